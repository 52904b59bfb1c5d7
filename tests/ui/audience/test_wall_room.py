import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from tests.ui.audience.walls import REAL
from tests.ui.laptops import Laptop, is_covered, opened_laptop, words_on
from wijkteam_studio.system.preferences import Preferences, PreferencesFile
from wijkteam_studio.ui.audience.projection import Exposure, ScreenIdentity
from wijkteam_studio.ui.kit.key_press import KeyPress
from wijkteam_studio.ui.kit.keys import Action

KEY = Qt.Key


@pytest.fixture
def laptop(qtbot, tmp_path, kept):
    with opened_laptop(qtbot, tmp_path) as laptop:
        kept.append(laptop)
        yield laptop


def _centre(widget):
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.rect().center()).name()


# ---------- one screen ----------


def _shown(laptop, qtbot):
    laptop.room.toggle()
    qtbot.waitUntil(lambda: not laptop.room.audience.is_dark, timeout=3000)


def test_the_wall_comes_in_black(laptop, qtbot):
    audience = laptop.room.audience
    laptop.room.toggle()
    assert audience.isVisible()
    assert audience.is_dark
    assert _centre(audience) == "#000000"
    assert audience.canvas.painted_texts() == ()
    qtbot.waitUntil(lambda: not audience.is_dark, timeout=3000)
    assert audience.wall == REAL["vraag"]
    assert audience.canvas.painted_texts()


def test_the_wall_leaves_in_black(laptop, qtbot):
    _shown(laptop, qtbot)
    audience = laptop.room.audience
    laptop.room.toggle()
    assert audience.isVisible()
    assert _centre(audience) == "#000000"
    assert laptop.is_covered
    qtbot.waitUntil(lambda: not audience.isVisible(), timeout=1000)
    assert not laptop.is_covered
    assert not audience.is_dark


def test_a_key_pressed_twice_fast_brings_the_wall_back(laptop, qtbot):
    _shown(laptop, qtbot)
    laptop.room.toggle()
    laptop.room.toggle()
    audience = laptop.room.audience
    qtbot.waitUntil(lambda: audience.isVisible() and not audience.is_dark, timeout=3000)
    assert laptop.room.projection.is_on


@pytest.mark.parametrize("key", [KEY.Key_F5, KEY.Key_Escape])
def test_one_key_frees_the_laptop(laptop, qtbot, key):
    _shown(laptop, qtbot)
    qtbot.keyClick(laptop.room.audience, key)
    qtbot.waitUntil(lambda: not laptop.room.audience.isVisible(), timeout=1000)
    assert not laptop.room.projection.is_on


