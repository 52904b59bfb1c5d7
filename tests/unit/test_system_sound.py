import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.unit import soundings
from wijkteam_studio.system import sound
from wijkteam_studio.system.sound import Outcome, Player, read_samples, through_speaker

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"
GONG, SOFT = SOUNDS / "gong.wav", SOUNDS / "zacht.wav"
PATIENT = 20
WITH_LIBRARY = pytest.mark.skipif(
    find_spec("miniaudio") is None, reason="there is no sound library for this kind of machine"
)


class Ear:
    def __init__(self):
        self.heard = []
        self._said = threading.Condition()

    def __call__(self, outcome):
        with self._said:
            self.heard.append(outcome)
            self._said.notify_all()

    def wait(self, count=1):
        with self._said:
            assert self._said.wait_for(lambda: len(self.heard) >= count, PATIENT)
        return self.heard


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def player_of():
    players = []

    def make(sounding, patience=10.0):
        players.append(Player(sounding, patience))
        return players[-1]

    yield make
    for player in players:
        player.close()


@pytest.fixture
def file(tmp_path):
    copy = tmp_path / "gong.wav"
    copy.write_bytes(SOFT.read_bytes())
    return copy


def is_gone(pid):
    with suppress(OSError):
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2] == "Z"
    return True


def eventually(true):
    until = time.monotonic() + PATIENT
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.02)
    return False


def pid_of(file):
    note = Path(f"{file}.pid")
    assert eventually(lambda: note.is_file() and note.read_text(encoding="utf-8"))
    return int(note.read_text(encoding="utf-8"))


def test_what_came_of_playing_is_told_later(player_of, ear, file):
    player = player_of(soundings.at_once)
    assert player.works is None
    player.play(file, 70, ear)
    assert ear.wait() == [Outcome.PLAYED]
    assert Path(f"{file}.heard").read_text(encoding="utf-8") == "70"
    assert player.works is True


@pytest.mark.parametrize(("asked", "played"), [(-5, "0"), (400, "100")])
def test_a_volume_stays_within_its_bounds(player_of, ear, file, asked, played):
    player_of(soundings.at_once).play(file, asked, ear)
    ear.wait()
    assert Path(f"{file}.heard").read_text(encoding="utf-8") == played


def test_a_computer_without_a_loudspeaker_says_so(player_of, ear, file):
    player = player_of(soundings.without_card)
    player.play(file, 70, ear)
    assert ear.wait() == [Outcome.NO_SOUND]
    assert player.works is False


def test_a_driver_that_falls_costs_the_sound_and_not_the_program(player_of, ear, file):
    player_of(soundings.falls).play(file, 70, ear)
    assert ear.wait() == [Outcome.NO_SOUND]


def test_a_driver_that_hangs_is_given_up(player_of, ear, file):
    player = player_of(soundings.never_answers, 2.0)
    player.play(file, 70, ear)
    process = pid_of(file)
    assert ear.wait() == [Outcome.STUCK]
    assert eventually(lambda: is_gone(process))


def test_closing_does_not_wait_for_a_driver_that_hangs(player_of, ear, file):
    player = player_of(soundings.never_answers, 60.0)
    player.play(file, 70, ear)
    process = pid_of(file)
    began = time.monotonic()
    player.close()
    assert time.monotonic() - began < PATIENT
    assert ear.wait() == [Outcome.STOPPED]
    assert is_gone(process)


def test_closing_before_the_process_is_there_leaves_none(player_of, ear, file):
    player = player_of(soundings.never_answers, 60.0)
    player.play(file, 70, ear)
    player.close()
    assert ear.wait() == [Outcome.STOPPED]


def test_a_new_sound_takes_the_place_of_one_that_hangs(player_of, ear, file, tmp_path):
    player = player_of(soundings.never_answers, 60.0)
    player.play(file, 70, ear)
    process = pid_of(file)
    player._sounding = soundings.at_once
    player.play(file, 70, ear)
    assert sorted(ear.wait(2)) == sorted([Outcome.STOPPED, Outcome.PLAYED])
    assert is_gone(process)
    assert player.works is True


