"""Activities (werkvormen): the ways in which a group can work for a while."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Activity:
    """One way of working: its usual time in minutes as text, its core and what to mind.

    `wall` is the line for the room; without one the wall shows the question alone.
    """

    id: str
    name: str
    time: str
    core: str
    mind: str
    wall: str | None = None
