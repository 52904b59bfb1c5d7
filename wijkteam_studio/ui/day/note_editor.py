"""The field in which a note is edited in its own place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wijkteam_studio.domain.text import NOTE_LIMIT, is_empty


class NoteEditor(QPlainTextEdit):
    """Enter keeps the text, Escape leaves the note as it was, leaving the field keeps it too."""

    kept = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_done = False
        self.setObjectName("noteEditor")
        self.setAccessibleName("Notitie aanpassen")
        self.setProperty("keepsEscape", "true")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def start(self, text: str) -> None:
        """Begin with this text, the cursor at its end."""
        self._is_done = False
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._finish(keep=False)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._finish(keep=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isVisible():
            self.leave()

    def leave(self) -> None:
        """Hand the text in, unless it is empty: then the note stays as it was."""
        self._finish(keep=not is_empty(self.toPlainText()))

    def refuse(self) -> None:
        """Stay open: the text could not be kept as it is."""
        self._is_done = False

    def insertFromMimeData(self, source: object) -> None:
        text = source.text()  # type: ignore[attr-defined]
        if len(text) + self.document().characterCount() <= 2 * NOTE_LIMIT:
            self.insertPlainText(text)

    def _finish(self, *, keep: bool) -> None:
        if self._is_done:
            return
        self._is_done = True
        if keep:
            self.kept.emit(self.toPlainText())
        else:
            self.cancelled.emit()
