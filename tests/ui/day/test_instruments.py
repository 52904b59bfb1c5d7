from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.day.facilitator_room import KEY, room_in, wish
from wijkteam_studio.domain.harvest import HarvestField, HarvestKind, Option
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.domain.wall import CountView, NotesView, Showing, SidesView
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.day.instruments.count.people_control import PeopleControl
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.kit.labels import WrapLine

SIDES, HEADLINES = "DD05", "DD13"
WORTH = "tijdwaardering"


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        yield opened


def sides_of(room):
    room.go(SIDES)
    return room.page.panel.one_of(NotesControl)


def enter(block, text):
    QTest.keyClicks(block.field.editor, text)
    QTest.keyClick(block.field.editor, KEY.Key_Return)


def notes(room):
    return {(note.text, note.side) for note in room.desk.live.day.notes.values()}


def test_what_is_typed_under_a_side_stands_on_that_side(room):
    control = sides_of(room)
    bring, seek = control.blocks
    assert (bring.field.label.text(), seek.field.label.text()) == (
        "Dit kun je bij ons halen", "Dit zoeken wij",
    )  # fmt: skip
    enter(bring, "Ik kan brieven lezen")
    enter(seek, "Ik zoek iemand die schulden kent")
    assert notes(room) == {
        ("Ik kan brieven lezen", "brengen"), ("Ik zoek iemand die schulden kent", "halen"),
    }  # fmt: skip
    assert [note.text for note in seek.field.notes.notes] == ["Ik zoek iemand die schulden kent"]
    assert [note.text for note in bring.field.notes.notes] == ["Ik kan brieven lezen"]


def test_a_line_that_is_not_finished_is_there_again_on_its_own_side(room):
    _bring, seek = sides_of(room).blocks
    QTest.keyClicks(seek.field.editor, "Half een zin")
    room.go(HEADLINES)
    bring, seek = sides_of(room).blocks
    assert bring.field.editor.toPlainText() == ""
    assert seek.field.editor.toPlainText() == "Half een zin"


def test_notes_on_no_side_are_listed_under_both_without_a_line_to_type_in(room):
    control = sides_of(room)
    assert len(control.blocks) == 2
    (note,) = room.desk.harvest.add(SIDES, "brengen_halen", "Van vroeger")
    bring, _seek, neither = control.blocks
    assert [shown.text for shown in neither.field.notes.notes] == ["Van vroeger"]
    assert not neither.field.editor.isVisibleTo(room.page)
    room.desk.harvest.move_to(note.id, SIDES, "brengen_halen", "halen")
    assert len(control.blocks) == 2
    assert notes(room) == {("Van vroeger", "halen")}
    assert not bring.field.notes.notes


def test_a_note_can_go_to_each_side_of_another_field_and_keeps_none_elsewhere(room):
    control = sides_of(room)
    names = [place.name for place in control.blocks[0]._places]
    assert sum("Dit zoeken wij" in name for name in names) == 1
    (note,) = room.desk.harvest.add(SIDES, "brengen_halen", "Een zin", "halen")
    room.desk.harvest.move_to(note.id, HEADLINES, "koppen")
    assert notes(room) == {("Een zin", "")}


def test_a_note_moves_and_joins_only_within_its_side(room):
    add = room.desk.harvest.add
    (first,) = add(SIDES, "brengen_halen", "een", "brengen")
    (other,) = add(SIDES, "brengen_halen", "twee", "halen")
    (last,) = add(SIDES, "brengen_halen", "drie", "brengen")
    room.desk.harvest.merge_with_previous(other.id)
    assert other.id in room.desk.live.day.notes
    room.desk.harvest.move(last.id, -1)
    side = room.desk.live.day.notes_of(SIDES, "brengen_halen", "brengen")
    assert [note.id for note in side] == [last.id, first.id]


