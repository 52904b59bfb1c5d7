"""The three areas of the facilitator's screen, without any service."""

from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_studio.ui.day.day_bar import DayBar
from wijkteam_studio.ui.day.foot_bar import FootBar
from wijkteam_studio.ui.day.step_head import StepHead
from wijkteam_studio.ui.day.step_list import StepList
from wijkteam_studio.ui.day.step_panel import StepPanel
from wijkteam_studio.ui.day.timer_box import TimerBox
from wijkteam_studio.ui.day.wall_box import WallBox
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.layouts import FlowRow
from wijkteam_studio.ui.kit.scroll import SteadyScroll

#: Widths in pixels at the usual text. Below the first the side columns take less; below the second
#: the programme goes under the clock; below the third all stands under each other.
_WIDE, _TWO, _ONE = 1240, 940, 600
_LEFT = (232, 264)
_RIGHT = (304, 328)
_LEAST_STEPS = 300
#: Beside the boxes of the right column in pixels; on the other side is the bar.
_AIR = 14


class NavBox(QWidget):
    """On the last step the way leads to the newspaper."""

    back_requested = Signal()
    next_requested = Signal()
    newspaper_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_last = False
        self._back = make_button("◀  Terug", name="previousStep")
        self._next = make_button("", "primary", name="nextStep")
        self.setObjectName("navBox")
        self._back.setAccessibleName("Terug naar de vorige stap")
        self._next.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clicks_keep_focus(self._back, self._next)
        row = FlowRow(self)
        row.add(self._back)
        row.add(self._next, stretch=True)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self._go_on)
        self.set_place(is_first=True, is_last=False)

    def set_place(self, *, is_first: bool, is_last: bool) -> None:
        """Say where in the day we are."""
        self._is_last = is_last
        self._back.setEnabled(not is_first)
        words = "Naar de krant" if is_last else "Volgende stap"
        self._next.setText(f"{words}  ▶")
        self._next.setAccessibleName(words)

    def take_focus(self) -> None:
        """Go to the button that leads on."""
        self._next.setFocus()

    def _go_on(self) -> None:
        if self._is_last:
            self.newspaper_requested.emit()
        else:
            self.next_requested.emit()


