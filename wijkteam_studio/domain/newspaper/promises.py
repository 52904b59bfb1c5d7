"""Agreements in words: what, who, by when, and how we notice it."""

from collections.abc import Mapping

from wijkteam_studio.domain.day import in_order
from wijkteam_studio.domain.newspaper.allotment import is_for_outside
from wijkteam_studio.domain.newspaper.material import Material
from wijkteam_studio.domain.newspaper.paper import Promise
from wijkteam_studio.domain.notes import Agreement, Destination
from wijkteam_studio.domain.words import long_date

_SUPPORT = "steun_aantallen"


def promises_of(material: Material) -> tuple[Promise, ...]:
    """The agreements that may be printed, the trial last."""
    kept = [
        item
        for item in in_order(material.day.agreements.values())
        if item.destination is Destination.NEWSPAPER and _may_stand(item, material)
    ]
    return tuple(_promise(item) for item in sorted(kept, key=lambda item: item.is_trial))


def _may_stand(item: Agreement, material: Material) -> bool:
    """In the shared edition only what is about partners and residents."""
    return material.is_for_team or is_for_outside(item)


def _promise(item: Agreement) -> Promise:
    when = f"vóór {long_date(item.when)}"
    return Promise(item.what, item.who, when, item.sign, item.is_trial, item.trigger)


def support_line(material: Material) -> str:
    """The mean of the fingers for the shared sentence; nothing when too few people gave one."""
    if not material.is_for_team or material.is_rewritten:
        return ""
    tallies = [tally for tally in material.day.tallies.values() if tally.field == _SUPPORT]
    counts = _fingers(tallies[-1].counts) if tallies else {}
    answers = sum(counts.values())
    if answers < material.library.scoring.thresholds.shown_from:
        return ""
    tenths = (20 * sum(f * n for f, n in counts.items()) + answers) // (2 * answers)
    return f"Op een schaal van 0 tot 3 vingers: gemiddeld {tenths // 10},{tenths % 10}."


def _fingers(counts: Mapping[str, int]) -> dict[int, int]:
    return {int(key): number for key, number in counts.items() if key.isdecimal()}
