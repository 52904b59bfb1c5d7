"""Files of older versions open completely from now on: one of each is kept beside these tests."""

import json
import lzma
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import DatabaseDamaged
from wijkteam_studio.storage import days, front_page, high_water, history, row_aside, search
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.migrations import LATEST, version_of
from wijkteam_studio.system.paths import Paths

GOLDEN = Path(__file__).with_name("golden")
NAMES = sorted(path.name.removesuffix(".db.xz") for path in GOLDEN.glob("*.db.xz"))
#: Tables whose rows must all be there with every column that the older version had.
WHOLE = (
    "team", "session", "step", "position", "step_time", "note", "parked_topic", "agreement",
    "draft", "chosen_dilemma", "vote_round", "tally", "matrix_answer", "risk", "partner",
    "scan_form", "photo", "picture", "section_choice",
)  # fmt: skip


@pytest.fixture(params=NAMES)
def golden(request: pytest.FixtureRequest, paths: Paths) -> Paths:
    put(paths, request.param)
    return paths


def put(paths: Paths, name: str) -> None:
    paths.data.mkdir(parents=True)
    paths.database.write_bytes(lzma.decompress((GOLDEN / f"{name}.db.xz").read_bytes()))


def content(path: Path, tables: dict[str, list[str]]) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as driver:
        return {
            table: sorted(
                driver.execute(f"SELECT {', '.join(map(_quoted, names))} FROM {table}"),  # noqa: S608
                key=repr,
            )
            for table, names in tables.items()
        }


def columns(path: Path) -> dict[str, list[str]]:
    """The columns of each table that say something: not where a row stood in the file."""
    with closing(sqlite3.connect(path)) as driver:
        return {
            table: [
                name
                for _place, name, *_rest in driver.execute(f"PRAGMA table_info({table})")
                if name != "hash" and (name != "number" or table == "session")
            ]
            for table in WHOLE
        }


def _quoted(name: str) -> str:
    return f'"{name}"'


def test_there_is_a_file_of_the_first_version_and_one_of_today() -> None:
    assert {"version-1", f"version-{LATEST}"} <= set(NAMES)


def test_every_row_of_an_older_file_comes_over_with_every_column(golden: Paths) -> None:
    wanted = columns(golden.database)
    before = content(golden.database, wanted)
    assert all(before.values())
    Database.open(golden).close()
    with closing(sqlite3.connect(golden.database)) as driver:
        assert version_of(driver) == LATEST
        assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert driver.execute("PRAGMA foreign_key_check").fetchall() == []
    assert content(golden.database, wanted) == before


def opened(database: Database) -> list[tuple[Day, history.History, list[DamagedRow]]]:
    overview = database.glance(front_page.overview)
    found = []
    for item in overview.sessions:
        damaged: list[DamagedRow] = []
        identity: UUID = item.session.id
        day = database.read(lambda db, i=identity, d=damaged: days.load_day(db, i, d))
        past = database.read(lambda db, i=identity, d=damaged: history.load(db, i, damaged=d))
        assert not item.is_damaged
        found.append((day, past, damaged))
    return found


def test_every_session_opens_whole_with_its_history(golden: Paths) -> None:
    database = Database.open(golden)
    found = opened(database)
    hits = database.read(lambda db: search.search(db, "bellen de school"))
    aside = database.read(lambda db: row_aside.listed(db.driver))
    database.close()
    assert len(found) == 3
    assert [damaged for _day, _past, damaged in found] == [[], [], []]
    (past,) = [past for _day, past, _damaged in found if past.undo]
    assert [change.label for change in past.undo] == [
        "Notitie toegevoegd",
        "2 notities toegevoegd",
        "Notitie aangepast",
    ]
    assert [change.label for change in past.redo] == ["Geparkeerd", "Notitie gewist"]
    texts = {note.text for day, _past, _damaged in found for note in day.notes.values()}
    assert "Eén ding: wij bellen de school" in texts
    assert "Eén ding: wij bellen de school" in {hit.excerpt for hit in hits}
    assert aside == ()


