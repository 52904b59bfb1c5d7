"""An area that scrolls what is higher than its place, with texts that wrap counted in full."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

#: What a dialog leaves free of the screen: its title and a little air.
_AROUND = QSize(32, 64)


class TallScroll(QScrollArea):
    """Scrolls downwards only; as high as what it holds where the screen has room for that."""

    def __init__(self, name: str, *, asks_all: bool = False) -> None:
        super().__init__()
        self.inner = _Inner()
        self._asks_all = asks_all
        self._foot: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.inner)
        self.inner.installEventFilter(self)

    def keep_free_for(self, foot: QWidget) -> None:
        """Leave room on the screen for what stands under it."""
        self._foot = foot

    def minimumSizeHint(self) -> QSize:
        """Little, or all that it holds up to the size of the screen."""
        if not self._asks_all:
            return QSize(0, 120)
        least = self.inner.minimumSizeHint()
        width = max(least.width(), self.window().minimumWidth())
        height = max(least.height(), self._needed(width))
        under = self._foot.sizeHint().height() if self._foot is not None else 0
        most = self.screen().availableSize() - _AROUND - QSize(0, under)
        bar = self.verticalScrollBar().sizeHint().width() if height > most.height() else 0
        return QSize(width + bar, height).boundedTo(most)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() if self._asks_all else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._later.start()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give what it holds the height that its texts need at this width."""
        needed = self._needed(self.inner.width())
        if needed != self.inner.minimumHeight():
            self.inner.setMinimumHeight(needed)
            self.updateGeometry()

    def _needed(self, width: int) -> int:
        layout = self.inner.layout()
        if layout is None or not layout.hasHeightForWidth():
            return 0
        return layout.totalMinimumHeightForWidth(width)


class _Inner(QWidget):
    """Asks for no more height than its parts need at least."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return -1
        return layout.totalMinimumHeightForWidth(width)
