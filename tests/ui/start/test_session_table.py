from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.start.overviews import CREATED, NOW, TODAY, many, summary, team
from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.ui.start.session_table import BELOW_ROLE, TONE_ROLE, SessionTable
from wijkteam_studio.ui.start.session_words import DueKind, due_now, stand

CLOSED = SessionState.CLOSED
RUNNING = SessionState.RUNNING


def words(model, row):
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_model_keeps_the_rules_of_the_toolkit(qapp, qtmodeltester):
    model = SessionTable()
    qtmodeltester.check(model)
    model.set_sessions(many(20), TODAY)
    qtmodeltester.check(model)


def test_replacing_rows_tells_the_views(qapp):
    model = SessionTable()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for number in (3, 0, 8):
        model.set_sessions(many(number), TODAY)
        assert model.rowCount() == number
    assert tester.model() is model


def test_a_row_says_who_when_what_and_how_far(qapp):
    model = SessionTable()
    model.set_sessions((summary(),), TODAY)
    assert words(model, 0) == [
        "De Linden", "22 november 2026", "Week van het Wijkteam", "groeiend",
        "klaar om te beginnen", "Open",
    ]  # fmt: skip
    assert [model.index(0, column).data(BELOW_ROLE) for column in (0, 2)] == [
        "Rotterdam",
        "dagdeel",
    ]
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "De Linden, Rotterdam"


@pytest.mark.parametrize("state", list(SessionState))
def test_a_session_with_a_damaged_row_says_so_before_anything_else(qapp, state):
    damaged = replace(summary(state=state), is_damaged=True)
    assert stand(damaged, TODAY) == ("beschadigd", "amber")
    assert stand(summary(state=state), TODAY)[0] != "beschadigd"


def test_the_newest_day_is_on_top(qapp):
    model = SessionTable()
    model.set_sessions((summary(-5), summary(3), summary(-1)), TODAY)
    days = [model.summary(row).session.date.day for row in range(3)]
    assert days == [25, 21, 17]


def test_outside_the_table_there_is_nothing(qapp):
    model = SessionTable()
    model.set_sessions((summary(),), TODAY)
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (summary(5), ("in voorbereiding", "grey")),
        (summary(0), ("klaar om te beginnen", "green")),
        (summary(-1), ("niet gehouden", "amber")),
        (summary(0, RUNNING), ("bezig", "green")),
        (summary(-3, CLOSED), ("krant nog maken", "amber")),
        (summary(-3, CLOSED, newspaper_at=CREATED), ("krant gemaakt", "grey")),
    ],
)
def test_the_chip_says_how_far_a_session_is(qapp, given, expected):
    model = SessionTable()
    model.set_sessions((given,), TODAY)
    assert (model.index(0, 4).data(), model.index(0, 4).data(TONE_ROLE)) == expected
    assert stand(given, TODAY) == expected


def due(*sessions, also=()):
    return due_now(Overview(sessions=sessions, due=also), NOW.date())


def test_what_is_most_pressing_comes_first():
    items = due(
        summary(4),
        summary(-3, CLOSED, team("Zuid")),
        summary(0),
        summary(-1, RUNNING, team("West")),
    )
    assert [item.kind for item in items] == [DueKind.RUNNING, DueKind.TODAY, DueKind.NEWSPAPER]
    assert [item.action for item in items] == ["Ga verder", "Begin de dag", "Maak de krant"]


def test_only_the_first_day_that_comes_is_next():
    [item] = due(summary(9), summary(2))
    assert item.kind is DueKind.NEXT
    assert item.headline == "dinsdag 24 november om 9.00 uur · Buurthuis De Brink"


def test_looking_back_is_due_two_weeks_ahead_and_names_what_is_left():
    day = TODAY.replace(month=12, day=1)
    [item] = due(summary(-30, CLOSED, counts=(24, 3, 1), newspaper_at=CREATED, look_back=day))
    assert item.headline == "terugkijken op dinsdag 1 december"
    assert item.detail == "24 notities, 3 afspraken, 1 punt op de parkeerplaats"
    far = TODAY.replace(month=12, day=31)
    assert due(summary(-30, CLOSED, newspaper_at=CREATED, look_back=far)) == ()


def test_a_team_that_came_back_is_not_asked_to_look_back_again():
    linden = team()
    old = summary(-40, CLOSED, linden, newspaper_at=CREATED, look_back=TODAY)
    assert [item.kind for item in due(old)] == [DueKind.LOOK_BACK]
    assert [item.kind for item in due(old, summary(2, of=linden))] == [DueKind.NEXT]


def test_a_session_to_look_back_on_is_found_outside_the_newest_ones():
    old = summary(-90, CLOSED, newspaper_at=CREATED, look_back=TODAY)
    assert [item.summary for item in due(also=(old,))] == [old]
    assert len(due(old, also=(old,))) == 1


def test_an_old_newspaper_is_not_asked_for_for_ever():
    assert due(summary(-15, CLOSED)) == ()


def test_never_more_than_three_things_ask_for_attention():
    assert len(due(*(summary(0, of=team(str(n))) for n in range(9)))) == 3
