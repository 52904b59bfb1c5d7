"""A small window beside the program: how fast the day goes, and what the clock says."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tools.lead.clocks import FastClocks
from wijkteam_studio.domain.words import clock_time
from wijkteam_studio.ui.shell.day_pages import DayPages

SPEEDS = (0, 1, 10, 30, 120)
MINUTES = (1, 5, 25)
_TICK_MS = 250
#: What is left of a step after a leap to its end, in minutes.
_LAST = 0.5


class ClockPanel(QDialog):
    """Sets the clocks of a day that is led, and walks on by itself when that is asked."""

    def __init__(self, clocks: FastClocks, pages: DayPages, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._clocks, self._pages = clocks, pages
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._speeds, self._leaps = QButtonGroup(self), QButtonGroup(self)
        self._by_itself = QCheckBox("Vanzelf verder als de tijd om is")
        self._by_itself.setObjectName("byItself")
        self._timer = QTimer(self, interval=_TICK_MS)
        self._lay_out()
        self._speeds.idClicked.connect(self._run)
        self._leaps.idClicked.connect(clocks.advance)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Say how it stands, and go on when the step is over."""
        pace = f"{self._clocks.pace:g} keer zo snel" if self._clocks.pace else "staat stil"
        self._words.setText(f"{clock_time(self._clocks.room())} uur, {pace}")
        desk = self._pages.desk
        if self._by_itself.isChecked() and desk is not None and desk.conduct.seconds_left <= 0:
            desk.conduct.next()

    def _lay_out(self) -> None:
        self.setWindowTitle("Klok van de proef")
        column, grid = QVBoxLayout(self), QGridLayout()
        column.addWidget(self._words)
        column.addLayout(grid)
        for place, speed in enumerate(SPEEDS):
            words = f"{speed} x" if speed else "Stil"
            grid.addWidget(self._button(self._speeds, speed, words, f"speed-{speed}"), 0, place)
        for place, minutes in enumerate(MINUTES):
            button = self._button(self._leaps, minutes, f"+{minutes} min", f"leap-{minutes}")
            grid.addWidget(button, 1, place)
        end = QPushButton("Naar het einde van de stap")
        end.setObjectName("toTheEnd")
        end.clicked.connect(self._to_the_end)
        column.addWidget(end)
        column.addWidget(self._by_itself)

    def _button(self, group: QButtonGroup, number: int, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        group.addButton(button, number)
        return button

    def _run(self, pace: int) -> None:
        self._clocks.run(pace)
        self.look()

    def _to_the_end(self) -> None:
        desk = self._pages.desk
        if desk is not None:
            self._clocks.advance(max(0.0, desk.conduct.seconds_left / 60 - _LAST))
