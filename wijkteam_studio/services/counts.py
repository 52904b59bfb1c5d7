"""Counting hands and people: numbers only, closed until the facilitator opens them."""

from dataclasses import replace
from uuid import uuid4

from wijkteam_studio.domain.count import PRESENT, CountReading, reading, tally_of
from wijkteam_studio.domain.day import put
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import Tally
from wijkteam_studio.domain.team import MOST_PEOPLE, people_count
from wijkteam_studio.services.live_day import LiveDay


class CountDesk:
    """Keeps one count for each field of a step; no history, so no order of hands."""

    def __init__(self, live: LiveDay, library: Library) -> None:
        self._live = live
        self._library = library

    def tally(self, step_id: str, field: str) -> Tally | None:
        """The count of a field in a step; None when nobody counted."""
        return tally_of(self._live.day, step_id, field)

    def reading(self, step_id: str, field: str) -> CountReading:
        """What the room may see of a count."""
        named = self._library.named_field(field)
        return reading(self.tally(step_id, field), named, self._library.scoring.thresholds)

    def set_count(self, step_id: str, field: str, option: str, number: int) -> None:
        """So many hands for one place of the scale; raises InvalidInput, changing nothing."""
        tally = self._closed(step_id, field)
        counts = {**tally.counts, option: number}
        name = self._library.named_field(field).label
        if number < 0 or sum(counts.values()) > MOST_PEOPLE:
            raise InvalidInput(
                name,
                f"{name}: samen kunnen het er hooguit {MOST_PEOPLE} zijn.",
                "Tel de handen nog een keer.",
            )
        self._keep(replace(tally, counts=counts))

    def add_one(self, step_id: str, field: str, option: str) -> None:
        """One hand more for one place of the scale; raises InvalidInput."""
        tally = self.tally(step_id, field)
        before = tally.counts.get(option, 0) if tally is not None else 0
        self.set_count(step_id, field, option, before + 1)

    def open(self, step_id: str, field: str) -> None:
        """Show the count: from now on the room may see it."""
        tally = self._closed(step_id, field)
        if not sum(tally.counts.values()):
            name = self._library.named_field(field).label
            raise InvalidInput(name, f"{name}: er is nog niets geteld.", "Vul eerst aantallen in.")
        self._keep(replace(tally, is_open=True))

    def close(self, step_id: str, field: str) -> None:
        """Hide the count again, to count on."""
        tally = self.tally(step_id, field)
        if tally is not None and tally.is_open:
            self._keep(replace(tally, is_open=False))

    def clear(self, step_id: str, field: str) -> None:
        """Count anew: all numbers go."""
        tally = self.tally(step_id, field)
        if tally is not None:
            self._keep(replace(tally, counts={}, is_open=False))

    def set_people(self, step_id: str, field: str, number: int) -> None:
        """How many people there are, for all that counts them; raises InvalidInput."""
        day = self._live.day
        session = replace(day.session, people=people_count(number))
        tally = self.tally(step_id, field) or Tally(uuid4(), step_id, field, {})
        counted = replace(tally, counts={PRESENT: number}, is_open=True)
        tallies = put(day.tallies, counted.id, counted)
        self._live.change("Aantal mensen", replace(day, session=session, tallies=tallies))

    def _closed(self, step_id: str, field: str) -> Tally:
        tally = self.tally(step_id, field) or Tally(uuid4(), step_id, field, {})
        if tally.is_open:
            name = self._library.named_field(field).label
            raise InvalidInput(name, f"{name}: deze telling is al open.", "Sluit hem om te tellen.")
        return tally

    def _keep(self, tally: Tally) -> None:
        day = self._live.day
        self._live.quietly(replace(day, tallies=put(day.tallies, tally.id, tally)))
