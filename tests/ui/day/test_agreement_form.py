from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.day.facilitator_room import AGREEMENTS, KEY, room_in
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.ui.day.instruments.agreements.agreements_control import (
    AgreementRow,
    AgreementsControl,
)
from wijkteam_studio.ui.kit.labels import WrapLine


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, (1366, 768)) as opened:
        opened.go(AGREEMENTS)
        yield opened


def opened_form(room, name):
    room.page.findChild(QPushButton, name).click()
    return room.page.panel.one_of(AgreementsControl).form


def test_the_moment_stands_in_the_form_and_in_the_row(room):
    form = opened_form(room, "addAgreement")
    for line, text in ((form._what, "Overleg"), (form._who, "het team"), (form._sign, "Het is er")):
        QTest.keyClicks(line, text)
    QTest.keyClicks(form._trigger, "Als het overleg begint")
    QTest.keyClick(form._trigger, KEY.Key_Return)
    (made,) = room.desk.live.day.kept_agreements
    assert made.trigger == "het overleg begint"
    row = room.page.findChild(AgreementRow)
    assert "Als het overleg begint" in [line.text() for line in row.findChildren(WrapLine)]
    assert opened_form(room, "edit-1")._trigger.text() == "het overleg begint"


def test_a_moment_that_does_not_fit_is_told_at_its_field(room):
    form = opened_form(room, "addAgreement")
    form._trigger.setText("x" * 200)
    QTest.keyClicks(form._trigger, "y")
    assert "200" in form._fields["Als"].error_text
    assert form._trigger.text() == "x" * 200


def test_the_form_comes_into_view_as_a_whole(room, qtbot):
    for number in range(3):
        what = f"Een lange afspraak, nummer {number}. " * 5
        room.desk.agreements.add(AgreementDraft(what, "wij", date(2026, 12, 8), "zo"))
    form = opened_form(room, "edit-3")
    qtbot.waitUntil(lambda: form.visibleRegion().boundingRect() == form.rect())
