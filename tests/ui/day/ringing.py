"""A day with a player that writes down what it would play."""

from contextlib import contextmanager

from tests.ui.day.facilitator_room import HandClocks, wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths, resources_folder
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.system.sound import Outcome
from wijkteam_studio.ui.day.bell_ringer import BellRinger
from wijkteam_studio.ui.kit.settings import Settings

SOUNDS = resources_folder() / "sounds"


class WritingPlayer:
    def __init__(self):
        self.played = []
        self.outcome = Outcome.PLAYED
        self.closed = 0

    def play(self, file, volume, told=None):
        assert file.is_file()
        self.played.append((file.stem, volume))
        if told is not None:
            told(self.outcome)

    def close(self):
        self.closed += 1


class Ringing:
    def __init__(self, folder):
        self.clocks = HandClocks()
        self.settings = Settings(PreferencesFile(folder))
        self.player = WritingPlayer()
        self.ringer = BellRinger(self.settings, SOUNDS, self.player)
        self.desk = None

    @property
    def heard(self):
        return [name for name, _volume in self.player.played]

    def live(self, seconds, tick=0.25):
        for _ in range(round(seconds / tick)):
            self.clocks.at += tick
            self.ringer.look()

    def to_last(self, seconds):
        """Let time pass, seen by nobody, until these seconds are left."""
        self.clocks.at += self.desk.conduct.seconds_left - seconds
        self.ringer.look()


@contextmanager
def ringing_in(folder):
    room = Ringing(folder)
    with open_studio(Paths.at(folder / "dag"), room.clocks) as studio:
        room.desk = studio.new_session(wish())
        room.desk.conduct.begin()
        room.desk.conduct.next()
        room.ringer.follow(room.desk)
        room.ringer._timer.stop()  # the test ticks by hand
        yield room
        room.ringer.release()
