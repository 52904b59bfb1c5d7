import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from tests.ui.accessible_scenes import settle
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import (
    NotesView,
    QuestionView,
    Screen,
    ScreenTestView,
    Showing,
    WaitingView,
    Wall,
)
from wijkteam_studio.ui.day.wall_box import WallBox, WallPreview, WallState, badge_of

QUESTION = QuestionView(Phase.WIJ, "Waar gaat dit over?")
TWO_PAGES = NotesView(Phase.WIJ, "Wat zie je?", tuple(f"Notitie {n}" for n in range(8)))


@pytest.fixture
def box(qtbot):
    box = WallBox()
    qtbot.addWidget(box)
    box.resize(320, 600)
    box.show()
    return box


def state(wall, *, frozen=False, silence=None, choices=(Showing.QUESTION,)):
    named = tuple((showing, showing.kind.capitalize()) for showing in choices)
    return WallState(wall, named, choices[-1], frozen, silence)


def test_the_wall_fills_its_preview_from_the_first_time_it_is_shown(qtbot):
    preview = WallPreview()
    qtbot.addWidget(preview)
    preview.resize(300, 378)  # higher than it will be: the column had this room left
    preview.show()
    line = 1
    assert preview.canvas.geometry() == preview.rect().adjusted(line, line, -line, -line)


def test_the_row_of_pages_names_a_page_that_is_there(box):
    box.set_state(state(Wall(TWO_PAGES, page=5)))
    assert box.findChild(QLabel, "wallPage").text() == "Bladzijde 2 van 2"
    assert not box.findChild(QAbstractButton, "wallPageOn").isEnabled()
    assert box.findChild(QAbstractButton, "wallPageBack").isEnabled()


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (state(Wall(QUESTION)), ""),
        (state(Wall(QUESTION, Screen.BLACK)), "zwart"),
        (state(Wall(QUESTION, Screen.BLACK), frozen=True), "zwart"),
        (state(Wall(QUESTION, Screen.WHITE)), "wit"),
        (state(Wall(QUESTION), frozen=True), "bevroren"),
        (state(Wall(QUESTION), silence=30.0), "stilte"),
        (state(Wall(ScreenTestView("EPSON")), frozen=True), "testbeeld"),
    ],
)
def test_the_badge_says_what_the_room_sees(given, word):
    assert badge_of(given)[0] == word


def offered(choice):
    return [button.text() for button in choice.findChildren(QAbstractButton) if button.isVisible()]


def test_only_what_can_be_seen_is_offered(box, qtbot):
    box.set_state(state(Wall(QUESTION), choices=(Showing.QUESTION, Showing.DILEMMA)))
    choice = box.findChild(QWidget, "showChoice")
    assert offered(choice) == ["Vraag", "Dilemma"]
    box.set_state(state(Wall(QUESTION), choices=(Showing.QUESTION, Showing.count("steun"))))
    assert offered(choice) == ["Vraag", "Telling"]
    with qtbot.waitSignal(box.showing_chosen) as heard:
        box.findChild(QAbstractButton, "show-steun").click()
    assert heard.args == [Showing.count("steun")]
    box.set_state(state(Wall(QUESTION)))
    assert not choice.isVisible()


def test_a_choice_has_its_name_as_it_is_written_and_one_is_pressed(box):
    choices = ((Showing.QUESTION, "Vraag"), (Showing.count("steun"), "Jij & wij"))
    box.set_state(WallState(Wall(QUESTION), choices, Showing.QUESTION, False, None))
    button = box.findChild(QAbstractButton, "show-steun")
    assert (button.text(), button.accessibleName()) == ("Jij && wij", "Laat zien: jij & wij")
    assert not button.isChecked()
    box.set_state(WallState(Wall(QUESTION), choices, choices[1][0], False, None))
    assert button.isChecked()
    assert not box.findChild(QAbstractButton, "show-vraag").isChecked()
    gone = Showing.notes("weg")
    box.set_state(WallState(Wall(QUESTION), choices, gone, False, None))
    assert button.isChecked()


def test_the_small_wall_shows_the_test_card_too(box):
    box.set_state(state(Wall(ScreenTestView("EPSON 1024x768"))))
    texts = [line.text for line in box._preview.canvas.painted_texts()]
    assert "EPSON 1024x768" in texts


def test_a_wall_without_a_name_is_never_empty(box):
    box.set_state(state(Wall(WaitingView("", " "))))
    assert [line.text for line in box._preview.canvas.painted_texts()] == [
        "Wijkteam Studio",
        "We gaan zo verder.",
    ]


@pytest.mark.parametrize("width", range(200, 321, 20))
def test_the_minutes_of_a_silence_stand_beside_their_unit(box, width):
    box.resize(width, 600)
    settle()
    unit = box.findChild(QLabel, "silenceUnit").geometry()
    five = box.findChild(QPushButton, "silence-5").geometry()
    freeze = box.findChild(QPushButton, "freezeWall").geometry()
    assert five.top() < unit.center().y() < five.bottom()
    assert box.rect().contains(freeze)
    assert freeze.right() == box.rect().right()
