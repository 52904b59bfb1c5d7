from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.storage.days_to_keep import TODAY, added, empty_day, full_day, note_of, team
from tests.storage.for_good import empty_log, erase, erase_rows
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import NotFound
from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.domain.team import SessionState, Team
from wijkteam_studio.storage import connection, days, history, search, sessions, teams
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths


def keep(database: Database, *made: Day) -> None:
    for day in made:
        database.write(lambda db, day=day: days.add_day(db, day))


def on(day: date, of: Team) -> Day:
    return empty_day(of, day)


def test_summaries_count_what_a_session_holds(database: Database) -> None:
    full, bare = full_day(), empty_day(on=TODAY - timedelta(days=1))
    keep(database, bare, full)
    first, second = database.read(sessions.summaries)
    assert (first.session, first.team) == (full.session, full.team)
    assert (first.notes, first.agreements, first.open_agreements) == (2, 1, 0)
    assert (first.open_topics, first.photos) == (0, 1)
    assert (second.session, second.notes, second.photos) == (bare.session, 0, 0)


def test_summaries_come_newest_first_and_in_pages(database: Database) -> None:
    of = team()
    made = [on(TODAY + timedelta(days=number), of) for number in (3, 1, 4, 0, 2)]
    keep(database, *made)
    pages = [
        database.read(lambda db, at=at: sessions.summaries(db, limit=2, offset=at))
        for at in (0, 2, 4)
    ]
    found = [summary.session.date.day - TODAY.day for page in pages for summary in page]
    assert found == [4, 3, 2, 1, 0]
    assert database.read(sessions.count) == 5


def test_the_overview_shows_teams_sessions_and_what_is_due(database: Database) -> None:
    full, other = full_day(), empty_day(team("Aan de Vaart"))
    keep(database, full, other)
    seen = database.read(sessions.overview)
    assert [item.team.name for item in seen.teams] == ["Aan de Vaart", "Wijkteam Noord"]
    north = seen.teams[1]
    assert (north.sessions, north.last_session) == (1, TODAY)
    assert north.look_back == full.session.look_back
    assert [item.session.id for item in seen.due] == [full.session.id]
    assert seen.total_sessions == 2


def test_what_is_due_comes_soonest_first_up_to_a_date(database: Database) -> None:
    made = []
    for days_on in (9, 3, 6):
        day = empty_day()
        look_back = TODAY + timedelta(days=days_on)
        made.append(replace(day, session=replace(day.session, look_back=look_back)))
    keep(database, *made)
    found = database.read(lambda db: sessions.due(db, TODAY + timedelta(days=6)))
    assert [item.session.look_back.day - TODAY.day for item in found] == [3, 6]


def test_a_team_that_met_again_is_not_due_for_the_day_before(database: Database) -> None:
    first = empty_day()
    first = replace(first, session=replace(first.session, look_back=TODAY + timedelta(days=3)))
    keep(database, first)
    assert len(database.read(sessions.due)) == 1
    again = on(TODAY + timedelta(days=30), first.team)
    keep(database, again)
    assert len(database.read(sessions.due)) == 1
    met = replace(again, session=replace(again.session, state=SessionState.CLOSED))
    keep(database, met)
    assert database.read(sessions.due) == ()


def test_the_last_session_before_a_date_is_found(database: Database) -> None:
    of = team()
    made = [on(TODAY + timedelta(days=number), of) for number in (0, 7, 14)]
    keep(database, *made, on(TODAY + timedelta(days=10), team("Ander team")))
    last = database.read(lambda db: sessions.last_of_team(db, of.id, TODAY + timedelta(days=14)))
    assert last == made[1].session
    assert database.read(lambda db: sessions.last_of_team(db, of.id, TODAY)) is None
    assert database.read(lambda db: sessions.count_of_team(db, of.id)) == 3


def test_open_topics_of_a_team_come_from_all_its_days(database: Database) -> None:
    of = team()
    topic = next(iter(full_day().parked.values()))
    fates = {Fate.OPEN: 1, Fate.NEXT_SESSION: 2, Fate.DROPPED: 3, Fate.AGREEMENT: 4}
    topics = [replace(topic, id=uuid4(), fate=fate, order=order) for fate, order in fates.items()]
    day = empty_day(of)
    keep(database, replace(day, parked={item.id: item for item in topics}), full_day())
    found = database.read(lambda db: sessions.open_topics_of_team(db, of.id))
    assert found == tuple(topics[:2])


