"""What stands above every page: a line for each who has something to say."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.quiet_banner import QuietBanner

#: So much stays of it in a low window, in pixels: one line with its buttons, and it scrolls.
_LEAST = 52


class NoticeColumn(QScrollArea):
    """Lines from top to bottom, by name; each has words, a button and a way out of its own.

    It is as high as what it says, and scrolls where the page under it needs the room.
    """

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeScroll")
        self.setAccessibleName("Meldingen")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
