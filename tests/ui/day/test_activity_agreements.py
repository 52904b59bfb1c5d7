from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.day.facilitator_room import AGREEMENTS, KEY, room_in, wish
from wijkteam_studio.domain.notes import Destination, Fate
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.ui.day.instruments.agreements.agreements_control import (
    AgreementRow,
    AgreementsControl,
)
from wijkteam_studio.ui.day.instruments.agreements.closing_control import ClosingControl
from wijkteam_studio.ui.day.instruments.agreements.look_back_control import LookBackControl
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.day.instruments.count.people_control import PeopleControl
from wijkteam_studio.ui.day.instruments.dilemma.dilemma_control import DilemmaControl
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.day.instruments.parking.parking_control import ParkingControl
from wijkteam_studio.ui.day.instruments.parking.topic_form import outcome_of
from wijkteam_studio.ui.day.instruments.pause.pause_control import PauseControl
from wijkteam_studio.ui.day.instruments.table import controls_of
from wijkteam_studio.ui.kit.labels import WrapLine


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(AGREEMENTS)
        yield opened


def draft(what, *, trial=False):
    return AgreementDraft(what, "het team", date(2026, 12, 8), "We zien het", is_trial=trial)


def form_of(room):
    return room.page.panel.one_of(AgreementsControl).form


def button(room, name):
    return room.page.findChild(QPushButton, name)


def fill(room, what="Elke dinsdag overleg", who="het team", sign="Het staat er"):
    form = form_of(room)
    QTest.keyClicks(form._what, what)
    QTest.keyClicks(form._who, who)
    QTest.keyClicks(form._sign, sign)
    return form


def test_fields_beside_each_other_stay_level_when_one_says_what_is_wrong(room, qtbot):
    button(room, "addAgreement").click()
    form = fill(room, who="")
    QTest.keyClick(form._what, KEY.Key_Return)
    qtbot.waitUntil(lambda: form._fields["Wie"].error_text != "")
    QApplication.processEvents()
    tops = {part.mapTo(form, part.rect().topLeft()).y() for part in (form._who, form._when)}
    captions = {
        form.findChild(QLabel, f"{name}Label").mapTo(form, QPoint()).y()
        for name in ("agreementWho", "agreementWhen")
    }
    assert len(captions) == 1
    assert max(tops) - min(tops) <= 2


def test_an_agreement_is_made_in_its_place_by_keyboard(room):
    button(room, "addAgreement").click()
    form = fill(room)
    QTest.keyClick(form._sign, KEY.Key_Return)
    (made,) = room.desk.live.day.kept_agreements
    assert (made.what, made.who, made.sign) == ("Elke dinsdag overleg", "het team", "Het staat er")
    assert form.isHidden()
    assert button(room, "addAgreement").hasFocus()


def test_an_error_stands_at_its_field_and_the_words_stay(room):
    button(room, "addAgreement").click()
    form = fill(room, who="")
    form._hand_in()
    assert form._fields["Wie"].error_text
    assert form._who.hasFocus()
    assert form._what.text() == "Elke dinsdag overleg"
    assert room.desk.live.day.agreements == {}
    QTest.keyClicks(form._who, "twee mensen")
    assert form._fields["Wie"].error_text == ""
    form._hand_in()
    assert len(room.desk.live.day.agreements) == 1


def test_three_agreements_and_one_trial_is_the_most(room):
    for number in range(3):
        room.desk.agreements.add(draft(f"afspraak {number}"))
    assert button(room, "addAgreement").isHidden()
    assert not button(room, "addTrial").isHidden()
    room.desk.agreements.add(draft("proef", trial=True))
    assert button(room, "addTrial").isHidden()
    room.desk.agreements.withdraw(room.desk.live.day.kept_agreements[0].id)
    assert not button(room, "addAgreement").isHidden()


def test_a_fourth_that_came_in_meanwhile_is_refused_under_the_form(room):
    button(room, "addAgreement").click()
    for number in range(3):
        room.desk.agreements.add(draft(f"afspraak {number}"))
    form = fill(room)
    form._hand_in()
    assert "al 3 afspraken" in form._trouble.text()
    assert not form._trouble.isHidden()
    assert form._what.text() == "Elke dinsdag overleg"


def test_a_trial_is_kept_as_a_trial(room):
    button(room, "addTrial").click()
    fill(room, what="Vier weken terugbellen")._hand_in()
    assert room.desk.live.day.trial.what == "Vier weken terugbellen"
    assert room.desk.live.day.kept_agreements == ()


def test_an_agreement_is_changed_withdrawn_and_kept_here(room):
    room.desk.agreements.add(draft("oud"))
    button(room, "edit-1").click()
    form = form_of(room)
    form._what.setText("nieuw")
    form._hand_in()
    assert room.desk.live.day.kept_agreements[0].what == "nieuw"
    assert room.desk.live.day.kept_agreements[0].when == date(2026, 12, 8)
    button(room, "send-1").click()
    assert room.desk.live.day.kept_agreements[0].destination is Destination.HERE
    button(room, "withdraw-1").click()
    assert room.desk.live.day.agreements == {}
    room.desk.live.undo()
    assert room.desk.live.day.kept_agreements[0].what == "nieuw"


def test_the_date_to_look_back_is_set_on_purpose_and_late_is_said(room):
    line = room.page.findChild(QLabel, "lookBackRemark")
    assert "nog geen datum" in line.text()
    room.page.panel.one_of(LookBackControl)._date.set_day(date(2026, 12, 15))
    button(room, "setLookBack").click()
    assert room.desk.live.day.session.look_back == date(2026, 12, 15)
    assert "dinsdag 15 december" in line.text()
    room.page.panel.one_of(LookBackControl)._date.set_day(date(2027, 3, 2))
    button(room, "setLookBack").click()
    assert "later dan zes weken" in line.text()


