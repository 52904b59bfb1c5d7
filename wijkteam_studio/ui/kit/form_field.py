"""A control with its label, its hint and its error, in one piece."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.into_view import bring_into_view
from wijkteam_studio.ui.kit.labels import set_variant, text_label


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
