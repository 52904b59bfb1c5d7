"""Choosing dilemmas: silently, hidden until opened, then one to three of them."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from wijkteam_studio.domain.day import Day, next_order, put
from wijkteam_studio.domain.dilemma import TITLE_LIMIT
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.folding import folded
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import ChosenDilemma, VoteRound
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.programme import OWN_PREFIX
from wijkteam_studio.domain.text import line_text, title_text
from wijkteam_studio.services.live_day import LiveDay

MOST_CHOSEN = 3
FEWEST_OPTIONS = 2
TOP = 5


@dataclass(frozen=True, slots=True)
class OwnDilemma:
    """What a person typed for a dilemma of their own."""

    title: str
    pole_a: str
    pole_b: str
    example: str = ""
    question_behind: str = ""
    theme: str = "samen"


class DilemmaDesk:
    """Browses the deck, runs the silent choice and keeps what was chosen."""

    def __init__(self, live: LiveDay, library: Library, shuffle: random.Random) -> None:
        self._live = live
        self._library = library
        self._shuffle = shuffle

    def cards(
        self, phase: Phase | None = None, theme: str = "", text: str = ""
    ) -> tuple[ChosenDilemma, ...]:
        """The cards of the deck and the team's own, as filtered."""
        own = [card for card in self._live.day.dilemmas.values() if card.is_own]
        deck = [
            ChosenDilemma.of(card, uuid4())
            for card in self._library.deck
            if phase is None or phase in card.phases
        ]
        found = [*own, *deck]
        wanted = folded(text)
        return tuple(
            card
            for card in found
            if (not theme or card.theme == theme) and (not wanted or wanted in _words(card))
        )

    def card(self, card_id: str) -> ChosenDilemma:
        """A card by its id, own or from the deck; raises KeyError."""
        return next(card for card in self.cards() if card.card_id == card_id)

    def is_chosen(self, card_id: str) -> bool:
        """Whether the team works on this card today."""
        return any(card.card_id == card_id for card in self._live.day.chosen_dilemmas)

    def choose(self, card_id: str) -> None:
        """Take a card: one to three; raises InvalidInput when there are three already."""
        day = self._live.day
        if self.is_chosen(card_id):
            return
        if len(day.chosen_dilemmas) >= MOST_CHOSEN:
            raise InvalidInput(
                "Dilemma", "Er zijn al drie dilemma's gekozen.", "Leg er eerst een terug."
            )
        card = replace(self.card(card_id), is_chosen=True, order=next_order(day.dilemmas.values()))
        self._live.change(
            "Dilemma gekozen", replace(day, dilemmas=put(day.dilemmas, card.id, card))
        )

    def put_back(self, card_id: str) -> None:
        """Lay a chosen card back; an own card stays on the table."""
        day = self._live.day
        kept = {
            key: replace(card, is_chosen=False) if card.card_id == card_id else card
            for key, card in day.dilemmas.items()
            if card.card_id != card_id or card.is_own
        }
        self._live.change("Dilemma teruggelegd", replace(day, dilemmas=kept))

    def add_own(self, own: OwnDilemma) -> ChosenDilemma:
        """A card of the team's own; raises InvalidInput naming the field."""
        day = self._live.day
        identity = uuid4()
        card = ChosenDilemma(
            id=identity,
            card_id=f"{OWN_PREFIX}{identity.hex}",
            title=title_text(own.title, "Titel", TITLE_LIMIT),
            theme=own.theme,
            pole_a=title_text(own.pole_a, "Aan de ene kant", 140),
            pole_b=title_text(own.pole_b, "Aan de andere kant", 140),
            example=line_text(own.example, "Voorbeeld", 300),
            question_behind=line_text(own.question_behind, "Vraag erachter", 200),
            order=next_order(day.dilemmas.values()),
            is_own=True,
            is_chosen=False,
        )
        self._live.change(
            "Eigen dilemma gemaakt", replace(day, dilemmas=put(day.dilemmas, card.id, card))
        )
        return card

    @property
    def round(self) -> VoteRound | None:
        """The last silent choice of this day."""
        rounds = list(self._live.day.votes.values())
        return rounds[-1] if rounds else None

    def start_round(self, card_ids: tuple[str, ...]) -> VoteRound:
        """A new silent choice over these cards, in an order of its own."""
        if len(card_ids) < FEWEST_OPTIONS:
            raise InvalidInput("Kaarten", "Kies eerst minstens twee kaarten om uit te kiezen.")
        day = self._live.day
        options = list(card_ids)
        self._shuffle.shuffle(options)
        vote = VoteRound(uuid4(), day.position.step_id, tuple(options), day.session.people)
        self._keep(vote, alone=True)
        return vote

    def cast(self, choices: tuple[str, ...]) -> None:
        """One person's choice from the passed-round keyboard; only the totals are kept."""
        vote = self._open_for_votes()
        if not 1 <= len(set(choices)) == len(choices) <= vote.per_person:
            raise InvalidInput("Keuze", f"Keuze: kies één tot {vote.per_person} kaarten.")
        if vote.ballots >= vote.people:
            raise InvalidInput("Keuze", f"Alle {vote.people} mensen hebben al gekozen.")
        counts = {**vote.counts}
        for card_id in choices:
            counts[card_id] = counts.get(card_id, 0) + 1
        self._keep(replace(vote, counts=counts, ballots=vote.ballots + 1))

    def set_count(self, card_id: str, count: int) -> None:
        """The number of hands for one card; the total cannot exceed people times three."""
        vote = self._open_for_votes()
        counts = {**vote.counts, card_id: count}
        most = vote.people * vote.per_person
        if not 0 <= count <= vote.people:
            raise InvalidInput("Aantal", f"Aantal: er zijn {vote.people} mensen.")
        if sum(counts.values()) > most:
            raise InvalidInput(
                "Aantal",
                f"Aantal: samen is dit meer dan {most} stemmen.",
                f"Iedereen kiest er {vote.per_person}.",
            )
        self._keep(replace(vote, counts=counts))

    def open_round(self) -> None:
        """Show the result; from now on everyone may see it."""
        vote = self.round
        if vote is not None and not vote.is_open:
            self._keep(replace(vote, is_open=True, opened_at=datetime.now(UTC)))

    def close_again(self) -> None:
        """Hide the result again."""
        vote = self.round
        if vote is not None and vote.is_open:
            self._keep(replace(vote, is_open=False))

    def top(self) -> tuple[tuple[str, int], ...]:
        """The five cards with most votes as (card id, votes); nothing before it is opened."""
        vote = self.round
        if vote is None or not vote.is_open:
            return ()
        order = {card_id: place for place, card_id in enumerate(vote.options)}
        ranked = sorted(vote.options, key=lambda item: (-vote.counts.get(item, 0), order[item]))
        return tuple((card_id, vote.counts.get(card_id, 0)) for card_id in ranked[:TOP])

    def _open_for_votes(self) -> VoteRound:
        vote = self.round
        if vote is None or vote.is_open:
            raise InvalidInput("Keuze", "Er loopt nu geen stille keuze.", "Begin een nieuwe ronde.")
        return vote

    def _keep(self, vote: VoteRound, *, alone: bool = False) -> None:
        day = self._live.day
        votes = {vote.id: vote} if alone else put(day.votes, vote.id, vote)
        self._live.quietly(replace(day, votes=votes))


def _words(card: ChosenDilemma) -> str:
    return folded(" ".join((card.card_id, card.title, card.pole_a, card.pole_b, card.example)))


def dilemma_on_table(day: Day) -> ChosenDilemma | None:
    """The dilemma that the wall shows: the first one chosen."""
    return day.chosen_dilemmas[0] if day.chosen_dilemmas else None
