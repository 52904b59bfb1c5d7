"""What a search found, and what it did not find."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from wijkteam_studio.domain.overview import SearchHit
from wijkteam_studio.ui.start.hit_delegate import HitDelegate
from wijkteam_studio.ui.start.hit_list import HIT_ROLE, HitList

#: The frame of the theme, above and below.
_EDGES = 4


class SearchResults(QListView):
    """Finds under each other; Enter or a click emits opened(SearchHit)."""

    opened = Signal(object)

    def __init__(self, name: str = "searchResults") -> None:
        super().__init__()
        self._model = HitList(self)
        self.setObjectName(name)
        self.setAccessibleName("Gevonden")
        self.setModel(self._model)
        self.setItemDelegate(HitDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    def set_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """Show these finds, the first one ready to open."""
        self._model.set_hits(hits)
        if hits:
            self.setCurrentIndex(self._model.index(0, 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = self._model.rowCount() * max(1, self.sizeHintForRow(0))
        return QSize(super().sizeHint().width(), rows + _EDGES)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, min(self.sizeHint().height(), 130))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(HIT_ROLE))
