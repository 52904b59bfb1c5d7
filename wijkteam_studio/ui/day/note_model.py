"""The notes of one harvest field as a list."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkteam_studio.domain.notes import Note
from wijkteam_studio.domain.words import counted

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `Note`.
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class NoteModel(QAbstractListModel):
    """Shows notes; only rows that changed are painted again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes in their order."""
        return self._notes

    def set_notes(self, notes: tuple[Note, ...]) -> bool:
        """Show these notes; says whether rows came, went or moved."""
        old, self_ids = self._notes, [note.id for note in notes]
        known = [note.id for note in old]
        if self_ids == known:
            self._notes = notes
            for place, note in enumerate(notes):
                if note != old[place]:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return False
        if len(notes) > len(old) and self_ids[: len(old)] == known and notes[: len(old)] == old:
            self.beginInsertRows(_NOWHERE, len(old), len(notes) - 1)
            self._notes = notes
            self.endInsertRows()
            return True
        self.beginResetModel()
        self._notes = notes
        self.endResetModel()
        return True

    def place(self, note_id: UUID | None) -> int:
        """The row of a note, or -1 when it is not here."""
        for place, note in enumerate(self._notes):
            if note.id == note_id:
                return place
        return -1

    def note(self, index: Index) -> Note | None:
        """The note of an index."""
        row = index.row()
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self.note(index)
        if note is None or role not in _TEXTS:
            return note if role == NOTE_ROLE else None
        return _TEXTS[role](note)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable


def _text(note: Note) -> str:
    return note.text


def spoken(note: Note) -> str:
    """A note as a screen reader says it: its text, its dots, where it goes."""
    parts = [note.text]
    if note.dots:
        parts.append(counted(note.dots, "één stip", "{} stippen"))
    parts.append(str(note.destination))
    if note.on_wall:
        parts.append("op de zaal")
    return ", ".join(parts)


_TEXTS: dict[int, Callable[[Note], str]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.EditRole: _text,
    Qt.ItemDataRole.AccessibleTextRole: spoken,
}
