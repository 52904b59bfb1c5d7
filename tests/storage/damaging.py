"""Damage to a closed file, without asking SQLite for permission."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from wijkteam_studio.storage.migrations import APPLICATION_ID

#: Every table with people's text, and the columns that hold it.
TEXTS = {
    "team": ("name", "municipality", "neighbourhood"),
    "session": ("place", "programme_title"),
    "step": ("title", "do", "say"),
    "note": ("text", "lens", "pole", "stream"),
    "parked_topic": ("text", "owner"),
    "agreement": ("what", "who", "sign", "partner", "trigger"),
    "chosen_dilemma": ("title", "pole_a", "question_behind", "deepening"),
    "matrix_answer": ("owner",),
    "risk": ("title", "first_step"),
    "partner": ("name",),
    "scan_form": ("open_answers",),
    "photo": ("caption", "alt"),
    "section_choice": ("headline", "text"),
    "draft": ("text",),
    "change": ("label", "edits"),
    "vote_round": ("options",),
    "tally": ("field",),
}


def change_row(path: Path, sql: str, values: tuple[Any, ...] = ()) -> None:
    """Change a row as no program of ours does: references and digests stay what they were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as careless:
        careless.execute(sql, values)
        careless.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def pretender(path: Path) -> Path:
    """A file that says to be of our first release, with nothing in it."""
    with closing(sqlite3.connect(path)) as half:
        half.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        half.execute("PRAGMA user_version = 1")
    return path
