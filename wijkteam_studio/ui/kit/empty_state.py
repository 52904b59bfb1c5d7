"""What a page says when there is nothing to show yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.measures import measure

_WIDTH = 560


class EmptyState(QWidget):
    """A heading, a short explanation, and perhaps the one thing to do; emits action_requested."""

    action_requested = Signal()

    def __init__(self, title: str, explanation: str, action: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name or "emptyState")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = text_label(title, "heading", "emptyTitle", wrap=True)
        self._explanation = text_label(explanation, "muted", "emptyText", wrap=True)
        self._button = make_button(action, "secondary", name="emptyAction")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        for label in (self._title, self._explanation):
            measure(label, maximumWidth=_WIDTH)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.action_requested)

    def set_words(self, title: str, explanation: str) -> None:
        """Say something else; the button stays."""
        self._title.setText(title)
        self._explanation.setText(explanation)
