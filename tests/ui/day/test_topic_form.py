from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from wijkteam_studio.domain.text import TITLE_LIMIT
from wijkteam_studio.ui.day.instruments.parking.topic_form import TopicForm


@pytest.fixture
def form(qtbot):
    form = TopicForm(date(2026, 12, 1))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    return form


def test_a_name_that_is_too_long_says_so_at_its_field_and_the_old_one_stays(form):
    form.restore("de teamleider")
    QGuiApplication.clipboard().setText("x" * (TITLE_LIMIT + 1))
    form._who.selectAll()
    form._who.paste()
    assert form._who.text() == "de teamleider"
    assert f"{TITLE_LIMIT} tekens" in form._who_field.error_text
    QTest.keyClicks(form._who, "ik")
    assert form._who_field.error_text == ""
