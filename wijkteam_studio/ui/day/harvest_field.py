"""One harvest field: its name, the line that is typed, and the notes under it."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkteam_studio.domain.notes import Note
from wijkteam_studio.domain.text import lines_of
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.day.note_list import NoteList
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.form_field import TypingPause
from wijkteam_studio.ui.kit.labels import WrapLine, plain_tip, set_variant, text_label
from wijkteam_studio.ui.kit.plain_editor import PlainEditor
from wijkteam_studio.ui.kit.scroll import area_around, bring_into_view

_MOST_LINES = 4
#: Milliseconds in which a new note gets its place.
_PLACING = 150
#: Pixels of notes that stay in view under a head that was carried along.
_LEAST_NOTES = 48
_PROMPT = "Typ en druk op Enter …"


class HarvestEditor(PlainEditor):
    """Grows up to four lines; the down key in an empty line asks for the notes under it."""

    notes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Notitie", "harvestEditor")
        self.setProperty("harvest", "true")
        self.set_lines(1, _MOST_LINES)
        self.set_enter_submits(submits=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.document().isEmpty():
            self.notes_wanted.emit()
        else:
            super().keyPressEvent(event)


class HarvestField(QWidget):
    """Says what was entered and what is still being typed; its notes speak for themselves.

    While the notes scroll by, the line in which one types stays at the top of the view.
    """

    entered = Signal(str)
    draft_changed = Signal(str)
    typing = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_draft = ""
        self._trouble = ""
        self._prompt = ""
        self._hints = True
        self._area: QScrollArea | None = None
        self._head = _Head(self)
        self._pause = TypingPause(self)
        self._ending = QTimer(self, singleShot=True, interval=_PLACING)
        self.label = text_label("", "caption", "harvestLabel")
        self.count = text_label("", "small", "noteCount")
        self.editor = HarvestEditor()
        self.line = WrapLine("small", "harvestLine")
        self.notes = NoteList(self)
        self._lay_out()
        self._head.placed.connect(self._carry_head)
        self.editor.textChanged.connect(self._note_typing)
        self.editor.submitted.connect(self._enter)
        self.editor.left.connect(self.keep_draft)
        self.editor.refused.connect(self.set_trouble)
        self.editor.notes_wanted.connect(self._go_to_notes)
        self.notes.trouble_found.connect(self.set_trouble)
        self._pause.due.connect(self.keep_draft)
        self._pause.waiting.connect(self.typing)

    def _lay_out(self) -> None:
        self.label.setBuddy(self.editor)
        self._head.setProperty("ground", "paper")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head.setAutoFillBackground(True)
        self._top = top = QHBoxLayout()
        top.addWidget(self.label, 1)
        top.addWidget(self.count)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.editor)
        head.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.notes, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        area = area_around(self)
        if area is not None and area is not self._area:
            area.verticalScrollBar().valueChanged.connect(self._carry_head)
            area.verticalScrollBar().rangeChanged.connect(self._follow_end)
            self._area = area
        self._head.raise_()
        self._carry_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._carry_head()

    def _carry_head(self, _value: int = 0) -> None:
        """Keep the line that is typed in view as long as notes under it are."""
        if self._area is None or not self.isVisible():
            return
        hidden = -self.mapTo(self._area.viewport(), QPoint(0, 0)).y()
        self.notes.set_head_height(self._head.height())
        most = max(0, self.height() - self._head.height() - _LEAST_NOTES)
        self._head.move(0, max(0, min(hidden, most)))

    def set_field(self, key: str, name: str, prompt: str) -> None:
        """Name the field and say in a grey line what it asks."""
        self.setObjectName(f"harvest-{key}")
        self.label.setText(name.replace("&", "&&"))
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription(prompt)
        self.editor.setToolTip(plain_tip(prompt))
        self.editor.setPlaceholderText(_PROMPT)
        self.notes.setAccessibleName(f"Notities bij {name}")
        self._prompt = prompt

    def set_hinting(self, *, is_hinting: bool) -> None:
        """Say under the line what the field asks, or leave that to what stands above it."""
        self._hints = is_hinting

    def set_listing(self, *, is_listing: bool) -> None:
        """Only list notes, without a line to type in."""
        self.editor.setVisible(not is_listing)
        if is_listing:
            self._prompt = ""

    def beside_name(self, widget: QWidget) -> None:
        """Put something at the end of the line with the name."""
        self._top.addWidget(widget)

    def set_notes(self, notes: tuple[Note, ...]) -> None:
        """Show these notes under the field."""
        self.notes.set_notes(notes)
        self.count.setText(counted(len(notes), "1 notitie", "{} notities") if notes else "")
        self._say()

    def begin(self, draft: str) -> None:
        """Begin anew, with a line that was being typed before or an empty one."""
        self._last_draft = draft
        self._trouble = ""
        set_variant(self.editor, "wrong", "false")
        self.notes.begin()
        if draft or not self.editor.document().isEmpty():
            self.editor.setPlainText(draft)
            self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self._pause.rest()

    def show_end(self) -> None:
        """Bring the last note into view, also when its place is still being made."""
        self._ending.start()
        QTimer.singleShot(0, self._show_end)

    def _follow_end(self, _least: int, _most: int) -> None:
        if self._ending.isActive():
            self._show_end()

    def _show_end(self) -> None:
        if self.notes.notes and self.isVisible():
            bring_into_view(self.notes, self.notes.end_rect(), self._head.height())

    def set_trouble(self, text: str) -> None:
        """Say at this field what is wrong; an empty text takes it away."""
        if text and text != self._trouble:
            announce(self.editor, text)
        self._trouble = text
        set_variant(self.editor, "wrong", "true" if text else "false")
        self.editor.setAccessibleDescription(text or self._prompt)
        self._say()

    def clear(self) -> None:
        """Empty the line: what was typed has become a note."""
        self._last_draft = ""
        self.editor.setPlainText("")
        self._pause.rest()
        self.set_trouble("")

    def keep_draft(self) -> None:
        """Say what is being typed now, unless that was said already."""
        text = self.editor.toPlainText()
        if text != self._last_draft:
            self._last_draft = text
            self.draft_changed.emit(text)
        self._pause.rest()

    def take_focus(self) -> None:
        """Put the cursor in the line."""
        self.editor.setFocus()

    def _enter(self, text: str) -> None:
        self.entered.emit(text)

    def _note_typing(self) -> None:
        self._pause.note_key()
        if self._trouble:
            self.set_trouble("")
        else:
            self._say()

    def _go_to_notes(self) -> None:
        if self.notes.notes:
            self.notes.select_first()
            self.notes.setFocus()

    def _say(self) -> None:
        set_variant(self.line, "role", "error" if self._trouble else "small")
        self.line.set_line(self._trouble or self._several() or self._hint())

    def _hint(self) -> str:
        return self._prompt if self._hints and not self.notes.notes else ""

    def _several(self) -> str:
        text = self.editor.toPlainText()
        lines = len(lines_of(text)) if "\n" in text else 0
        return f"Enter maakt hier {lines} notities van." if lines > 1 else ""


class _Head(QWidget):
    """The name and the line of a field; says when a layout put it in its place."""

    placed = Signal()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 (Qt's name)
        super().moveEvent(event)
        self.placed.emit()
