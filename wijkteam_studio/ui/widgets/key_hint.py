"""What a key does, with the key drawn as a key."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.ui.widgets.labels import text_label


class KeyHint(QWidget):
    """A key cap and its meaning, as in the foot of the facilitator's window."""

    def __init__(self, key: str, meaning: str) -> None:
        super().__init__()
        cap = text_label(key, "cap", "keyCap")
        cap.setProperty("keycap", "true")
        self.setAccessibleName(f"{key}: {meaning}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(cap)
        row.addWidget(text_label(meaning, "small", "keyMeaning"))
