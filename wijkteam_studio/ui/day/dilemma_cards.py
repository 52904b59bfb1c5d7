"""The dilemma cards to choose from, as a list, and the one that the team works on."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.notes import ChosenDilemma
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import MoreButton, make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus, mark_current
from wijkteam_studio.ui.kit.labels import WrapLine
from wijkteam_studio.ui.kit.layouts import TextAndButtons
from wijkteam_studio.ui.kit.painting import Role, draw_focus, own_colour

Index = QModelIndex | QPersistentModelIndex

#: The role that gives the whole `CardRow`.
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_PAD = 12
_GAP = 4
_INDENT = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAP = Qt.TextFlag.TextWordWrap
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card as the list shows it."""

    card_id: str
    title: str
    theme: str
    pole_a: str
    pole_b: str
    example: str = ""
    is_chosen: bool = False

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        parts = [self.title, f"A: {self.pole_a}", f"B: {self.pole_b}", self.theme]
        return " ".join([*parts, "Gekozen."] if self.is_chosen else parts)


class CardModel(QAbstractListModel):
    """Shows cards in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CardRow, ...] = ()

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """The cards that are shown."""
        return self._rows

    def set_rows(self, rows: tuple[CardRow, ...]) -> None:
        """Show these cards."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> CardRow | None:
        """The card of an index."""
        place = index.row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == CARD_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class CardRowDelegate(QStyledItemDelegate):
    """A title with its theme at the right, and under it A and B with equal weight."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(CARD_ROLE)
        width = self._view.viewport().width()
        if not isinstance(row, CardRow):
            return QSize(width, 40)
        small = QFontMetrics(self._small())
        poles = sum(self._pole_height(small, text, width) for text in (row.pole_a, row.pole_b))
        return QSize(width, QFontMetrics(self._strong()).height() + poles + 2 * _GAP + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(CARD_ROLE)
        if not isinstance(row, CardRow):
            return
        area: QRect = option.rect
        state = option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, _ground(chosen=chosen))
        self._draw_card(painter, area, row)
        painter.setPen(own_colour(theme.LINE, Role.WindowText))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen and self._view.hasFocus():
            draw_focus(painter, area, own_colour(theme.ACCENT, Role.Highlight))
        painter.restore()

    def _draw_card(self, painter: QPainter, area: QRect, row: CardRow) -> None:
        box = area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        strong, small = self._strong(), self._small()
        word = "✓ gekozen" if row.is_chosen else row.theme
        painter.setFont(small)
        painter.setPen(own_colour(theme.ACCENT if row.is_chosen else theme.MUTED, Role.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, word)
        metrics = QFontMetrics(strong)
        room = box.width() - QFontMetrics(small).horizontalAdvance(word) - 12
        painter.setFont(strong)
        painter.setPen(own_colour(theme.INK, Role.WindowText))
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, _LEFT, title)
        top = box.top() + metrics.height() + _GAP
        painter.setFont(small)
        for letter, text in (("A", row.pole_a), ("B", row.pole_b)):
            height = self._pole_height(QFontMetrics(small), text, area.width())
            line = QRect(box.left(), top, box.width(), height)
            painter.setPen(own_colour(theme.MUTED, Role.WindowText))
            painter.drawText(line, _LEFT, letter)
            painter.setPen(own_colour(theme.INK_SOFT, Role.WindowText))
            painter.drawText(line.adjusted(_INDENT, 0, 0, 0), int(_LEFT) | int(_WRAP), text)
            top += height + _GAP

    def _pole_height(self, metrics: QFontMetrics, text: str, width: int) -> int:
        room = QRect(0, 0, max(60, width - 2 * _PAD - _INDENT), 10_000)
        return metrics.boundingRect(room, int(_LEFT) | int(_WRAP), text).height()

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        size = font.pixelSize() if font.pixelSize() > 0 else 15
        font.setPixelSize(round(size * 14 / 15))
        return font


def _ground(*, chosen: bool) -> QColor:
    """The ground of a card under the mouse or of the chosen one; its text stays readable."""
    return own_colour(theme.ACCENT_SOFT if chosen else theme.GREY_SOFT, Role.AlternateBase)


class ChosenCard(QFrame):
    """Both poles with equal weight, and the question behind them."""

    put_back_requested = Signal(str)
    erase_requested = Signal(object)

    def __init__(self, card: ChosenDilemma, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._back = make_button("Leg terug", "quiet", name=f"putBack-{card.card_id}")
        self._back.setAccessibleName(f"Leg terug: {card.title}")
        clicks_keep_focus(self._back)
        self._more = MoreButton(card.title, f"more-{card.card_id}")
        self.setObjectName("chosenCard")
        self.setProperty("card", "row")
        self.setProperty("bar", "wij")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(4)
        title = WrapLine("strong", "", card.title)
        column.addWidget(TextAndButtons(title, self._back, self._more))
        column.addWidget(WrapLine("body", "", f"A  {card.pole_a}"))
        column.addWidget(WrapLine("body", "", f"B  {card.pole_b}"))
        if card.question_behind:
            column.addWidget(
                WrapLine("small", "", f"De vraag erachter kan zijn: {card.question_behind}")
            )
        self._more.setVisible(card.is_own)
        self._back.clicked.connect(self._ask)
        self._more.erase_requested.connect(self._ask_erase)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._card.is_own:
            self._more.menu_of_row.popup(event.globalPos())

    def _ask_erase(self) -> None:
        self.erase_requested.emit(self._card.id)

    def _ask(self) -> None:
        self.put_back_requested.emit(self._card.card_id)


class CardList(QListView):
    """Says which card has the attention, and which one is taken by Enter or a double click."""

    looked_at = Signal(str)
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CardModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CardRowDelegate(self))
        self.setObjectName("cardList")
        self.setAccessibleName("Dilemma's")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._take)
        self.selectionModel().currentChanged.connect(self._look)

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """The cards that are shown."""
        return self._model.rows

    @property
    def current(self) -> CardRow | None:
        """The card that has the attention."""
        return self._model.row(self.currentIndex())

    def set_rows(self, rows: tuple[CardRow, ...]) -> None:
        """Show these cards; the one that had the attention keeps it."""
        kept = self.current.card_id if self.current else ""
        self._model.set_rows(rows)
        for place, row in enumerate(rows):
            if row.card_id == kept:
                self.setCurrentIndex(self._model.index(place))
                return
        self.looked_at.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_current(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _look(self, index: QModelIndex, _old: QModelIndex) -> None:
        row = self._model.row(index)
        self.looked_at.emit(row.card_id if row else "")

    def _take(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None:
            self.taken.emit(row.card_id)
