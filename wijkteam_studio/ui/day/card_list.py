"""The dilemma cards one can choose from."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from wijkteam_studio.ui.day.card_model import CardModel, CardRow
from wijkteam_studio.ui.day.card_row import CardRowDelegate
from wijkteam_studio.ui.kit.marked_row import mark_current

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


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
