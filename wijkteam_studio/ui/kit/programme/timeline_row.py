"""How one row of the timeline is drawn: calm, with the phase as a bar and as a word."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRegularExpression,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPalette,
    QPen,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.programme.timeline_model import ROW_ROLE, TimelineModel, TimelineRow

Index = QModelIndex | QPersistentModelIndex
_SIDE = 12
_BAR_WIDTH, _BAR_INSET = 6, 7
_DOT = 3
_MARK = 3
_COLOURS = {
    "ink": (theme.INK, QPalette.ColorRole.WindowText),
    "muted": (theme.MUTED, QPalette.ColorRole.WindowText),
    "ground": (theme.WHITE, QPalette.ColorRole.Base),
    "rest": (theme.GREY_SOFT, QPalette.ColorRole.AlternateBase),
    "line": (theme.LINE, QPalette.ColorRole.Mid),
    "mark": (theme.ACCENT, QPalette.ColorRole.Highlight),
    "still": (theme.CONTROL, QPalette.ColorRole.Mid),
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TimelineRowDelegate(QStyledItemDelegate):
    """Draws the cells of the timeline and gives the field in which minutes are typed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, TimelineRow):
            return
        settled = QStyleOptionViewItem(option)
        self.initStyleOption(settled, index)
        area, column = QRect(settled.rect), index.column()
        painter.save()
        painter.setFont(settled.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, area, row)
        if column == TimelineModel.PHASE:
            _draw_phase(painter, area, row)
        elif column == TimelineModel.ACTIONS:
            _draw_dots(painter, area)
        else:
            _draw_text(painter, area, index, row)
        if settled.state & QStyle.StateFlag.State_Selected:
            view = settled.widget
            look = ("mark", _MARK) if view.hasFocus() else ("still", 1)
            _draw_mark(painter, area, column, look)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setObjectName("minutesEditor")
        field.setAccessibleName("Minuten voor deze stap")
        field.setAlignment(_RIGHT)
        field.setMaxLength(3)
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text():
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


def _draw_ground(painter: QPainter, area: QRect, row: TimelineRow) -> None:
    painter.fillRect(area, _colour("rest" if row.is_rest or row.step.skipped else "ground"))
    painter.fillRect(area.x(), area.bottom(), area.width(), 1, _colour("line"))


def _draw_text(painter: QPainter, area: QRect, index: Index, row: TimelineRow) -> None:
    column, font = index.column(), QFont(painter.font())
    if column == TimelineModel.TIME:
        font.setWeight(QFont.Weight.DemiBold)
    if column == TimelineModel.TITLE:
        font.setStrikeOut(row.step.skipped)
    painter.setFont(font)
    painter.setPen(QPen(_colour("muted" if row.step.skipped else "ink")))
    room = area.adjusted(_SIDE if column == TimelineModel.TIME else 0, 0, 0, 0)
    text = str(index.data(Qt.ItemDataRole.DisplayRole))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _RIGHT if column == TimelineModel.MINUTES else _LEFT, shown)


def _draw_phase(painter: QPainter, area: QRect, row: TimelineRow) -> None:
    phase = row.step.phase
    ink = theme.is_high_contrast()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour("ink") if ink else QColor(theme.phase_colour(phase)))
    height = area.height() - 2 * _BAR_INSET
    painter.drawRoundedRect(area.x(), area.y() + _BAR_INSET, _BAR_WIDTH, height, 3, 3)
    painter.setPen(_colour("muted"))
    painter.drawText(area.adjusted(_BAR_WIDTH + _SIDE, 0, 0, 0), _LEFT, phase.word)


def _draw_dots(painter: QPainter, area: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour("muted"))
    middle = area.center()
    for offset in (-6, 0, 6):
        painter.drawEllipse(middle.x() - 1, middle.y() + offset - 1, _DOT, _DOT)


def _draw_mark(painter: QPainter, area: QRect, column: int, look: tuple[str, int]) -> None:
    """The part of the outline of the chosen row that runs through one cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    colour, thick = _colour(look[0]), look[1]
    painter.fillRect(area.x(), area.y(), area.width(), thick, colour)
    painter.fillRect(area.x(), area.bottom() - thick + 1, area.width(), thick, colour)
    if column == TimelineModel.TIME:
        painter.fillRect(area.x(), area.y(), thick, area.height(), colour)
    if column == TimelineModel.ACTIONS:
        painter.fillRect(area.right() - thick + 1, area.y(), thick, area.height(), colour)


def _colour(name: str) -> QColor:
    """A colour of ours; in high contrast the one that the system has for it."""
    ours, role = _COLOURS[name]
    return QGuiApplication.palette().color(role) if theme.is_high_contrast() else QColor(ours)
