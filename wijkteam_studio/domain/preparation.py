"""What must be ready before the day."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preparation:
    """The intake questions, the invitation, and the lists of room, materials and last hour."""

    intake: tuple[str, ...]
    invitation: str
    room: tuple[str, ...]
    materials: tuple[str, ...]
    hour_before: tuple[str, ...]

    def invitation_for(self, day: str, start: str, end: str, place: str) -> str:
        """The invitation with its four blanks filled in."""
        values = {"datum": day, "start": start, "eind": end, "plek": place}
        blanks = rf"\{{({'|'.join(values)})\}}"
        return re.sub(blanks, lambda blank: values[blank[1]], self.invitation)
