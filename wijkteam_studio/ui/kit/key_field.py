"""A box that hears every key itself, before it can do something elsewhere in the program."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from wijkteam_studio.ui.kit.accessible import is_key_field
from wijkteam_studio.ui.kit.key_rules import is_held_only


class KeyField(QFrame):
    """Hands every key that is pressed to `take`: no repeats, and not what is only held."""

    def __init__(self) -> None:
        super().__init__()
        is_key_field(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take(self, event: QKeyEvent) -> None:
        """What to do with a key."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """No shortcut goes before the key that is waited for."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if not (event.isAutoRepeat() or is_held_only(event.key())):
            self.take(event)
