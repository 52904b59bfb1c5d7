import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.audience.audience_window import AudienceWindow
from wijkteam_studio.ui.audience.projection import Projection, ScreenIdentity

ROOT = Path(__file__).parents[3]
LAPTOP = ("LAPTOP", 0, 0, 1366, 768)
BEAMER = ("BEAMER", 1366, 0, 1024, 768)
OTHER = ("ANDER", 2390, 0, 800, 600)


def projected(tmp_path, screens, *, own="LAPTOP", remembered="", steps=()):
    """What a program with these screens does, in a process of its own."""
    keys = ("name", "x", "y", "width", "height")
    listed = [{**dict(zip(keys, s, strict=True)), "logicalDpi": 96, "dpr": 1} for s in screens]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": listed}), encoding="utf-8")
    unscaled = {key: value for key, value in os.environ.items() if key != "QT_SCALE_FACTOR"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens", own, remembered, *steps],
        cwd=ROOT,
        env={**unscaled, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("screens", [(LAPTOP, BEAMER), (BEAMER, LAPTOP)], ids=["first", "last"])
def test_the_wall_goes_to_the_screen_that_is_not_the_facilitators(tmp_path, screens):
    seen = projected(tmp_path, screens)
    assert (seen["on"], seen["visible"]) == ("BEAMER", True)
    assert seen["rect"] == [1366, 0, 1024, 768]
    assert seen["projector"] == "BEAMER"
    assert seen["aspect"] == pytest.approx(4 / 3)
    assert seen["events"] == []


def test_the_wall_on_a_beamer_leaves_the_keys_where_they_are(tmp_path):
    # offscreen gives every window that comes the keys, as some window managers do
    assert projected(tmp_path, (LAPTOP, BEAMER))["keyboard"] == "QWidget"


def test_the_wall_over_the_only_screen_takes_the_keys(tmp_path):
    assert projected(tmp_path, (LAPTOP,))["keyboard"] == "AudienceWindow"


def test_a_facilitator_on_the_beamer_gets_the_wall_on_the_laptop(tmp_path):
    assert projected(tmp_path, (LAPTOP, BEAMER), own="BEAMER")["on"] == "LAPTOP"


@pytest.mark.parametrize("name", ["BEAMER", "ANDER"])
def test_the_remembered_projector_is_preferred(tmp_path, name):
    assert projected(tmp_path, (OTHER, LAPTOP, BEAMER), remembered=name)["on"] == name


def test_a_remembered_projector_never_is_the_facilitators_own_screen(tmp_path):
    assert projected(tmp_path, (LAPTOP, BEAMER), remembered="LAPTOP")["on"] == "BEAMER"


def test_the_wall_can_go_to_the_next_screen_and_stays_off_the_own_one(tmp_path):
    screens = (OTHER, LAPTOP, BEAMER)
    once = projected(tmp_path, screens, remembered="BEAMER", steps=("next",))
    twice = projected(tmp_path, screens, remembered="BEAMER", steps=("next", "next"))
    assert (once["on"], once["projector"]) == ("ANDER", "ANDER")
    assert twice["on"] == "BEAMER"


def test_the_wall_makes_room_when_the_facilitator_moves_to_its_screen(tmp_path):
    seen = projected(tmp_path, (LAPTOP, BEAMER), steps=("BEAMER",))
    assert (seen["on"], seen["visible"]) == ("LAPTOP", True)


def test_a_stopped_projection_is_hidden(tmp_path):
    seen = projected(tmp_path, (LAPTOP, BEAMER), steps=("stop",))
    assert (seen["visible"], seen["is_on"], seen["aspect"]) == (False, False, None)


def test_one_screen_is_covered_and_told(tmp_path):
    seen = projected(tmp_path, (LAPTOP,))
    assert (seen["on"], seen["visible"]) == ("LAPTOP", True)
    assert seen["events"] == [["one_screen", "LAPTOP 1366x768"]]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_a_mirrored_beamer_is_told(tmp_path, size):
    seen = projected(tmp_path, (LAPTOP, ("BEAMER", 0, 0, *size)))
    assert seen["mirrored"]
    assert seen["events"] == [["mirrored", "LAPTOP 1366x768"]]


def test_two_screens_next_to_each_other_are_not_mirrored(tmp_path):
    assert not projected(tmp_path, (LAPTOP, BEAMER))["mirrored"]


@pytest.mark.parametrize(
    ("found", "likeness"),
    [
        (ScreenIdentity("HDMI-1", "X123", "EPSON"), 3),
        (ScreenIdentity("DP-2", "X123", "EPSON"), 2),
        (ScreenIdentity("HDMI-1", "X999", "EPSON"), 1),
        (ScreenIdentity("HDMI-1", "X123", "BENQ"), 0),
        (ScreenIdentity("eDP-1", "", ""), 0),
    ],
)
def test_a_projector_is_known_by_what_it_is_more_than_by_its_plug(found, likeness):
    assert ScreenIdentity("HDMI-1", "X123", "EPSON").likeness(found) == likeness


def test_two_screens_without_a_number_are_not_the_same(qtbot):
    assert ScreenIdentity("HDMI-1").likeness(ScreenIdentity("HDMI-2")) == 0


def test_starting_and_stopping_is_told(qtbot):
    facilitator, audience = QWidget(), AudienceWindow()
    qtbot.addWidget(facilitator)
    qtbot.addWidget(audience)
    projection = Projection(audience, facilitator)
    with qtbot.waitSignals([projection.switched, projection.one_screen]):
        projection.start()
    assert (projection.is_on, audience.isVisible()) == (True, True)
    with qtbot.waitSignal(projection.switched) as told:
        projection.stop()
    assert told.args == [False]
    assert not projection.is_on
    qtbot.waitUntil(lambda: not audience.isVisible(), timeout=1000)
