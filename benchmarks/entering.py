"""Somebody presses Enter: a note goes from the desk to the disk, as the window has it done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from benchmarks.measures import timed
from wijkteam_studio.domain.notes import Note
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import Studio

TEXT = "We spreken af dat één van ons de school belt, en dat wij er dinsdag op terugkomen ({})."


@dataclass
class Enter:
    """The desk of a studio, as the window calls it when somebody presses Enter."""

    studio: Studio
    desk: Desk
    numbers: Iterator[int] = field(default_factory=count)

    def once(self) -> float:
        """Milliseconds until the note was saved; the day is then as full as before."""
        step, harvest = place_of(self.desk)
        text, added = TEXT.format(next(self.numbers)), list[Note]()
        taken = timed(lambda: added.extend(self.save(step, harvest, text)))
        self.desk.harvest.delete(added[0].id)
        self.studio.flush()
        return taken

    def save(self, step: str, harvest: str, text: str) -> tuple[Note, ...]:
        """Press Enter, and wait until it is saved; raises RuntimeError when it is not."""
        added = self.desk.harvest.add(step, harvest, text)
        if not self.studio.flush():
            raise RuntimeError("the note was not saved")
        return added


def place_of(desk: Desk) -> tuple[str, str]:
    """The first step of the day with a place for notes, and that place."""
    step = next(item for item in desk.live.day.programme if item.harvest)
    return step.id, step.harvest[0]
