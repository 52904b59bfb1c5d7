"""The database: one file, one connection, one writer."""

from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from wijkteam_studio.domain import damage
from wijkteam_studio.domain.errors import DatabaseDamaged, SavesLost, StorageError
from wijkteam_studio.storage import (
    family,
    faults,
    fresh_copy,
    leftovers,
    opening,
    remaking,
    rescue_file,
    search,
)
from wijkteam_studio.storage.connection import DbSession, configured, glance, plainly, transact
from wijkteam_studio.storage.migrations import LATEST, migrate
from wijkteam_studio.storage.rescue_file import Bringing
from wijkteam_studio.storage.rolling_back import settle_journal
from wijkteam_studio.storage.save_queue import Job
from wijkteam_studio.storage.save_state import SaveState
from wijkteam_studio.storage.ways import Ways
from wijkteam_studio.storage.writer import Writer
from wijkteam_studio.system.paths import Paths

__all__ = ["Database", "DbSession", "SaveState"]

T = TypeVar("T")

_RETRY_SECONDS = 2.0
_QUIET_SECONDS = 1.0
_REMADE = (
    "Het bestand met de gegevens was beschadigd. Wij hebben het opnieuw gemaakt, met alles wat nog"
    " klopte, en het oude apart gezet."
)
_TAKEN_OVER = (
    "Je gegevens zijn overgezet naar deze versie. Het bestand van voor die tijd staat bij de"
    " reservekopieën: Instellingen, Herstellen."
)
#: Some 15 milliseconds: so long a note waits that comes in a quiet moment.
_INDEXED_AT_ONCE = 200


class Database:
    """The open database of one data folder; used from any thread.

    "Saved" means that COMMIT returned: `on_saved` is called then, on the writer's thread.
    """

    def __init__(
        self, paths: Paths, writer: Writer, living: "list[Bringing]", notices: tuple[str, ...] = ()
    ) -> None:
        self.paths = paths
        #: What was done to the file while it was opened, in Dutch sentences.
        self.notices = notices
        self._writer = writer
        self._living = living
        self._is_open = True
        self._let_go: set[UUID] = set()

    @classmethod
    def open(
        cls,
        paths: Paths,
        *,
        rescues: bool = True,
        retry_seconds: float = _RETRY_SECONDS,
        quiet_seconds: float = _QUIET_SECONDS,
    ) -> "Database":
        """Open the file of this folder, or make it when there is none.

        When the file goes while it is open, all goes on in a rescue file elsewhere, if `rescues`.
        Raises FolderUnsuitable, FolderUnwritable, DatabaseTooNew, DatabaseDamaged, DatabaseBusy
        or DiskFull; the file is then as it was.
        """
        opening.check_folder(paths)
        living: list[Bringing] = []
        notices: list[str] = []
        ways = Ways(
            opening=partial(_opened, paths, notices.append),
            elsewhere=partial(rescue_file.go_elsewhere, paths, living) if rescues else _nowhere,
            repair=partial(_repair, living),
            chore=partial(_tidy_up, paths),
        )
        writer = Writer(ways, retry_seconds, quiet_seconds)
        writer.start()
        leftovers.sweep(paths)
        return cls(paths, writer, living, tuple(notices))

    @property
    def on_saved(self) -> Callable[[SaveState], None]:
        """What is called on the writer's thread after every save, and when saving fails."""
        return self._writer.on_saved

    @on_saved.setter
    def on_saved(self, listener: Callable[[SaveState], None]) -> None:
        self._writer.on_saved = listener

    @property
    def on_queued(self) -> Callable[[], None]:
        """What is called when a change begins to wait, before the call that gave it returns."""
        return self._writer.on_queued

    @on_queued.setter
    def on_queued(self, listener: Callable[[], None]) -> None:
        self._writer.on_queued = listener

    @property
    def on_bug(self) -> Callable[[BaseException], None]:
        """What is called on the writer's thread when a queued save has a bug."""
        return self._writer.on_bug

    @on_bug.setter
    def on_bug(self, listener: Callable[[BaseException], None]) -> None:
        self._writer.on_bug = listener

    @property
    def state(self) -> SaveState:
        """How the saving stands now."""
        return self._writer.state

    def read(self, work: Callable[[DbSession], T]) -> T:
        """What the work finds; waits for its turn. Also answers while the disk is full."""
        result: T = self._writer.ask(Job(work, writes=False))
        return result

    def glance(self, work: Callable[[DbSession], T]) -> T:
        """As `read`, for work that only uses `run`: it does not wait until SQLModel is there."""
        result: T = self._writer.ask(Job(work, writes=False, run=glance))
        return result

    def write(self, work: Callable[[DbSession], T], *, is_alone: bool = False) -> T:
        """Do work in one transaction and wait until it is saved; raises StudioError.

        Where no copy may be made of what is half done, it `is_alone`: one under way ends.
        """
        result: T = self._writer.ask(Job(work, is_alone=is_alone))
        return result

    def between(self, work: Callable[[DbSession], T]) -> T:
        """Do work that cannot be in a transaction, such as tidying up, and wait for it.

        It is plain work on the file: no SQLModel, and nothing that is counted as a save. A copy
        that is under way ends, unfinished.
        """
        result: T = self._writer.ask(Job(work, writes=False, run=plainly, is_alone=True))
        return result

    def beside(self, work: Callable[[DbSession, Callable[[], None]], T]) -> T:
        """As `between`, for work that takes long, such as a copy.

        What the work gets calls for whatever waits to be done first, and raises StorageError when
        the work must end. Call it often: until then a note waits.
        """
        make_way = self._writer.make_way
        job = Job(
            lambda db: work(db, partial(make_way, db)), writes=False, run=plainly, is_long=True
        )
        result: T = self._writer.ask(job)
        return result

    def submit(self, work: Callable[[DbSession], None]) -> None:
        """Queue a save; it happens in the order of the calls. Never waits."""
        self._writer.submit(work)

    def keep_in_mind(self, bring_up: Callable[[DbSession], None]) -> None:
        """What is open in memory: this makes a file hold it, when a file or a save is lost."""
        self._living[:] = [bring_up]
        self._writer.expect_nothing()

    def let_go(self, owner: UUID) -> None:
        """This session or team is being erased: nothing of it is written any more."""
        self._let_go.add(owner)

    def hold_again(self, owner: UUID) -> None:
        """Erasing did not begin: all goes on as before."""
        self._let_go.discard(owner)

    def has_let_go(self, *owners: UUID | None) -> bool:
        """Whether this session or team is being erased, or is gone."""
        return not self._let_go.isdisjoint(owners)

    @property
    def is_open(self) -> bool:
        """Whether it still takes anything."""
        return self._is_open

    def go_back(self) -> None:
        """Leave the rescue file for a new file at the usual place; raises StorageError."""
        self._writer.ask(Job(partial(rescue_file.go_back, self.paths), moves=True, is_alone=True))

    def expect(self, key: str, *, waits: bool) -> None:
        """A change is being typed under this key, or not any more; it counts as waiting."""
        self._writer.expect(key, waits=waits)

    def flush(self, timeout: float) -> bool:
        """Wait until everything queued is saved; False when that took more seconds than this."""
        return self._writer.flush(timeout)

    def close(self) -> None:
        """Save everything and let go of the file; raises the trouble when something is left."""
        is_free = not family.parts(self.paths.database)
        was_open, self._is_open = self._is_open, False
        if self.state.rescued is not None and is_free and was_open:
            with suppress(StorageError):  # the rescue file keeps it; the next start says so
                self.go_back()
        trouble = self._writer.stop()
        if trouble is not None:
            raise trouble


