"""Agreements: at most three and one trial, each with what, who, when and a sign."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from wijkteam_studio.domain.day import Day, drop, next_order, put
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Agreement, Destination, Fate, OwnerKind, ParkedTopic
from wijkteam_studio.domain.text import line_text, title_text
from wijkteam_studio.services.live_day import LiveDay

MOST_AGREEMENTS = 3


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """What a person typed for an agreement; checked when it is saved."""

    what: str
    who: str
    when: date | None
    sign: str
    is_trial: bool = False
    owner_kind: OwnerKind = OwnerKind.TEAM
    partner: str = ""
    trigger: str = ""


class AgreementDesk:
    """Makes, changes and withdraws agreements."""

    def __init__(self, live: LiveDay) -> None:
        self._live = live

    def add(self, draft: AgreementDraft) -> Agreement:
        """A new agreement or the trial; raises InvalidInput naming the field that misses."""
        day = self._live.day
        _check_room(day, is_trial=draft.is_trial)
        agreement = _checked(draft, uuid4(), next_order(day.agreements.values()))
        self._put("Proef afgesproken" if draft.is_trial else "Afspraak gemaakt", agreement)
        return agreement

    def edit(self, agreement_id: UUID, draft: AgreementDraft) -> None:
        """Other words for an agreement; raises InvalidInput naming the field that misses."""
        old = self._live.day.agreements[agreement_id]
        new = _checked(draft, old.id, old.order)
        new = replace(new, is_trial=old.is_trial, outcome=old.outcome, destination=old.destination)
        self._put("Afspraak aangepast", new)

    def withdraw(self, agreement_id: UUID) -> None:
        """Take an agreement away; undo brings it back."""
        day = self._live.day
        rest = drop(day.agreements, agreement_id)
        self._live.change("Afspraak gewist", replace(day, agreements=rest))

    def send(self, agreement_id: UUID, destination: Destination) -> None:
        """Give an agreement to the newspaper, or keep it here."""
        old = self._live.day.agreements[agreement_id]
        self._put(f"Afspraak naar: {destination}", replace(old, destination=destination))

    def look_back_on(self, when: date | None) -> None:
        """The date on which the team looks back."""
        day = self._live.day
        session = replace(day.session, look_back=when)
        self._live.change("Datum om terug te kijken", replace(day, session=session))

    def _put(self, label: str, agreement: Agreement) -> None:
        day = self._live.day
        items = put(day.agreements, agreement.id, agreement)
        self._live.change(label, replace(day, agreements=items))


def agreed(day: Day, topic: ParkedTopic) -> Mapping[UUID, Agreement]:
    """The agreements with the one that a topic became, under its own id, or without it.

    Raises InvalidInput when there are agreements enough.
    """
    if topic.fate is not Fate.AGREEMENT:
        return drop(day.agreements, topic.id) if topic.id in day.agreements else day.agreements
    old = day.agreements.get(topic.id)
    if old is None:
        _check_room(day, is_trial=False)
        order = next_order(day.agreements.values())
        when = topic.when or day.session.date
        what = title_text(topic.text, "Wat", 300)
        made = Agreement(
            topic.id, what, topic.owner, when, "", order, destination=topic.destination
        )
    else:
        made = replace(old, who=topic.owner, when=topic.when or old.when)
    return put(day.agreements, topic.id, made)


def _check_room(day: Day, *, is_trial: bool) -> None:
    if is_trial and day.trial is not None:
        raise InvalidInput(
            "Proef", "Er is al een proef. Eén proef is genoeg.", "Pas de proef aan die er staat."
        )
    if not is_trial and len(day.kept_agreements) >= MOST_AGREEMENTS:
        raise InvalidInput(
            "Afspraak",
            f"Er staan al {MOST_AGREEMENTS} afspraken. Meer houdt een team niet vol.",
            "Pas er een aan, of parkeer deze.",
        )


def _moment(text: str) -> str:
    """A moment without the word that stands before it everywhere."""
    first, _space, rest = text.partition(" ")
    return rest if first.casefold() == "als" else text


def _checked(draft: AgreementDraft, identity: UUID, order: int) -> Agreement:
    if draft.when is None:
        raise InvalidInput("Wanneer", "Wanneer: kies een datum.", "Zonder datum gebeurt het niet.")
    return Agreement(
        id=identity,
        what=title_text(draft.what, "Wat", 300),
        who=title_text(draft.who, "Wie", 80),
        when=draft.when,
        sign=title_text(draft.sign, "Waaraan merken we het", 300),
        order=order,
        is_trial=draft.is_trial,
        owner_kind=draft.owner_kind,
        partner=line_text(draft.partner, "Partner", 80),
        trigger=_moment(line_text(draft.trigger, "Als", 200)),
    )
