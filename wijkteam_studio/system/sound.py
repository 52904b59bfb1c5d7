"""Plays a short sound in a process of its own, whatever the sound of this computer does.

Drivers hang when a loudspeaker is pulled out, and fall when a laptop wakes up. In a process of its
own that costs a gong, and never the window. It ends by itself when the program is gone.
"""

import multiprocessing
import os
import platform
import sys
import threading
import wave
from array import array
from collections.abc import Callable, Generator
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

#: Seconds that a sound gets, its own length included; after that it is given up.
PATIENCE = 10.0
#: Seconds that closing may take.
_CLOSING = 1.0
_LOUDEST = 100
#: Ways to be silent, which the library would take for a loudspeaker.
_SILENT = frozenset({"NULL", "CUSTOM"})


class Outcome(StrEnum):
    """What became of a sound."""

    PLAYED = "played"
    #: There is no loudspeaker, or it takes no sound.
    NO_SOUND = "no sound"
    #: The loudspeaker did not answer in time.
    STUCK = "stuck"
    #: Another sound took its place, or the program closed.
    STOPPED = "stopped"


class NoSound(Exception):
    """This computer gives no sound now."""


Sounding = Callable[[Path, int], None]
Told = Callable[[Outcome], None]


class Player:
    """Plays one sound at a time; a new one takes the place of the one before."""

    def __init__(self, sounding: Sounding | None = None, patience: float = PATIENCE) -> None:
        self._sounding = sounding or through_speaker
        self._patience = patience
        self._lock = threading.Lock()
        self._turn = 0
        self._process: SpawnProcess | None = None
        self._thread: threading.Thread | None = None
        self.last: Outcome | None = None

    @property
    def works(self) -> bool | None:
        """Whether the last sound was given to a loudspeaker; None before the first one."""
        return None if self.last is None else self.last is Outcome.PLAYED

    def play(self, file: Path, volume: int, told: Told | None = None) -> None:
        """Begin a WAV file at a volume of 0 to 100 and return; `told` is called from a thread."""
        turn = self._take_turn()
        work = (turn, file, max(0, min(_LOUDEST, volume)), told)
        self._thread = threading.Thread(target=self._follow, args=work, name="sound", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Be silent, within a second, also when the loudspeaker hangs."""
        self._take_turn()
        if self._thread is not None:
            self._thread.join(_CLOSING)

    def _take_turn(self) -> int:
        """Silence what sounds; gives the number of what comes now."""
        with self._lock:
            self._turn += 1
            if self._process is not None:
                self._process.kill()
            return self._turn

    def _follow(self, turn: int, file: Path, volume: int, told: Told | None) -> None:
        outcome = self._sounded(turn, file, volume)
        with self._lock:
            if self._turn != turn:
                outcome = Outcome.STOPPED
            else:
                self.last = outcome
        if told is not None:
            told(outcome)

    def _sounded(self, turn: int, file: Path, volume: int) -> Outcome:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        limit = self._patience + _CLOSING
        work = (self._sounding, file, volume, limit, theirs)
        process = context.Process(target=_sound, args=work, name="sound", daemon=True)
        try:
            if not self._began(turn, process):
                return Outcome.STOPPED
            theirs.close()
            return _answer(ours, self._patience)
        except OSError:  # the system makes no process now; the clock goes on without a sound
            return Outcome.NO_SOUND
        finally:
            ours.close()
            theirs.close()
            self._end(process)

    def _began(self, turn: int, process: SpawnProcess) -> bool:
        with self._lock:
            if self._turn != turn:
                return False
        process.start()
        with self._lock:
            if self._turn != turn:
                return False
            self._process = process
            return True

    def _end(self, process: SpawnProcess) -> None:
        with self._lock:
            if self._process is process:
                self._process = None
        if process.pid is not None:
            process.kill()
            process.join(_CLOSING)


def _answer(ours: Connection, patience: float) -> Outcome:
    if not ours.poll(patience):
        return Outcome.STUCK
    try:
        return Outcome(ours.recv())
    except EOFError:  # it fell, as drivers do
        return Outcome.NO_SOUND


def _sound(sounding: Sounding, file: Path, volume: int, limit: float, answer: Connection) -> None:
    """What the other process does: the sound, and then one word about it."""
    _fall_silent()
    watch = threading.Timer(limit, os._exit, (1,))
    watch.daemon = True
    watch.start()
    try:
        sounding(file, volume)
        answer.send(Outcome.PLAYED.value)
    except (NoSound, OSError, EOFError, wave.Error):
        answer.send(Outcome.NO_SOUND.value)
    answer.close()


def has_no_sound_library() -> bool:
    """Whether this is a kind of computer that our sound library is not made for."""
    machine = platform.machine().casefold()
    return sys.platform != "darwin" and machine not in {"x86_64", "amd64"}


def _fall_silent() -> None:
    """The system's sound writes pages of complaints where there is no loudspeaker."""
    if sys.stderr is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def through_speaker(file: Path, volume: int) -> None:
    """Play a WAV file to its end on the loudspeaker; raises NoSound, OSError or wave.Error."""
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise NoSound from error
    loud = [item for item in miniaudio.get_enabled_backends() if item.name not in _SILENT]
    play_through(loud, file, volume)


def play_through(backends: list[Any], file: Path, volume: int) -> None:
    """Play a WAV file to its end through the first of these that works; raises NoSound."""
    import miniaudio

    frames, rate = read_samples(file, volume)
    ended, whole = threading.Event(), threading.Event()
    stream = _stream(frames, whole, ended)
    next(stream)
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=rate,
            backends=backends,
            app_name="Wijkteam Studio",
        )
        device.stop_callback = ended.set
        device.start(stream)
        ended.wait()
        device.close()
    except miniaudio.MiniaudioError as error:
        raise NoSound from error
    if not whole.is_set():
        raise NoSound


def _stream(
    frames: "array[int]", whole: threading.Event, ended: threading.Event
) -> Generator[bytes, int, None]:
    """Hand out the frames that the loudspeaker asks for, and silence until it has played them."""
    place, after = 0, 0
    wanted = yield b""
    while after <= wanted * 3:
        part = frames[place : place + wanted]
        place += len(part)
        after += wanted - len(part)
        wanted = yield part.tobytes() + bytes(2 * (wanted - len(part)))
    whole.set()
    ended.set()


def read_samples(file: Path, volume: int) -> tuple["array[int]", int]:
    """The 16-bit mono samples of a WAV file at a volume of 0 to 100, and their rate."""
    with wave.open(str(file), "rb") as source:
        if (source.getnchannels(), source.getsampwidth()) != (1, 2):
            raise wave.Error("16 bits mono only")
        samples = array("h", source.readframes(source.getnframes()))
        rate = source.getframerate()
    if sys.byteorder == "big":
        samples.byteswap()
    gain = (volume / _LOUDEST) ** 2  # how loud it seems goes with the square
    return array("h", (round(sample * gain) for sample in samples)), rate
