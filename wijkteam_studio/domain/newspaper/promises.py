"""Agreements in words: what, who, by when, and how we notice it."""

from wijkteam_studio.domain.day import in_order
from wijkteam_studio.domain.newspaper.allotment import is_for_outside
from wijkteam_studio.domain.newspaper.material import Material
from wijkteam_studio.domain.newspaper.paper import Promise
from wijkteam_studio.domain.notes import Agreement, Destination
from wijkteam_studio.domain.words import long_date


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
