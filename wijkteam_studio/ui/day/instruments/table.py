"""The one table of instruments: which harvest is written with which control."""

from collections.abc import Iterator
from dataclasses import dataclass

from wijkteam_studio.domain.harvest import HarvestField, HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.ui.day.instrument import Instrument
from wijkteam_studio.ui.day.instruments.agreements.agreements_control import AgreementsControl
from wijkteam_studio.ui.day.instruments.agreements.closing_control import ClosingControl
from wijkteam_studio.ui.day.instruments.agreements.look_back_control import LookBackControl
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.day.instruments.count.people_control import PeopleControl
from wijkteam_studio.ui.day.instruments.dilemma.dilemma_control import DilemmaControl
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.day.instruments.parking.parking_control import ParkingControl
from wijkteam_studio.ui.day.instruments.pause.pause_control import PauseControl

Control = type[Instrument]
_Kinds = HarvestKind


@dataclass(frozen=True, slots=True)
class Row:
    """A control with the harvest that it is for: one for every field, or one for all in a step."""

    control: Control
    kinds: frozenset[HarvestKind]
    is_for_each: bool = False


def _row(control: Control, *kinds: HarvestKind, each: bool = False) -> Row:
    return Row(control, frozenset(kinds), is_for_each=each)


#: In the order in which they stand in a step; those for each field stand last, as the fields do.
TABLE = (
    _row(DilemmaControl, _Kinds.DILEMMA),
    _row(AgreementsControl, _Kinds.AGREEMENT, _Kinds.TRIAL),
    _row(LookBackControl, _Kinds.AGREEMENT, _Kinds.TRIAL, _Kinds.PARKED, _Kinds.DATE),
    _row(ParkingControl, _Kinds.PARKED),
    _row(ClosingControl, _Kinds.PARKED),
    _row(CountControl, _Kinds.TALLY, each=True),
    _row(PeopleControl, _Kinds.COUNT, each=True),
    _row(NotesControl, _Kinds.NOTE, each=True),
)


def controls_of(step: Step, library: Library) -> tuple[tuple[Control, tuple[str, ...]], ...]:
    """The controls of a step, each with the keys of its fields."""
    if step.is_break and not step.harvest:
        return ((PauseControl, ()),)
    fields = tuple(library.named_field(key) for key in dict.fromkeys(step.harvest))
    return (*_for_all(fields), *_for_each(fields))


def _for_all(fields: tuple[HarvestField, ...]) -> Iterator[tuple[Control, tuple[str, ...]]]:
    for row in TABLE:
        keys = tuple(field.key for field in fields if field.written_as in row.kinds)
        if keys and not row.is_for_each:
            yield row.control, keys


def _for_each(fields: tuple[HarvestField, ...]) -> Iterator[tuple[Control, tuple[str, ...]]]:
    for field in fields:
        for row in TABLE:
            if row.is_for_each and field.written_as in row.kinds:
                yield row.control, (field.key,)