def test_open_agreements_of_a_team_are_those_nobody_looked_back_on(database: Database) -> None:
    day = full_day()
    keep(database, day)
    assert database.read(lambda db: sessions.open_agreements_of_team(db, day.team.id)) == ()


def test_a_team_is_found_by_a_name_that_looks_the_same(database: Database) -> None:
    keep(database, empty_day(team("Café  Één")))
    found = database.read(lambda db: teams.named(db, "cafe\u0301 ÉÉN"))
    assert found is not None
    assert database.read(lambda db: teams.get(db, found.id)) == found
    assert database.read(lambda db: teams.named(db, "Ca\u00adfé\u200b Één")) == found
    assert database.read(lambda db: teams.named(db, "Café Twee")) is None
    assert database.read(teams.count) == 1


def test_a_changed_team_keeps_its_sessions(database: Database) -> None:
    day = empty_day()
    keep(database, day)
    database.write(lambda db: teams.keep(db, replace(day.team, name="Nieuw")))
    assert [item.team.name for item in database.read(sessions.summaries)] == ["Nieuw"]


def rows_left(database: Database) -> dict[str, int]:
    tables = database.read(
        lambda db: [
            row[0]
            for row in db.run(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_search_*'"
            )
        ]
    )
    count = "SELECT count(*) FROM {}"
    counts = database.read(
        lambda db: {name: db.run(count.format(name)).fetchone()[0] for name in tables}
    )
    return {name: count for name, count in counts.items() if count}


def test_a_deleted_session_leaves_no_row(database: Database) -> None:
    day = full_day()
    keep(database, day)
    change = added(note_of("historie"))
    database.write(lambda db: history.add_change(db, day.session.id, change))
    erase(database, Erasure.of_session(day.session.id))
    left = {"file_mark": 1, "laptop": 1, "search_place": 1, "team": 1, "team_search": 1}
    assert rows_left(database) == left
    with pytest.raises(NotFound):
        database.read(lambda db: sessions.get(db, day.session.id))


def test_a_deleted_team_leaves_no_row(database: Database) -> None:
    day = full_day()
    keep(database, day, empty_day(day.team))
    erase(database, Erasure.of_team(day.team.id))
    assert rows_left(database) == {"file_mark": 1, "laptop": 1}


MARKERS = [f"Merkwoord{number:02d}x" for number in range(20)]


def markers_left(paths: Paths) -> list[str]:
    raw = b"".join(path.read_bytes().lower() for path in paths.data.iterdir() if path.is_file())
    return [marker for marker in MARKERS if marker.lower().encode() in raw]


def delete_with_markers(paths: Paths) -> tuple[list[str], list[str]]:
    database = Database.open(paths)
    day = empty_day()
    keep(database, day)
    for marker in MARKERS:
        note = note_of(f"{marker} in een zin")
        edits = added(note).edits
        database.write(lambda db, edits=edits: days.write_edits(db, day.session.id, edits))
        database.write(lambda db, note=note: history.add_change(db, day.session.id, added(note)))
    database.write(lambda db: search.catch_up(db.driver))
    before = markers_left(paths)
    erase_rows(database, Erasure.of_session(day.session.id))
    database.between(empty_log)
    after = markers_left(paths)
    database.close()
    return before, after


def test_deleted_is_deleted_from_the_file_and_its_log(paths: Paths) -> None:
    before, after = delete_with_markers(paths)
    assert before == MARKERS
    assert after == []


def test_without_secure_delete_the_text_would_stay(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = tuple(
        ("secure_delete", "OFF", 0) if name == "secure_delete" else (name, value, expected)
        for name, value, expected in connection._SETTINGS
    )
    monkeypatch.setattr(connection, "_SETTINGS", careless)
    _before, after = delete_with_markers(paths)
    assert after


def test_without_a_rewritten_index_the_words_would_stay(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "forget_deleted", search.catch_up)
    _before, after = delete_with_markers(paths)
    assert after
