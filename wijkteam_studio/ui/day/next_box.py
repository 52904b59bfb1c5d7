"""What comes after this step."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.wrap_line import WrapLine


class NextBox(QFrame):
    """The next step with its length and its werkvorm."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrapLine("strong", "nextTitle")
        self._facts = WrapLine("small", "nextFacts")
        self.setObjectName("nextBox")
        self.setProperty("card", "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(text_label("Hierna", "small", "nextCaption"))
        column.addWidget(self._title)
        column.addWidget(self._facts)

    def set_next(self, title: str, facts: str) -> None:
        """Show this title, and a line of facts under it."""
        self._title.set_line(title)
        self._facts.set_line(facts)
