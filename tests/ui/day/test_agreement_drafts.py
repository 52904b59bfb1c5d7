from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.day.facilitator_room import AGREEMENTS, KEY, MIRROR, room_in
from wijkteam_studio.domain.notes import Fate, OwnerKind
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.day.instruments.agreements.agreements_control import AgreementsControl
from wijkteam_studio.ui.day.instruments.parking.parking_control import ParkingControl


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(AGREEMENTS)
        yield opened


def begin(room, name="addAgreement"):
    room.page.findChild(QPushButton, name).click()
    return form_of(room.page)


def form_of(page):
    return page.panel.one_of(AgreementsControl).form


def kept(room, field):
    return room.desk.harvest.draft(AGREEMENTS, field)


def left(room):
    return {key: text for key, text in room.desk.live.day.drafts.items() if text}


@pytest.fixture
def another_page(room, qtbot):
    pages = []

    def opened():
        """As after a restart: new widgets, and only what the day holds."""
        room.page.release()
        page = FacilitatorPage()
        qtbot.addWidget(page, before_close_func=FacilitatorPage.release)
        page.set_desk(room.desk)
        page.show()
        pages.append(page)
        return page

    return opened


def test_a_half_filled_agreement_is_kept_a_second_after_the_last_key(room, qtbot):
    QTest.keyClicks(begin(room)._what, "Elke dinsd")
    assert kept(room, "afspraak.wat") == ""
    qtbot.waitUntil(lambda: kept(room, "afspraak.wat") == "Elke dinsd", timeout=2000)


def test_a_half_filled_agreement_is_kept_while_typing_goes_on(room, qtbot):
    form = begin(room)
    form._pause.pause.setInterval(60_000)
    form._pause.longest.setInterval(120)
    QTest.keyClicks(form._what, "door en door")
    qtbot.waitUntil(lambda: kept(room, "afspraak.wat") != "", timeout=2000)


def test_a_half_filled_agreement_is_kept_on_leaving_a_field_and_on_hiding(room):
    form = begin(room)
    QTest.keyClicks(form._what, "een")
    form._who.setFocus()
    assert kept(room, "afspraak.wat") == "een"
    QTest.keyClicks(form._who, "wij")
    room.page.hide()
    assert kept(room, "afspraak.wie") == "wij"


def test_a_half_filled_form_opens_again_after_a_restart(room, another_page):
    form = begin(room, "addTrial")
    QTest.keyClicks(form._what, "Bellen")
    QTest.keyClicks(form._who, "wij")
    QTest.keyClicks(form._sign, "Het lukt")
    form._kind.setCurrentIndex(form._kind.findData(OwnerKind.PARTNER))
    form._when.set_day(date(2027, 2, 3))
    again = form_of(another_page())
    assert again is not form
    assert not again.isHidden()
    assert (again._what.text(), again._who.text(), again._sign.text()) == (
        "Bellen",
        "wij",
        "Het lukt",
    )
    again._hand_in()
    trial = room.desk.live.day.trial
    assert (trial.what, trial.when, trial.owner_kind) == (
        "Bellen",
        date(2027, 2, 3),
        OwnerKind.PARTNER,
    )
    assert left(room) == {}


def test_a_half_filled_form_is_there_again_after_another_step(room):
    QTest.keyClicks(begin(room)._what, "nog niet af")
    room.go(MIRROR)
    assert kept(room, "afspraak.wat") == "nog niet af"
    room.go(AGREEMENTS)
    assert form_of(room.page)._what.text() == "nog niet af"
    assert form_of(room.page).isVisible()
    assert form_of(room.page)._what.hasFocus()


def test_a_half_changed_agreement_comes_back_as_a_change(room, another_page):
    made = room.desk.agreements.add(AgreementDraft("oud", "wij", date(2026, 12, 8), "zo"))
    QTest.keyClicks(begin(room, "edit-1")._what, " en nieuw")
    again = form_of(another_page())
    again._hand_in()
    assert room.desk.live.day.agreements[made.id].what == "oud en nieuw"
    assert len(room.desk.live.day.agreements) == 1


def test_a_change_in_between_leaves_what_was_half_filled(room):
    room.desk.agreements.add(AgreementDraft("oud", "wij", date(2026, 12, 8), "zo"))
    form = begin(room)
    QTest.keyClicks(form._what, "half")
    begin(room, "edit-1")
    assert form._what.text() == "oud"
    form._cancel.click()
    assert form._what.text() == "half"


def test_what_was_handed_in_or_cancelled_is_not_kept(room, another_page):
    form = begin(room)
    for line in (form._what, form._who, form._sign):
        QTest.keyClicks(line, "iets")
    form.keep_draft()
    assert kept(room, "afspraak.merken") == "iets"
    QTest.keyClick(form._sign, KEY.Key_Return)
    assert left(room) == {}
    QTest.keyClicks(begin(room)._what, "toch niet")
    form._cancel.click()
    assert left(room) == {}
    assert form_of(another_page()).isHidden()


def test_an_untouched_form_leaves_no_draft(room):
    form = begin(room)
    QTest.keyClicks(form._what, "x")
    form.keep_draft()
    assert left(room)
    QTest.keyClick(form._what, KEY.Key_Backspace)
    form.keep_draft()
    assert left(room) == {}


def test_the_owner_of_a_topic_is_kept_until_the_topic_is_settled(room, another_page):
    topic = room.desk.parking.park("De wachtlijst")
    row = room.page.panel.one_of(ParkingControl).row(topic.id)
    row._toggle.click()
    QTest.keyClicks(row.form._who, "twee men")
    page = another_page()
    again = page.panel.one_of(ParkingControl).row(topic.id)
    assert again.form is not None
    assert (again.form._who.text(), again._toggle.text()) == ("twee men", "Later")
    again.form._done.click()
    assert room.desk.live.day.parked[topic.id].owner == "twee men"
    assert room.desk.live.day.parked[topic.id].fate is not Fate.OPEN
    assert left(room) == {}
