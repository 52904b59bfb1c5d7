"""A key drawn as a key, and what it does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wijkteam_studio.ui.kit.keymap import NO_KEY
from wijkteam_studio.ui.kit.labels import text_label


def key_cap(words: str) -> QLabel:
    """A key drawn as a key."""
    cap = text_label(words, "cap", "keyCap")
    cap.setProperty("keycap", "true")
    return cap


def key_caps(words: Sequence[str]) -> list[QLabel]:
    """Keys beside each other; without any it says so, and that is no key."""
    return [key_cap(one) for one in words] or [text_label(NO_KEY, "muted", "keyCap")]


class KeyHint(QWidget):
    """A key cap and its meaning, as in the foot of the facilitator's window."""

    def __init__(self, key: str, meaning: str) -> None:
        super().__init__()
        self._meaning = meaning
        self._cap = key_cap("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._cap)
        row.addWidget(text_label(meaning, "small", "keyMeaning"))
        self.set_key(key)

    @property
    def has_key(self) -> bool:
        """Whether there is a key to show."""
        return bool(self._cap.text())

    def set_key(self, key: str) -> None:
        """Show another key; without one there is nothing to show."""
        self._cap.setText(key)
        self.setAccessibleName(f"{key}: {self._meaning}")