def test_an_older_file_is_copied_before_it_is_taken_over(paths: Paths) -> None:
    put(paths, "version-1")
    wanted = columns(paths.database)
    before = content(paths.database, wanted)
    Database.open(paths).close()
    (backup,) = paths.backups.glob("*.db")
    assert backup.name.endswith(f"voor versie {LATEST}.db")
    with closing(sqlite3.connect(backup)) as driver:
        assert version_of(driver) == 1
    assert content(backup, wanted) == before


def test_a_row_that_cannot_be_read_is_set_aside_and_the_rest_comes_over(paths: Paths) -> None:
    put(paths, "version-1")
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as driver:
        ((note, session),) = driver.execute("SELECT id, session_id FROM note LIMIT 1").fetchall()
        driver.execute("UPDATE note SET text = CAST(x'576a6bff21' AS TEXT) WHERE id = ?", (note,))
        (before,) = driver.execute("SELECT count(*) FROM note").fetchone()
    database = Database.open(paths)
    ((aside,), after) = database.read(
        lambda db: (
            row_aside.listed(db.driver),
            db.run("SELECT count(*) FROM note").fetchone()[0],
        )
    )
    database.close()
    assert after == before - 1
    assert aside.session_id == UUID(session)
    assert (aside.row.table, dict(aside.row.cells)["text"]) == ("note", b"Wjk\xff!")


def test_a_takeover_that_fails_halfway_changes_nothing(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(paths, "version-1")
    before = paths.database.read_bytes()
    monkeypatch.setattr("wijkteam_studio.storage.takeover._CHANGES", "SELECT number FROM nowhere")
    with pytest.raises(DatabaseDamaged):
        Database.open(paths)
    with closing(sqlite3.connect(paths.database)) as driver:
        assert version_of(driver) == 1
        assert driver.execute("SELECT count(*) FROM note").fetchone() == (74,)
    assert len(paths.database.read_bytes()) == len(before)


def test_what_history_told_about_counts_of_people_is_left_behind(paths: Paths) -> None:
    put(paths, "version-1")
    counted = {"kind": "tallies", "key": "x", "before": None, "after": {"counts": {"1": 1}}}
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as driver:
        number, edits = driver.execute("SELECT number, edits FROM change LIMIT 1").fetchone()
        both = json.dumps([counted, *json.loads(edits)])
        driver.execute("UPDATE change SET edits = ? WHERE number = ?", (both, number))
    database = Database.open(paths)
    told = database.read(lambda db: [row[0] for row in db.run("SELECT edits FROM change")])
    database.close()
    assert len(told) == 5
    assert not any("tallies" in edits for edits in told)


@pytest.mark.parametrize("edits", ["{kapot", "5", '[{"geen": "soort"}]'])
def test_a_change_that_tells_nothing_is_set_aside_and_the_file_opens(
    paths: Paths, edits: str
) -> None:
    put(paths, "version-1")
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as driver:
        (number, before) = driver.execute("SELECT min(rowid), count(*) FROM change").fetchone()
        driver.execute("UPDATE change SET edits = ? WHERE rowid = ?", (edits, number))
    database = Database.open(paths)
    (aside,) = database.read(lambda db: row_aside.listed(db.driver))
    database.close()
    assert before > 0
    assert aside.row.table == "change"
    assert aside.row.text_of("edits") == edits


def test_a_stop_right_after_an_older_file_got_its_name_alarms_nobody(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(paths, "version-1")
    stopped = Paths.at(tmp_path / "gestopt")
    opened = high_water._opened

    def copied_first(mark: Path) -> Any:
        if not stopped.data.exists():
            shutil.copytree(paths.data, stopped.data)
        return opened(mark)

    monkeypatch.setattr(high_water, "_opened", copied_first)
    Database.open(paths).close()
    monkeypatch.undo()
    database = Database.open(stopped)
    assert database.notices == ()
    assert database.read(lambda db: db.run("SELECT count(*) FROM note").fetchone()[0]) > 0
    database.close()
