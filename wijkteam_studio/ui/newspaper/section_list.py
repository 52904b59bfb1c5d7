"""The sections of the newspaper, each with how it stands, and what is still needed."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.press_room import LockedHarvest, Mark, SectionState, locked_in_words
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import set_variant, text_label
from wijkteam_studio.ui.kit.painting import Role, draw_focus, line_icon, own_colour

_ICON = 16
Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole
_MARK = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _SIDE, _BAR = 37, 16, 4
_WORDS = {Mark.FILLED: "✓"}


class PressNotes(QWidget):
    """Short lines under the sections: gaps first, then what stays with the team."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pressNotes")
        self._gaps = text_label("", "small", "pressGaps", wrap=True)
        set_variant(self._gaps, "warn", "true")
        self._lock = QLabel()
        self._lock.setObjectName("pressLock")
        self._lock.setAccessibleName("Op slot")
        self._draw_lock()
        self._locked = text_label("", "small", "pressLocked", wrap=True)
        self._lacking = text_label("", "small", "pressLacking", wrap=True)
        self._lacking.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._locked, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 12, 16)
        column.setSpacing(12)
        column.addWidget(self._gaps)
        column.addWidget(self._lacking)
        column.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._draw_lock()

    def _draw_lock(self) -> None:
        """In the colour and the size of the words beside it."""
        colour, side = own_colour(theme.MUTED, Role.WindowText).name(), theme.scaled(_ICON)
        self._lock.setPixmap(line_icon("lock", colour).pixmap(side, side))

    def set_gaps(self, gaps: Sequence[str]) -> None:
        """What is still needed, as sentences."""
        self._gaps.setText("\n".join(gaps))
        self._gaps.setVisible(bool(gaps))

    def set_lacking(self, sentence: str) -> None:
        """What cannot be printed and where it stands; empty when everything can."""
        self._lacking.setText(sentence)
        self._lacking.setVisible(bool(sentence))

    def set_locked(self, harvest: Sequence[LockedHarvest]) -> None:
        """What stays with the team whatever anybody ticks."""
        self._locked.setText(locked_in_words(tuple(harvest)))
        self._locked.setVisible(bool(harvest))
        self._lock.setVisible(bool(harvest))


class SectionList(QListWidget):
    """Emits chosen (section id) when the mark goes to another section."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sectionList")
        self.setAccessibleName("Rubrieken van de krant")
        self.setProperty("frameless", "true")
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_SectionRow(self))
        self.currentItemChanged.connect(self._on_current_changed)

    def set_sections(self, states: Sequence[SectionState]) -> None:
        """Show these sections; the marked one stays marked."""
        if [state.section.id for state in states] != [
            self.item(place).data(_ID) for place in range(self.count())
        ]:
            self._fill(states)
        for place, state in enumerate(states):
            item = self.item(place)
            item.setData(_MARK, _WORDS.get(state.mark, state.mark.value))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{state.section.title}, {state.mark.value}"
            )
        self.scheduleDelayedItemsLayout()  # a longer mark leaves a title less room
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A scroll bar that comes takes room, and a title may need another line."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _fill(self, states: Sequence[SectionState]) -> None:
        blocker = QSignalBlocker(self)
        self.clear()
        for state in states:
            item = QListWidgetItem(state.section.title, self)
            item.setData(_ID, state.section.id)
        blocker.unblock()

    @property
    def section_id(self) -> str:
        """The id of the marked section; empty when there are none."""
        place = self.currentRow()
        return str(self.item(place).data(_ID)) if place >= 0 else ""

    def _on_current_changed(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.chosen.emit(str(current.data(_ID)))


class _SectionRow(QStyledItemDelegate):
    """A title at the left, its mark at the right, and a bar before the marked one."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        width = self._view.viewport().width()
        room = _title_area(QRect(0, 0, width, 1), QFontMetrics(font), str(index.data(_MARK) or ""))
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        lines = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, title)
        return QSize(width, max(_HEIGHT, lines.height() + _SIDE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        settled = QStyleOptionViewItem(option)
        self.initStyleOption(settled, index)
        area = QRect(settled.rect)
        is_marked = bool(settled.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(settled.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if is_marked:
            painter.fillRect(area, _colour(theme.ACCENT_SOFT, QPalette.ColorRole.AlternateBase))
            bar = QRect(area.x(), area.y(), _BAR, area.height())
            painter.fillRect(bar, _colour(theme.ACCENT, QPalette.ColorRole.Highlight))
        if is_marked and has_focus:
            draw_focus(painter, area.adjusted(_BAR, 0, 0, 0), _pen())
        _draw_words(painter, area, settled, index)
        painter.restore()


def _draw_words(
    painter: QPainter, area: QRect, settled: QStyleOptionViewItem, index: Index
) -> None:
    font = QFont(settled.font)
    if settled.state & QStyle.StateFlag.State_Selected:
        font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    mark = str(index.data(_MARK) or "")
    is_done = mark == _WORDS[Mark.FILLED]
    quiet = _colour(theme.MUTED, QPalette.ColorRole.WindowText)
    needed = _colour(theme.AMBER, QPalette.ColorRole.WindowText)
    ink = _colour(theme.INK, QPalette.ColorRole.WindowText)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(needed if mark == Mark.NEEDED else (ink if is_done else quiet))
    painter.drawText(area.adjusted(0, 0, -_SIDE, 0), Qt.AlignmentFlag.AlignRight | middle, mark)
    painter.setPen(ink if is_done or mark == Mark.NEEDED else quiet)
    room = _title_area(area, painter.fontMetrics(), mark)
    title = str(index.data(Qt.ItemDataRole.DisplayRole))
    painter.drawText(room, int(Qt.TextFlag.TextWordWrap) | int(middle), title)


def _title_area(area: QRect, metrics: QFontMetrics, mark: str) -> QRect:
    """The room for a title: what the bar and the mark leave."""
    width = metrics.horizontalAdvance(mark)
    return area.adjusted(_SIDE + _BAR, 0, -_SIDE - width - _SIDE // 2, 0)


def _pen() -> QColor:
    return _colour(theme.ACCENT, QPalette.ColorRole.Highlight)


def _colour(ours: str, role: QPalette.ColorRole) -> QColor:
    return QGuiApplication.palette().color(role) if theme.is_high_contrast() else QColor(ours)
