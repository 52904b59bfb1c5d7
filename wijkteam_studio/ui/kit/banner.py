"""Calm lines that tell something and perhaps offer one thing to do, alone or above every page."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.labels import set_variant, text_label
from wijkteam_studio.ui.kit.scroll import Scroll

#: So much stays of it in a low window, in pixels: one line with its buttons, and it scrolls.
_LEAST = 52


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


class NoticeColumn(Scroll):
    """Lines from top to bottom, by name; each has words, a button and a way out of its own.

    It is as high as what it says, and scrolls where the page under it needs the room.
    """

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__("noticeScroll", parent)
        self.setAccessibleName("Meldingen")
        self._content = QWidget()
        self._content.setObjectName("noticeColumn")
        column = _column(self._content)
        self._lines = {name: QuietBanner(f"{name}Banner") for name in names}
        for line in self._lines.values():
            column.addWidget(line)
        self.setWidget(self._content)
        self._content.installEventFilter(self)
        self._fit()

    def line(self, name: str) -> QuietBanner:
        """The line with this name; raises KeyError."""
        return self._lines[name]

    @property
    def message(self) -> str:
        """All that is said now, from top to bottom; empty when there is nothing."""
        return " ".join(line.message for line in self._lines.values() if line.message)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """No higher than what is said at this width, and gone when that is nothing."""
        shown = [line for line in self._lines.values() if not line.isHidden()]
        high = sum(line.heightForWidth(self.width()) for line in shown)
        if high != self.maximumHeight():
            self._content.setMinimumHeight(high)
            self.setMinimumHeight(min(high, theme.scaled(_LEAST)))
            self.setMaximumHeight(high)
            self.updateGeometry()


class _Modest(QWidget):
    """Asks for no more height than it needs, so that the line above it has room first."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return False


def above(line: QWidget, rest: QWidget) -> QWidget:
    """One widget of two: the line, and under it the rest with all the room that is left."""
    whole, modest = QWidget(), _Modest()
    _column(modest).addWidget(rest)
    column = _column(whole)
    column.addWidget(line)
    column.addWidget(modest, 1)
    return whole


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
