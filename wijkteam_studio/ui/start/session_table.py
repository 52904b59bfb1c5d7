"""Sessions as a table, and how a cell of it looks."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkteam_studio.domain.overview import SessionSummary
from wijkteam_studio.domain.words import full_date
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.start.session_words import stand

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
#: A second line under the text, in small type.
BELOW_ROLE = Qt.ItemDataRole.UserRole + 1
#: The tone of a chip; empty when the cell is plain text.
TONE_ROLE = Qt.ItemDataRole.UserRole + 2

TEAM, DATE, PROGRAMME, STAGE, STAND, OPEN = range(6)
_NOWHERE = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex

_PAD = 16
#: How thick the line around the chosen row is, and how far it stands from the edge.
_RING = 2
_TONES = {
    "grey": (theme.GREY_CHIP, theme.INK_SOFT),
    "green": (theme.ACCENT_SOFT, theme.ACCENT),
    "amber": (theme.AMBER_SOFT, theme.AMBER),
    "red": (theme.RED_SOFT, theme.RED),
}


class SessionTable(QAbstractTableModel):
    """Rows of SessionSummary, the newest day first; how far a session is depends on today."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: tuple[SessionSummary, ...] = ()
        self._today = date.min

    def set_sessions(self, sessions: tuple[SessionSummary, ...], today: date) -> None:
        """Show these sessions as they are on this day."""
        self.beginResetModel()
        self._today = today
        self._sessions = tuple(sorted(sessions, key=_newest_first, reverse=True))
        self.endResetModel()

    def summary(self, row: int) -> SessionSummary:
        """The session in a row."""
        return self._sessions[row]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sessions)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return _COLUMNS[section][0] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._sessions):
            return None
        summary = self._sessions[index.row()]
        answers: dict[int, Callable[[], object]] = {
            SUMMARY_ROLE: lambda: summary,
            Qt.ItemDataRole.DisplayRole: lambda: self._text(summary, index.column()),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._heard(summary, index.column()),
            BELOW_ROLE: lambda: _below(summary, index.column()),
            TONE_ROLE: lambda: stand(summary, self._today)[1] if index.column() == STAND else "",
        }
        return answers[role]() if role in answers else None

    def _text(self, summary: SessionSummary, column: int) -> str:
        if column == STAND:
            return stand(summary, self._today)[0]
        return _COLUMNS[column][1](summary)

    def _heard(self, summary: SessionSummary, column: int) -> str:
        text = self._text(summary, column)
        if column == TEAM and summary.team.municipality:
            return f"{text}, {summary.team.municipality}"
        if column == PROGRAMME:
            return summary.session.programme_title
        return f"Open {summary.team.name}" if column == OPEN and text else text


def _newest_first(summary: SessionSummary) -> tuple[date, str]:
    return summary.session.date, str(summary.session.start)


def _nothing(_summary: SessionSummary) -> str:
    return ""


def _team(summary: SessionSummary) -> str:
    return summary.team.name


def _day(summary: SessionSummary) -> str:
    return full_date(summary.session.date)


def _programme(summary: SessionSummary) -> str:
    return summary.session.programme_title.partition(", ")[0]


def _below(summary: SessionSummary, column: int) -> str:
    if column == PROGRAMME:
        return summary.session.programme_title.partition(", ")[2]
    return summary.team.municipality if column == TEAM else ""


def _stage(summary: SessionSummary) -> str:
    return summary.session.stage.value


def _open(summary: SessionSummary) -> str:
    return "" if summary.is_going else "Open"


_COLUMNS: tuple[tuple[str, Callable[[SessionSummary], str]], ...] = (
    ("Team", _team),
    ("Datum", _day),
    ("Draaiboek", _programme),
    ("Fase", _stage),
    ("Stand", _nothing),
    ("", _open),
)


