"""Every row with a sentence of people offers to erase it for good, with the mouse and by key."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from tests.ui.day.facilitator_room import AGREEMENTS, DILEMMA, KEY, room_in
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.ui.day.dilemma_cards import ChosenCard
from wijkteam_studio.ui.day.instruments.agreements.agreements_control import (
    AgreementRow,
    AgreementsControl,
)
from wijkteam_studio.ui.day.instruments.dilemma.dilemma_control import DilemmaControl
from wijkteam_studio.ui.day.instruments.parking.parking_control import ParkingControl
from wijkteam_studio.ui.day.instruments.parking.topic_row import TopicRow
from wijkteam_studio.ui.kit.buttons import MoreButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        yield opened


@pytest.fixture
def wishes(room):
    heard = []
    room.desk.erasing.listen(heard.append)
    return heard


def an_agreement(room):
    room.go(AGREEMENTS)
    draft = AgreementDraft("Elke dinsdag bellen", "het team", date(2026, 12, 8), "We zien het")
    return Kind.AGREEMENT, room.desk.agreements.add(draft), AgreementRow


def a_trial(room):
    room.go(AGREEMENTS)
    draft = AgreementDraft("Vier weken bellen", "ik", date(2026, 12, 8), "x", is_trial=True)
    return Kind.AGREEMENT, room.desk.agreements.add(draft), AgreementRow


def a_topic(room):
    room.go(AGREEMENTS)
    return Kind.PARKED, room.desk.parking.park("De wachtlijst van mevrouw"), TopicRow


def a_settled_topic(room):
    kind, topic, row = a_topic(room)
    room.desk.parking.settle(topic.id, Fate.DROPPED)
    return kind, topic, row


def an_own_card(room):
    room.go(DILEMMA)
    card = room.desk.dilemmas.add_own(OwnDilemma("Snel of samen bellen", "Snel", "Samen"))
    room.desk.dilemmas.choose(card.card_id)
    return Kind.DILEMMA, card, ChosenCard


def the_row(room, kind):
    """The row of this kind that is shown; those that were replaced are hidden."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    (shown,) = [each for each in room.page.panel.findChildren(kind) if each.isVisibleTo(room.page)]
    return shown


ROWS = [an_agreement, a_trial, a_topic, a_settled_topic, an_own_card]


@pytest.mark.parametrize("make", ROWS)
def test_a_row_can_be_erased_by_key(room, wishes, make):
    kind, thing, row = make(room)
    shown = the_row(room, row)
    more = shown.findChild(MoreButton)
    more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(more, KEY.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "Voorgoed wissen …"
    QTest.keyClick(menu, KEY.Key_Return)
    assert wishes == [Erasure.of_thing(room.desk.live.day.session.id, kind, str(thing.id))]


@pytest.mark.parametrize("make", ROWS)
def test_a_row_can_be_erased_with_the_right_mouse_button(room, wishes, make):
    kind, thing, row = make(room)
    shown = the_row(room, row)
    point = QPoint(20, 8)
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, shown.mapToGlobal(point))
    QApplication.sendEvent(shown, click)
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()
    menu.close()
    assert wishes == [Erasure.of_thing(room.desk.live.day.session.id, kind, str(thing.id))]


def test_a_card_of_the_deck_is_no_sentence_of_the_team(room):
    room.go(DILEMMA)
    room.desk.dilemmas.choose("D01")
    (shown,) = room.page.panel.findChildren(ChosenCard)
    assert shown.findChild(MoreButton).isHidden()


def test_what_was_being_typed_about_an_erased_agreement_goes_along(room):
    _kind, agreement, _row = an_agreement(room)
    part = room.page.panel.one_of(AgreementsControl)
    part._edit(agreement)
    part.form._who.setText("Mevrouw Jansen zelf")
    part.form.keep_draft()
    assert "Mevrouw Jansen zelf" in room.desk.live.day.drafts.values()
    room.desk.erasing.listen(room.desk.erasing.forget)
    part._erase(agreement)
    part.keep_drafts()
    assert part.form.isHidden()
    assert room.desk.live.day.agreements == {}
    assert room.desk.live.day.drafts == {}


def test_who_was_being_typed_at_an_erased_topic_goes_along(room, qtbot):
    _kind, topic, _row = a_topic(room)
    row = room.page.panel.one_of(ParkingControl).row(topic.id)
    row._toggle.click()
    QTest.keyClicks(row.form._who, "mevrouw Jansen")
    room.desk.erasing.listen(room.desk.erasing.forget)
    room.desk.erasing.wish(Kind.PARKED, str(topic.id))
    qtbot.waitUntil(lambda: not isValid(row))
    assert room.desk.live.day.drafts == {}
    assert room.desk.live.undo() != "Geparkeerd"
    assert room.desk.live.day.parked == {}


def test_an_erased_card_leaves_no_title_in_the_round(room):
    _kind, card, _row = an_own_card(room)
    panel = room.page.panel
    room.desk.dilemmas.start_round((card.card_id, "D01"))
    panel.show_day(room.desk.live.day)
    room.desk.erasing.forget(
        Erasure.of_thing(room.desk.live.day.session.id, Kind.DILEMMA, str(card.id))
    )
    assert card.card_id not in panel.one_of(DilemmaControl)._titles
    assert room.desk.dilemmas.cards()
