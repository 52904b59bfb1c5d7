import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tests.ui.desks import a_wish
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


def test_a_cell_is_spoken_as_the_whole_row(timeline):
    index = timeline.model().index(3, 2)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "9.35, Ik, Ik: mijn rol op de lijn, 20 min"


def test_the_model_keeps_the_rules_of_qt(timeline, qtmodeltester):
    qtmodeltester.check(timeline.model())


def test_both_keys_of_redo_do_it_again(timeline, desk):
    for redo in (Key.Key_Y, Key.Key_Z):
        QTest.keyClick(timeline, Key.Key_Plus)
        QTest.keyClick(timeline, Key.Key_Z, CONTROL)
        shift = Qt.KeyboardModifier.ShiftModifier if redo is Key.Key_Z else CONTROL
        QTest.keyClick(timeline, redo, CONTROL | shift)
    assert desk.live.day.programme.steps[0].minutes == 20
