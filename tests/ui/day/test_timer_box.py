import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from wijkteam_studio.domain.clock import Clock, Rest
from wijkteam_studio.ui.day.timer_box import TimerBox

RUNS, PAUSED = Clock(900.0, 0.0, 1.0), Clock(900.0, 240.0, None, Rest.PAUSED)
WAITS, FELL = Clock(900.0), Clock(900.0, 240.0)
NARROW, WIDE = 276, 300


@pytest.fixture
def box(qtbot):
    made = TimerBox()
    qtbot.addWidget(made)
    made.show()
    return made


def text(box, name):
    return box.findChild(QWidget, name).text()


@pytest.mark.parametrize(
    ("clock", "left", "words"),
    [
        (WAITS, 900, ("15:00", "loopt nog niet", "Start")),
        (RUNS, 700, ("11:40", "", "Pauze")),
        (RUNS, 100, ("1:40", "bijna om", "Pauze")),
        (RUNS, -200, ("+3 min", "over de tijd", "Pauze")),
        (PAUSED, 660, ("11:00", "staat stil", "Verder")),
        (PAUSED, -200, ("+3 min", "over, staat stil", "Verder")),
        (Clock(900.0, rest=Rest.PAUSED), 900, ("15:00", "staat stil", "Verder")),
        (FELL, 660, ("11:00", "staat stil", "Verder")),
    ],
)
def test_the_words_say_how_the_clock_stands(box, clock, left, words):
    box.set_clock(clock, left)
    found = tuple(text(box, name) for name in ("clockFace", "clockState", "pauseClock"))
    assert found == words


def test_a_clock_that_stood_still_by_itself_says_why(box):
    for clock, left in ((WAITS, 900), (RUNS, 700), (PAUSED, 660), (RUNS, -5)):
        box.set_clock(clock, left)
        assert not box.findChild(QLabel, "clockWhy").isVisible()
    box.set_clock(FELL, 660)
    why = box.findChild(QLabel, "clockWhy")
    assert why.isVisible()
    assert why.text() == "Het programma was dicht. Druk op Verder."
    box.set_clock(RUNS, 660)
    assert not why.isVisible()


def test_a_click_asks_for_sound_or_silence(box, qtbot):
    toggle = box.findChild(QPushButton, "soundToggle")
    asked = []
    box.sound_toggled.connect(asked.append)
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert asked == [False, True]


def test_the_toggle_says_in_words_what_holds_and_showing_it_asks_nothing(box):
    toggle = box.findChild(QPushButton, "soundToggle")
    asked = []
    box.sound_toggled.connect(asked.append)
    pictures = []
    for is_on, word in ((False, "Gong uit"), (True, "Gong aan"), (False, "Gong uit")):
        box.set_sound(is_on)
        assert toggle.text() == word
        assert toggle.isChecked() is is_on
        assert toggle.accessibleName().endswith("geluid van de klok")
        assert toggle.toolTip() == toggle.accessibleDescription() != ""
        pictures.append(toggle.icon().pixmap(toggle.iconSize()).toImage())
    assert pictures[0] == pictures[2] != pictures[1]
    assert asked == []


def test_a_click_on_the_toggle_leaves_the_cursor_where_it_was(box):
    assert box.findChild(QPushButton, "soundToggle").focusPolicy() == Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("clock", [WAITS, RUNS, PAUSED, FELL])
def test_nothing_is_cut_off_in_the_narrow_column(box, width, clock):
    box.set_clock(clock, -755 if clock is not WAITS else 5400)
    box.set_sound(False)
    box.setFixedWidth(width)
    box.resize(width, box.heightForWidth(width) if box.hasHeightForWidth() else box.height())
    box.layout().activate()
    for part in (*box.findChildren(QLabel), *box.findChildren(QPushButton)):
        if part.isVisible() and not (isinstance(part, QLabel) and part.wordWrap()):
            assert part.width() >= part.sizeHint().width(), part.objectName()
            assert part.geometry().right() <= box.width(), part.objectName()
    why = box.findChild(QLabel, "clockWhy")
    if why.isVisible():
        assert why.height() >= why.heightForWidth(why.width())
