"""What the writer cannot know by itself: where its file is, and what a quiet moment is for."""

from collections.abc import Callable
from dataclasses import dataclass

from wijkteam_studio.storage.connection import DbSession


@dataclass(frozen=True, slots=True)
class Ways:
    """How a writer opens its file, goes on elsewhere when that is gone, and uses quiet moments.

    `elsewhere` gets the connection that lost its place and gives one to a file that holds the same;
    it raises StorageError when there is no such place. `repair` makes good a save that could not
    be done, and says whether it did. `chore` says whether there is more to do.
    """

    opening: Callable[[], DbSession]
    elsewhere: Callable[[DbSession], DbSession]
    repair: Callable[[DbSession], bool]
    chore: Callable[[DbSession], bool]
