"""Rows of text with buttons in a window of 1024 by 768, full of long texts."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui import accessible_day
from tests.ui.accessible_scenes import settle
from tests.ui.accessible_text import cut_words
from tests.ui.day.facilitator_room import AGREEMENTS, DILEMMA, room_in
from tests.ui.kit.narrow_rows import squeezed
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import WrapLine
from wijkteam_studio.ui.kit.layouts import TextAndButtons

wear = accessible_day.wear
SIZES = [(1024, 768), (1366, 768)]
LONG = "Wie belt er na het huisbezoek terug als de jeugdbeschermingstafel niet op tijd reageert"
TITLE = "De jeugdbeschermingstafel reageert niet meer"
WORD = "Jeugdbeschermingstafelvoorzittersoverleg"
POLE = "Ik zeg het als iets niet goed gaat, ook als dat de sfeer in de groep even lastig maakt"


@pytest.fixture(params=SIZES, ids=["1024", "1366"])
def room(request, tmp_path, qtbot):
    with room_in(tmp_path, qtbot, request.param) as opened:
        opened.size = request.param
        yield opened


def park(room):
    here = room.desk.parking.park(LONG)
    room.desk.parking.send(here.id, Destination.NEWSPAPER)
    room.desk.parking.park("Kort punt")


def agree(room):
    room.desk.agreements.add(AgreementDraft(LONG, "het hele team", date(2026, 12, 8), LONG))


def own_card(room):
    return room.desk.dilemmas.add_own(OwnDilemma(TITLE, POLE, POLE, question_behind=LONG))


def choose(room):
    room.desk.dilemmas.choose(own_card(room).card_id)


def vote(room):
    others = tuple(card.card_id for card in room.desk.dilemmas.cards()[:4])
    room.desk.dilemmas.start_round((own_card(room).card_id, *others))
    return room.desk.dilemmas.round


def open_vote(room):
    for number, card_id in enumerate(vote(room).options):
        room.desk.dilemmas.set_count(card_id, number + 1)
    room.desk.dilemmas.open_round()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize(
    ("step", "fill"),
    [
        (AGREEMENTS, park),
        (AGREEMENTS, agree),
        (DILEMMA, choose),
        (DILEMMA, vote),
        (DILEMMA, open_vote),
    ],
)
def test_buttons_leave_a_text_the_room_it_needs(room, wear, step, fill, scale):
    wear(scale)
    room.go(step)
    fill(room)
    settle()
    settle()  # the foot learns how much room its words have
    assert squeezed(room.page) == []
    assert cut_words(room.page) == []
    assert room.page.size().toTuple() == room.size


def test_buttons_stand_beside_a_text_that_has_room_and_under_one_that_has_not(qtbot):
    short, long = WrapLine("body", "", "Kort punt"), WrapLine("body", "", LONG)
    window = QWidget()
    column = QVBoxLayout(window)
    rows = [
        TextAndButtons(text, make_button("Aanpassen"), make_button("Wissen"))
        for text in (short, long)
    ]
    for row in rows:
        column.addWidget(row)
    qtbot.addWidget(window)
    for width, stacked in ((340, [False, True]), (700, [False, False]), (340, [False, True])):
        window.resize(width, 300)
        window.show()
        settle()
        assert [row.is_stacked for row in rows] == stacked
        assert long.height() == long.minimumHeight()
        assert all(row.rect().contains(child.geometry()) for row in rows for child in parts(row))


def test_a_text_that_becomes_longer_sends_its_buttons_down(qtbot):
    text = WrapLine("body", "", "Kort punt")
    row = TextAndButtons(text, make_button("Aanpassen"), make_button("Wissen"))
    qtbot.addWidget(row)
    row.resize(340, 200)
    row.show()
    settle()
    text.set_line(LONG)
    settle()
    assert row.is_stacked


def test_no_word_is_broken_for_the_buttons_beside_it(qtbot):
    row = TextAndButtons(WrapLine("strong", "", f"Het {WORD}"), make_button("Leg terug"))
    qtbot.addWidget(row)
    row.resize(400, 200)
    row.show()
    settle()
    assert row.is_stacked
    row.resize(700, 200)
    settle()
    assert not row.is_stacked


def parts(row):
    return row.findChildren(QPushButton) + row.findChildren(QLabel)


def test_a_text_between_buttons_is_found(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    text = WrapLine("body", "", LONG)
    column.addWidget(text)
    button = make_button("Wissen")
    button.setParent(window)
    qtbot.addWidget(window)
    window.resize(200, 200)
    window.show()
    settle()
    button.move(text.pos())
    button.show()
    assert len(squeezed(window)) == 1
    window.resize(600, 200)
    settle()
    assert squeezed(window) == []
    assert window.findChildren(QLabel) == [text]
