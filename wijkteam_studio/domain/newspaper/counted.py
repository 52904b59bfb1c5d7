"""Counts in words: how many hands there were, as far as the paper may tell."""

from collections.abc import Iterator, Mapping

from wijkteam_studio.domain.count import CountReading, ends, reading, tally_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.harvest import HarvestField, HarvestKind
from wijkteam_studio.domain.newspaper.material import Material
from wijkteam_studio.domain.newspaper.paper import Part, Passage
from wijkteam_studio.domain.notes import Tally
from wijkteam_studio.domain.words import in_words, listed, upper_first

#: A title that says more than the name of the field.
_TITLES: Mapping[str, str] = {"steun_aantallen": "Steun voor onze zin"}


def count_parts(material: Material) -> tuple[Part, ...]:
    """A part for every count that feeds this section; never in the shared edition."""
    if not material.is_for_team or material.is_rewritten:
        return ()
    return tuple(_parts(material))


def _parts(material: Material) -> Iterator[Part]:
    plan, thresholds = material.library.newspaper, material.library.scoring.thresholds
    for key in material.section.sources:
        field = material.library.named_field(key)
        if field.written_as is not HarvestKind.TALLY or not plan.may_print(key):
            continue
        told = reading(_last_open(material.day, key), field, thresholds)
        sentence = _sentence(field, told)
        if sentence:
            yield Part(_TITLES.get(key, field.label), (Passage(sentence),))


def _last_open(day: Day, field: str) -> Tally | None:
    """The open count of the last step that has one: counts keep no moment and no order."""
    counted = (tally_of(day, step.id, field) for step in reversed(day.programme.steps))
    return next((tally for tally in counted if tally is not None and tally.is_open), None)


def _sentence(field: HarvestField, told: CountReading) -> str:
    """The mean, and from enough answers how often each place was chosen."""
    unit = field.scale[-1].label.partition(" ")[2]
    scale = f"Op een schaal van {ends(field.scale)} {unit}".rstrip()
    mean = f"{scale}: gemiddeld {told.mean}." if told.mean else ""
    spread = [f"{in_words(count)} keer {label}" for label, count in reversed(told.rows) if count]
    return f"{mean} {upper_first(listed(spread))}.".strip() if spread else mean
