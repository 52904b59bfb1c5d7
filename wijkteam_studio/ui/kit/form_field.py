"""Fields: a line, a date, a search, any control with its label and error; when to keep a text."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QObject, QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.text import TITLE_LIMIT, cleaned
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.labels import set_variant, text_label
from wijkteam_studio.ui.kit.painting import line_icon
from wijkteam_studio.ui.kit.scroll import bring_into_view

#: Milliseconds after the last key, and at most while typing goes on.
_AFTER_LAST_KEY = 1000
_AT_MOST = 3000
_PAUSE_MS = 150
_LIMIT = 200
#: For the icon, the button that empties the field, and the padding.
_ROOM = 84


class TypingPause(QObject):
    """Says when what is typed must be kept: soon after the last key, and now and then before.

    Emits due then, and waiting(whether something is typed that was not kept yet).
    """

    due = Signal()
    waiting = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pause = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self.longest = QTimer(self, singleShot=True, interval=_AT_MOST)
        self._waits = False
        self.pause.timeout.connect(self.due)
        self.longest.timeout.connect(self.due)

    def note_key(self) -> None:
        """Something was typed."""
        if not self._waits:
            self._waits = True
            self.waiting.emit(self._waits)
        self.pause.start()
        if not self.longest.isActive():
            self.longest.start()

    def rest(self) -> None:
        """Everything was kept."""
        self.pause.stop()
        self.longest.stop()
        if self._waits:
            self._waits = False
            self.waiting.emit(self._waits)


class SearchField(QLineEdit):
    """Emits searched with the trimmed words when typing pauses, and at once when emptied."""

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, hint: str, name: str = "searchField") -> None:
        super().__init__()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self.setObjectName(name)
        self.setProperty("search", "true")
        self.setPlaceholderText(hint)
        self.setAccessibleName("Zoeken")
        self.setMaxLength(_LIMIT)
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.addAction(
            line_icon("search", _icon_colour()), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._typed)

    def words(self) -> str:
        """What is searched for; empty when nothing is."""
        return cleaned(self.text())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(hint + theme.scaled(_ROOM), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        if self.words():
            self._pause.start()
        else:
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.words())


def _icon_colour() -> str:
    if theme.is_high_contrast():
        return QApplication.palette().text().color().name()
    return theme.MUTED


class LineField(QLineEdit):
    """One line of at most `limit` characters; more is refused (Dutch) and the old text stays.

    What is refused is no edit: a textEdited that follows says that the text is fine again.
    """

    refused = Signal(str)

    def __init__(self, label: str, name: str, limit: int = TITLE_LIMIT) -> None:
        super().__init__()
        self._limit = limit
        self.setObjectName(name)
        self.setAccessibleName(label)
        # Not setMaxLength: that takes over the part that fits, and counts an emoji as two.
        fits = QRegularExpression(f"(?s).{{0,{limit}}}")
        self.setValidator(QRegularExpressionValidator(fits, self))
        self.inputRejected.connect(self._refuse)

    def setText(self, text: str | None, /) -> None:  # noqa: N802 (Qt's name)
        """A text that is longer than the field shows how it begins, until one works in it."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who is led here by the program goes on at the end of what is there."""
        super().focusInEvent(event)
        is_led = event.reason() is Qt.FocusReason.OtherFocusReason
        if is_led and self.cursorPosition() == 0 and not self.hasSelectedText():
            self.end(False)  # noqa: FBT003 (Qt takes it so)

    def _refuse(self) -> None:
        self.refused.emit(f"Hier passen {self._limit} tekens in.")


class DateField(QDateEdit):
    """Shows `dinsdag 12 januari`; the wheel never changes it."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = WheelGuard(self)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.lineEdit().setAccessibleName(label)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self._guard.guard(self)

    @property
    def day(self) -> date:
        """The date in the field."""
        return cast("date", self.date().toPython())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 (Qt's names)
        """Tab leaves the field at once; the arrows walk through day, month and year."""
        return QWidget.focusNextPrevChild(self, next)

    def set_day(self, day: date) -> None:
        """Show this date."""
        self.setDate(QDate(day.year, day.month, day.day))


class FormField(QWidget):
    """A labelled control; `&` in the label marks its letter, an error stands under the control."""

    def __init__(self, label: str, control: QWidget, name: str, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self.setObjectName(f"{name}Field")
        control.setObjectName(name)
        control.setAccessibleName(label.replace("&", ""))
        self._hint = text_label(hint, "small", f"{name}Hint", wrap=True)
        self._error = text_label("", "error", f"{name}Error", wrap=True)
        caption = QLabel(label)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("role", "strong")
        caption.setObjectName(f"{name}Label")
        caption.setBuddy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)  # level with a field beside it
        for part in (caption, control, self._hint, self._error):
            column.addWidget(part)
        self._hint.setVisible(bool(hint))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._come_into_view)
        self.clear_error()

    @property
    def error_text(self) -> str:
        """What is wrong now; empty when nothing is."""
        return self._error.text()

    def show_error(self, text: str) -> None:
        """Say what is wrong, under the control and to a screen reader; focus stays where it is."""
        self._error.setText(text)
        self._error.show()
        set_variant(self.control, "wrong", "true")
        self.control.setAccessibleDescription(text)
        announce(self.control, text)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is wrong got its place: now it can be scrolled to."""
        super().resizeEvent(event)
        if self.error_text and event.size().height() != event.oldSize().height():
            self._later.start()

    def _come_into_view(self) -> None:
        bring_into_view(self, self.rect())

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        self._error.clear()
        self._error.hide()
        set_variant(self.control, "wrong", "false")
        self.control.setAccessibleDescription(self._hint.text())
