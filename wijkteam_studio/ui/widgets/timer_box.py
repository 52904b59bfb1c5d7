"""The time of this step: what is left, one or five minutes more, and a pause."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.clock import Clock, clock_face
from wijkteam_studio.ui.widgets.buttons import make_button
from wijkteam_studio.ui.widgets.labels import set_variant, text_label
from wijkteam_studio.ui.widgets.quiet_focus import clicks_keep_focus


class TimerBox(QFrame):
    """Shows a clock; its colour repeats what its words say."""

    more_requested = Signal(int)
    pause_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label("Tijd voor deze stap", "small", "clockTitle")
        self._face = text_label("0:00", "number", "clockFace")
        self._state = text_label("", "small", "clockState")
        self._one = make_button("+1", name="oneMore")
        self._five = make_button("+5", name="fiveMore")
        self._pause = make_button("Pauze", name="pauseClock")
        self._lay_out()
        self._one.clicked.connect(self._ask_one)
        self._five.clicked.connect(self._ask_five)
        self._pause.clicked.connect(self.pause_toggled)

    def _lay_out(self) -> None:
        self.setObjectName("timerBox")
        self.setProperty("card", "plain")
        self._one.setAccessibleName("Eén minuut erbij")
        self._five.setAccessibleName("Vijf minuten erbij")
        font = QFont(self._face.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self._face.setFont(font)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._face, 1)
        row.addSpacing(4)
        for button in (self._one, self._five, self._pause):
            button.setProperty("compact", "true")
            clicks_keep_focus(button)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(row)

    def set_clock(self, clock: Clock, left: float) -> None:
        """Show a clock with the seconds it has left."""
        self._face.setText(clock_face(left))
        word, tone = self._words(clock, left)
        self._state.setText(word)
        for label in (self._face, self._state):
            set_variant(label, "time", tone)
        self._face.setAccessibleName(f"{clock_face(left)} {word}".strip())
        caption = "Pauze" if clock.is_running else ("Verder" if clock.used else "Start")
        if self._pause.text() != caption:
            self._pause.setText(caption)
            self._pause.setAccessibleName(f"Klok: {caption.lower()}")

    def _words(self, clock: Clock, left: float) -> tuple[str, str]:
        if left < 0:
            return "over de tijd", "over"
        if not clock.is_running:
            return ("staat stil", "rest") if clock.used else ("loopt nog niet", "rest")
        at_rest = Clock(clock.planned, clock.planned - left)
        return ("bijna om", "near") if at_rest.is_nearly_over(0) else ("", "calm")

    def _ask_one(self) -> None:
        self.more_requested.emit(1)

    def _ask_five(self) -> None:
        self.more_requested.emit(5)
