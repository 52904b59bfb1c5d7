"""Texts that stand beside buttons: which of them are squeezed between the edge and the buttons."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import WrapLine

#: A text of more than one line is this wide at least, in pixels at the usual text.
LEAST = 240
_MORE_THAN_ONE = 1.6


def squeezed(window: QWidget) -> list[str]:
    """Every text of several lines that is left too little room by the buttons beside it."""
    return [
        f"{label.width()} px: {label.text()[:50]}"
        for label in window.findChildren(QLabel)
        if _goes_on(label) and label.width() < theme.scaled(LEAST) and _has_beside(label)
    ]


def _goes_on(label: QLabel) -> bool:
    if not label.isVisible() or not (label.wordWrap() or isinstance(label, WrapLine)):
        return False
    return label.height() > _MORE_THAN_ONE * label.fontMetrics().lineSpacing()


def _has_beside(label: QLabel) -> bool:
    """Whether a button of its own row stands at the same height."""
    holder, place = label.parentWidget(), _on_screen(label)
    buttons = holder.findChildren(QAbstractButton) if holder else []
    return any(
        button.isVisible() and _on_screen(button).top() <= place.bottom()
        and _on_screen(button).bottom() >= place.top()
        for button in buttons
    )  # fmt: skip


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
