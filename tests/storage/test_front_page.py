"""The start page is read with plain statements; SQLModel tells what they should find."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func
from sqlalchemy.orm import aliased
from sqlmodel import col, or_, select

from tests.storage.days_to_keep import TODAY, empty_day, full_day, team
from wijkteam_studio.app import open_studio
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.dutch_order import Order, dutch_order
from wijkteam_studio.domain.errors import DatabaseBusy, DatabaseDamaged, DatabaseTooNew
from wijkteam_studio.domain.notes import Fate, Outcome
from wijkteam_studio.domain.overview import Overview, SessionSummary, TeamSummary
from wijkteam_studio.domain.team import SessionState, Team
from wijkteam_studio.storage import days, front_page, teams
from wijkteam_studio.storage.connection import connect, glance
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.kinds import KEEPS, value_of
from wijkteam_studio.storage.rows import (
    AgreementRow,
    NoteRow,
    ParkedRow,
    PhotoRow,
    SessionRow,
    TeamRow,
)
from wijkteam_studio.system.paths import Paths, sessions_folder


def expected(db: DbSession, limit: int = 100, until: date | None = None) -> Overview:
    """The same lists through SQLModel and the rows."""
    newest = select(SessionRow, TeamRow).join(TeamRow, col(TeamRow.id) == SessionRow.team_id)
    newest = newest.order_by(col(SessionRow.date).desc(), col(SessionRow.start).desc())
    later = aliased(SessionRow)
    met_again = select(later.id).where(
        later.team_id == SessionRow.team_id,
        col(later.date) > SessionRow.date,
        col(later.state) != SessionState.PREPARING,
        or_(col(later.date) >= SessionRow.look_back, col(later.look_back).is_not(None)),
    )
    due = (
        select(SessionRow, TeamRow)
        .join(TeamRow, col(TeamRow.id) == SessionRow.team_id)
        .where(col(SessionRow.look_back).is_not(None), ~met_again.exists())
        .order_by(col(SessionRow.look_back))
    )
    if until is not None:
        due = due.where(col(SessionRow.look_back) <= until)
    return Overview(
        teams=expected_teams(db, limit),
        sessions=expected_sessions(db, newest.limit(limit)),
        due=expected_sessions(db, due.limit(20)),
        total_sessions=db.orm.exec(select(func.count()).select_from(SessionRow)).one(),
    )


def expected_teams(db: DbSession, limit: int) -> tuple[TeamSummary, ...]:
    rows = db.orm.exec(select(TeamRow).order_by(col(TeamRow.created_at), col(TeamRow.id)))
    found = [value_of(KEEPS[Kind.TEAM], dict(row)) for row in rows]
    found = sorted(found, key=name_in_order)[:limit]
    figures = db.orm.exec(
        select(
            SessionRow.team_id,
            func.count(col(SessionRow.id)),
            func.max(SessionRow.date),
            func.max(SessionRow.look_back),
        ).group_by(col(SessionRow.team_id))
    )
    by_team = {team_id: rest for team_id, *rest in figures}
    return tuple(TeamSummary(team, *by_team.get(team.id, ())) for team in found)


def name_in_order(team: Team) -> Order:
    return dutch_order(team.name)


def expected_sessions(db: DbSession, chosen: Any) -> tuple[SessionSummary, ...]:
    def counts(row: Any, *conditions: Any) -> dict[UUID, int]:
        found = select(row.session_id, func.count()).where(*conditions).group_by(row.session_id)
        return dict(db.orm.exec(found).all())

    held = {
        "notes": counts(NoteRow),
        "agreements": counts(AgreementRow),
        "open_agreements": counts(AgreementRow, col(AgreementRow.outcome) == Outcome.UNKNOWN),
        "open_topics": counts(ParkedRow, col(ParkedRow.fate) == Fate.OPEN),
        "photos": counts(PhotoRow),
    }
    return tuple(
        SessionSummary(
            session=value_of(KEEPS[Kind.SESSION], dict(session)),
            team=value_of(KEEPS[Kind.TEAM], dict(of)),
            **{name: found.get(session.id, 0) for name, found in held.items()},
        )
        for session, of in db.orm.exec(chosen).all()
    )


def keep(database: Database, *made: Day) -> None:
    for day in made:
        database.write(lambda db, day=day: days.add_day(db, day))


def many_days() -> list[Day]:
    """More teams and sessions than a page shows, with names, days and look-backs mixed up."""
    made = []
    for number in range(37):
        of = team(("ZUID", "zuid", "Één", "aan de vaart", "West")[number % 5] + f" {number % 9}")
        for turn in range(number % 4):
            day = full_day() if (number + turn) % 3 else empty_day()
            on = TODAY + timedelta(days=(number * 7 + turn * 31) % 90)
            look_back = None if number % 5 == 0 else on + timedelta(days=number % 3)
            session = replace(day.session, id=uuid4(), team_id=of.id, date=on, look_back=look_back)
            if (number + turn) % 4 == 0:
                session = replace(session, state=SessionState.PREPARING)
            made.append(replace(day, team=of, session=session))
    return made


NAMES = ["De Horst", "Élan", "Eland", "IJsbreker", "Ik", "Wijkteam 2", "Wijkteam 10", "Zuid"]


def test_teams_stand_in_dutch_order_on_every_page(database: Database) -> None:
    for name in sorted(NAMES, reverse=True):
        database.write(lambda db, name=name: teams.keep(db, team(name)))
    told = database.glance(front_page.team_summaries)
    pages = [
        database.glance(lambda db, at=at: front_page.team_summaries(db, 3, at)) for at in (0, 3, 6)
    ]
    assert [item.team.name for item in told] == NAMES
    assert [item.team.name for page in pages for item in page] == NAMES
    assert [item.name for item in database.read(teams.all_teams)] == NAMES


def test_the_first_page_of_a_thousand_teams_holds_the_first_hundred(database: Database) -> None:
    def keep_all(db: DbSession) -> None:
        for number in range(1000):
            teams.keep(db, team(f"Wijkteam {number}"))

    database.write(keep_all)
    told = database.glance(front_page.overview)
    assert [item.team.name for item in told.teams] == [f"Wijkteam {n}" for n in range(100)]


def test_an_empty_database_has_an_empty_page(database: Database) -> None:
    assert database.glance(front_page.overview) == Overview() == database.read(expected)


def test_the_example_day_is_told_the_same(paths: Paths) -> None:
    with open_studio(paths) as studio:
        example = load_example(sessions_folder() / "voorbeeld", studio.library)
        studio.add_day(example)
        told = studio.overview()
    database = Database.open(paths)
    assert told == database.read(expected)
    assert (told.sessions[0].session, told.teams[0].team) == (example.session, example.team)
    database.close()


@pytest.mark.parametrize("limit", [1, 7, 100])
def test_many_teams_and_sessions_are_told_the_same(database: Database, limit: int) -> None:
    keep(database, *many_days())
    told = database.glance(lambda db: front_page.overview(db, limit))
    assert told == database.read(lambda db: expected(db, limit))
    assert len(told.teams) == min(limit, 27)
    assert told.total_sessions > 40


def test_what_is_due_until_a_day_is_told_the_same(database: Database) -> None:
    keep(database, *many_days())
    for until in (TODAY - timedelta(days=1), TODAY + timedelta(days=30)):
        told = database.glance(lambda db, until=until: front_page.due(db, until))
        assert told == database.read(lambda db, until=until: expected(db, until=until)).due


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("team", "stage", "'onbekend'"),
        ("team", "name", "x'ff00'"),
        ("team", "name", "CAST(x'4efffe' AS TEXT)"),
        ("team", "name", "'Wijkteam Noorf'"),
        ("team", "created_at", "17"),
        ("session", "date", "'gisteren'"),
        ("session", "start", "'negen uur'"),
        ("session", "look_back", "'ooit'"),
        ("session", "people", "'veel'"),
        ("session", "people", "12"),
        ("session", "place", "CAST(x'ff' AS TEXT)"),
        ("session", "state", "'weg'"),
        ("session", "created_at", "'lang geleden'"),
        ("session", "hash", "x'00'"),
    ],
)
def test_a_team_or_session_that_does_not_hold_is_shown_as_damaged(
    database: Database, table: str, column: str, value: str
) -> None:
    day, other = full_day(), full_day()
    keep(database, day, other)
    row = f"UPDATE {table} SET {column} = {value} WHERE id = ?"  # noqa: S608 words of this test
    thing = day.team if table == "team" else day.session
    database.write(lambda db: db.run(row, (thing.id.hex,)))
    told = database.glance(front_page.overview)
    session = {item.session.id: item for item in told.sessions}
    team_of = {item.team.id: item for item in told.teams}
    assert set(session) == {day.session.id, other.session.id}
    assert session[day.session.id].is_damaged
    assert session[day.session.id].notes == 2
    assert not session[other.session.id].is_damaged
    assert team_of[day.team.id].is_damaged is (table == "team")
    assert not team_of[other.team.id].is_damaged


def test_a_session_whose_team_is_lost_is_still_listed(paths: Paths) -> None:
    database = Database.open(paths)
    day = full_day()
    keep(database, day)
    database.close()
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as careless:
        careless.execute("UPDATE team SET id = 'geen nummer'")
    again = connect(paths.database)
    (session,) = glance(again, front_page.overview).sessions
    again.shut()
    assert session.session == day.session
    assert session.is_damaged


_CHILD = """
import sys
from pathlib import Path
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.system.paths import Paths
try:
    with open_studio(Paths.at(Path(sys.argv[1]))) as studio:
        print(studio.overview().total_sessions, len(studio.search("wijkteam")), end=" ")
