"""What a step can yield: the fields in which the scribe writes."""

from dataclasses import dataclass
from enum import StrEnum


class HarvestKind(StrEnum):
    """The form of a harvest field; it chooses the control that the scribe gets."""

    NOTE = "notitie"
    DILEMMA = "dilemma"
    AGREEMENT = "afspraak"
    TRIAL = "proef"
    PARKED = "parkeerplaats"
    DATE = "datum"
    COUNT = "aantal"
    TALLY = "telling"
    MATRIX = "leermatrix"
    CHOICE = "keuze"


#: Kinds that have no instrument of their own yet.
_AS_NOTES = frozenset({HarvestKind.MATRIX, HarvestKind.CHOICE})


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few that a field offers: a side that a note can stand on, or a place on a scale."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class HarvestField:
    """One field of harvest: its key in a programme, its name and its one-line prompt.

    `sides` are the columns in which its notes stand, `scale` the places at which hands are counted.
    """

    key: str
    label: str
    prompt: str
    kind: HarvestKind = HarvestKind.NOTE
    sides: tuple[Option, ...] = ()
    scale: tuple[Option, ...] = ()

    @property
    def written_as(self) -> HarvestKind:
        """The kind that chooses the control; what has no instrument yet is written as notes."""
        if self.kind is HarvestKind.TALLY and not self.scale:
            return HarvestKind.NOTE
        return HarvestKind.NOTE if self.kind in _AS_NOTES else self.kind

    def side(self, side: str) -> Option | None:
        """The side with this id; None for a note that stands on none of them."""
        return next((option for option in self.sides if option.id == side), None)