def _opened(paths: Paths, tell: Callable[[str], None]) -> DbSession:
    try:
        if paths.database.exists():
            for sentence in settle_journal(paths.database):
                tell(sentence)
            _bring_up_to_date(paths, tell)
        else:
            if rescue_file.left_behind(paths.data):
                raise faults.missing()
            opening.begin(paths)
        return opening.take(paths.database)
    except faults.OF_SQLITE as error:
        raise faults.explained(error) or faults.damaged() from error


def _bring_up_to_date(paths: Paths, tell: Callable[[str], None]) -> None:
    version, sentences = _settled(paths)
    for sentence in sentences:
        tell(sentence)
    if version == LATEST:
        return
    fresh_copy.copy_file(paths, datetime.now(UTC), f"voor versie {LATEST}")
    with closing(configured(paths.database)) as driver:
        migrate(driver)
    tell(_TAKEN_OVER)


def _settled(paths: Paths) -> tuple[int, tuple[str, ...]]:
    """The version of a file that holds, made anew when only some rows do not."""
    try:
        return opening.settle_log(paths.database)
    except SavesLost:
        raise
    except DatabaseDamaged:
        remade = remaking.remake(paths.database)
        if remade is None:
            raise
    version, sentences = opening.settle_log(paths.database)
    return version, (" ".join(filter(None, (_REMADE, damage.told(*remade)))), *sentences)


def _tidy_up(paths: Paths, db: DbSession) -> bool:
    """The work of a quiet moment: index what was written, then leave nothing in the log.

    At last the file is read, to know it again when somebody touches it.
    """
    if search.catch_up(db.driver, _INDEXED_AT_ONCE) == _INDEXED_AT_ONCE:
        return True
    if not db.has_log:
        return db.place.read_on()
    if db.place.path != paths.database:
        rescue_file.write_text(db)
    db.empty_log_after_commit()
    return True


def _repair(living: "list[Bringing]", db: DbSession) -> bool:
    """Bring the file up to what is open in memory; False when nothing is open."""
    try:
        for bring_up in tuple(living):
            transact(db, bring_up)
    finally:
        db.place.note()
    return bool(living)


def _nowhere(_lost: DbSession) -> DbSession:
    raise faults.gone()
