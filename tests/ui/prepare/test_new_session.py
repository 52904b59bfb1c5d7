from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from tests.ui.desks import a_wish, opened
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.wishes import next_working_day
from wijkteam_studio.ui.prepare.new_session_dialog import NewSessionDialog, TeamChoice

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def studio(tmp_path):
    with opened(tmp_path) as studio:
        studio.new_session(a_wish(stage=TeamStage.STARTEND))
        yield studio


@pytest.fixture
def dialog(qtbot, studio):
    dialog = NewSessionDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.set_choices(studio.teams(), studio.library.programmes, FRIDAY)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def wishes(dialog):
    found = []
    dialog.session_wished.connect(found.append)
    return found


def text(dialog, name):
    return dialog.findChild(QLabel, name).text()


@pytest.mark.parametrize(
    ("today", "wanted"),
    [
        (date(2026, 11, 19), date(2026, 11, 20)),
        (FRIDAY, date(2026, 11, 23)),
        (date(2026, 11, 21), date(2026, 11, 23)),
    ],
)
def test_the_day_is_the_next_working_day(today, wanted):
    assert next_working_day(today) == wanted


def test_a_team_with_a_long_name_asks_for_no_more_room_than_any_other(qtbot, studio):
    [team] = studio.teams()
    long = replace(team, name="Noordoostelijkebinnenstadsvernieuwing " * 2)
    needs = []
    for teams in ([team], [team, long]):
        choice = TeamChoice()
        qtbot.addWidget(choice)
        choice.set_teams(teams)
        choice.show()
        needs.append(choice.minimumSizeHint().width())
    assert needs[0] == needs[1] < 400


def test_a_name_and_enter_are_enough_for_a_new_team(dialog, wishes, studio):
    name = dialog.findChild(QLineEdit, "newTeamName")
    assert name.hasFocus()
    QTest.keyClicks(name, "Wijkteam Zuid")
    QTest.keyClick(name, Qt.Key.Key_Return)
    (wish,) = wishes
    assert (wish.team_id, wish.team_name) == (None, "Wijkteam Zuid")
    assert (wish.date, wish.start, wish.people) == (date(2026, 11, 23), time(9, 0), 8)
    assert studio.new_session(wish).live.day.team.name == "Wijkteam Zuid"


def test_the_name_of_a_known_team_picks_that_team_and_its_stage(dialog, wishes, studio):
    name = dialog.findChild(QLineEdit, "newTeamName")
    QTest.keyClicks(name, "wijkteam  noord")
    QTest.keyClick(name, Qt.Key.Key_Return)
    (wish,) = wishes
    assert wish.team_id == studio.teams()[0].id
    assert wish.stage is TeamStage.STARTEND
    assert not dialog.findChild(QLineEdit, "newMunicipality").isVisible()
    assert text(dialog, "newTeamAbout") == "Een bekend team in Noord, Voorbeeldstad, startend."


def test_a_missing_name_is_told_at_the_field_and_the_rest_stays(dialog, studio):
    def make(wish):
        try:
            studio.new_session(wish)
        except InvalidInput as problem:
            dialog.show_problem(problem)

    dialog.session_wished.connect(make)
    dialog.findChild(QLineEdit, "place").setText("Buurthuis")
    dialog.findChild(QPushButton, "makeSession").click()
    assert "hier staat nog niets" in text(dialog, "newTeamError")
    assert dialog.isVisible()
    assert dialog.findChild(QLineEdit, "place").text() == "Buurthuis"
    QTest.keyClicks(dialog.findChild(QLineEdit, "newTeamName"), "Wijkteam Oost")
    assert text(dialog, "newTeamError") == ""
    dialog.findChild(QSpinBox, "people").setValue(1)
    dialog.findChild(QPushButton, "makeSession").click()
    assert "een getal in van 2 tot 64" in text(dialog, "peopleError")


def test_a_problem_without_a_field_is_told_all_the_same(dialog):
    dialog.show_problem(InvalidInput("Draaiboek", "Dit draaiboek is er niet meer."))
    assert text(dialog, "newSessionProblem") == "Dit draaiboek is er niet meer."


def test_enter_in_a_number_makes_the_session(dialog, wishes):
    dialog.findChild(QLineEdit, "newTeamName").setText("Wijkteam West")
    people = dialog.findChild(QSpinBox, "people")
    people.setFocus()
    people.selectAll()
    QTest.keyClicks(people, "11")
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert [wish.people for wish in wishes] == [11]


def test_escape_leaves_without_a_session(dialog, wishes):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert wishes == []


def test_the_draaiboek_tells_its_length_and_its_group_in_a_line(dialog):
    assert text(dialog, "programmeLine") == "4 uur, voor 5 tot 15 mensen, 1 gespreksleider."


def test_the_keys_reach_every_field_in_the_order_of_reading(dialog):
    order = []
    for _ in range(14):
        widget = dialog.focusWidget()
        order.append(widget.objectName() or widget.parent().objectName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    wanted = ["newTeam", "newMunicipality", "newNeighbourhood", "programme", "groeiendStage"]
    assert order[:5] == wanted
    assert order.index("date") < order.index("start") < order.index("place")
    assert order.index("place") < order.index("makeSession")


def test_everything_that_takes_the_keys_has_a_name(dialog):
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget.objectName() or type(widget).__name__


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("newTeamName", "newTeamError"),
        ("newMunicipality", "newMunicipalityError"),
        ("newNeighbourhood", "newNeighbourhoodError"),
    ],
)
def test_a_name_that_does_not_fit_is_told_and_the_old_one_stays(dialog, name, error):
    QGuiApplication.clipboard().setText("x" * 200)
    field = dialog.findChild(QLineEdit, name)
    QTest.keyClicks(field, "Zuid")
    field.paste()
    assert field.text() == "Zuid"
    assert text(dialog, error) == "Hier passen 80 tekens in."
    QTest.keyClicks(field, "!")
    assert text(dialog, error) == ""


@pytest.mark.parametrize("typed", ["Wijk\u00adteam Noord", "WIJKTEAM NOORD"])
def test_a_pasted_name_that_looks_like_a_known_team_is_that_team(dialog, typed):
    name = dialog.findChild(QLineEdit, "newTeamName")
    name.setText(typed)
    assert text(dialog, "newTeamAbout").startswith("Een bekend team")


def test_a_twin_of_a_team_is_told_at_its_name(dialog, studio):
    with pytest.raises(InvalidInput) as caught:
        studio.new_session(a_wish())
    dialog.show_problem(caught.value)
    assert text(dialog, "newTeamError") == (
        "Er is al een team met deze naam: Wijkteam Noord. "
        "Kies dat team, of geef dit team een andere naam."
    )
