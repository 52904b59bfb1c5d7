"""Layouts that Qt does not have: a row that flows, a text with its buttons; and emptying one."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSpacerItem,
    QWidget,
)

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import WrapLine

_Line = list[tuple[QLayoutItem, int]]
#: A text of more than one line keeps this width beside its buttons, in pixels at the usual text.
_LEAST = 240
_GAP = 4
_Ways = QBoxLayout.Direction


class FlowRow(QLayout):
    """Widgets beside each other in as many lines as their texts need.

    What has a stretch takes the rest of its line; `push` sends what follows to the right. Where one
    of both is used, what goes on under the first line stays at the right.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._greedy: set[QLayoutItem] = set()
        self._last: QLayoutItem | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add(self, widget: QWidget, *, stretch: bool = False) -> None:
        """One more widget at the end."""
        self.addWidget(widget)
        if stretch:
            self._greedy.add(self._items[-1])

    def push(self) -> None:
        """Room that takes the rest of the line."""
        spacer = QSpacerItem(0, 0)
        self._items.append(spacer)
        self._greedy.add(spacer)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        if not 0 <= place < len(self._items):
            return None
        item = self._items.pop(place)
        self._greedy.discard(item)
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, is_trial=False)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = self.spacing() * max(0, len([i for i in shown if i.widget()]) - 1)
        width = sum(self._wish(item) for item in shown) + gaps
        return self._with_margins(QSize(width, self._tallest()))

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        widths = [item.minimumSize().width() for item in self._shown()]
        return self._with_margins(QSize(max(widths, default=0), self._tallest()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if item.spacerItem() or not item.isEmpty()]

    def _wish(self, item: QLayoutItem) -> int:
        if item.spacerItem() is not None:
            return 0
        return max(item.minimumSize().width(), item.sizeHint().width())

    def _tallest(self) -> int:
        return max((item.sizeHint().height() for item in self._shown()), default=0)

    def _with_margins(self, size: QSize) -> QSize:
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _lines(self, width: int) -> list[_Line]:
        """The items in lines, each with the width that it asks for."""
        lines: list[_Line] = [[]]
        taken = 0
        for item in self._shown():
            wish = min(self._wish(item), width)
            gap = self.spacing() if lines[-1] and item.widget() is not None else 0
            if lines[-1] and taken + gap + wish > width:
                lines.append([])
                taken, gap = 0, 0
            lines[-1].append((item, wish))
            taken += gap + wish
        return [line for line in lines if any(item.widget() for item, _wish in line)]

    def _place(self, area: QRect, *, is_trial: bool) -> int:
        """Put every item in its place, unless on trial; gives the height with the margins."""
        edges = self.contentsMargins()
        room = area.marginsRemoved(edges)
        top = room.top()
        for number, line in enumerate(self._lines(room.width())):
            top += self.spacing() if number else 0
            height = max(_height(item, wish) for item, wish in line)
            if not is_trial:
                place = QRect(room.left(), top, room.width(), height)
                self._put(line, place, is_first=number == 0)
            top += height
        return top - area.top() + edges.bottom()

    def _put(self, line: _Line, room: QRect, *, is_first: bool) -> None:
        gaps = self.spacing() * (len([1 for item, _wish in line if item.widget()]) - 1)
        greedy = [item for item, _wish in line if item in self._greedy]
        rest = max(0, room.width() - sum(wish for _item, wish in line) - gaps)
        left = room.left() + (rest if self._greedy and not greedy and not is_first else 0)
        for item, wish in line:
            width = wish + (rest // len(greedy) if item in greedy else 0)
            height = room.height() if item in greedy else _height(item, width)
            top = room.top() + (room.height() - height) // 2
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + (self.spacing() if item.widget() is not None else 0)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


def empty(layout: QLayout) -> None:
    """Remove and delete all widgets of a layout; they vanish at once."""
    item = layout.takeAt(0)
    while item is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        item = layout.takeAt(0)


class TextAndButtons(QWidget):
    """A text that takes the room, and its buttons at the right.

    The buttons go under the text when it needs more than one line and they leave it too little,
    or would break a word of it.
    """

    def __init__(self, text: WrapLine, *buttons: QPushButton) -> None:
        super().__init__()
        self._text, self._buttons = text, QHBoxLayout()
        self._buttons.setSpacing(_GAP)
        self._buttons.addStretch(1)
        for button in buttons:
            button.setProperty("compact", "true")
            self._buttons.addWidget(button)
        self._line = QBoxLayout(_Ways.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_GAP)
        self._line.addWidget(text, 1)
        self._line.addLayout(self._buttons)

    @property
    def is_stacked(self) -> bool:
        """Whether the buttons stand under the text now."""
        return self._line.direction() is _Ways.TopToBottom

    def event(self, event: QEvent) -> bool:
        """Buttons that come, go or change their words leave another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        room = self.width() - _GAP - self._buttons.sizeHint().width()
        metrics, text = self._text.fontMetrics(), self._text.text()
        word = max(map(metrics.horizontalAdvance, text.split()), default=0)
        least = max(word, theme.scaled(_LEAST))
        is_squeezed = metrics.horizontalAdvance(text) > room < least
        if is_squeezed != self.is_stacked:
            self._line.setDirection(_Ways.TopToBottom if is_squeezed else _Ways.LeftToRight)