class NextBox(QFrame):
    """The next step with its length and its werkvorm."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrapLine("strong", "nextTitle")
        self._facts = WrapLine("small", "nextFacts")
        self.setObjectName("nextBox")
        self.setProperty("card", "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(text_label("Hierna", "small", "nextCaption"))
        column.addWidget(self._title)
        column.addWidget(self._facts)

    def set_next(self, title: str, facts: str) -> None:
        """Show this title, and a line of facts under it."""
        self._title.set_line(title)
        self._facts.set_line(facts)


class Places(IntEnum):
    """How many areas stand beside each other."""

    ONE = 1
    TWO = 2
    THREE = 3


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
        self._panel_area = SteadyScroll("panelArea")
        self._right_area = SteadyScroll("rightArea")
        self._left, self._middle, self._right = QFrame(), QFrame(), QFrame()
        self._boxes = QWidget()
        #: The parent of the panel: one with another parent would be dressed twice.
        self.panel_home = QWidget()
        self._places = Places.THREE
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._areas = QGridLayout()
        self._areas.setSpacing(0)
        self._areas.addWidget(self._left, 0, 0)
        self._areas.addWidget(self._middle, 0, 1)
        self._areas.addWidget(self._right, 0, 2)
        self._areas.setColumnStretch(1, 1)
        self._areas.setRowStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._areas, 1)
        column.addWidget(self.foot)
        # from the outside in: what gets another parent is dressed anew, with all that is in it
        self._lay_out_left()
        self._lay_out_middle()
        self._lay_out_right()

    def _lay_out_left(self) -> None:
        self._left.setObjectName("leftArea")
        self._left.setProperty("ground", "white")
        self._left.setProperty("line", "right")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 8, 1, 8)
        column.addWidget(self.steps)
        self._left_column = column

    def _lay_out_middle(self) -> None:
        self._middle.setObjectName("middleArea")
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(24, 20, 10, 0)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addWidget(self._panel_area, 1)
        self._middle_column = column
        self._panel_area.setWidget(self.panel_home)
        self._scrolled = QVBoxLayout(self.panel_home)
        self._scrolled.setContentsMargins(0, 0, 0, 16)
        self._scrolled.setSpacing(16)
        self._panels = QVBoxLayout()
        self._scrolled.addLayout(self._panels, 1)

    def _lay_out_right(self) -> None:
        self._right.setObjectName("rightColumn")
        self._right.setProperty("ground", "grey")
        self._right.setProperty("line", "left")
        column = QVBoxLayout(self._right)
        column.setContentsMargins(_AIR, 12, 0, 12)
        column.setSpacing(12)
        column.addWidget(self._right_area, 1)
        inner = QWidget()
        self._right_area.setWidget(inner)
        self._beside = QVBoxLayout(inner)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self._boxes, 1)
        boxes = QVBoxLayout(self._boxes)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(12)
        for box in (self.wall, self.timer, self.next):
            boxes.addWidget(box)
        boxes.addStretch(1)
        self._boxes_column = boxes
        self._boxes.installEventFilter(self)
        onward = QVBoxLayout()
        onward.setContentsMargins(0, 0, _AIR, 0)
        onward.addWidget(self.nav)
        column.addLayout(onward)

    def set_panel(self, panel: StepPanel) -> None:
        """Put the instruments of the steps under the head of the step."""
        self._panels.addWidget(panel)

    def show_top(self) -> None:
        """Another step begins at its top."""
        self._panel_area.verticalScrollBar().setValue(0)

    def drop_panel(self) -> None:
        """Let go of the panel; without another parent, for that would dress all of it anew."""
        while (item := self._panels.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def area_of(self, widget: QWidget | None) -> int:
        """The area that holds a widget: 0 left, 1 middle, 2 right; -1 for none."""
        for place, area in enumerate((self._left, self._middle, self._right)):
            if widget is not None and area.isAncestorOf(widget):
                return place
        return -1

    def go_to_area(self, by: int, panel: StepPanel | None) -> None:
        """Go an area further or back from where the cursor is."""
        area = (self.area_of(QApplication.focusWidget()) + by) % 3
        if area == 0:
            self.steps.setFocus()
        elif area != 1 or panel is None or not panel.focus_first():
            self.nav.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_restyled = event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}
        if is_restyled and self.isVisible():  # before that it has no width of its own yet
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._later.start()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As many areas beside each other as the width has room for, at this size of text."""
        width = self.width() / theme.text_scale()
        places = Places.THREE if width >= _TWO else Places.TWO if width >= _ONE else Places.ONE
        if places is not self._places:
            self._places = places
            self._arrange(places)
        wide = width >= _WIDE
        self._left.setFixedWidth(theme.scaled(_LEFT[wide]))
        bar = self._right_area.verticalScrollBar().sizeHint().width()
        least = self._boxes.minimumSizeHint().width() + _AIR + bar + 2
        is_usual = places is Places.THREE and theme.text_scale() <= 1
        least = 0 if is_usual else least
        beside = max(theme.scaled(_RIGHT[wide]) if places is Places.THREE else 0, least)
        self._right.setMinimumWidth(beside if places is not Places.ONE else 0)
        self._right.setMaximumWidth(beside if places is not Places.ONE else self.width())
        self.steps.setMinimumHeight(0 if places is Places.THREE else theme.scaled(_LEAST_STEPS))

    def _arrange(self, places: Places) -> None:
        """Move what does not fit to where one scrolls to it; the way on stays in sight."""
        alone = places is Places.ONE
        self._left.setVisible(places is Places.THREE)
        self._right_area.setVisible(not alone)
        self._areas.addWidget(self._right, 1 if alone else 0, 1 if alone else 2)
        if places is Places.THREE:
            self._left_column.addWidget(self.steps)
            self._middle_column.insertWidget(0, self.head)
        else:
            self._scrolled.insertWidget(0, self.head)
            (self._scrolled if alone else self._beside).addWidget(self.steps)
        self._boxes_column.insertWidget(1 if places is Places.THREE else 0, self.timer)
        if alone:
            self._scrolled.insertWidget(2, self._boxes)
        else:
            self._beside.insertWidget(0, self._boxes, 1)
