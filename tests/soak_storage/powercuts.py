"""Power cuts: what can be on the disk when the current goes at any moment of a recording.

What was synced is there. What was not may be there or not, whole, in any order, or torn in sectors.
A name that was taken away comes back when its folder was not synced after that.
"""

import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from tests.soak_storage.kept import new_day, numbers_in
from tests.soak_storage.recording import Deed, recorded
from wijkteam_studio.domain.errors import StorageError

_SECTOR = 512


@dataclass
class _Disk:
    """Of each file: what is surely there, and what was done since and may be lost."""

    sure: dict[str, bytearray]
    since: dict[str, list[Deed]] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    promised: int = 0

    def do(self, deed: Deed) -> None:
        getattr(self, f"_{deed.what}")(deed)

    def _promise(self, deed: Deed) -> None:
        self.promised = deed.at

    def _make(self, deed: Deed) -> None:
        if deed.name in self.removed:
            self.removed.discard(deed.name)
            self.sure[deed.name], self.since[deed.name] = bytearray(), []
        self.sure.setdefault(deed.name, bytearray())

    def _write(self, deed: Deed) -> None:
        self.since.setdefault(deed.name, []).append(deed)

    _cut = _write

    def _sync(self, deed: Deed) -> None:
        if deed.name == ".":
            for gone in self.removed:
                self.sure.pop(gone, None)
                self.since.pop(gone, None)
            self.removed.clear()
        for done in self.since.pop(deed.name, ()):
            _apply(self.sure[deed.name], done)

    def _rename(self, deed: Deed) -> None:
        to = deed.data.decode()
        self.sure[to] = self.sure.pop(deed.name)
        self.since[to] = self.since.pop(deed.name, [])

    def _remove(self, deed: Deed) -> None:
        self.removed.add(deed.name)

    def left(self, chance: random.Random) -> dict[str, bytes]:
        """One of the many ways in which the files may be found afterwards."""
        style = chance.choice(("none", "all", "some", "torn"))
        found = {}
        for name, sure in self.sure.items():
            if name in self.removed and _happens(style, chance):
                continue
            content = bytearray(sure)
            for deed in self.since.get(name, ()):
                if _happens(style, chance):
                    _apply(content, deed, chance if style == "torn" else None)
            found[name] = bytes(content)
        return found


def _happens(style: str, chance: random.Random) -> bool:
    return style == "all" or (style != "none" and chance.random() < 0.5)


def _apply(content: bytearray, deed: Deed, torn: random.Random | None = None) -> None:
    if deed.what == "cut":
        del content[deed.at :]
        content.extend(bytes(deed.at - len(content)))
        return
    size = _SECTOR if torn else max(1, len(deed.data))
    for start in range(0, len(deed.data), size):
        if torn is None or torn.random() < 0.5:
            part = deed.data[start : start + size]
            content.extend(bytes(max(0, deed.at + start - len(content))))
            content[deed.at + start : deed.at + start + len(part)] = part


def cut_power(folder: Path, synchronous: str, images: int, seed: int) -> tuple[Counter[str], int]:
    """Build so many images of one recording and open each; gives how they were, and the promises.

    `whole` has all that was promised; `lost` misses some without a word; `refused` says so.
    """
    chance = random.Random(seed)  # noqa: S311
    session_id = new_day(folder)
    start = {path.name: bytearray(path.read_bytes()) for path in folder.glob("wijkteam.db*")}
    deeds = recorded(folder, session_id, synchronous, notes=max(40, images // 12))
    promises = [place for place, deed in enumerate(deeds) if deed.what == "promise"]
    cuts = sorted(chance.randrange(promises[0] + 1, promises[-1] + 1) for _ in range(images))
    disk = _Disk({name: bytearray(content) for name, content in start.items()})
    outcome, done = Counter[str](), 0
    for cut in cuts:
        for deed in deeds[done:cut]:
            disk.do(deed)
        done = cut
        outcome[_found(folder.with_name("beeld"), disk, session_id, chance)] += 1
    return outcome, len(promises)


def _found(place: Path, disk: _Disk, session_id: UUID, chance: random.Random) -> str:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for name, content in disk.left(chance).items():
        (place / name).write_bytes(content)
    try:
        there = numbers_in(place, session_id)
    except StorageError:
        return "refused"
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return "whole" if there >= set(range(1, disk.promised + 1)) else "lost"
