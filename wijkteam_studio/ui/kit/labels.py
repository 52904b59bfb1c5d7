"""Labels that show text as text, and never as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def text_label(text: str, role: str = "body", name: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label; role is title, heading, body, strong, muted, small, caption, quote..."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    label.setObjectName(name)
    label.setWordWrap(wrap)
    if wrap:  # a height that Qt rounds down would cut the tails of g and j
        label.setContentsMargins(0, 0, 0, 2)
    return label


def set_variant(widget: QWidget, name: str, value: str) -> None:
    """Give a widget another dynamic property, and the look that the theme has for it.

    The name may not be one that Qt knows itself, such as `size`: that would change the widget.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
