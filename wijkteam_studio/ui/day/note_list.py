"""The notes of one field: read, edit in place, order, dot, mark and merge by key or mouse."""

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Note
from wijkteam_studio.domain.text import note_text
from wijkteam_studio.ui.day.note_editor import NoteEditor
from wijkteam_studio.ui.day.note_menu import NoteMenu, Place
from wijkteam_studio.ui.day.note_row import NoteModel, NoteRowDelegate
from wijkteam_studio.ui.kit.focus import mark_current
from wijkteam_studio.ui.kit.key_sequence import key_of
from wijkteam_studio.ui.kit.keys import NOTE_KEYS, NoteWork
from wijkteam_studio.ui.kit.scroll import bring_into_view

#: Up to so many notes a list is as high as its notes; more of them scroll within it.
_MOST_WHOLE = 40
_LEAST_SHOWN = 288
#: The parts of a row that one can click; `more` opens the menu.
_CHIPS = {"dots": NoteWork.DOT, "destination": NoteWork.SEND, "wall": NoteWork.SHOW}


class NoteList(QListView):
    """Shows notes and says what somebody wants with one of them."""

    work_requested = Signal(object, object)
    edited = Signal(object, str)
    place_requested = Signal(object, object)
    trouble_found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()
        self._editing: UUID | None = None
        self._content_height = 0
        self._under = 0
        self._model = NoteModel(self)
        self._rows = NoteRowDelegate(self)
        self._editor = NoteEditor(self.viewport())
        self._editor.hide()
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setObjectName("noteList")
        self.setProperty("frameless", "true")
        self.setProperty("notes", "true")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._show_current)
        self._editor.kept.connect(self._keep_edit)
        self._editor.cancelled.connect(self._close_editor)
        self._fit()

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes that are shown, in their order."""
        return self._model.notes

    @property
    def selected(self) -> UUID | None:
        """The note that is selected."""
        note = self._model.note(self.currentIndex())
        return note.id if note else None

    def set_places(self, places: tuple[Place, ...]) -> None:
        """The fields to which a note can be moved."""
        self._places = places

    def set_notes(self, notes: tuple[Note, ...]) -> None:
        """Show these notes; the selected one stays selected, a new last one comes into view."""
        chosen, place, before = self.selected, self.currentIndex().row(), self._model.notes
        moved = self._model.set_notes(notes)
        if chosen is not None and moved:
            self._select(chosen, place)
        self._fit()
        if self.is_long and 0 < len(before) < len(notes) and not self.hasFocus():
            self.scrollToBottom()

    def set_head_height(self, pixels: int) -> None:
        """How high the head is that stays on top of these notes."""
        self._under = pixels

    @property
    def is_long(self) -> bool:
        """Whether there are so many notes that they scroll within the list."""
        return len(self._model.notes) > _MOST_WHOLE

    def end_rect(self) -> QRect:
        """Where the last note stands, in this widget."""
        last = self._model.index(len(self._model.notes) - 1)
        return self.visualRect(last).translated(self.viewport().pos())

    def _select(self, note_id: UUID, place: int) -> None:
        row = self._model.place(note_id)
        if row < 0:
            row = min(place, len(self._model.notes) - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def select_first(self) -> None:
        """Select a note when none is selected yet."""
        if self._model.notes and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def hand_in(self) -> None:
        """Keep the note that is being changed now."""
        if not self._editor.isHidden():
            self._editor.leave()

    def begin(self) -> None:
        """Forget which note was selected or edited: other notes come."""
        self.hand_in()
        if self.currentIndex().isValid():
            self.setCurrentIndex(QModelIndex())

    def sizeHint(self) -> QSize:
        return QSize(240, self._content_height)

    def minimumSizeHint(self) -> QSize:
        most = _LEAST_SHOWN if self.is_long else self._content_height
        return QSize(160, min(most, self._content_height))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_current(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()
        if self.is_long and not self.currentIndex().isValid():
            self.scrollToBottom()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.is_long:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _show_current(self, current: QModelIndex) -> None:
        if current.isValid() and self.hasFocus():
            bring_into_view(self, self.visualRect(current), self._under)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._rows.forget_heights()
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        work = NOTE_KEYS.get(key_of(event.key(), bare))
        if work and self.currentIndex().isValid():
            self._do(work)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        note = self._model.note(index)
        if note is None or event.button() != Qt.MouseButton.LeftButton:
            return
        area = self.visualRect(index)
        chip = self._rows.chip_at(event.position(), area, note, with_more=True)
        if chip == "more":
            self._open_menu(note, event.globalPosition().toPoint())
        elif chip in _CHIPS:
            self._do(_CHIPS[chip])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        note = self._model.note(index)
        area = self.visualRect(index)
        if note and not self._rows.chip_at(event.position(), area, note, with_more=True):
            self.setCurrentIndex(index)
            self._do(NoteWork.EDIT)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        note = self._model.note(index)
        if note is None:
            return
        self.setCurrentIndex(index)
        corner = self.viewport().mapToGlobal(self.visualRect(index).center())
        self._open_menu(note, corner if by_key else event.globalPos())

    def _open_menu(self, note: Note, at: QPoint) -> None:
        menu = NoteMenu(note, self._places, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._take_choice)
        menu.popup(at)

    def _take_choice(self, action: QAction) -> None:
        wanted = action.data()
        if isinstance(wanted, Place):
            self.place_requested.emit(self.selected, wanted)
        elif wanted:
            self._do(NoteWork(wanted))

    def _do(self, work: NoteWork) -> None:
        if work is NoteWork.EDIT:
            self._open_editor(self.currentIndex())
        elif self.selected is not None:
            self.work_requested.emit(self.selected, work)

    def _open_editor(self, index: QModelIndex) -> None:
        note = self._model.note(index)
        if note is None:
            return
        self._editing = note.id
        self.scrollTo(index)
        area = self._rows.text_area(self.visualRect(index), note)
        self._editor.setFont(self.font())
        self._editor.setGeometry(area)
        self._editor.start(note.text)

    def _keep_edit(self, raw: str) -> None:
        note_id = self._editing
        text, trouble = _checked(raw)
        if trouble:
            self.trouble_found.emit(trouble)
            self._editor.refuse()
            return
        self._close_editor()
        if note_id is not None and self._model.place(note_id) >= 0:
            self.edited.emit(note_id, text)

    def _close_editor(self) -> None:
        had_focus = self._editor.hasFocus()
        self._editing = None
        self._editor.hide()
        self.trouble_found.emit("")
        if had_focus:
            self.setFocus()

    def _fit(self) -> None:
        width = self.viewport().width()
        height = self._rows.height_of(self._model.notes, width)
        self.setVisible(bool(self._model.notes))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self.is_long else policy.ScrollBarAlwaysOff
        )
        if height != self._content_height:
            self._content_height = height
            self.setMaximumHeight(height)
            self.updateGeometry()


def _checked(raw: str) -> tuple[str, str]:
    """The text of a note as it is kept, and what is wrong with it (empty for nothing)."""
    try:
        text = note_text(raw, "Notitie")
    except InvalidInput as error:
        return "", error.sentence
    return text, "" if text else "Notitie: er staat niets meer in. Esc zet de tekst terug."
