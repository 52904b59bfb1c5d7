"""What feeds a section, to tick or not: Space or a click decides."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkteam_studio.domain.graphemes import cut
from wijkteam_studio.domain.press_room import PressItem
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.painting import draw_focus

#: The role that gives the whole `PressItem`.
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_BOX, _SIDE, _GAP = 20, 8, 8
_LEFT = _SIDE + _BOX + _SIDE
_SMALLER = 13 / 15
#: A longer text is cut in the list, in characters; the paper has it whole.
_LONGEST = 600


class PressModel(QAbstractListModel):
    """Shows items; a tick goes out as given (PressItem, bool) and comes back with `set_items`."""

    given = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[PressItem, ...] = ()

    def set_items(self, items: Sequence[PressItem]) -> bool:
        """Show these items; gives whether rows came, went or moved."""
        if [item.id for item in items] == [item.id for item in self._items]:
            self._items = tuple(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return False
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()
        return True

    def turn(self, index: Index) -> None:
        """Ask to give an item to the paper, or to keep it here when it was given."""
        if index.isValid():
            item = self._items[index.row()]
            self.given.emit(item, not item.is_given)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        answers = {
            Qt.ItemDataRole.DisplayRole: item.text,
            Qt.ItemDataRole.AccessibleTextRole: _spoken(item),
            ITEM_ROLE: item,
        }
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if item.is_given else Qt.CheckState.Unchecked
        return answers.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.given.emit(self._items[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable


def _spoken(item: PressItem) -> str:
    where = "gaat mee in de krant" if item.is_given else "blijft hier"
    return f"{item.text}, {item.origin}, {where}"


class PressRowDelegate(QStyledItemDelegate):
    """Draws items as wide as the list; a click anywhere is left to the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._on = QIcon("marks:box-on.svg")
        self._off = QIcon("marks:box.svg")

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(ITEM_ROLE)
        if not isinstance(item, PressItem):
            return QSize()
        layout = _laid_out(item, self._view.font(), self._room())
        small = QFontMetrics(_small(self._view.font())).lineSpacing()
        return QSize(self._room(), _height(layout) + small + 2 * _GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        if not isinstance(item, PressItem):
            return
        settled = QStyleOptionViewItem(option)
        self.initStyleOption(settled, index)
        area = QRect(settled.rect)
        painter.save()
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, _colour(theme.LINE))
        if settled.state & QStyle.StateFlag.State_Selected:
            _draw_mark(painter, area, self._view)
        box = QRect(area.x() + _SIDE, area.y() + _GAP, _BOX, _BOX)
        (self._on if item.is_given else self._off).paint(painter, box)
        words = QRect(area.x() + _LEFT, area.y() + _GAP, self._room(), area.height() - 2 * _GAP)
        _draw_words(painter, words, item, self._view.font())
        painter.restore()

    def _room(self) -> int:
        """The width of the words, the same with and without a scroll bar."""
        bar = self._view.verticalScrollBar().sizeHint().width()
        return max(1, self._view.width() - bar - _LEFT - _SIDE)

    def editorEvent(  # noqa: N802 (Qt's name)
        self,
        _event: QEvent,
        _model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        _index: Index,
    ) -> bool:
        return False


def _draw_words(painter: QPainter, words: QRect, item: PressItem, font: QFont) -> None:
    painter.setPen(_colour(theme.INK))
    _laid_out(item, font, words.width()).draw(painter, QPointF(words.topLeft()))
    painter.setFont(_small(font))
    painter.setPen(_colour(theme.MUTED))
    right = Qt.TextElideMode.ElideRight
    line = painter.fontMetrics().elidedText(item.origin, right, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignBottom, line)


def _laid_out(item: PressItem, font: QFont, width: int) -> QTextLayout:
    """The text in lines, broken between words and only inside a word that is wider than a line."""
    text = item.text if len(item.text) <= _LONGEST else f"{cut(item.text, _LONGEST)}…"
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, bottom))
        bottom += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return ceil(sum(layout.lineAt(number).height() for number in range(layout.lineCount())))


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPixelSize(round(font.pixelSize() * _SMALLER) if font.pixelSize() > 0 else 13)
    return smaller


def _draw_mark(painter: QPainter, area: QRect, view: QWidget) -> None:
    """The marked row: tinted, with an outline while the keys go to the list."""
    ground = QPalette.ColorRole.AlternateBase
    painter.fillRect(area, _colour(theme.ACCENT_SOFT, ground))
    if view.hasFocus():
        draw_focus(painter, area, _colour(theme.ACCENT, QPalette.ColorRole.Highlight))


def _colour(ours: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QColor:
    return QGuiApplication.palette().color(role) if theme.is_high_contrast() else QColor(ours)


class PressList(QListView):
    """Emits given (PressItem, bool) when a person ticks an item or takes the tick away."""

    given = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PressModel(self)
        self._rows = PressRowDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setObjectName("pressList")
        self.setAccessibleName("Uit de sessie: vink aan wat mee mag in de krant")
        self.setProperty("frameless", "true")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model.given.connect(self.given)
        self.clicked.connect(self._model.turn)

    def set_items(self, items: Sequence[PressItem]) -> None:
        """Show these items; the place of the mark stays when the rows stay."""
        if self._model.set_items(items) and items:
            self.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._model.turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
