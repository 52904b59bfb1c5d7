"""What feeds a section, to tick or not: Space or a click decides."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from wijkteam_studio.domain.press_room import PressItem
from wijkteam_studio.ui.newspaper.press_model import PressModel
from wijkteam_studio.ui.newspaper.press_row import PressRowDelegate


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
