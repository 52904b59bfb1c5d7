"""Buttons that a mouse click leaves without focus, so that typing goes on where it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


def clicks_keep_focus(*buttons: QAbstractButton) -> None:
    """Reach these with Tab only: the next key is still for the field one was in."""
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
