"""Erasing for good: from the database, every copy of it, and what was set aside."""

from functools import partial
from pathlib import Path

from wijkteam_studio.domain.erasing import Erased, Erasure, ErasureOutcome
from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.storage import (
    copies,
    erased_copies,
    erasing,
    family,
    leftovers,
    rescue_file,
)
from wijkteam_studio.storage.database import Database, DbSession
from wijkteam_studio.storage.erasure_list import ErasureList


class Eraser:
    """Carries out what is wanted gone, and takes it up again when it was stopped half-way."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._paths = database.paths
        self._list = ErasureList(database.paths.data)

    @property
    def is_waiting(self) -> bool:
        """Whether something was begun and not finished."""
        return bool(self._list.waiting())

    def unopenable(self) -> tuple[str, ...]:
        """The names of copies that cannot be opened: erasing takes them away as a whole."""
        return tuple(path.name for path in self._copies() if not erased_copies.can_be_opened(path))

    def erase(self, erasure: Erasure) -> ErasureOutcome:
        """Erase everywhere; a copy that cannot be opened goes as a whole, so ask first.

        What could not be reached is tried again by `resume`. Raises StorageError when nothing
        could be done.
        """
        self._list.add(erasure)
        self._let_go(erasure)
        return self._carry_out(erasure)

    def resume(self) -> ErasureOutcome:
        """Go on with everything that was begun and not finished; raises StorageError."""
        waiting = self._list.waiting()
        for erasure in waiting:
            self._let_go(erasure)
        outcomes = [self._carry_out(erasure) for erasure in waiting]
        return ErasureOutcome(
            tuple(name for outcome in outcomes for name in outcome.whole),
            tuple(name for outcome in outcomes for name in outcome.unreached),
            tuple(dict.fromkeys(name for outcome in outcomes for name in outcome.left)),
        )

    def _let_go(self, erasure: Erasure) -> None:
        """What comes late, such as a newspaper that was being saved, brings nothing back."""
        if erasure.what is not Erased.THING:
            self._database.let_go(erasure.owner)

    def _carry_out(self, erasure: Erasure) -> ErasureOutcome:
        self._database.write(partial(_erase, erasure), is_alone=True)
        self._database.between(erasing.tidy)
        leftovers.sweep(self._paths)
        whole: list[str] = []
        unreached: list[str] = []
        for path in self._copies():
            try:
                if self._is_taken_whole(path, erasure):
                    whole.append(path.name)
            except StorageError:
                unreached.append(path.name)
        try:
            rescue_file.forget_texts(self._paths.data)
        except StorageError:
            unreached.append("de tekst bij een noodbestand")
        if not unreached:
            self._list.done(erasure)
        return ErasureOutcome(tuple(whole), tuple(unreached), self._left(erasure))

    def _left(self, erasure: Erasure) -> tuple[str, ...]:
        """What another data folder may still hold, as when this one was moved."""
        others = copies.of_others(self._paths)
        found = (path for path in others if erased_copies.may_hold(path, erasure))
        return tuple(str(Path(path.parent.name, path.name)) for path in found)

    def _copies(self) -> tuple[Path, ...]:
        """Every file with people's text that is not the open one, also not as a rescue file."""
        open_now = self._database.state.rescued
        return tuple(path for path in copies.everywhere(self._paths) if path != open_now)

    def _is_taken_whole(self, path: Path, erasure: Erasure) -> bool:
        if erased_copies.can_be_opened(path):
            erased_copies.erase_from(path, erasure)
            return False
        family.remove(path)
        return True


def _erase(erasure: Erasure, db: DbSession) -> None:
    erasing.erase(db, erasure)
