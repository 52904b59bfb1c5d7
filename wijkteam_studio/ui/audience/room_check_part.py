"""A part of trying out the room: what to do, and a box to tick when it is right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus


class RoomCheckPart(QFrame):
    """Emits ticked when somebody ticks it, or takes the tick away."""

    ticked = Signal()

    def __init__(self, title: str, right: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("checkpart", "true")
        self.box = QCheckBox(right)
        self.box.setObjectName(f"{name}Right")
        self.box.setAccessibleName(right)
        clicks_keep_focus(self.box)
        self.box.clicked.connect(self._tell)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(text_label(title, "heading", f"{name}Title"), 1)
        top.addWidget(self.box, 0, Qt.AlignmentFlag.AlignRight)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 16)
        self.column.setSpacing(8)
        self.column.addLayout(top)

    @property
    def is_right(self) -> bool:
        """Whether somebody found this right."""
        return self.box.isChecked()

    def _tell(self) -> None:
        self.ticked.emit()