def test_a_double_click_frees_the_laptop(laptop, qtbot):
    _shown(laptop, qtbot)
    audience = laptop.room.audience
    qtbot.mouseDClick(audience.canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.waitUntil(lambda: not audience.isVisible(), timeout=1000)


def test_leaving_the_wall_of_a_mirrored_laptop_leads_to_the_curtain(laptop, qtbot):
    laptop.clone(on=True)
    _shown(laptop, qtbot)
    laptop.room.toggle()
    qtbot.waitUntil(lambda: not laptop.room.audience.isVisible(), timeout=1000)
    assert laptop.is_covered
    assert words_on(laptop.curtain)[0] == "De zaal ziet nu jouw scherm."


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (KEY.Key_F1, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_P, Qt.KeyboardModifier.ControlModifier),
        (KEY.Key_F, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_key_with_a_dialog_shows_nothing_over_the_only_wall(laptop, qtbot, key, modifier):
    said = []
    laptop.room.said.connect(said.append)
    _shown(laptop, qtbot)
    qtbot.keyClick(laptop.room.audience, key, modifier)
    assert laptop.asked == []
    assert laptop.room.audience.isVisible()
    laptop.room.leave()
    qtbot.waitUntil(lambda: bool(said), timeout=1000)
    assert "eerst op F5" in said[0]


@pytest.mark.parametrize(
    ("keys", "first"), [(("F8", "F9"), "F8"), ((".", "F9"), "F9"), ((), "Esc")]
)
def test_the_way_back_is_told_by_the_keys_that_a_person_chose(laptop, qtbot, keys, first):
    said = []
    laptop.room.said.connect(said.append)
    laptop.settings.change(keys={"PROJECT": keys, "BLACK": ()})
    _shown(laptop, qtbot)
    told = next(words for words in words_on(laptop.curtain) if "Druk op" in words)
    assert f"Druk op {first}" in told
    assert "F5" not in told
    qtbot.keyClick(laptop.room.audience, KEY.Key_F1)
    laptop.room.leave()
    qtbot.waitUntil(lambda: bool(said), timeout=1000)
    assert f"eerst op {first} en dan" in said[0]


def test_a_dialog_that_opens_over_the_only_wall_is_covered(laptop, qtbot, kept):
    _shown(laptop, qtbot)
    dialog = QDialog(laptop.window)
    kept.append(dialog)
    dialog.open()
    assert is_covered(dialog)
    dialog.close()


def test_the_page_is_covered_under_the_wall_and_its_keys_go_to_the_wall(laptop, qtbot):
    _shown(laptop, qtbot)
    assert laptop.is_covered
    qtbot.keyClick(laptop.curtain, KEY.Key_PageDown)
    assert laptop.asked == [Action.NEXT]
    qtbot.keyClick(laptop.curtain, KEY.Key_F5)
    qtbot.waitUntil(lambda: not laptop.is_covered, timeout=1000)


def test_a_key_that_is_held_counts_once(laptop, qtbot):
    _shown(laptop, qtbot)
    qtbot.keyClick(laptop.room.audience, KEY.Key_PageDown)
    assert laptop.asked == [Action.NEXT]
    laptop.room.press(
        KeyPress(KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier, "", is_repeat=True)
    )
    assert laptop.asked == [Action.NEXT]


def test_keys_that_a_person_changed_hold_for_the_wall(laptop, qtbot):
    laptop.settings.change(keys={"BLACK": ("Z",)})
    _shown(laptop, qtbot)
    qtbot.keyClick(laptop.room.audience, KEY.Key_Z)
    assert laptop.asked == [Action.BLACK]


# ---------- what others follow ----------


def test_presenting_is_told_both_ways(laptop, qtbot):
    told = []
    laptop.room.presenting.connect(told.append)
    _shown(laptop, qtbot)
    laptop.room.leave()
    laptop.room.leave()
    assert told == [True, False]


def test_the_line_says_where_the_wall_is(laptop, qtbot):
    lines = []
    laptop.room.line_changed.connect(lines.append)
    _shown(laptop, qtbot)
    laptop.room.leave()
    qtbot.waitUntil(lambda: not laptop.room.audience.isVisible(), timeout=1000)
    laptop.clone(on=True)
    laptop.clone(on=False)
    assert lines == [
        "Eén scherm: de zaal ziet dit scherm. Esc brengt je terug.",
        "",
        "Let op: de beamer toont jouw scherm. Zet hem op uitbreiden.",
        "",
    ]


def test_the_projector_of_the_last_time_is_taken_from_the_settings(qtbot, tmp_path, kept):
    known = Preferences(projector=("HDMI-1", "X123", "EPSON"))
    PreferencesFile(tmp_path).write(known)
    laptop = Laptop(tmp_path)
    kept.append(laptop)
    qtbot.addWidget(laptop.window)
    assert laptop.room.projection.projector == ScreenIdentity("HDMI-1", "X123", "EPSON")
    laptop.settings.change(projector=())
    assert laptop.room.projection.projector is None


def test_a_projector_that_is_chosen_is_kept(laptop):
    laptop.room.projection.chosen.emit(ScreenIdentity("DP-2", "7", "BENQ"))
    assert laptop.settings.now.projector == ("DP-2", "7", "BENQ")
    assert laptop.room.projection.projector == ScreenIdentity("DP-2", "7", "BENQ")


def test_nothing_is_exposed_on_one_screen(laptop):
    laptop.clone(on=False)
    assert laptop.room.projection.exposure is None
    laptop.clone(on=True)
    assert laptop.room.projection.exposure is Exposure.MIRRORED