def test_the_room_sees_the_sides_beside_each_other(room):
    control = sides_of(room)
    for text, side in (("Brief", "brengen"), ("Schulden", "halen"), ("Niets", "")):
        (note,) = room.desk.harvest.add(SIDES, "brengen_halen", text, side)
        room.desk.harvest.show_on_wall(note.id, shown=True)
    room.page._tick()
    on_wall(room, control).click()
    view = room.desk.wall.wall().view
    assert isinstance(view, SidesView)
    assert view.columns == (
        ("Dit kun je bij ons halen", ("Brief",)), ("Dit zoeken wij", ("Schulden",)),
        ("", ("Niets",)),
    )  # fmt: skip


def on_wall(room, instrument):
    (button,) = [
        button
        for button in instrument.findChildren(QPushButton, "onWall")
        if button.isVisibleTo(room.page)
    ]
    return button


def test_each_field_with_notes_for_the_room_has_its_own_button(room):
    room.go("DD10")
    first, second = room.page.panel.all_of(NotesControl)
    assert first.findChild(QPushButton, "onWall").isVisibleTo(room.page) is False
    for control, text in ((first, "Kracht"), (second, "Zorg")):
        (note,) = room.desk.harvest.add("DD10", control.key, text)
        room.desk.harvest.show_on_wall(note.id, shown=True)
    room.page._tick()
    on_wall(room, second).click()
    view = room.desk.wall.wall().view
    assert isinstance(view, NotesView)
    assert view.notes == ("Zorg",)
    room.page._tick()
    assert on_wall(room, second).isChecked()
    assert not on_wall(room, first).isChecked()
    on_wall(room, second).click()
    assert room.desk.wall.showing == Showing.QUESTION


def count_of(room):
    room.go(HEADLINES)
    return room.page.panel.one_of(CountControl)


def counts(room):
    tally = room.desk.counts.tally(HEADLINES, WORTH)
    return dict(tally.counts) if tally is not None else {}