except StudioError as problem:
    print(type(problem).__name__, end=" ")
print("sqlmodel" in sys.modules, "sqlalchemy" in sys.modules)
"""


def said_by_a_new_process(paths: Paths) -> str:
    command = [sys.executable, "-c", _CHILD, str(paths.data)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def spoil(paths: Paths, how: str) -> None:
    if how == "newer":
        raw = bytearray(paths.database.read_bytes())
        raw[60:64] = (9999).to_bytes(4, "big")
        paths.database.write_bytes(raw)
    else:
        paths.database.write_bytes(b"" if how == "empty" else b"geen database" * 400)


def test_the_start_page_and_search_do_not_wait_for_sqlmodel(paths: Paths) -> None:
    database = Database.open(paths)
    keep(database, full_day())
    database.close()
    assert said_by_a_new_process(paths) == "1 1 False False"


@pytest.mark.parametrize(
    ("how", "error"),
    [("newer", DatabaseTooNew), ("empty", DatabaseDamaged), ("garbage", DatabaseDamaged)],
)
def test_a_file_that_cannot_be_used_is_told_without_sqlmodel(
    paths: Paths, how: str, error: type[Exception]
) -> None:
    Database.open(paths).close()
    spoil(paths, how)
    assert said_by_a_new_process(paths) == f"{error.__name__} False False"


def test_a_file_that_is_in_use_is_told_without_sqlmodel(database: Database) -> None:
    assert said_by_a_new_process(database.paths) == f"{DatabaseBusy.__name__} False False"