def test_a_loudspeaker_may_come_and_go_between_sounds(player_of, ear, file):
    player = player_of(soundings.without_card)
    for sounding in (soundings.without_card, soundings.at_once, soundings.falls):
        player._sounding = sounding
        player.play(file, 70, ear)
        ear.wait(len(ear.heard) + 1)
    assert ear.heard == [Outcome.NO_SOUND, Outcome.PLAYED, Outcome.NO_SOUND]


@pytest.mark.parametrize("content", [None, b"", b"RIFF", b"not a sound at all" * 50])
def test_a_file_that_is_no_sound_gives_none(player_of, ear, tmp_path, content):
    file = tmp_path / "stuk.wav"
    if content is not None:
        file.write_bytes(content)
    player_of(through_speaker).play(file, 70, ear)
    assert ear.wait() == [Outcome.NO_SOUND]


@WITH_LIBRARY
def test_the_library_plays_our_chime_to_its_end(player_of, ear):
    began = time.monotonic()
    player_of(soundings.into_the_void).play(SOFT, 70, ear)
    assert ear.wait() == [Outcome.PLAYED]
    assert time.monotonic() - began > 1.5


@WITH_LIBRARY
def test_a_loudspeaker_that_is_pulled_out_half_way_is_told(player_of, ear):
    player_of(soundings.is_cut_short).play(SOFT, 70, ear)
    assert ear.wait() == [Outcome.NO_SOUND]


def test_this_machine_answers_whatever_sound_it_has_and_complains_nowhere():
    code = textwrap.dedent(f"""
        import threading
        from pathlib import Path
        from wijkteam_studio.system.sound import Player
        said = threading.Event()
        def tell(outcome):
            print(outcome, flush=True)
            said.set()
        Player().play(Path({str(SOFT)!r}), 0, tell)
        said.wait({PATIENT})
    """)
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() in {Outcome.PLAYED, Outcome.NO_SOUND}
    assert out.stderr == ""


@WITH_LIBRARY
def test_what_plays_to_nobody_is_no_loudspeaker(monkeypatch):
    import miniaudio

    found = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM, miniaudio.Backend.ALSA}
    tried = []
    monkeypatch.setattr(miniaudio, "get_enabled_backends", lambda: found)
    monkeypatch.setattr(
        sound, "play_through", lambda backends, _file, _volume: tried.extend(backends)
    )
    through_speaker(SOFT, 0)
    assert tried == [miniaudio.Backend.ALSA]


def test_half_the_volume_is_a_quarter_of_the_swing():
    loud, rate = read_samples(GONG, 100)
    half, _ = read_samples(GONG, 50)
    still, _ = read_samples(GONG, 0)
    assert rate == 44_100
    assert max(half) == pytest.approx(max(loud) / 4, abs=1)
    assert not any(still)


def test_the_library_is_not_there_before_the_first_sound():
    code = "import sys, wijkteam_studio.system.sound; print('miniaudio' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signals to end the program with"
)
@pytest.mark.parametrize("how", ["leaves", "falls"])
def test_a_sound_that_hangs_does_not_outlive_the_program(file, how):
    program = textwrap.dedent(f"""
        import sys, time
        from pathlib import Path
        from tests.unit import soundings
        from wijkteam_studio.system.sound import Player
        if __name__ == "__main__":
            player = Player(soundings.never_answers, 6.0 if "{how}" == "falls" else 60.0)
            player.play(Path({str(file)!r}), 70)
            while not Path({str(file) + ".pid"!r}).is_file():
                time.sleep(0.02)
            if "{how}" == "falls":
                time.sleep(60)
    """)
    script = file.with_name("program.py")
    script.write_text(program, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, str(script)], env=environment) as running:
        try:
            process = pid_of(file)
            if how == "falls":
                running.send_signal(signal.SIGKILL)
            assert running.wait(PATIENT) is not None
        finally:  # whatever went wrong, nobody waits for a program that does not end
            running.kill()
    assert eventually(lambda: is_gone(process))


def test_a_machine_without_the_library_gives_no_sound(monkeypatch):
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(sound.NoSound):
        through_speaker(SOFT, 70)
