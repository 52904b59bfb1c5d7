from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from tests.ui.desks import a_wish
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.ui.kit.programme.timeline import Timeline
from wijkteam_studio.ui.prepare.prepare_page import PreparePage

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def desk(studio):
    return studio.new_session(a_wish())


@pytest.fixture
def page(qtbot, desk):
    page = PreparePage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.set_desk(desk)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def timeline(page):
    timeline = page.findChild(Timeline)
    timeline.setFocus()
    return timeline


def label(page, name):
    return page.findChild(QLabel, name).text()


def shown_times(timeline):
    model = timeline.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def type_in(page, name, text):
    field = page.findChild(QLineEdit, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClick(field, Key.Key_Return)


def test_a_name_that_looks_like_that_of_another_team_is_told_at_the_field(page, studio, desk):
    type_in(page, "teamName", "Wijkteam Zuid")
    studio.new_session(replace(a_wish(), team_name="Wijkteam Noord"))
    page.set_desk(studio.open_day(desk.live.day.session.id))
    name = page.findChild(QLineEdit, "teamName")
    name.setText("Wijkteam\u200b noord")
    QTest.keyClick(name, Key.Key_Return)
    assert label(page, "teamNameError") == (
        "Er is al een team met deze naam: Wijkteam Noord. Geef dit team een andere naam."
    )
    assert page._desk.live.day.team.name == "Wijkteam Zuid"
    type_in(page, "teamName", "Wijkteam Noordzij")
    assert label(page, "teamNameError") == ""
    assert page._desk.live.day.team.name == "Wijkteam Noordzij"


def test_a_team_without_a_name_is_told_at_the_field_and_the_text_stays(page, desk):
    type_in(page, "teamName", "")
    assert "hier staat nog niets" in label(page, "teamNameError")
    assert page.findChild(QLineEdit, "teamName").text() == ""
    assert desk.live.day.team.name == "Wijkteam Noord"
    type_in(page, "teamName", "Wijkteam Zuid")
    assert label(page, "teamNameError") == ""
    assert desk.live.day.team.name == "Wijkteam Zuid"


def test_leaving_a_field_saves_it(page, timeline, desk):
    field = page.findChild(QLineEdit, "place")
    field.setFocus()
    QTest.keyClicks(field, " De Brink")
    timeline.setFocus()
    assert desk.live.day.session.place == "Buurthuis De Brink"


def test_zero_people_are_told_at_the_field(page, desk):
    people = page.findChild(QSpinBox, "people")
    people.setFocus()
    people.setValue(0)
    QTest.keyClick(people, Key.Key_Return)
    assert "een getal in van 2 tot 64" in label(page, "peopleError")
    assert desk.live.day.session.people == 9
    people.setValue(12)
    QTest.keyClick(people, Key.Key_Return)
    assert label(page, "peopleError") == ""
    assert desk.live.day.session.people == 12


def test_pasting_twenty_thousand_characters_is_refused_in_words(page):
    QGuiApplication.clipboard().setText("x" * 20_000)
    field = page.findChild(QLineEdit, "place")
    field.setFocus()
    before = field.text()
    field.selectAll()
    field.paste()
    assert field.text() == before
    assert "80 tekens" in label(page, "placeError")


def test_another_date_moves_the_day(page, desk):
    field = page.findChild(QDateEdit, "date")
    field.setDate(QDate(2027, 2, 3))
    field.editingFinished.emit()
    assert desk.live.day.session.date == date(2027, 2, 3)


def test_another_stage_gives_its_minutes_and_can_be_taken_back(page, timeline, desk):
    page.findChild(QWidget, "startendStage").click()
    assert desk.live.day.programme.minutes_of(Phase.WIJ) == 70
    assert label(page, "wijTotal") == "Wij 70"
    QTest.keyClick(timeline, Key.Key_Z, CONTROL)
    assert desk.live.day.session.stage is TeamStage.GROEIEND
    assert page.findChild(QWidget, "groeiendStage").isChecked()


def test_every_column_of_minutes_is_told_in_words(page):
    words = [page.findChild(QWidget, f"{stage.value}Stage").text() for stage in TeamStage]
    assert words[1] == "Groeiend: Ik 40, Wij 55, Wijk 45 minuten"
    assert len(set(words)) == 3


def test_a_day_that_runs_keeps_its_draaiboek_and_says_go_on(page, desk):
    desk.conduct.begin()
    assert not page.findChild(QComboBox, "programme").isEnabled()
    assert page.findChild(QPushButton, "begin").text() == "Ga verder"


def test_begin_waits_for_an_error_at_a_field(page, qtbot):
    begin = page.findChild(QPushButton, "begin")
    page.findChild(QLineEdit, "teamName").clear()
    with qtbot.assertNotEmitted(page.begin_requested):
        begin.click()
    type_in(page, "teamName", "Wijkteam Noord")
    with qtbot.waitSignal(page.begin_requested):
        begin.click()


def test_a_day_without_steps_cannot_begin(page, desk, qtbot):
    for step in desk.live.day.programme:
        desk.plan.skip(step.id, skip=True)
    with qtbot.assertNotEmitted(page.begin_requested):
        page.findChild(QPushButton, "begin").click()
    assert "nog geen stappen" in label(page, "bannerText")


def test_what_was_done_is_in_the_database(page, timeline, desk, studio):
    QTest.keyClick(timeline, Key.Key_Plus)
    QTest.keyClick(timeline, Key.Key_Down, ALT)
    type_in(page, "municipality", "Elders")
    assert studio.flush()
    again = studio.open_day(desk.live.day.session.id)
    assert again.live.day.programme.steps[1].minutes == 15
    assert again.live.day.team.municipality == "Elders"
    assert again.live.undo_label == "Team aangepast"


def test_letting_go_of_a_day_keeps_what_was_being_typed(page, desk):
    page.findChild(QLineEdit, "place").setText("In het park")
    page.set_desk(None)
    assert desk.live.day.session.place == "In het park"


def test_another_desk_replaces_everything_also_what_was_being_typed(page, studio, desk):
    page.findChild(QLineEdit, "teamName").setText("half")
    other = studio.new_session(replace(a_wish("DB2"), team_id=desk.live.day.team.id))
    page.set_desk(other)
    assert page.findChild(QLineEdit, "teamName").text() == "Wijkteam Noord"
    desk.plan.stretch("DD01", 40)
    assert shown_times(page.findChild(Timeline))[1] == "9.15"


def test_every_draaiboek_fits_the_smallest_screen(page, studio, desk):
    for template in studio.library.programmes:
        wish = replace(a_wish(template.id), team_id=desk.live.day.team.id)
        page.set_desk(studio.new_session(wish))
        page.resize(1024, 768)
        assert page.minimumSizeHint().width() <= 1024
        timeline = page.findChild(Timeline)
        rows = timeline.model().rowCount() * timeline.rowHeight(0)
        assert rows <= timeline.viewport().height()


def test_everything_that_takes_the_keys_has_a_name(page):
    QAccessible.setActive(True)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget.objectName() or type(widget).__name__


def test_beginning_with_a_wrong_field_goes_to_that_field(page, timeline, qtbot):
    people, begun = page.findChild(QSpinBox, "people"), []
    page.begin_requested.connect(lambda: begun.append(1))
    people.setValue(0)
    QTest.keyClick(timeline, Key.Key_Return, CONTROL)
    qtbot.waitUntil(people.hasFocus)
    people.setValue(9)
    type_in(page, "teamName", "")
    timeline.setFocus()
    QTest.keyClick(timeline, Key.Key_Return, CONTROL)
    qtbot.waitUntil(page.findChild(QLineEdit, "teamName").hasFocus)
    assert begun == []
