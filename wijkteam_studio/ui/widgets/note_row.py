"""How one note is drawn: its text, its dots, where it goes, and whether the room sees it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkteam_studio.domain.notes import Destination, Note
from wijkteam_studio.ui import theme
from wijkteam_studio.ui.models.note_model import NOTE_ROLE, Index
from wijkteam_studio.ui.widgets.shaping import shaped

_GAP = 8
_PAD = 12
_LEAST = 40
_MOST_LINES = 10
_KEPT_HEIGHTS = 4000
_MOST_DOTS_DRAWN = 5
_CHIP_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Chip:
    """A small word at the right of a row that can be clicked: its name, its text, its colours."""

    name: str
    text: str
    ground: str
    ink: str


def chips_of(note: Note, *, with_more: bool) -> tuple[Chip, ...]:
    """The chips of a note, from left to right."""
    chips: list[Chip] = []
    if note.on_wall:
        chips.append(Chip("wall", "zaal", theme.INK, theme.WHITE))
    if note.dots:
        drawn = "●" * min(note.dots, _MOST_DOTS_DRAWN)
        chips.append(Chip("dots", f"{drawn} {note.dots}", theme.GREY_CHIP, theme.INK_SOFT))
    if note.destination is Destination.NEWSPAPER:
        chips.append(Chip("destination", "krant", theme.ACCENT_SOFT, theme.ACCENT))
    else:
        chips.append(Chip("destination", "blijft hier", theme.GREY_CHIP, theme.MUTED))
    if with_more:
        chips.append(Chip("more", "meer …", theme.WHITE, theme.ACCENT))
    return tuple(chips)


class NoteRowDelegate(QStyledItemDelegate):
    """Draws notes and knows how high they are at a width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._heights: dict[tuple[object, ...], int] = {}

    def row_height(self, note: Note, width: int) -> int:
        """The height in pixels of a note in a list this wide, with the gap under it."""
        key = (note.text, note.dots, note.destination, note.on_wall, width)
        height = self._heights.get(key)
        if height is None:
            room = self._text_width(note, width, self._view.font())
            layout = shaped(note.text, room, self._view.font(), _MOST_LINES)
            height = max(_LEAST, int(layout.boundingRect().height()) + 2 * _GAP + 4) + _GAP
            if len(self._heights) > _KEPT_HEIGHTS:
                self._heights.clear()
            self._heights[key] = height
        return height

    def forget_heights(self) -> None:
        """Measure everything again: the font is another one."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width()
        note = index.data(NOTE_ROLE)
        return QSize(width, self.row_height(note, width) if note is not None else _LEAST)

    def chip_at(self, point: QPointF, row: QRect, note: Note, *, with_more: bool) -> str:
        """The name of the chip under a point of a row; empty when there is none."""
        for chip, area in _placed(chips_of(note, with_more=with_more), row, self._view.font()):
            if area.adjusted(-3, -8, 3, 8).contains(point):
                return chip.name
        return ""

    def text_area(self, row: QRect, note: Note) -> QRect:
        """Where the text of a row stands."""
        width = self._text_width(note, row.width(), self._view.font())
        return QRect(row.left() + 4, row.top() + 2, width + 2 * _PAD - 8, row.height() - _GAP - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = index.data(NOTE_ROLE)
        if not isinstance(note, Note):
            return
        row: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._view.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter, row, chosen=chosen, focused=focused)
        self._draw_text(painter, row, note)
        chips = chips_of(note, with_more=chosen or hovered)
        _draw_chips(painter, _placed(chips, row, self._view.font()), self._view.font())
        painter.restore()

    def _draw_card(self, painter: QPainter, row: QRect, *, chosen: bool, focused: bool) -> None:
        card = QRectF(row).adjusted(1, 1, -1, -_GAP - 1)
        line = theme.ACCENT if chosen else theme.LINE
        painter.setPen(QPen(QColor(line), 2 if focused else 1))
        painter.setBrush(QColor(theme.WHITE))
        painter.drawRoundedRect(card, 6, 6)

    def _draw_text(self, painter: QPainter, row: QRect, note: Note) -> None:
        font = self._view.font()
        room = self._text_width(note, row.width(), font)
        layout = shaped(note.text, room, font, _MOST_LINES)
        painter.setPen(QColor(theme.INK))
        free = row.height() - _GAP - layout.boundingRect().height()
        layout.draw(painter, QPointF(row.left() + _PAD, row.top() + free / 2))

    def _width(self) -> int:
        viewport = getattr(self._view, "viewport", None)
        return int(viewport().width()) if viewport is not None else self._view.width()

    def _text_width(self, note: Note, width: int, font: QFont) -> int:
        """The room for text; space for `meer` is always kept, so that nothing jumps."""
        taken = sum(_chip_width(chip, font) + _GAP for chip in chips_of(note, with_more=True))
        return max(80, width - 2 * _PAD - taken)


def _chip_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(11, round(font.pixelSize() * 12 / 15)) if font.pixelSize() > 0 else 12)
    return small


def _chip_width(chip: Chip, font: QFont) -> int:
    return QFontMetrics(_chip_font(font)).horizontalAdvance(chip.text) + 2 * 9


def _placed(chips: tuple[Chip, ...], row: QRect, font: QFont) -> list[tuple[Chip, QRectF]]:
    right = row.right() - _PAD
    top = row.top() + (min(_LEAST, row.height() - _GAP) - _CHIP_HEIGHT) / 2
    placed: list[tuple[Chip, QRectF]] = []
    for chip in reversed(chips):
        width = _chip_width(chip, font)
        placed.append((chip, QRectF(right - width, top, width, _CHIP_HEIGHT)))
        right -= width + _GAP
    return placed


def _draw_chips(painter: QPainter, placed: list[tuple[Chip, QRectF]], font: QFont) -> None:
    painter.setFont(_chip_font(font))
    for chip, area in placed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chip.ground))
        painter.drawRoundedRect(area, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(QColor(chip.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, chip.text)
