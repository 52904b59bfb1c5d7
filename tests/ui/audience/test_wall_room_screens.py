import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wijkteam_studio.system.preferences import Preferences, PreferencesFile

ROOT = Path(__file__).parents[3]
LAPTOP = ("LAPTOP", 0, 0, 1366, 768)
BEAMER = ("BEAMER", 1366, 0, 1024, 768)
OTHER = ("ANDER", 2390, 0, 800, 600)


@pytest.fixture
def room(tmp_path):
    def seen(screens, *steps, own="LAPTOP", kept=()):
        keys = ("name", "x", "y", "width", "height")
        listed = [{**dict(zip(keys, s, strict=True)), "logicalDpi": 96, "dpr": 1} for s in screens]
        config = tmp_path / "screens.json"
        config.write_text(json.dumps({"screens": listed}), encoding="utf-8")
        if kept:
            PreferencesFile(tmp_path).write(Preferences(projector=kept))
        unscaled = {key: value for key, value in os.environ.items() if key != "QT_SCALE_FACTOR"}
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.audience.room_screens", str(tmp_path), own, *steps],
            cwd=ROOT,
            env={**unscaled, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return seen


def test_the_first_beamer_is_remembered_for_the_next_time(room):
    assert room((LAPTOP, BEAMER), "start")["kept"] == ["BEAMER", "", ""]
    again = room((OTHER, LAPTOP, BEAMER), "start")
    assert (again["wall"], again["kept"]) == ("BEAMER", ["BEAMER", "", ""])


def test_a_stand_in_does_not_push_out_the_beamer_that_was_chosen(room):
    seen = room((LAPTOP, OTHER), "start", kept=("BEAMER", "7", "EPSON"))
    assert (seen["wall"], seen["kept"]) == ("ANDER", ["BEAMER", "7", "EPSON"])


def test_one_screen_is_never_remembered_as_a_beamer(room):
    seen = room((LAPTOP,), "start")
    assert (seen["wall"], seen["kept"]) == ("LAPTOP", [])


def test_the_next_screen_is_remembered_because_a_person_chose_it(room):
    seen = room((OTHER, LAPTOP, BEAMER), "start", "next", kept=("BEAMER", "", ""))
    assert (seen["wall"], seen["kept"]) == ("ANDER", ["ANDER", "", ""])


def test_every_screen_gets_its_number_from_left_to_right(room):
    seen = room((OTHER, BEAMER, LAPTOP), "signs", kept=("BEAMER", "", ""))
    assert [(where, words) for where, words, _hint in seen["signs"]] == [
        ("LAPTOP", "Scherm 1: LAPTOP · 1366x768, Jouw scherm"),
        ("BEAMER", "Scherm 2: BEAMER · 1024x768, De beamer"),
        ("ANDER", "Scherm 3: ANDER · 800x600, Ander scherm"),
    ]
    assert seen["inside"]
    assert "cijfer van de beamer" in seen["signs"][0][2]


def test_a_lonely_screen_says_what_to_do(room):
    ((_where, words, hint),) = room((LAPTOP,), "signs")["signs"]
    assert words == "Scherm 1: LAPTOP · 1366x768, Jouw scherm"
    assert "uitbreiden" in hint


def test_mirrored_screens_get_one_number(room):
    seen = room((LAPTOP, ("BEAMER", 0, 0, 1024, 768)), "signs")
    assert len(seen["signs"]) == 1
    assert seen["covered"]


@pytest.mark.parametrize("step", ["choose=3", "press=3", "button=3"])
def test_the_beamer_is_chosen_by_its_number(room, step):
    seen = room((OTHER, LAPTOP, BEAMER), "start", "signs", step, kept=("BEAMER", "", ""))
    assert (seen["wall"], seen["kept"]) == ("ANDER", ["ANDER", "", ""])
    assert seen["signs"] == []
    assert seen["said"] == ["De beamer is nu: ANDER 800x600."]


def test_choosing_does_not_start_the_wall(room):
    seen = room((OTHER, LAPTOP, BEAMER), "signs", "press=3")
    assert (seen["wall"], seen["kept"]) == ("", ["ANDER", "", ""])


def test_the_own_screen_and_a_number_that_is_not_there_are_not_taken(room):
    seen = room((LAPTOP, BEAMER), "start", "choose=1", "choose=9")
    assert (seen["wall"], seen["kept"]) == ("BEAMER", ["BEAMER", "", ""])
    assert seen["said"] == [
        "Dat is jouw eigen scherm. Kies het andere.",
        "Dat scherm is er niet.",
    ]


def test_a_key_with_a_dialog_opens_it_on_the_laptop(room):
    seen = room((BEAMER, LAPTOP), "start", "key=F1")
    assert (seen["asked"], seen["dialog_on"]) == (["KEYS"], "LAPTOP")
    assert seen["wall"] == "BEAMER"


def test_a_window_that_is_dragged_over_the_wall_is_covered_and_the_wall_leaves(room):
    seen = room((LAPTOP, BEAMER), "start", "BEAMER")
    assert (seen["wall"], seen["covered"]) == ("LAPTOP", True)
    assert seen["kept"] == ["BEAMER", "", ""]
    back = room((LAPTOP, BEAMER), "start", "BEAMER", "LAPTOP")
    assert (back["wall"], back["covered"]) == ("BEAMER", False)


def test_a_mirrored_room_covers_the_page(room):
    assert room((LAPTOP, ("BEAMER", 0, 0, 1366, 768)))["covered"]
    assert not room((LAPTOP, BEAMER))["covered"]
