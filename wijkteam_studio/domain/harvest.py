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


@dataclass(frozen=True, slots=True)
class HarvestField:
    """One field of harvest: its key in a programme, its name and its one-line prompt."""

    key: str
    label: str
    prompt: str
    kind: HarvestKind = HarvestKind.NOTE
