"""One calm line that tells something and perhaps offers one thing to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.labels import set_variant, text_label


class QuietBanner(QFrame):
    """Hidden until there is a message; emits action_requested and dismissed."""

    action_requested = Signal()
    dismissed = Signal()

    def __init__(self, name: str = "quietBanner") -> None:
        super().__init__()
        self.setObjectName(name)
        self._text = text_label("", "strong", "bannerText", wrap=True)
        self._text.setContentsMargins(0, 4, 0, 6)
        self._action = make_button("", "secondary", name="bannerAction")
        self._close = make_button("Sluiten", "quiet", name="bannerClose")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()
        self._action.clicked.connect(self.action_requested)
        self._close.clicked.connect(self._dismiss)

    def show_message(
        self, text: str, action: str = "", tone: str = "info", close: str = "Sluiten"
    ) -> None:
        """Show one line (tone info, amber or red) with at most one action, and its way out."""
        set_variant(self, "banner", tone)
        self._text.setText(text)
        self._action.setText(as_caption(action))
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self._close.setText(as_caption(close))
        self._close.setAccessibleName(close)
        self.show()
        announce(self, text)

    def add_message(self, text: str, earlier: str = "") -> None:
        """Say this too, on a line below what is said; `earlier` is what holds no longer."""
        said = [line for line in self.message.splitlines() if line != earlier]
        if text and text not in said:
            said.append(text)
        if said:
            self.show_message("\n".join(said), tone="amber")
        else:
            self.clear()

    @property
    def message(self) -> str:
        """What it says now; empty when it is away."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
