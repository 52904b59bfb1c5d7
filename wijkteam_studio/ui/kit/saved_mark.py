"""Whether everything is kept, seen in passing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.labels import set_variant
from wijkteam_studio.ui.kit.saved_words import KEPT, SavedWords
from wijkteam_studio.ui.kit.tips import plain_tip

BACK = "Alles is weer bewaard."


class SavedMark(QLabel):
    """Says nothing until it is told; a screen reader hears when trouble comes and goes."""

    def __init__(self, name: str = "savedMark") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self._trouble = ""

    def set_state(self, saving: SavedWords) -> None:
        """Show in one line how the saving stands."""
        is_trouble = saving.look == "trouble"
        if saving.mark != self.text():
            self.setText(saving.mark)
            self.setAccessibleName(saving.mark.removeprefix("✓ "))
            self.setToolTip(plain_tip(saving.story or saving.mark) if is_trouble else "")
            set_variant(self, "saved", saving.look)
        if is_trouble and saving.mark != self._trouble:
            self._trouble = saving.mark
            announce(self, saving.mark)
        elif saving.look == "done" and self._trouble:
            self._trouble = ""
            announce(self, BACK if saving.mark == KEPT else saving.mark)
