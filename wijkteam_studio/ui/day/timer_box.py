"""The time of this step: what is left, more of it, a pause, and whether it may sound."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.clock import Clock, clock_face
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import OneClickButton, make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import set_variant, text_label
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.painting import line_icon

#: Smaller than the usual icon: it stands beside small words.
_ICON_SIZE = 16
_ON = ("Gong aan", "bell", "De klok geeft geluid. Klik om het geluid uit te zetten.")
_OFF = ("Gong uit", "bell_off", "De klok is stil. Klik om het geluid aan te zetten.")
#: A face with more signs than this (+12 min) is written smaller: the buttons keep their place.
_LONG = 6
_WAS_SHUT = "Het programma was dicht. Druk op Verder."


class SoundToggle(OneClickButton):
    """Says in a word, and in its picture, whether the gong may sound; checked when it may."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("soundToggle")
        self.setProperty("variant", "secondary")
        self.setProperty("compact", "true")
        self.setCheckable(True)
        self.setAutoDefault(False)
        measure(self, iconSize=_ICON_SIZE)
        clicks_keep_focus(self)
        self.toggled.connect(self._show_state)
        self.setChecked(True)

    def set_on(self, is_on: bool) -> None:  # noqa: FBT001 (plain data in)
        """Show that the gong may sound, or not."""
        self.setChecked(is_on)

    def _show_state(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        word, icon, explained = _ON if is_on else _OFF
        contrast = theme.is_high_contrast()
        colour = self.palette().buttonText().color().name() if contrast else theme.INK
        self.setText(word)
        self.setAccessibleName(f"{word}, geluid van de klok")
        self.setProperty("lineIcon", icon)  # drawn again when the look changes
        self.setIcon(line_icon(icon, colour))
        self.setToolTip(explained)
        self.setAccessibleDescription(explained)


class TimerBox(QFrame):
    """Shows a clock; its colour repeats what its words say."""

    more_requested = Signal(int)
    pause_toggled = Signal()
    sound_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label("Deze stap", "small", "clockTitle")
        self._face = text_label("0:00", "number", "clockFace")
        self._state = text_label("", "small", "clockState")
        self._why = text_label("", "small", "clockWhy", wrap=True)
        self._sound = SoundToggle()
        self._one = make_button("+1", name="oneMore", counts_each=True)
        self._five = make_button("+5", name="fiveMore", counts_each=True)
        self._pause = make_button("Pauze", name="pauseClock")
        self._lay_out()
        self._sound.clicked.connect(self.sound_toggled)
        self._one.clicked.connect(self._ask_one)
        self._five.clicked.connect(self._ask_five)
        self._pause.clicked.connect(self.pause_toggled)

    def _lay_out(self) -> None:
        self.setObjectName("timerBox")
        self.setProperty("card", "plain")
        self._one.setAccessibleName("Eén minuut erbij")
        self._five.setAccessibleName("Vijf minuten erbij")
        self._why.hide()
        font = QFont(self._face.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self._face.setFont(font)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self._state, 1)
        top.addWidget(self._sound)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._face, 1)
        row.addSpacing(4)
        for button in (self._one, self._five, self._pause):
            button.setProperty("compact", "true")
            clicks_keep_focus(button)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(row)
        column.addWidget(self._why)

    def set_clock(self, clock: Clock, left: float) -> None:
        """Show a clock with the seconds it has left."""
        face = clock_face(left)
        self._face.setText(face)
        set_variant(self._face, "role", "heading" if len(face) > _LONG else "number")
        word, tone = _words(clock, left)
        self._state.setText(word)
        for label in (self._face, self._state):
            set_variant(label, "time", tone)
        self._face.setAccessibleName(f"{face} {word}".strip())
        self._why.setText(_WAS_SHUT if clock.was_shut else "")
        self._why.setVisible(clock.was_shut)
        caption = _caption(clock)
        if self._pause.text() != caption:
            self._pause.setText(caption)
            self._pause.setAccessibleName(f"Klok: {caption.lower()}")

    def set_sound(self, is_on: bool) -> None:  # noqa: FBT001 (plain data in)
        """Show whether the clock may sound."""
        self._sound.set_on(is_on)

    def _ask_one(self) -> None:
        self.more_requested.emit(1)

    def _ask_five(self) -> None:
        self.more_requested.emit(5)


def _caption(clock: Clock) -> str:
    """What the button of the clock does now."""
    if clock.is_running:
        return "Pauze"
    return "Verder" if clock.used or clock.is_paused else "Start"


def _words(clock: Clock, left: float) -> tuple[str, str]:
    """How the clock stands, in words and in the tone that goes with them."""
    rests = _caption(clock) == "Verder"
    if left < 0:
        return ("over, staat stil" if rests else "over de tijd"), "over"
    if not clock.is_running:
        return ("staat stil" if rests else "loopt nog niet"), "rest"
    at_rest = Clock(clock.planned, clock.planned - left)
    return ("bijna om", "near") if at_rest.is_nearly_over(0) else ("", "calm")
