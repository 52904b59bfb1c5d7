"""The composition root: wires everything by hand, and lets go of it afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from wijkteam_studio.content.library import load_library
from wijkteam_studio.services.desk import Clocks
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder


@contextmanager
def open_studio(
    paths: Paths, clocks: Clocks | None = None, *, is_rehearsal: bool = False
) -> Iterator[Studio]:
    """The studio on one data folder; raises StudioError when it cannot be opened."""
    library = load_library(resources_folder(), sessions_folder(), paths.own_content)
    database = Database.open(paths)
    try:
        yield Studio(library, database, clocks or Clocks(), is_rehearsal=is_rehearsal)
    finally:
        database.close()


@contextmanager
def open_rehearsal() -> Iterator[Studio]:
    """A studio in a folder of its own that is gone afterwards: nothing of it is kept."""
    with TemporaryDirectory(prefix="wijkteam-oefenen-") as folder:
        with open_studio(Paths.at(Path(folder)), is_rehearsal=True) as studio:
            yield studio