class SessionDelegate(QStyledItemDelegate):
    """Two lines in small and normal type, a chip, or the word Open; plain text in every cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = super().sizeHint(option, index).width()
        return QSize(width, _line_height(option.font) + _line_height(_small(option.font)) + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, is_last=index.row() == index.model().rowCount() - 1)
        _draw_ring(painter, option, index)
        text = str(index.data() or "")
        room = option.rect.adjusted(_PAD, 0, -4, 0)
        tone = str(index.data(TONE_ROLE) or "")
        if tone:
            _draw_chip(painter, option, room, (text, tone))
        elif index.column() == OPEN:
            _draw_line(painter, room, text, (_weighted(option.font), _colour(option, theme.ACCENT)))
        else:
            self._draw_text(painter, option, room, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_last: bool) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if theme.is_high_contrast():
            ground = (option.palette.highlight() if chosen else option.palette.base()).color()
        else:
            plain = theme.GREY_SOFT if hovered else theme.WHITE
            ground = QColor(theme.ACCENT_SOFT if chosen else plain)
        painter.fillRect(option.rect, ground)
        if not is_last:
            under = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
            painter.fillRect(under, _colour(option, theme.LINE))

    def _draw_text(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: AnyIndex
    ) -> None:
        text, below = str(index.data() or ""), str(index.data(BELOW_ROLE) or "")
        font = _weighted(option.font) if index.column() == TEAM else option.font
        ink = _colour(option, theme.INK)
        if not below:
            _draw_line(painter, room, text, (font, ink))
            return
        upper, lower = _line_height(font), _line_height(_small(option.font))
        top = room.top() + (room.height() - upper - lower) // 2
        _draw_line(painter, QRect(room.left(), top, room.width(), upper), text, (font, ink))
        below_look = (_small(option.font), _colour(option, theme.MUTED))
        below_room = QRect(room.left(), top + upper, room.width(), lower)
        _draw_line(painter, below_room, below, below_look)


def _draw_ring(painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
    """A line around the chosen row while the table has the keys, each cell its own part of it."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if not (chosen and option.widget.hasFocus()):
        return
    inner, colour = option.rect.adjusted(0, _RING, 0, -_RING - 1), _colour(option, theme.ACCENT)
    if index.column() == 0:
        inner.setLeft(inner.left() + _RING)
        painter.fillRect(inner.left(), inner.top(), _RING, inner.height(), colour)
    if index.column() == index.model().columnCount() - 1:
        inner.setRight(inner.right() - _RING)
        painter.fillRect(inner.right() - _RING + 1, inner.top(), _RING, inner.height(), colour)
    painter.fillRect(inner.left(), inner.top(), inner.width(), _RING, colour)
    painter.fillRect(inner.left(), inner.bottom() - _RING + 1, inner.width(), _RING, colour)


def _draw_line(painter: QPainter, room: QRect, text: str, look: tuple[QFont, QColor]) -> None:
    font, colour = look
    painter.setFont(font)
    painter.setPen(colour)
    dots = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(where | Qt.TextFlag.TextSingleLine), dots)


def _draw_chip(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, words: tuple[str, str]
) -> None:
    text, tone = words
    ground, ink = _TONES[tone]
    font = _small(option.font)
    width = min(QFontMetrics(font).horizontalAdvance(text) + 20, room.width())
    height = _line_height(font) + 4
    pill = QRectF(room.left(), room.center().y() - height / 2 + 0.5, width, height)
    if theme.is_high_contrast():
        painter.setPen(QPen(_colour(option, ink), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    inside = pill.translated(QPointF(10, 0)).toRect()
    inside.setWidth(round(width) - 16)
    _draw_line(painter, inside, text, (font, _colour(option, ink)))


def _colour(option: QStyleOptionViewItem, own: str) -> QColor:
    if not theme.is_high_contrast():
        return QColor(own)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    palette = option.palette
    return (palette.highlightedText() if chosen else palette.text()).color()


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * theme.TYPE_SIZES[0] / theme.TYPE_SIZES[1])))
    return small


def _weighted(font: QFont) -> QFont:
    weighted = QFont(font)
    weighted.setWeight(QFont.Weight.DemiBold)
    return weighted


def _line_height(font: QFont) -> int:
    return QFontMetrics(font).height()
