"""Areas that scroll downwards, columns that go under each other, and bringing a part into view."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import set_variant

_AIR_AROUND = 8
#: What a dialog leaves free of the screen: its title and a little air.
_TALL_AROUND = QSize(32, 64)
#: What a dialog needs around the area: its frame, its title and its buttons.
_AROUND = QSize(96, 176)
#: A dialog that is higher than this covers too much of what is behind it.
_HIGHEST = 528
_AIR = 56
#: The line around it when it has the keys, on one side.
_RING = 3
_ENDLESS = 16_777_215
_Ways = QBoxLayout.Direction


def area_around(widget: QWidget) -> QScrollArea | None:
    """The nearest area that scrolls around a widget; None when there is none."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def bring_into_view(widget: QWidget, part: QRect, under: int = 0) -> None:
    """Scroll so that this part of a widget can be seen, clear of a head that stays on top.

    `under` is the height in pixels of that head.
    """
    area = area_around(widget)
    inner = area.widget() if area is not None else None
    if area is None or inner is None:
        return
    top = widget.mapTo(inner, QPoint(0, part.top())).y()
    bar = area.verticalScrollBar()
    low = top + part.height() + _AIR_AROUND - area.viewport().height()
    high = top - _AIR_AROUND - under
    bar.setValue(max(low, min(bar.value(), high)))


class Scroll(QScrollArea):
    """Scrolls downwards only, without a frame; the keys are for what it holds."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class TallScroll(Scroll):
    """As high as what it holds, texts that wrap counted in full, where the screen has room."""

    def __init__(self, name: str, *, asks_all: bool = False) -> None:
        super().__init__(name)
        self.inner = _Inner()
        self._asks_all = asks_all
        self._foot: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
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
        most = self.screen().availableSize() - _TALL_AROUND - QSize(0, under)
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


class FittedScroll(Scroll):
    """As large as what it holds until the screen is full; what gets the focus comes into view.

    It can have the keys itself, and then shows that with a line around it.
    """

    def __init__(self, content: QWidget, name: str, title: str) -> None:
        super().__init__(name)
        self._content = content
        self._is_following = False
        self._look = QTimer(self, singleShot=True, interval=0)
        self.setAccessibleName(title)
        self.setProperty("fitted", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWidget(content)
        self._look.timeout.connect(self._bring_into_view)

    @property
    def most(self) -> QSize:
        """How large it may be on this screen."""
        room = self.screen().availableSize() - _AROUND
        return QSize(room.width(), min(room.height(), _HIGHEST))

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        around = QSize(bar + 2 * _RING, 2 * _RING)
        return (self._content.sizeHint() + around).boundedTo(self.most)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._is_following:
            self._is_following = True
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What was just shown has its place only when the layout is done."""
        if new is not None and self._content.isAncestorOf(new):
            self._look.start()

    def _bring_into_view(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._content.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, _AIR)


class SteadyScroll(Scroll):
    """Gives what it holds the same width, bar or no bar, which is seen only when it is needed.

    A bar that comes makes texts narrower and higher, and one that goes makes them lower again:
    with texts that choose their own height the two can chase each other without end.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)

    def _on_range(self, least: int, most: int) -> None:
        idle = "true" if most <= least else "false"
        if self.verticalScrollBar().property("idle") != idle:
            set_variant(self.verticalScrollBar(), "idle", idle)


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a column is, in pixels at the usual text, and its share of the page in percent.

    `most` 0 is no end; `tall` is its height when it stands alone, 0 for what it holds.
    """

    least: int
    share: int
    most: int = 0
    tall: int = 0


class Reflow(TallScroll):
    """Scrolls only when its columns stand under each other."""

    def __init__(self, name: str, spacing: int = 0) -> None:
        super().__init__(name)
        self._columns: list[tuple[QWidget, Column]] = []
        self._row = QBoxLayout(_Ways.LeftToRight, self.inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)

    @property
    def is_stacked(self) -> bool:
        """Whether the columns stand under each other now."""
        return self._row.direction() is _Ways.TopToBottom

    def add(self, part: QWidget, column: Column) -> None:
        """One more column at the right."""
        self._columns.append((part, column))
        self._row.addWidget(part, column.share)
        held = part.widget() if isinstance(part, QScrollArea) else None
        if held is not None:
            held.installEventFilter(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._later.start()

    def fit(self) -> None:
        """Beside each other when the width has room for that at this size of the text."""
        least = sum(theme.scaled(column.least) for _part, column in self._columns)
        stacked = self.width() < least
        self._row.setDirection(_Ways.TopToBottom if stacked else _Ways.LeftToRight)
        for part, column in self._columns:
            part.setMinimumWidth(0 if stacked else theme.scaled(column.least))
            most = theme.scaled(column.most) if column.most and not stacked else _ENDLESS
            part.setMaximumWidth(most)
            part.setMinimumHeight(self._height_of(part, column) if stacked else 0)
        if stacked:
            super().fit()
        else:
            self.inner.setMinimumHeight(0)

    def _height_of(self, part: QWidget, column: Column) -> int:
        """The height of a column that stands alone: its own, or else all that it holds."""
        if column.tall:
            return theme.scaled(column.tall)
        held = part.widget() if isinstance(part, QScrollArea) else part
        layout = held.layout() if held is not None else None
        return layout.totalMinimumHeightForWidth(self.viewport().width()) + 2 if layout else 0
