"""The three areas of the facilitator's screen, without any service."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkteam_studio.ui.activities.activity_panel import ActivityPanel
from wijkteam_studio.ui.widgets.day_bar import DayBar
from wijkteam_studio.ui.widgets.emptying import empty
from wijkteam_studio.ui.widgets.foot_bar import FootBar
from wijkteam_studio.ui.widgets.nav_box import NavBox
from wijkteam_studio.ui.widgets.next_box import NextBox
from wijkteam_studio.ui.widgets.step_head import StepHead
from wijkteam_studio.ui.widgets.step_list import StepList
from wijkteam_studio.ui.widgets.timer_box import TimerBox
from wijkteam_studio.ui.widgets.wall_box import WallBox

#: Below this width in pixels the side columns take less.
_WIDE = 1240
_LEFT = (232, 264)
_RIGHT = (304, 328)


class FacilitatorView(QWidget):
    """Left the programme, in the middle the step, right the wall, the time and what comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = DayBar()
        self.steps = StepList()
        self.head = StepHead()
        self.wall = WallBox()
        self.timer = TimerBox()
        self.next = NextBox()
        self.nav = NavBox()
        self.foot = FootBar()
        self._panel_area = _scroll("panelArea")
        self._right_area = _scroll("rightArea")
        self._left, self._middle, self._right = QFrame(), QFrame(), QFrame()
        self._lay_out()

    def _lay_out(self) -> None:
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out_left()
        self._lay_out_middle()
        self._lay_out_right()
        areas = QHBoxLayout()
        areas.setSpacing(0)
        areas.addWidget(self._left)
        areas.addWidget(self._middle, 1)
        areas.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(areas, 1)
        column.addWidget(self.foot)

    def _lay_out_left(self) -> None:
        self._left.setObjectName("leftArea")
        self._left.setProperty("ground", "white")
        self._left.setProperty("line", "right")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 8, 1, 8)
        column.addWidget(self.steps)

    def _lay_out_middle(self) -> None:
        self._middle.setObjectName("middleArea")
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(24, 20, 10, 0)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addWidget(self._panel_area, 1)
        frame = QWidget()
        self._panels = QVBoxLayout(frame)
        self._panels.setContentsMargins(0, 0, 14, 16)
        self._panel_area.setWidget(frame)

    def _lay_out_right(self) -> None:
        self._right.setObjectName("rightColumn")
        self._right.setProperty("ground", "grey")
        self._right.setProperty("line", "left")
        inner = QWidget()
        boxes = QVBoxLayout(inner)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(12)
        for box in (self.wall, self.timer, self.next):
            boxes.addWidget(box)
        boxes.addStretch(1)
        self._right_area.setWidget(inner)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(12)
        column.addWidget(self._right_area, 1)
        column.addWidget(self.nav)

    def set_panel(self, panel: QWidget) -> None:
        """Put this panel under the head of the step; the others wait hidden."""
        self.ready_panel(panel)
        for place in range(self._panels.count()):
            item = self._panels.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None and widget.isHidden() == (widget is panel):
                widget.setVisible(widget is panel)
        self._panel_area.verticalScrollBar().setValue(0)

    def ready_panel(self, panel: QWidget) -> None:
        """Have a panel at hand in its final look, so that going to it costs no time."""
        if self._panels.indexOf(panel) >= 0:
            return
        self._panels.addWidget(panel)
        panel.hide()
        for widget in panel.findChildren(QWidget):
            widget.ensurePolished()

    def drop_panels(self) -> None:
        """Let go of all panels."""
        empty(self._panels)

    def area_of(self, widget: QWidget | None) -> int:
        """The area that holds a widget: 0 left, 1 middle, 2 right; -1 for none."""
        for place, area in enumerate((self._left, self._middle, self._right)):
            if widget is not None and area.isAncestorOf(widget):
                return place
        return -1

    def go_to_area(self, by: int, panel: ActivityPanel | None) -> None:
        """Go an area further or back from where the cursor is."""
        area = (self.area_of(QApplication.focusWidget()) + by) % 3
        if area == 0:
            self.steps.setFocus()
        elif area != 1 or panel is None or not panel.focus_first():
            self.nav.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self._left.setFixedWidth(_LEFT[wide])
        self._right.setFixedWidth(_RIGHT[wide])


def _scroll(name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
