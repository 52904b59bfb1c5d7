"""A fall after any course of writing, reading and quiet moments loses nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.days_to_keep import empty_day
from tests.storage.test_writer import saving, texts
from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import SavesLost
from wijkteam_studio.storage import days, log_check
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.family import log_of, mark_of
from wijkteam_studio.system.paths import Paths

#: A note, so much that SQLite puts the log in the main file by itself, a quiet moment in which the
#: log is emptied, work that writes and empties at once, a question, and the program that is closed
#: and opened again.
_MOMENTS = ("note", "much", "quiet", "step", "question", "restart")
_MUCH = " veel" * 100_000


class Course:
    """A day that is kept in a folder, one moment after the other."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths.at(folder / "gegevens")
        self.day = empty_day()
        self.notes = 0
        self._open()
        self.database.write(lambda db: days.add_day(db, self.day))

    def _open(self) -> None:
        self.database = Database.open(self.paths, quiet_seconds=30.0)
        assert self.database.notices == ()

    def pass_through(self, moment: str) -> None:
        if moment in {"note", "much"}:
            self.notes += 1
            much = _MUCH if moment == "much" else ""
            self.database.submit(saving(self.day, f"notitie {self.notes}{much}"))
        elif moment == "quiet":
            self.database.between(lambda db: db.empty_log())
        elif moment == "step":
            self.database.read(lambda db: db.empty_log_after_commit())
        elif moment == "question":
            texts(self.database)
        else:
            self.database.close()
            self._open()

    def fallen(self, to: Path) -> Paths:
        """The files as they stand when the program ends by force now."""
        assert self.database.flush(5.0)
        return self._copied(to)

    def fallen_while_closing(self, to: Path) -> Paths:
        """As `fallen`, when that the file is closed stands in the log and nowhere else yet.

        So it also stands when a full disk keeps the log from being put in the main file.
        """

        def closes(db: DbSession) -> Paths:
            assert db.high_water is not None
            db.high_water.end()
            return self._copied(to)

        assert self.database.flush(5.0)
        return self.database.between(closes)

    def _copied(self, to: Path) -> Paths:
        left = Paths.at(to)
        left.data.mkdir(parents=True)
        for path in (
            self.paths.database, log_of(self.paths.database), mark_of(self.paths.database)
        ):  # fmt: skip
            if path.exists():
                shutil.copy(path, left.data)
        return left


def half_typed(day: Day, text: str) -> Callable[[DbSession], None]:
    """Writes over one row: the file holds as many rows before as after."""
    edit = Edit(Kind.DRAFT, "DD01.opdracht", None, text)
    return lambda db: days.write_edits(db, day.session.id, (edit,))


def is_whole(left: Paths, notes: int) -> None:
    assert log_check.judged(left.database) == log_check.Judgement()
    database = Database.open(left)
    try:
        assert len(texts(database)) == notes
        assert database.notices == ()
    finally:
        database.close()


@given(moments=st.lists(st.sampled_from(_MOMENTS), max_size=6))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_fall_after_any_course_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, moments: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("verloop")
    course = Course(folder)
    try:
        for moment in (*moments, "note"):
            course.pass_through(moment)
        is_whole(course.fallen(folder / "gevallen"), course.notes)
    finally:
        course.database.close()


@given(moments=st.lists(st.sampled_from(_MOMENTS), max_size=6))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_fall_while_closing_after_any_course_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, moments: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("verloop")
    course = Course(folder)
    try:
        for moment in moments:
            course.pass_through(moment)
        is_whole(course.fallen_while_closing(folder / "gevallen"), course.notes)
    finally:
        course.database.close()


def test_a_note_after_a_log_that_sqlite_put_away_is_there_after_a_fall_while_closing(
    tmp_path: Path,
) -> None:
    course = Course(tmp_path)
    try:
        for moment in ("note", "much", "note"):
            course.pass_through(moment)
        is_whole(course.fallen_while_closing(tmp_path / "gevallen"), course.notes)
    finally:
        course.database.close()


@pytest.mark.parametrize("quiet", [0, 1, 2, 3])
def test_a_note_after_more_quiet_moments_is_there_after_a_fall(tmp_path: Path, quiet: int) -> None:
    course = Course(tmp_path)
    try:
        for moment in ("note", *["quiet"] * quiet, "note"):
            course.pass_through(moment)
        is_whole(course.fallen(tmp_path / "gevallen"), course.notes)
    finally:
        course.database.close()


def test_an_earlier_state_of_the_file_beside_its_log_is_told_and_not_mixed(tmp_path: Path) -> None:
    """As when a program that syncs puts the file of this morning back, and leaves the log."""
    course = Course(tmp_path)
    try:
        course.pass_through("note")
        course.pass_through("restart")
        morning = course.paths.database.read_bytes()
        for number in range(15):
            course.database.write(half_typed(course.day, f"half {number}"))
        course.pass_through("quiet")
        course.database.write(half_typed(course.day, "half"))
        left = course.fallen(tmp_path / "gevallen")
    finally:
        course.database.close()
    left.database.write_bytes(morning)
    assert log_check.judged(left.database) == log_check.Judgement(is_foreign=True, lost=16)
    with pytest.raises(SavesLost, match="16 wijzigingen"):
        Database.open(left)
