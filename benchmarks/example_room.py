"""The example day, kept in a folder or opened on a desk, on the disk of the project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.day import Day
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import EXAMPLE, Studio
from wijkteam_studio.system.paths import Paths, sessions_folder

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder on the same disk as the project: a folder in memory never waits for a disk."""
    place = ROOT / "build" / "bench"
    place.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place) as folder:
        yield Path(folder)


def example_of(studio: Studio) -> Day:
    """The example day: closed, with all its notes."""
    from wijkteam_studio.content.example import load_example

    return load_example(sessions_folder() / EXAMPLE, studio.library)


def keep_example(folder: Path) -> None:
    """Make a data folder that holds the example day."""
    with open_studio(Paths.at(folder)) as studio:
        studio.add_day(example_of(studio))


@contextmanager
def opened() -> Iterator[tuple[Studio, Desk]]:
    """A studio of its own, with the example day on the desk, running."""
    with scratch() as folder, open_studio(Paths.at(folder / "data")) as studio:
        desk = studio.add_day(example_of(studio))
        desk.conduct.reopen()
        studio.flush()
        yield studio, desk
