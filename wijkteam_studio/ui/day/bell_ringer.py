"""Lets the clock be heard: follows the day that is led, and rings at its moments."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wijkteam_studio.domain.bell import Bell, Moment, Sound
from wijkteam_studio.system.sound import Outcome, Player
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.kit.tasks import QueuedCalls

if TYPE_CHECKING:
    from wijkteam_studio.services.desk import Desk

_TICK_MS = 250
_NO_SOUND = (
    "Deze computer geeft geen geluid. "
    "Sluit een luidspreker aan, of ga verder zonder: de klok werkt ook stil."
)
_STUCK = "Het geluid van deze computer reageert niet. De klok werkt ook stil."
_HEARD = "De gong klonk. Hoorde je niets? Zet dan het geluid van de computer harder."
_MUTE = "De gong klonk zonder volume. Schuif het volume omhoog en probeer het nog eens."
_STILL_TRYING = "Je hoort zo de gong."


class BellRinger(QObject):
    """Rings for the step and for the silence on the wall, as far as Settings allow it.

    Emits tried_out(str) with the outcome of a try-out, in a sentence, and went_silent(str) the
    first time that a bell of the day could not be heard.
    """

    tried_out = Signal(str)
    went_silent = Signal(str)

    def __init__(
        self,
        settings: Settings,
        sounds: Path,
        player: Player | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._sounds = settings, sounds
        self._player = player or Player()
        self._calls = QueuedCalls(self)
        self._desk: Desk | None = None
        self._step, self._silence = Bell(), Bell()
        self._was_told = False
        self._tried = 0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)

    def follow(self, desk: "Desk | None") -> None:
        """Ring for this day; None lets go of the one before."""
        self._timer.stop()
        self._desk = desk
        self._step, self._silence = Bell(), Bell()
        if desk is not None:
            self.look()
            self._timer.start()

    def look(self) -> None:
        """Look at the clocks of the day, and ring when one has just come to its moment."""
        if self._desk is None:
            return
        rings = self._look_at_silence(self._desk), self._look_at_step(self._desk)
        wanted = [sound for sound in rings if sound is not None]
        if wanted and self._settings.now.sound:
            loudest = Sound.GONG if Sound.GONG in wanted else Sound.SOFT
            self._player.play(self._file(loudest), self._settings.now.volume, self._on_rung)

    def try_out(self, volume: int) -> None:
        """Let the gong sound at a volume of 0 to 100, also when the sound is off."""
        self._tried = volume
        self.tried_out.emit(_STILL_TRYING)
        self._player.play(self._file(Sound.GONG), volume, self._on_tried)

    def release(self) -> None:
        """Be silent for good; takes a second at most."""
        self.follow(None)
        self._player.close()

    def _look_at_step(self, desk: "Desk") -> Sound | None:
        position = desk.live.day.position
        clock, left = position.clock, desk.conduct.seconds_left
        pace = desk.clocks.pace
        now = Moment(position.step_id, left, clock.planned, clock.is_running, pace)
        may_warn = self._settings.now.soft_warning and not desk.wall.silence_left
        self._step, sound = self._step.look(now, soft_warning=may_warn)
        return sound

    def _look_at_silence(self, desk: "Desk") -> Sound | None:
        left = desk.wall.silence_left
        if left is None:
            self._silence = Bell()
            return None
        now = Moment("silence", left, left, is_running=True, pace=desk.clocks.pace)
        self._silence, sound = self._silence.look(now, soft_warning=False)
        return sound

    def _file(self, sound: Sound) -> Path:
        return self._sounds / f"{sound}.wav"

    def _on_rung(self, outcome: Outcome) -> None:
        self._calls.post(self._tell_rung, outcome)

    def _on_tried(self, outcome: Outcome) -> None:
        self._calls.post(self._tell_tried, outcome)

    def _tell_rung(self, outcome: Outcome) -> None:
        if outcome in {Outcome.NO_SOUND, Outcome.STUCK} and not self._was_told:
            self._was_told = True
            self.went_silent.emit(_NO_SOUND if outcome is Outcome.NO_SOUND else _STUCK)

    def _tell_tried(self, outcome: Outcome) -> None:
        played = _HEARD if self._tried else _MUTE
        words = {Outcome.PLAYED: played, Outcome.NO_SOUND: _NO_SOUND, Outcome.STUCK: _STUCK}
        if outcome in words:
            self.tried_out.emit(words[outcome])
