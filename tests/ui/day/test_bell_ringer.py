import pytest

from tests.ui.day.facilitator_room import BREAK
from tests.ui.day.ringing import SOUNDS, WritingPlayer, ringing_in
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.system.sound import Outcome
from wijkteam_studio.ui.day.bell_ringer import BellRinger
from wijkteam_studio.ui.kit.settings import Settings


@pytest.fixture
def room(tmp_path, qapp):
    with ringing_in(tmp_path) as opened:
        yield opened


def test_a_step_is_heard_a_minute_before_its_end_and_at_its_end(room):
    room.to_last(62)
    assert room.heard == []
    room.live(3)
    assert room.heard == ["zacht"]
    room.live(70)
    assert room.heard == ["zacht", "gong"]
    assert room.player.played[-1] == ("gong", room.settings.now.volume)


def test_five_minutes_more_and_it_is_heard_again(room):
    room.to_last(2)
    room.live(4)
    assert room.heard == ["gong"]
    room.desk.conduct.extend(5)
    room.live(300)
    assert room.heard == ["gong", "zacht", "gong"]


def test_a_paused_clock_is_silent(room):
    room.to_last(2)
    room.live(1)
    room.desk.conduct.toggle_clock()
    room.live(300)
    assert room.heard == []
    room.desk.conduct.toggle_clock()
    room.live(3)
    assert room.heard == ["gong"]


def test_a_laptop_that_slept_through_the_end_wakes_in_silence(room):
    room.to_last(100)
    room.clocks.at += 1200
    room.live(60)
    assert room.heard == []


def test_a_silence_on_the_wall_ends_with_the_gong_and_has_no_chime(room):
    room.to_last(90)
    room.desk.wall.start_silence(1)
    room.live(61)
    assert room.heard == ["gong"]
    room.live(20)
    assert room.heard == ["gong"]
    room.live(20)
    assert room.heard == ["gong", "gong"]


def test_a_silence_that_is_stopped_is_silent_and_the_next_one_is_heard(room):
    room.desk.wall.start_silence(1)
    room.live(30)
    room.desk.wall.stop_silence()
    room.live(40)
    assert room.heard == []
    room.desk.wall.start_silence(1)
    room.live(62)
    assert room.heard == ["gong"]
    room.desk.wall.start_silence(1)
    room.live(62)
    assert room.heard == ["gong", "gong"]


def test_a_break_is_heard_too(room):
    room.desk.conduct.go_to(BREAK)
    room.ringer.look()
    room.to_last(61)
    room.live(70)
    assert room.heard == ["zacht", "gong"]


def test_another_step_takes_its_own_sounds(room):
    room.to_last(0.2)
    room.desk.conduct.next()
    room.live(10)
    assert room.heard == []


def test_a_day_that_is_closed_is_silent(room):
    room.to_last(0.2)
    room.desk.conduct.close()
    room.live(10)
    assert room.heard == []


def test_without_sound_nothing_is_played_and_it_is_not_made_up_for_later(room):
    room.settings.change(sound=False)
    room.to_last(2)
    room.live(4)
    room.settings.change(sound=True)
    room.live(4)
    assert room.heard == []


def test_without_the_chime_the_gong_stays(room):
    room.settings.change(soft_warning=False, volume=35)
    room.to_last(62)
    room.live(70)
    assert room.player.played == [("gong", 35)]


def test_a_day_that_is_let_go_of_rings_no_more(room):
    room.to_last(2)
    room.ringer.follow(None)
    room.live(10)
    assert room.heard == []


def test_it_looks_by_itself_four_times_a_second(room, qtbot):
    room.to_last(0.2)
    room.ringer.follow(room.desk)
    room.clocks.at += 1
    qtbot.waitUntil(lambda: room.heard == ["gong"], timeout=2_000)
    assert room.ringer._timer.interval() == 250


def test_a_computer_without_sound_is_told_once_and_in_words(room, qtbot):
    told = []
    room.ringer.went_silent.connect(told.append)
    room.player.outcome = Outcome.NO_SOUND
    room.to_last(62)
    room.live(70)
    room.desk.conduct.extend(5)
    room.live(400)
    qtbot.waitUntil(lambda: bool(told))
    assert room.heard.count("gong") == 2
    (words,) = told
    assert words == (
        "Deze computer geeft geen geluid. "
        "Sluit een luidspreker aan, of ga verder zonder: de klok werkt ook stil."
    )


@pytest.mark.parametrize(
    ("outcome", "volume", "words"),
    [
        (Outcome.PLAYED, 80, "De gong klonk. Hoorde je niets?"),
        (Outcome.PLAYED, 0, "De gong klonk zonder volume."),
        (Outcome.NO_SOUND, 80, "Deze computer geeft geen geluid."),
        (Outcome.STUCK, 80, "Het geluid van deze computer reageert niet."),
    ],
)
def test_a_try_out_says_what_came_of_it(room, qtbot, outcome, volume, words):
    room.settings.change(sound=False)
    said = []
    room.ringer.tried_out.connect(said.append)
    room.player.outcome = outcome
    room.ringer.try_out(volume)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[0] == "Je hoort zo de gong."
    assert said[1].startswith(words)
    assert room.player.played == [("gong", volume)]


def test_a_try_out_that_another_one_replaces_says_nothing_of_its_own(room, qtbot):
    said = []
    room.ringer.tried_out.connect(said.append)
    room.player.outcome = Outcome.STOPPED
    room.ringer.try_out(50)
    room.player.outcome = Outcome.PLAYED
    room.ringer.try_out(60)
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said[2].startswith("De gong klonk.")


def test_release_closes_the_player(room):
    room.ringer.release()
    assert room.player.closed == 1


def test_this_machine_answers_a_real_try_out(tmp_path, qtbot):
    ringer = BellRinger(Settings(PreferencesFile(tmp_path)), SOUNDS)
    said = []
    ringer.tried_out.connect(said.append)
    ringer.try_out(0)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert said[1].startswith(("De gong klonk", "Deze computer geeft geen geluid."))
    ringer.release()


def test_an_outcome_that_comes_after_the_end_harms_nobody(tmp_path, qapp):
    late = []

    class LatePlayer(WritingPlayer):
        def play(self, _file, _volume, told=None):
            late.append(told)

    ringer = BellRinger(Settings(PreferencesFile(tmp_path)), SOUNDS, LatePlayer())
    ringer.try_out(10)
    ringer.release()
    ringer.deleteLater()
    qapp.sendPostedEvents(None, 52)
    (told,) = late
    told(Outcome.PLAYED)
