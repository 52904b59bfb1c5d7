"""The notes of one harvest field as a list, and how one of them is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkteam_studio.domain.notes import Destination, Note
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import shaped
from wijkteam_studio.ui.kit.painting import Role, own_colour

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `Note`.
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_GAP = 8
_PAD = 12
_LEAST = 40
_MOST_LINES = 10
_KEPT_FORMS = 4000
_MOST_DOTS_DRAWN = 5
_CHIP_HEIGHT = 22
#: Rows narrower than this have their chips under a text that needs more than one line.
_NARROW = 560
_MORE = "more"


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


@dataclass(frozen=True, slots=True)
class Chip:
    """A small word at the right of a row that can be clicked: its name, its text, its colours."""

    name: str
    text: str
    ground: str
    ink: str


def chips_of(note: Note, *, with_more: bool) -> tuple[Chip, ...]:
    """The chips of a note, from left to right."""
    chips: list[Chip] = []
    if note.on_wall:
        chips.append(Chip("wall", "zaal", theme.INK, theme.WHITE))
    if note.dots:
        drawn = "●" * min(note.dots, _MOST_DOTS_DRAWN)
        chips.append(Chip("dots", f"{drawn} {note.dots}", theme.GREY_CHIP, theme.INK_SOFT))
    if note.destination is Destination.NEWSPAPER:
        chips.append(Chip("destination", "krant", theme.ACCENT_SOFT, theme.ACCENT))
    else:
        chips.append(Chip("destination", "blijft hier", theme.GREY_CHIP, theme.MUTED))
    if with_more:
        chips.append(Chip(_MORE, "meer …", theme.WHITE, theme.ACCENT))
    return tuple(chips)


class NoteRowDelegate(QStyledItemDelegate):
    """Draws notes and knows how high they are at a width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._forms: dict[tuple[object, ...], tuple[int, bool]] = {}

    def height_of(self, notes: Sequence[Note], width: int) -> int:
        """The height in pixels of these notes under each other."""
        keys = [(note.text, note.dots, note.destination, note.on_wall, width) for note in notes]
        new = [note for note, key in zip(notes, keys, strict=True) if key not in self._forms]
        if len(self._forms) + len(new) > _KEPT_FORMS:
            return sum([self._form(note, width)[0] for note in notes])
        for note in new:
            self._form(note, width)
        return sum([self._forms[key][0] for key in keys])

    def row_height(self, note: Note, width: int) -> int:
        """The height in pixels of a note in a list this wide, with the gap under it."""
        return self._form(note, width)[0]

    def _form(self, note: Note, width: int) -> tuple[int, bool]:
        """The height of a row, and whether its chips stand under its text."""
        key = (note.text, note.dots, note.destination, note.on_wall, width)
        form = self._forms.get(key)
        if form is None:
            font = self._view.font()
            layout = shaped(note.text, self._beside(note, width, font), font, _MOST_LINES)
            stacked = width < theme.scaled(_NARROW) and layout.lineCount() > 1
            if stacked:
                layout = shaped(note.text, width - 2 * _PAD, font, _MOST_LINES)
            more = _CHIP_HEIGHT + 4 if stacked else 0
            text = int(layout.boundingRect().height()) + 2 * _GAP + 4 + more
            form = max(_LEAST, text) + _GAP, stacked
            if len(self._forms) > _KEPT_FORMS:
                self._forms.clear()
            self._forms[key] = form
        return form

    def forget_heights(self) -> None:
        """Measure everything again: the font is another one."""
        self._forms.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width()
        note = index.data(NOTE_ROLE)
        return QSize(width, self.row_height(note, width) if note is not None else _LEAST)

    def chip_at(self, point: QPointF, row: QRect, note: Note, *, with_more: bool) -> str:
        """The name of the chip under a point of a row; empty when there is none."""
        for chip, area in self._placed(note, row, with_more=with_more):
            if area.adjusted(-3, -8, 3, 8).contains(point):
                return chip.name
        return ""

    def text_area(self, row: QRect, note: Note) -> QRect:
        """Where the text of a row stands."""
        width = self._text_width(note, row.width())
        return QRect(row.left() + 4, row.top() + 2, width + 2 * _PAD - 8, row.height() - _GAP - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = index.data(NOTE_ROLE)
        if not isinstance(note, Note):
            return
        row: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._view.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter, row, chosen=chosen, focused=focused)
        self._draw_text(painter, row, note)
        chips = self._placed(note, row, with_more=chosen or hovered)
        _draw_chips(painter, chips, self._view.font())
        painter.restore()

    def _draw_card(self, painter: QPainter, row: QRect, *, chosen: bool, focused: bool) -> None:
        edge = 1.5  # half of a line of three: no pixel of it is half covered
        card = QRectF(row).adjusted(edge, edge, -edge, -_GAP - edge)
        line = (theme.ACCENT, Role.Highlight) if chosen else (theme.LINE, Role.Text)
        painter.setPen(QPen(own_colour(*line), 3 if focused else 1))
        painter.setBrush(own_colour(theme.WHITE, Role.Base))
        painter.drawRoundedRect(card, 6, 6)

    def _draw_text(self, painter: QPainter, row: QRect, note: Note) -> None:
        font = self._view.font()
        layout = shaped(note.text, self._text_width(note, row.width()), font, _MOST_LINES)
        painter.setPen(own_colour(theme.INK, Role.Text))
        free = row.height() - _GAP - layout.boundingRect().height()
        if self._form(note, row.width())[1]:
            free -= _CHIP_HEIGHT + 4
        layout.draw(painter, QPointF(row.left() + _PAD, row.top() + free / 2))

    def _width(self) -> int:
        viewport = getattr(self._view, "viewport", None)
        return int(viewport().width()) if viewport is not None else self._view.width()

    def _text_width(self, note: Note, width: int) -> int:
        stacked = self._form(note, width)[1]
        return width - 2 * _PAD if stacked else self._beside(note, width, self._view.font())

    def _beside(self, note: Note, width: int, font: QFont) -> int:
        """The room for text; space for `meer` is always kept, so that nothing jumps."""
        taken = sum(_chip_width(chip, font) + _GAP for chip in chips_of(note, with_more=True))
        return max(80, width - 2 * _PAD - taken)

    def _placed(self, note: Note, row: QRect, *, with_more: bool) -> list[tuple[Chip, QRectF]]:
        """The chips of a row with their places."""
        top = row.top() + (min(_LEAST, row.height() - _GAP) - _CHIP_HEIGHT) / 2
        if self._form(note, row.width())[1]:
            top = row.bottom() - 2 * _GAP - _CHIP_HEIGHT
        right = row.right() - _PAD
        placed: list[tuple[Chip, QRectF]] = []
        for chip in reversed(chips_of(note, with_more=with_more)):
            width = _chip_width(chip, self._view.font())
            placed.append((chip, QRectF(right - width, top, width, _CHIP_HEIGHT)))
            right -= width + _GAP
        return placed


def _chip_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(11, round(font.pixelSize() * 12 / 15)) if font.pixelSize() > 0 else 12)
    return small


def _chip_width(chip: Chip, font: QFont) -> int:
    return QFontMetrics(_chip_font(font)).horizontalAdvance(chip.text) + 2 * 9


def _draw_chips(painter: QPainter, placed: list[tuple[Chip, QRectF]], font: QFont) -> None:
    painter.setFont(_chip_font(font))
    plain = theme.is_high_contrast()
    for chip, area in placed:
        edge = own_colour(chip.ground, Role.Text)
        painter.setPen(edge if plain and chip.name != _MORE else Qt.PenStyle.NoPen)
        painter.setBrush(own_colour(chip.ground, Role.Base))
        painter.drawRoundedRect(area, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(own_colour(chip.ink, Role.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, chip.text)
