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

from tests.ui.desks import a_wish, opened
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.ui.pages.prepare_page import PreparePage
from wijkteam_studio.ui.widgets.timeline import Timeline

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def studio(tmp_path):
    with opened(tmp_path) as studio:
        yield studio


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


def test_the_timeline_shows_every_step_with_its_time(timeline, desk):
    assert shown_times(timeline)[:4] == ["9.00", "9.10", "9.25", "9.35"]
    assert timeline.model().rowCount() == len(desk.live.day.programme.steps)


def test_plus_and_minus_change_the_time_and_everything_after_follows(page, timeline, desk):
    QTest.keyClick(timeline, Key.Key_Plus)
    assert desk.live.day.programme.steps[0].minutes == 15
    assert shown_times(timeline)[1] == "9.15"
    assert label(page, "planDifference") == "5 minuten langer dan gepland, klaar om 13.05."
    QTest.keyClick(timeline, Key.Key_Minus, CONTROL)
    assert desk.live.day.programme.steps[0].minutes == 14
    QTest.keyClick(timeline, Key.Key_Minus)
    assert desk.live.day.programme.steps[0].minutes == 9


def test_a_number_sets_the_minutes(timeline, desk, qtbot):
    QTest.keyClick(timeline, Key.Key_3)
    editor = timeline.findChild(QLineEdit, "minutesEditor")
    QTest.keyClick(editor, Key.Key_5)
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.live.day.programme.steps[0].minutes == 35)
    assert shown_times(timeline)[1] == "9.35"


def test_too_many_minutes_are_refused_in_words_and_nothing_changes(page, timeline, desk, qtbot):
    QTest.keyClick(timeline, Key.Key_9)
    editor = timeline.findChild(QLineEdit, "minutesEditor")
    QTest.keyClicks(editor, "99")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "1 tot 240 minuten" in label(page, "planTold"))
    assert desk.live.day.programme.steps[0].minutes == 10


def test_alt_and_an_arrow_move_the_step_and_the_mark_goes_along(timeline, desk):
    first, second = (step.id for step in desk.live.day.programme.steps[:2])
    QTest.keyClick(timeline, Key.Key_Down, ALT)
    assert [step.id for step in desk.live.day.programme.steps[:2]] == [second, first]
    assert timeline.step_id == first
    QTest.keyClick(timeline, Key.Key_Up, ALT)
    assert desk.live.day.programme.steps[0].id == first


def test_arrows_only_move_the_mark(timeline, desk):
    before = desk.live.day.programme
    QTest.keyClick(timeline, Key.Key_Down)
    assert timeline.place == 1
    assert desk.live.day.programme is before


def test_s_skips_a_step_and_takes_it_in_again(page, timeline, desk):
    QTest.keyClick(timeline, Key.Key_S)
    assert desk.live.day.programme.steps[0].skipped
    assert shown_times(timeline)[1] == "9.00"
    assert label(page, "planDifference").startswith("10 minuten korter")
    QTest.keyClick(timeline, Key.Key_S)
    assert not desk.live.day.programme.steps[0].skipped


def test_a_step_of_the_draaiboek_cannot_be_removed_but_says_what_can(page, timeline, desk):
    before = desk.live.day.programme
    QTest.keyClick(timeline, Key.Key_Delete)
    assert desk.live.day.programme is before
    assert "Met S slaan we hem over" in label(page, "planTold")


def test_a_step_of_ones_own_is_added_after_the_mark_and_removed_again(page, timeline, desk, qtbot):
    QTest.keyClick(timeline, Key.Key_Insert)
    dialog = page.findChild(QWidget, "addStepDialog")
    title = dialog.findChild(QLineEdit, "stepTitle")
    QTest.keyClick(title, Key.Key_Return)
    assert dialog.isVisible()
    assert "Naam van de stap" in dialog.findChild(QLabel, "stepTitleError").text()
    QTest.keyClicks(title, "Een kop thee")
    QTest.keyClick(title, Key.Key_Return)
    step = desk.live.day.programme.steps[1]
    assert (step.title, step.minutes) == ("Een kop thee", 15)
    assert timeline.step_id == step.id
    timeline.setFocus()
    QTest.keyClick(timeline, Key.Key_Delete)
    assert all(step.title != "Een kop thee" for step in desk.live.day.programme)


def test_undo_names_what_it_took_back_and_redo_does_it_again(page, timeline, desk):
    QTest.keyClick(timeline, Key.Key_Plus)
    QTest.keyClick(timeline, Key.Key_Z, CONTROL)
    assert desk.live.day.programme.steps[0].minutes == 10
    assert label(page, "planTold") == "Teruggedraaid: Tijd van een stap aangepast."
    assert shown_times(timeline)[1] == "9.10"
    QTest.keyClick(timeline, Key.Key_Y, CONTROL)
    assert desk.live.day.programme.steps[0].minutes == 15


def test_a_stretch_that_is_too_long_is_told_and_the_proposal_helps(page, desk):
    desk.plan.stretch("DD07", 55)
    assert label(page, "breakText") == (
        "Vanaf ‘Wij: de spiegel’ is er 85 minuten geen pauze. Dat is te lang."
    )
    button = page.findChild(QPushButton, "breakAccept")
    assert button.isVisible()
    assert button.text() == "Zet 10 minuten pauze na ‘Wij: de spiegel’"
    button.click()
    assert not desk.live.day.programme.longest_stretch().is_too_long
    assert not button.isVisible()


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
    other = studio.new_session(a_wish("DB2"))
    page.set_desk(other)
    assert page.findChild(QLineEdit, "teamName").text() == "Wijkteam Noord"
    desk.plan.stretch("DD01", 40)
    assert shown_times(page.findChild(Timeline))[1] == "9.15"


def test_every_draaiboek_fits_the_smallest_screen(page, studio, qtbot):
    for template in studio.library.programmes:
        page.set_desk(studio.new_session(a_wish(template.id)))
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


def test_a_cell_is_spoken_as_the_whole_row(timeline):
    index = timeline.model().index(3, 2)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "9.35, Ik, Ik: mijn rol op de lijn, 20 min"


def test_the_model_keeps_the_rules_of_qt(timeline, qtmodeltester):
    qtmodeltester.check(timeline.model())


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


def test_both_keys_of_redo_do_it_again(timeline, desk):
    for redo in (Key.Key_Y, Key.Key_Z):
        QTest.keyClick(timeline, Key.Key_Plus)
        QTest.keyClick(timeline, Key.Key_Z, CONTROL)
        shift = Qt.KeyboardModifier.ShiftModifier if redo is Key.Key_Z else CONTROL
        QTest.keyClick(timeline, redo, CONTROL | shift)
    assert desk.live.day.programme.steps[0].minutes == 20
