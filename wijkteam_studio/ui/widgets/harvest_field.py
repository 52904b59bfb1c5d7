"""One harvest field: its name, the line that is typed, and the notes under it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.notes import Note
from wijkteam_studio.domain.text import lines_of
from wijkteam_studio.domain.words import counted
from wijkteam_studio.ui.widgets.announcement import announce
from wijkteam_studio.ui.widgets.harvest_editor import HarvestEditor
from wijkteam_studio.ui.widgets.labels import plain_tip, set_variant, text_label
from wijkteam_studio.ui.widgets.note_list import NoteList
from wijkteam_studio.ui.widgets.wrap_line import WrapLine

#: A draft is kept this many ms after the last key, and at most this many while typing goes on.
_AFTER_LAST_KEY = 1000
_AT_MOST = 3000
_PROMPT = "Typ en druk op Enter …"


class HarvestField(QWidget):
    """Says what was entered and what is still being typed; its notes speak for themselves."""

    entered = Signal(str)
    draft_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_draft = ""
        self._trouble = ""
        self._prompt = ""
        self._pause = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self._longest = QTimer(self, singleShot=True, interval=_AT_MOST)
        self.label = text_label("", "caption", "harvestLabel")
        self.count = text_label("", "small", "noteCount")
        self.editor = HarvestEditor()
        self.line = WrapLine("small", "harvestLine")
        self.notes = NoteList(self)
        self._lay_out()
        self.editor.textChanged.connect(self._note_typing)
        self.editor.submitted.connect(self._enter)
        self.editor.left.connect(self.keep_draft)
        self.editor.refused.connect(self.set_trouble)
        self.editor.notes_wanted.connect(self._go_to_notes)
        self.notes.trouble_found.connect(self.set_trouble)
        self._pause.timeout.connect(self.keep_draft)
        self._longest.timeout.connect(self.keep_draft)

    def _lay_out(self) -> None:
        self.label.setBuddy(self.editor)
        top = QHBoxLayout()
        top.addWidget(self.label, 1)
        top.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.editor)
        column.addWidget(self.line)
        column.addWidget(self.notes, 1)

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
        self._rest()

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
        self._rest()
        self.set_trouble("")

    def keep_draft(self) -> None:
        """Say what is being typed now, unless that was said already."""
        self._rest()
        text = self.editor.toPlainText()
        if text != self._last_draft:
            self._last_draft = text
            self.draft_changed.emit(text)

    def take_focus(self) -> None:
        """Put the cursor in the line."""
        self.editor.setFocus()

    def _enter(self, text: str) -> None:
        self._rest()
        self.entered.emit(text)

    def _note_typing(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        if self._trouble:
            self.set_trouble("")
        else:
            self._say()

    def _rest(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def _go_to_notes(self) -> None:
        if self.notes.notes:
            self.notes.select_first()
            self.notes.setFocus()

    def _say(self) -> None:
        set_variant(self.line, "role", "error" if self._trouble else "small")
        self.line.set_line(self._trouble or self._several() or self._hint())

    def _hint(self) -> str:
        return "" if self.notes.notes else self._prompt

    def _several(self) -> str:
        text = self.editor.toPlainText()
        lines = len(lines_of(text)) if "\n" in text else 0
        return f"Enter maakt hier {lines} notities van." if lines > 1 else ""
