"""What is being erased, written down so that it is taken up again after a stop."""

import json
from pathlib import Path
from uuid import UUID

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erased, Erasure
from wijkteam_studio.system import atomic

ERASURES = "wissen.json"


class ErasureList:
    """The wishes that are not carried out yet; ids only, never a text."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / ERASURES

    def waiting(self) -> tuple[Erasure, ...]:
        """What was begun and not finished; a list that cannot be read holds nothing."""
        try:
            entries = json.loads(self._path.read_bytes())
            return tuple(_read(entry) for entry in entries)
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def add(self, erasure: Erasure) -> None:
        """Write a wish down; raises StorageError."""
        self._write((*(each for each in self.waiting() if each != erasure), erasure))

    def done(self, erasure: Erasure) -> None:
        """Strike a wish out; raises StorageError."""
        self._write(tuple(each for each in self.waiting() if each != erasure))

    def _write(self, wishes: tuple[Erasure, ...]) -> None:
        if not wishes:
            atomic.discard(self._path)
            return
        text = json.dumps([_written(wish) for wish in wishes], indent=2)
        atomic.write_whole(self._path, text.encode())


def _written(wish: Erasure) -> dict[str, str]:
    kind = wish.kind.value if wish.kind is not None else ""
    return {"wat": wish.what.value, "van": str(wish.owner), "soort": kind, "sleutel": wish.key}


def _read(entry: dict[str, str]) -> Erasure:
    kind = Kind(entry["soort"]) if entry["soort"] else None
    return Erasure(Erased(entry["wat"]), UUID(entry["van"]), kind, entry["sleutel"])
