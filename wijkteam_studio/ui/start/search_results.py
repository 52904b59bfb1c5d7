"""What a search found, as a list in two lines a find."""

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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from wijkteam_studio.domain.overview import SearchHit
from wijkteam_studio.domain.words import full_date
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.painting import draw_focus

HIT_ROLE = Qt.ItemDataRole.UserRole
#: Which team, where and when, under the text that was found.
ORIGIN_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex

_PAD = 16
#: The frame of the theme, above and below.
_EDGES = 4


class HitList(QAbstractListModel):
    """Rows of SearchHit in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def set_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """Show these finds."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        answers: dict[int, object] = {
            HIT_ROLE: hit,
            Qt.ItemDataRole.DisplayRole: " ".join(hit.excerpt.split()),
            Qt.ItemDataRole.AccessibleTextRole: f"{hit.excerpt}, {origin(hit)}",
            ORIGIN_ROLE: origin(hit),
        }
        return answers.get(role)


def origin(hit: SearchHit) -> str:
    """`afspraak · De Linden · Wij: de spiegel · 22 november 2026`."""
    day = full_date(hit.day) if hit.day else ""
    return " · ".join(part for part in (hit.kind.value, hit.team_name, hit.where, day) if part)


class HitDelegate(QStyledItemDelegate):
    """Two lines of plain text: the find, and its origin in small type."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(120, QFontMetrics(option.font).height() * 2 + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink, muted = self._ground(painter, option, chosen=chosen)
        half = (option.rect.height() - 20) // 2
        top = option.rect.top() + 10
        width = option.rect.width() - 2 * _PAD
        small = QFont(option.font)
        small.setPixelSize(max(1, round(option.font.pixelSize() * 13 / 15)))
        for place, font, colour, text in (
            (top, option.font, ink, index.data()),
            (top + half, small, muted, index.data(ORIGIN_ROLE)),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            dots = Qt.TextElideMode.ElideRight
            line = QFontMetrics(font).elidedText(str(text or ""), dots, width)
            room = QRect(option.rect.left() + _PAD, place, width, half)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(flags | Qt.TextFlag.TextSingleLine), line)
        if chosen and theme.is_high_contrast() and option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect.adjusted(2, 2, -2, -2), ink)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> tuple[QColor, QColor]:
        palette = option.palette
        if theme.is_high_contrast():
            painter.fillRect(option.rect, palette.highlight() if chosen else palette.base())
            ink = (palette.highlightedText() if chosen else palette.text()).color()
            return ink, ink
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        plain = theme.GREY_SOFT if hovered else theme.WHITE
        painter.fillRect(option.rect, QColor(theme.ACCENT_SOFT if chosen else plain))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(theme.LINE))
        return QColor(theme.INK), QColor(theme.MUTED)


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