def test_a_parked_topic_needs_an_owner_at_its_own_field(room):
    topic = room.desk.parking.park("De wachtlijst")
    row = room.page.panel.one_of(ParkingControl).row(topic.id)
    row._toggle.click()
    row.form._fate.setCurrentIndex(row.form._fate.findData(Fate.ASKED))
    row.form._done.click()
    assert row.form._who_field.error_text
    assert row.form._who.hasFocus()
    assert room.desk.live.day.open_topics
    QTest.keyClicks(row.form._who, "leidinggevende")
    QTest.keyClick(row.form._who, KEY.Key_Return)
    settled = room.desk.live.day.parked[topic.id]
    assert (settled.fate, settled.owner) == (Fate.ASKED, "leidinggevende")
    assert settled.when is not None
    assert "leidinggevende, vóór" in outcome_of(settled)


def test_a_topic_that_goes_away_needs_no_name_and_can_come_back(room):
    topic = room.desk.parking.park("Koffie")
    row = room.page.panel.one_of(ParkingControl).row(topic.id)
    row._toggle.click()
    row.form._fate.setCurrentIndex(row.form._fate.findData(Fate.DROPPED))
    assert row.form._who_field.isHidden()
    row.form._done.click()
    assert room.desk.live.day.parked[topic.id].fate is Fate.DROPPED
    room.page.panel.one_of(ParkingControl).row(topic.id)._toggle.click()
    assert room.desk.live.day.parked[topic.id].fate is Fate.OPEN


def test_another_topic_leaves_what_is_typed_in_this_one(room):
    topic = room.desk.parking.park("Eén")
    row = room.page.panel.one_of(ParkingControl).row(topic.id)
    row._toggle.click()
    QTest.keyClicks(row.form._who, "half een n")
    room.desk.parking.park("Twee")
    assert room.page.panel.one_of(ParkingControl).row(topic.id) is row
    assert row.form._who.text() == "half een n"


def test_a_topic_goes_to_the_newspaper_and_what_is_typed_stays(room):
    topic = room.desk.parking.park("De wachtlijst")
    row = room.page.panel.one_of(ParkingControl).row(topic.id)
    row._toggle.click()
    QTest.keyClicks(row.form._who, "half een n")
    send = row.findChild(QPushButton, "topicSend")
    assert send.text() == "Blijft hier"
    send.click()
    assert room.desk.live.day.parked[topic.id].destination is Destination.NEWSPAPER
    assert room.page.panel.one_of(ParkingControl).row(topic.id) is row
    assert (send.text(), row.form._who.text()) == ("In de krant", "half een n")
    send.click()
    assert room.desk.live.day.parked[topic.id].destination is Destination.HERE


def test_the_words_of_an_agreement_take_the_whole_width(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, (1024, 768)) as room:
        room.go(AGREEMENTS)
        wish = draft("We bellen elke dinsdag " * 4)
        room.desk.agreements.add(replace(wish, sign="De bewoner weet wie er belt " * 3))
        (row,) = room.page.panel.one_of(AgreementsControl).findChildren(AgreementRow)
        words = row.findChildren(WrapLine)
        assert len(words) == 3
        qtbot.waitUntil(lambda: row.width() > 300 and words[0].width() < row.width())
        qtbot.waitUntil(lambda: all(row.width() - line.width() <= 4 + 16 + 8 for line in words))


def test_the_day_does_not_close_with_an_open_topic(room):
    topic = room.desk.parking.park("De wachtlijst")
    button(room, "closeDay").click()
    assert room.desk.live.day.session.state is SessionState.RUNNING
    line = room.page.findChild(QLabel, "closingError")
    assert "nog één punt" in line.text()
    room.desk.parking.settle(topic.id, Fate.DROPPED)
    assert not line.isVisibleTo(room.page)
    button(room, "closeDay").click()
    assert room.desk.live.day.session.state is SessionState.CLOSED
    assert button(room, "closeDay").text() == "Toch verder"
    button(room, "closeDay").click()
    assert room.desk.live.day.session.state is SessionState.RUNNING


def test_the_table_gives_each_step_its_instruments(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as room:
        library = room.desk.library
        found = {
            step.id: [control for control, _keys in controls_of(step, library)]
            for step in room.desk.live.day.programme
        }
        assert found["DD06"] == [PauseControl]
        assert found["DD07"] == [NotesControl]
        assert found["DD08"] == [DilemmaControl, NotesControl, NotesControl]
        assert found["DD12"] == [
            AgreementsControl, LookBackControl, ParkingControl, ClosingControl,
        ]  # fmt: skip
        assert found["DD13"] == [NotesControl, CountControl]


#: What is written with an instrument that is there once for a step.
ONCE = {
    DilemmaControl: {"dilemma", "gekozen_dilemma"},
    AgreementsControl: {"afspraken", "proef"},
    LookBackControl: {"terugkijkdatum"},
    ParkingControl: {"parkeerplaats"},
}
EACH = (NotesControl, CountControl, PeopleControl)


def test_every_step_of_every_draaiboek_can_write_down_all_its_harvest(tmp_path, qtbot):
    for programme in ("DB1", "DB2", "DB3", "DB4", "DB5"):
        with room_in(tmp_path / programme, qtbot, session=wish(programme)) as room:
            for step in room.desk.live.day.programme:
                panel = room.go(step.id) if step.id != room.page.panel.step.id else room.page.panel
                written = set()
                for instrument in panel.instruments:
                    assert instrument.isVisibleTo(room.page), step.id
                    written |= ONCE.get(type(instrument), set())
                    if isinstance(instrument, EACH):
                        written.add(instrument.key)
                assert written >= set(step.harvest), step.id
