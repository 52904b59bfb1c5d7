"""A field for people's text: plain, growing, and with an end."""

from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from wijkteam_studio.domain.errors import TextTooLong
from wijkteam_studio.domain.text import NOTE_LIMIT

_MARGIN = 16


class PlainEditor(QPlainTextEdit):
    """Grows with its text, pastes plain text, and keeps the old text when the new is too long.

    Emits refused (why, in Dutch), submitted (on Enter, when asked for) and left.
    """

    refused = Signal(str)
    submitted = Signal(str)
    left = Signal()

    def __init__(self, label: str, name: str, limit: int = NOTE_LIMIT) -> None:
        super().__init__()
        self._label = label
        self._limit = limit
        self._lines = (1, 8)
        self._enter_submits = False
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def set_lines(self, fewest: int, most: int) -> None:
        """How many lines it shows when empty, and at most."""
        self._lines = (fewest, most)
        self._grow()

    def set_enter_submits(self, *, submits: bool) -> None:
        """Whether Enter hands the text in; Shift+Enter is then a new line."""
        self._enter_submits = submits

    def text(self) -> str:
        """What is in the field now."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text; a field that already holds it keeps its cursor and its undo."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        text = source.text()
        if self._fits(len(text)):
            self.insertPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_submit(event):
            self.submitted.emit(self.toPlainText())
        elif not _writes(event) or self._fits(len(event.text())):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        if self._fits(len(event.commitString()) - event.replacementLength()):
            super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _fits(self, added: int) -> bool:
        cursor = self.textCursor()
        chosen = cursor.selectionEnd() - cursor.selectionStart()
        length = self.document().characterCount() - 1 - chosen + added
        if length <= self._limit or added <= 0:
            return True
        self.refused.emit(TextTooLong(self._label, length, self._limit).sentence)
        return False

    def _is_submit(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return self._enter_submits and is_enter and not event.modifiers() & _SHIFT

    def _height(self) -> int:
        self.ensurePolished()
        fewest, most = self._lines
        lines = max(fewest, min(most, round(self.document().size().height())))
        metrics = QFontMetricsF(self.font())
        line = ceil(metrics.ascent()) + ceil(metrics.descent())
        return lines * line + _MARGIN + 2 * ceil(self.document().documentMargin())

    def _grow(self, *_size: object) -> None:
        self.updateGeometry()


_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _writes(event: QKeyEvent) -> bool:
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_enter or (bool(event.text()) and event.text().isprintable())