def test_hands_are_counted_by_number_by_button_and_by_key(room):
    control = count_of(room)
    QTest.keyClicks(control.places.fields["4"], "6")
    QTest.keyClick(control.places.fields["4"], KEY.Key_Return)
    more = control.findChild(QPushButton, "more-5")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert more.hasFocus()
    QTest.keyClick(more, KEY.Key_5)
    QTest.keyClick(more, KEY.Key_5, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(more, KEY.Key_9)
    assert counts(room) == {"4": 6, "5": 3}
    assert room.text("countState") == "9 van de 8 mensen"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(more, Qt.MouseButton.LeftButton)
    assert counts(room) == {"4": 6, "5": 5}


def test_the_result_is_closed_until_it_is_opened_and_can_be_closed(room):
    control = count_of(room)
    for option, number in (("4", 5), ("5", 3)):
        room.desk.counts.set_count(HEADLINES, WORTH, option, number)
    result = room.page.findChild(WrapLine, "countResult")
    assert not result.isVisibleTo(room.page)
    room.page._tick()
    on_wall(room, control).click()
    assert all(count is None for _label, count in room.desk.wall.wall().view.rows)
    button = room.page.findChild(QPushButton, "openCount")
    button.click()
    assert "Gemiddeld 4,4." in result.text()
    assert not control.places.isVisibleTo(room.page)
    assert isinstance(room.desk.wall.wall().view, CountView)
    assert dict(room.desk.wall.wall().view.rows)["4"] == 5
    button.click()
    assert control.places.isVisibleTo(room.page)
    assert all(count is None for _label, count in room.desk.wall.wall().view.rows)


@pytest.mark.parametrize(
    ("hands", "figure"),
    [(4, "Met minder dan vijf antwoorden laten wij geen cijfer zien."), (5, "Gemiddeld 4,0"),
     (6, "Gemiddeld 4,0")],
)  # fmt: skip
def test_few_hands_show_no_spread_to_anyone(room, hands, figure):
    count_of(room)
    room.desk.counts.set_count(HEADLINES, WORTH, "4", hands)
    room.desk.counts.open(HEADLINES, WORTH)
    room.desk.wall.show(Showing.count(WORTH))
    view = room.desk.wall.wall().view
    assert (view.rows, view.figure) == ((), figure)
    assert "4: " not in room.page.findChild(WrapLine, "countResult").text()


def test_a_number_that_cannot_be_says_so_and_the_old_one_stays(room):
    control = count_of(room)
    room.desk.counts.set_count(HEADLINES, WORTH, "4", 6)
    field = control.places.fields["4"]
    field.selectAll()
    QTest.keyClicks(field, "99")
    QTest.keyClick(field, KEY.Key_Return)
    assert "hooguit 64" in room.page.findChild(WrapLine, "countError").text()
    assert counts(room) == {"4": 6}
    assert field.text() == "6"


def test_an_empty_count_does_not_open(room):
    count_of(room)
    room.page.findChild(QPushButton, "openCount").click()
    assert "nog niets geteld" in room.page.findChild(WrapLine, "countError").text()


def test_a_number_that_is_being_typed_is_kept_when_the_day_goes_on(room):
    control = count_of(room)
    QTest.keyClicks(control.places.fields["3"], "7")
    room.go(SIDES)
    assert counts(room) == {"3": 7}


def test_one_counts_anew(room):
    count_of(room)
    room.desk.counts.set_count(HEADLINES, WORTH, "4", 6)
    room.page.findChild(QPushButton, "clearCount").click()
    assert counts(room) == {}
    assert not room.page.findChild(QPushButton, "clearCount").isVisibleTo(room.page)


def test_the_number_of_people_is_told_once_and_holds_for_the_day(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, session=wish("DB3")) as room:
        control = room.page.panel.one_of(PeopleControl)
        field = control.field
        assert field.text() == "8"
        field.selectAll()
        QTest.keyClicks(field, "12")
        QTest.keyClick(field, KEY.Key_Return)
        assert room.desk.live.day.session.people == 12
        room.page._tick()
        on_wall(room, control).click()
        assert room.desk.wall.wall().view.figure == "Wij zijn vandaag met 12."
        field.selectAll()
        QTest.keyClicks(field, "1")
        QTest.keyClick(field, KEY.Key_Return)
        assert room.desk.live.day.session.people == 12
        assert "2 tot 64" in room.page.findChild(WrapLine, "peopleLine").text()


MADE_UP = HarvestField(
    "vuur", "Waar het vuur zit", "Eén per regel.",
    sides=(Option("aan", "Dit geeft vuur"), Option("uit", "Dit dooft vuur")),
)  # fmt: skip
HEAT = HarvestField(
    "warmte", "Hoe warm is het", "Tel de handen.", HarvestKind.TALLY,
    scale=(Option("koud", "Koud"), Option("warm", "Warm")),
)  # fmt: skip


def test_a_made_up_werkvorm_of_known_instruments_takes_content_only(room):
    """Fields as a content file gives them, in a step that nobody wrote code for."""
    library = room.desk.library
    object.__setattr__(library, "harvest", (*library.harvest, MADE_UP, HEAT))
    day = room.desk.live.day
    step = replace(day.programme.step(SIDES), harvest=("vuur", "warmte", "afspraken"))
    programme = replace(
        day.programme,
        steps=tuple(step if item.id == SIDES else item for item in day.programme.steps),
    )
    room.desk.live.change("Werkvorm", replace(day, programme=programme))
    panel = room.go(SIDES)
    assert [type(item).__name__ for item in panel.instruments] == [
        "AgreementsControl", "LookBackControl", "NotesControl", "CountControl",
    ]  # fmt: skip
    aan, _uit = panel.one_of(NotesControl).blocks
    enter(aan, "Samen eten")
    (note,) = room.desk.live.day.notes_of(SIDES, "vuur")
    assert note.side == "aan"
    room.desk.harvest.send(note.id, Destination.NEWSPAPER)
    room.desk.counts.set_count(SIDES, "warmte", "warm", 8)
    room.desk.counts.open(SIDES, "warmte")
    room.desk.wall.show(Showing.count("warmte"))
    assert dict(room.desk.wall.wall().view.rows) == {"Koud": 0, "Warm": 8}
    assert room.desk.wall.wall().view.line == "8 antwoorden"
