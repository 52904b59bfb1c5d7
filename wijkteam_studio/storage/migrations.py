"""The steps from an older file to today's: numbered, named, whole or not at all.

Plain SQL instead of Alembic: nothing to import at run time, and the version moves inside the same
transaction as the tables. A database server would get its tables from the SQLModel metadata.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache

from wijkteam_studio.storage.high_water import count_anew
from wijkteam_studio.storage.new_columns import NewColumn, add_columns
from wijkteam_studio.storage.schema import SCHEMA
from wijkteam_studio.storage.scripts import run_script
from wijkteam_studio.storage.takeover import take_over

#: Marks a file as ours ("WKTS").
APPLICATION_ID = 0x574B5453

Work = Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the version it leads to, what it is for, its SQL, and what SQL cannot do."""

    version: int
    name: str
    sql: str = ""
    work: Work | None = None


#: What one sees of the clock stays: a pause, added minutes, and a plan that was counted anew.
_CLOCKS = """
ALTER TABLE position ADD COLUMN rest VARCHAR NOT NULL DEFAULT 'waiting';
ALTER TABLE position ADD COLUMN seen_at VARCHAR(32);
ALTER TABLE position ADD COLUMN plan_step VARCHAR NOT NULL DEFAULT '';
ALTER TABLE position ADD COLUMN plan_at VARCHAR(32);
ALTER TABLE step_time ADD COLUMN extra FLOAT NOT NULL DEFAULT 0;
"""


def _instruments(connection: sqlite3.Connection) -> None:
    """When one does what was agreed, and whether a count is open."""
    add_columns(connection, "agreement", (NewColumn("trigger", "VARCHAR", ""),))
    add_columns(connection, "tally", (NewColumn("is_open", "BOOLEAN", 0),))


#: All tables at once, for a file that is new.
NEW = Step(3, "a day with its harvest, history, stamps and search", SCHEMA)
STEPS = (
    Step(2, "clocks that mean the same after a restart", _CLOCKS),
    Step(3, "random keys, and a digest for every row", work=take_over),
    Step(4, "when one does what was agreed, and counts that are closed", work=_instruments),
)
LATEST = STEPS[-1].version
#: What a search index makes for itself follows the release of SQLite.
_SHAPE = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*'"


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last step that was done to this file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def shape_of(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Every table, index and trigger of ours in a file, as it was made; raises sqlite3.Error."""
    return frozenset(connection.execute(_SHAPE))


@cache
def shape_of_today() -> frozenset[tuple[str, str]]:
    """The same of a file that was made just now."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return shape_of(connection)


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Do every step that is still to be done, and count the rows anew, all in one transaction.

    Raises sqlite3.Error, and sqlite3.IntegrityError when references are broken afterwards;
    the file is then as it was.
    """
    now = version_of(connection)
    first = [] if now else [NEW]
    done = NEW.version if first else now
    pending = first + [step for step in steps if step.version > done]
    if not pending:
        return
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in pending:
            _do(connection, step)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"step {pending[-1].version} breaks table {broken[0]}")
        count_anew(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def _do(connection: sqlite3.Connection, step: Step) -> None:
    run_script(connection, step.sql)
    if step.work is not None:
        step.work(connection)
    connection.execute(f"PRAGMA user_version = {step.version:d}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
