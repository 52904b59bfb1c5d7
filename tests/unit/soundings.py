"""What stands in for the loudspeaker in the process of the sound."""

import ctypes
import os
import time
from pathlib import Path

from wijkteam_studio.system import sound


def at_once(file, volume):
    Path(f"{file}.heard").write_text(f"{volume}", encoding="utf-8")


def never_answers(file, volume):
    Path(f"{file}.pid").write_text(f"{os.getpid()}", encoding="utf-8")
    time.sleep(120)


def falls(_file, _volume):
    ctypes.string_at(0)


def without_card(_file, _volume):
    raise sound.NoSound


def into_the_void(file, volume):
    """The whole way through the library, into a device that only keeps time."""
    import miniaudio

    sound.play_through([miniaudio.Backend.NULL], file, volume)


def is_cut_short(file, volume):
    """A loudspeaker that is pulled out half-way."""
    import threading

    import miniaudio

    class Pulled(miniaudio.PlaybackDevice):
        def start(self, stream):
            super().start(stream)
            threading.Timer(0.3, self.stop_callback).start()

    miniaudio.PlaybackDevice = Pulled
    sound.play_through([miniaudio.Backend.NULL], file, volume)
