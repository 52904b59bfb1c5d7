"""The one running state of a session: every change is shown at once and saved behind it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from uuid import UUID, uuid4

from wijkteam_studio.domain.changes import (
    Change,
    Edit,
    Kind,
    edits_between,
    landing,
    told,
    with_edits,
)
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.erased_words import Words, is_about, kinds_of, left_without_words
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.standing import holding_on, standing
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.history import History

Listener = Callable[[Day], None]


class LiveDay:
    """Holds the day, tells listeners of each new state, and queues what must be saved.

    Nothing here waits for the disk: the database saves in the order of the calls.
    Used from one thread only.
    """

    def __init__(
        self, day: Day, past: History, database: Database, monotonic: Callable[[], float]
    ) -> None:
        self.day = day
        self._undo = list(past.undo)
        self._redo = list(past.redo)
        self._database = database
        self._monotonic = monotonic
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """Call this listener with every new state."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Stop calling this listener."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    @property
    def undo_label(self) -> str:
        """The name of what undo would take back; empty when there is nothing."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """The name of what redo would do again; empty when there is nothing."""
        return self._redo[-1].label if self._redo else ""

    def expect(self, key: str, *, waits: bool) -> None:
        """Something is being typed under this key that was not given yet, or not any more."""
        self._database.expect(key, waits=waits)

    @property
    def is_kept(self) -> bool:
        """Whether the day is still written: not when it is erased, or its database is closed."""
        return self._database.is_open and not self._is_let_go

    def bring_up(self, db: DbSession) -> None:
        """Make a file hold the day as it is now; called on the writer's thread.

        A day that is erased does not come back by it.
        """
        if not self._is_let_go:
            days.bring_up_to(db, self.day)

    @property
    def _is_let_go(self) -> bool:
        return self._database.has_let_go(self.day.session.id, self.day.team.id)

    def change(self, label: str, to: Day) -> None:
        """Go to another state under a Dutch name that undo shows."""
        edits = edits_between(self.day, to)
        if not edits:
            return
        change = Change(uuid4(), label, datetime.now(UTC), edits)
        self.day = to
        if change.journaled:
            self._undo.append(change)
            self._redo.clear()
        self._save(partial(_write_change, to.session.id, self._rested(change)))
        self._tell()

    def quietly(self, to: Day) -> None:
        """Go to another state without history: where the day stands, clocks, drafts."""
        edits = edits_between(self.day, to)
        if not edits:
            return
        self.day = to
        self._save(partial(_write_edits, self.day.session.id, self._rest(edits)))
        self._tell()

    def undo(self) -> str:
        """Take the last change back; gives its name and place, or nothing if there was none."""
        if not self._undo:
            return ""
        change = self._undo.pop()
        self._redo.append(change)
        self._travel(
            change, tuple(edit.reversed() for edit in reversed(change.journaled)), undone=True
        )
        return told(change, self.day)

    def redo(self) -> str:
        """Do the last undone change again; gives its name and place, or nothing if none was."""
        if not self._redo:
            return ""
        change = self._redo.pop()
        self._undo.append(change)
        self._travel(change, change.journaled, undone=False)
        return told(change, self.day)

    def close_history(self) -> None:
        """What was done until now can no longer be taken back, also after a restart."""
        self._undo.clear()
        self._redo.clear()
        self._save(partial(history.close, session_id=self.day.session.id, at=datetime.now(UTC)))
        self._tell()

    def forget(self, erasure: Erasure) -> None:
        """Take a thing away for good, with what can be taken back of it; saves nothing itself."""
        gone = [
            Edit(kind, erasure.key, thing, left_without_words(kind, thing))
            for kind in kinds_of(erasure)
            for key, thing in getattr(self.day, kind).items()
            if str(key) == erasure.key
        ]
        known = [edit for change in (*self._undo, *self._redo) for edit in change.edits]
        mine = [edit for edit in known if is_about(erasure, edit.kind, edit.key)]
        words = Words.of((*gone, *mine))
        gone += [
            Edit(Kind.DRAFT, key, text, None)
            for key, text in self.day.drafts.items()
            if words.is_draft(erasure, key, text)
        ]
        for stack in (self._undo, self._redo):
            left = [replace(each, edits=words.left_of(erasure, each)) for each in stack]
            stack[:] = [change for change in left if change.journaled]
        self.day = with_edits(self.day, tuple(gone))
        self._tell()

    def _travel(self, change: Change, edits: tuple[Edit, ...], *, undone: bool) -> None:
        landed = holding_on(self.day, landing(self.day, edits))
        to = standing(with_edits(self.day, landed), self._monotonic())
        moved = self._rest(edits_between(self.day, to))
        self.day = to
        owner = to.session.id
        mark = partial(history.mark, session_id=owner, change_id=change.id, undone=undone)
        self._save(partial(_write_travel, owner, moved, mark))
        self._tell()

    def _save(self, work: Callable[[DbSession], None]) -> None:
        if not self._is_let_go:
            self._database.submit(work)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener(self.day)

    def _rested(self, change: Change) -> Change:
        edits = self._rest(change.edits)
        return change if edits is change.edits else replace(change, edits=edits)

    def _rest(self, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """The edits as they are kept: a running clock is kept with what it used so far."""
        if all(edit.kind is not Kind.POSITION for edit in edits):
            return edits
        return tuple(
            replace(edit, after=_at_rest(edit.after, self._monotonic()))
            if edit.kind is Kind.POSITION
            else edit
            for edit in edits
        )


def _at_rest(position: Position, now: float) -> Position:
    clock = position.clock
    return replace(position, clock=clock.paused(now)) if clock.is_running else position


def _write_change(session_id: UUID, change: Change, db: DbSession) -> None:
    days.write_edits(db, session_id, change.edits)
    history.add_change(db, session_id, change)


def _write_edits(session_id: UUID, edits: tuple[Edit, ...], db: DbSession) -> None:
    days.write_edits(db, session_id, edits)


def _write_travel(
    session_id: UUID,
    edits: tuple[Edit, ...],
    mark: Callable[[DbSession], None],
    db: DbSession,
) -> None:
    days.write_edits(db, session_id, edits)
    mark(db)
