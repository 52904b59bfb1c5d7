"""Counting in a hurry: what is wrong, taken out, or given with a key."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.day.facilitator_room import KEY, room_in
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.kit.labels import WrapLine

STEP, WORTH = "DD13", "tijdwaardering"


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(STEP)
        yield opened


def control_of(room):
    return room.page.panel.one_of(CountControl)


def counts(room):
    return dict(room.desk.counts.tally(STEP, WORTH).counts)


def type_over(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, KEY.Key_Delete)
    QTest.keyClick(field, KEY.Key_Return)


def wrong(room):
    fields = control_of(room).places.fields
    return [option for option, field in fields.items() if field.property("wrong") == "true"]


def test_a_place_is_red_only_while_the_sentence_that_says_why_stands_there(room):
    fields = control_of(room).places.fields
    type_over(fields["1"], "344")
    line = room.page.findChild(WrapLine, "countError")
    assert (wrong(room), "hooguit 64" in line.text()) == (["1"], True)
    type_over(fields["2"], "2")
    assert (wrong(room), line.text()) == ([], "")
    type_over(fields["1"], "344")
    room.go("DD14")
    room.go(STEP)
    assert (wrong(room), line.text()) == ([], "")
    assert fields["1"].accessibleDescription() == ""


def test_a_number_that_is_taken_out_is_none(room):
    field = control_of(room).places.fields["3"]
    type_over(field, "4")
    type_over(field, "")
    assert (counts(room), field.text()) == ({"3": 0}, "0")


@pytest.mark.parametrize("stop", ["onWall", "more-1", "openCount"])
def test_a_figure_gives_a_hand_wherever_one_stands_in_the_count(room, stop):
    while QApplication.focusWidget().objectName() != stop:
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_4)
    assert counts(room) == {"4": 1}


def test_the_cursor_goes_to_the_first_number_when_there_is_nothing_else_to_type(room):
    assert control_of(room).focus_first()
    assert QApplication.focusWidget().objectName() == "count-1"
    room.desk.counts.set_count(STEP, WORTH, "5", 6)
    room.desk.counts.open(STEP, WORTH)
    assert not control_of(room).focus_first()
