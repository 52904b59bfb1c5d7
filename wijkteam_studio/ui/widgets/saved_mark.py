"""Whether everything is kept, seen in passing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from wijkteam_studio.ui.texts import plain_tip
from wijkteam_studio.ui.widgets.announcement import announce
from wijkteam_studio.ui.widgets.labels import set_variant


class SavedMark(QLabel):
    """`✓ Bewaard`, `Bewaren…` or what is wrong; a screen reader hears changes of importance."""

    def __init__(self, name: str = "savedMark") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self._trouble = ""
        self.set_state(0, "")

    def set_state(self, pending: int, trouble: str) -> None:
        """Show how many changes wait for the disk, or the trouble there is (Dutch, one line)."""
        if trouble:
            self._show("trouble", trouble)
        elif pending:
            self._show("busy", "Bewaren…")
        else:
            self._show("done", "✓ Bewaard")
        self._tell(trouble)

    def _show(self, state: str, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text.removeprefix("✓ "))
        self.setToolTip(plain_tip(text) if state == "trouble" else "")
        set_variant(self, "saved", state)

    def _tell(self, trouble: str) -> None:
        if trouble != self._trouble:
            announce(self, trouble or "Alles is weer bewaard.")
        self._trouble = trouble
