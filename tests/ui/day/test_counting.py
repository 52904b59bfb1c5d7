"""Counting hands with the mouse and the keys: what stands where, and what is said of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.accessible_scenes import settle
from tests.ui.day.facilitator_room import KEY, MIRROR, room_in, wish
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.day.instruments.count.number_field import NumberField
from wijkteam_studio.ui.day.instruments.count.people_control import PeopleControl
from wijkteam_studio.ui.kit.labels import WrapLine

STEP, WORTH = "DD13", "tijdwaardering"
SPREAD = "1: helemaal niet: 0   2: 0   3: 0   4: 7   5: helemaal: 0"


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(STEP)
        yield opened


@pytest.fixture
def people(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, session=wish("DB3")) as opened:
        yield opened


def control_of(room):
    return room.page.panel.one_of(CountControl)


def button(room, name):
    return control_of(room).findChild(QPushButton, name)


def line(room, name):
    found = room.page.findChild(WrapLine, name)
    return found.text() if found.isVisibleTo(room.page) else ""


def counts(room):
    tally = room.desk.counts.tally(STEP, WORTH)
    return dict(tally.counts) if tally is not None else {}


def count(room, **hands):
    for option, number in hands.items():
        room.desk.counts.set_count(STEP, WORTH, option.removeprefix("_"), number)


# ---------- a number ----------


@pytest.fixture
def number(qtbot):
    field = NumberField("aantal")
    qtbot.addWidget(field)
    field.given = []
    field.number_given.connect(field.given.append)
    field.set_number(6)
    return field


def test_a_number_that_is_being_typed_stays_when_the_day_shows_another(number):
    number.selectAll()
    QTest.keyClicks(number, "12")
    number.set_number(7)
    assert number.text() == "12"
    QTest.keyClick(number, KEY.Key_Return)
    assert number.given == [12]
    number.hand_in()
    assert number.given == [12]


def test_an_emptied_number_comes_back_as_it_is_by_now_and_gives_nothing(number):
    number.selectAll()
    QTest.keyClick(number, KEY.Key_Delete)
    number.set_number(7)
    assert number.text() == ""
    number.hand_in()
    assert (number.text(), number.given) == ("7", [])


@pytest.mark.parametrize(
    ("typed", "stands"), [("0", "0"), ("999", "999"), ("1234", "123"), ("-5", "5"), ("4a", "4")]
)
def test_a_number_has_figures_only_and_at_most_three(number, typed, stands):
    number.selectAll()
    QTest.keyClicks(number, typed)
    assert number.text() == stands


def test_what_is_wrong_with_a_number_is_seen_and_read_aloud_until_it_is_right(number):
    number.set_wrong("Dit kan niet.")
    assert (number.property("wrong"), number.accessibleDescription()) == ("true", "Dit kan niet.")
    number.set_wrong("")
    assert (number.property("wrong"), number.accessibleDescription()) == ("false", "")


def test_a_number_that_nobody_gave_is_an_empty_field(number):
    number.set_number(None)
    assert number.text() == ""


# ---------- hands ----------


def test_every_place_has_its_name_a_number_and_a_button_in_one_row(room):
    places = control_of(room).places
    assert list(places.fields) == ["1", "2", "3", "4", "5"]
    tops = [field.mapTo(places, field.rect().center()).y() for field in places.fields.values()]
    assert tops == sorted(set(tops))
    five = places.fields["5"]
    assert five.accessibleName() == "Aantal: 5: helemaal"
    more = places.findChild(QPushButton, "more-5")
    assert more.accessibleName() == "Eén erbij: 5: helemaal"
    assert more.geometry().left() > five.geometry().right()
    assert more.geometry().top() < five.geometry().center().y() < more.geometry().bottom()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier]
)
def test_a_figure_with_another_key_held_gives_no_hand(room, held):
    QTest.keyClick(control_of(room).places, KEY.Key_5, held)
    assert counts(room) == {}


def test_a_number_that_is_being_typed_counts_before_one_hand_more(room):
    places = control_of(room).places
    QTest.keyClicks(places.fields["4"], "6")
    places.findChild(QPushButton, "more-4").click()
    assert counts(room) == {"4": 7}
    QTest.keyClicks(places.fields["2"], "3")
    button(room, "openCount").click()
    assert counts(room) == {"4": 7, "2": 3}
    assert room.desk.counts.tally(STEP, WORTH).is_open


def test_nothing_is_said_and_nothing_can_be_counted_anew_before_the_first_hand(room):
    assert room.text("countState") == ""
    assert not button(room, "clearCount").isVisibleTo(room.page)
    count(room, _4=1)
    assert room.text("countState") == "1 van de 8 mensen"
    assert button(room, "clearCount").isVisibleTo(room.page)
    button(room, "openCount").click()
    assert not button(room, "clearCount").isVisibleTo(room.page)


def test_the_button_says_what_it_does_now(room):
    opens = button(room, "openCount")
    count(room, _4=5)
    assert opens.text() == "Open de uitslag"
    assert opens.accessibleName() == "Open de uitslag: Was het je tijd waard"
    opens.click()
    assert opens.accessibleName() == "Sluit de uitslag: Was het je tijd waard"
    opens.click()
    assert opens.text() == "Open de uitslag"


@pytest.mark.parametrize(
    ("hands", "words"),
    [
        (1, "Met minder dan vijf antwoorden laten wij geen cijfer zien."),
        (5, "Gemiddeld 4,0. 5 antwoorden."),
        (7, f"Gemiddeld 4,0. 7 antwoorden. {SPREAD}"),
    ],
)
def test_the_result_says_as_much_as_may_be_seen(room, hands, words):
    count(room, _4=hands)
    assert line(room, "countResult") == ""
    button(room, "openCount").click()
    assert line(room, "countResult") == words
    button(room, "openCount").click()
    assert line(room, "countResult") == ""


def test_what_was_wrong_goes_with_the_next_number_and_with_the_next_step(room):
    field = control_of(room).places.fields["4"]
    for _ in range(2):
        QTest.keyClicks(field, "99")
        QTest.keyClick(field, KEY.Key_Return)
        assert "hooguit 64" in line(room, "countError")
        assert field.property("wrong") == "true"
        control_of(room).places.findChild(QPushButton, "more-4").click()
        assert line(room, "countError") == ""
        assert field.property("wrong") == "false"
        field.selectAll()
    button(room, "clearCount").click()
    button(room, "openCount").click()
    assert "nog niets geteld" in line(room, "countError")
    room.go(MIRROR)
    room.go(STEP)
    assert line(room, "countError") == ""


def test_opening_at_last_says_no_longer_that_nothing_was_counted(room):
    button(room, "openCount").click()
    assert "nog niets geteld" in line(room, "countError")
    count(room, _4=5)
    button(room, "openCount").click()
    assert line(room, "countError") == ""


def test_two_steps_with_one_count_keep_their_own_numbers(room):
    programme = room.desk.live.day.programme
    other = next(step.id for step in programme if step.id != STEP and not step.harvest)
    count(room, _4=5)
    room.desk.counts.set_count(other, WORTH, "2", 3)
    step = programme.step(other)
    control_of(room).set_fields(step, (WORTH,))
    control_of(room).show_day(room.desk.live.day)
    fields = control_of(room).places.fields
    assert (fields["2"].text(), fields["4"].text()) == ("3", "")


def test_what_is_counted_stands_at_the_end_of_the_line_beside_the_button_for_the_room(room):
    count(room, _4=5)
    room.page._tick()
    settle()
    control = control_of(room)
    state, shows = control.findChild(QLabel, "countState"), button(room, "onWall")
    assert state.width() == state.sizeHint().width()
    assert shows.width() == shows.sizeHint().width()
    assert shows.mapTo(control, shows.rect().topRight()).x() == control.rect().right()
    assert state.geometry().right() < shows.mapTo(control, shows.rect().topLeft()).x()


# ---------- people ----------


def test_the_number_of_people_is_where_one_types_first(people):
    control = people.page.panel.one_of(PeopleControl)
    assert control.focus_first() is True
    assert control.field.hasFocus()
    assert control.field.selectedText() == "8"
    assert control.field.accessibleName() == "Hoeveel mensen zijn er"


def test_people_who_are_as_many_as_was_thought_are_counted_too(people):
    field = people.page.panel.one_of(PeopleControl).field
    assert people.desk.counts.tally(people.now(), "aanwezigen_aantal") is None
    field.selectAll()
    QTest.keyClicks(field, "8")
    QTest.keyClick(field, KEY.Key_Return)
    assert people.desk.counts.tally(people.now(), "aanwezigen_aantal").is_open
    assert people.desk.live.day.session.people == 8


def test_a_number_of_people_that_cannot_be_is_wrong_until_another_is_given(people):
    field = people.page.panel.one_of(PeopleControl).field
    for number, wrong in (("1", "true"), ("12", "false")):
        field.selectAll()
        QTest.keyClicks(field, number)
        QTest.keyClick(field, KEY.Key_Return)
        assert field.property("wrong") == wrong
        assert ("2 tot 64" in line(people, "peopleLine")) is (wrong == "true")
    assert line(people, "peopleLine") == "Een getal is genoeg."


def test_people_are_shown_to_the_room_when_they_were_counted(people):
    control = people.page.panel.one_of(PeopleControl)
    shows = control.findChild(QPushButton, "onWall")
    assert not shows.isVisibleTo(people.page)
    people.desk.counts.set_people(people.now(), control.key, 11)
    people.page._tick()
    assert shows.isVisibleTo(people.page)
    assert shows.accessibleName() == "Op de zaal: Hoeveel mensen zijn er"
    settle()
    assert shows.width() == shows.sizeHint().width()
    assert shows.mapTo(control, shows.rect().topRight()).x() == control.rect().right()


def test_the_button_for_the_room_follows_what_the_room_sees(room):
    shows = button(room, "onWall")
    room.desk.wall.show(Showing.count(WORTH))
    room.page._tick()
    assert shows.isChecked()
    room.desk.wall.show(Showing.QUESTION)
    room.page._tick()
    assert not shows.isChecked()
    shows.click()
    assert room.desk.wall.showing == Showing.count(WORTH)
    shows.click()
    assert room.desk.wall.showing == Showing.QUESTION
