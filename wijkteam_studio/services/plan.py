"""The programme of a session: move, stretch, skip and add steps; all times follow."""

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.programme import (
    LONGEST_STEP,
    NO_ACTIVITY,
    OWN_NOTES,
    OWN_PREFIX,
    Programme,
    Step,
)
from wijkteam_studio.domain.team import check_no_twin, people_count
from wijkteam_studio.domain.text import line_text, title_text
from wijkteam_studio.services.live_day import LiveDay

#: The werkvorm that stands in for every other: talking about a question.
PLAIN_TALK = "plenair"
_WITHOUT_TALK = {Phase.PAUZE, Phase.SPELING}
#: Where the notes of an own step land in the newspaper.
_SECTION_OF = {Phase.IK: "ik", Phase.WIJ: "wat_werkt", Phase.WIJK: "wijk"}


class PlanDesk:
    """Prepares a day: its team, its facts and its programme."""

    def __init__(self, live: LiveDay, library: Library, other_teams: tuple[str, ...]) -> None:
        self._live = live
        self._library = library
        self._other_teams = other_teams

    def set_team(self, name: str, municipality: str, neighbourhood: str) -> None:
        """Another name or place for the team; raises InvalidInput, also for another team's name."""
        day = self._live.day
        wanted = title_text(name, "Naam van het team")
        if wanted != day.team.name:
            check_no_twin(wanted, self._other_teams, "Geef dit team een andere naam.")
        team = replace(
            day.team,
            name=wanted,
            municipality=line_text(municipality, "Gemeente", 80),
            neighbourhood=line_text(neighbourhood, "Wijk", 80),
        )
        self._live.change("Team aangepast", replace(day, team=team))

    def set_facts(self, when: date, start: time, place: str, people: int) -> None:
        """Another date, start, place or number of people; raises InvalidInput."""
        day = self._live.day
        session = replace(
            day.session,
            date=when,
            start=start,
            place=line_text(place, "Plek", 80),
            people=people_count(people),
        )
        self._live.change("Gegevens van de dag aangepast", replace(day, session=session))

    def choose(self, programme_id: str, stage: TeamStage) -> None:
        """Another draaiboek or column; the notes stay, own steps of the old plan go."""
        day = self._live.day
        template = self._library.programme(programme_id)
        programme = template.for_stage(stage)
        session = replace(
            day.session,
            programme_id=programme.id,
            programme_title=programme.title,
            programme_group=programme.group,
            stage=stage,
        )
        new = replace(
            day, programme=programme, session=session, team=replace(day.team, stage=stage)
        )
        self._live.change("Draaiboek gekozen", new)

    def move(self, step_id: str, by: int) -> None:
        """Move a step up (-1) or down (+1)."""
        programme = self._live.day.programme
        self._set("Stap verplaatst", programme.moved(step_id, programme.index(step_id) + by))

    def stretch(self, step_id: str, minutes: int) -> None:
        """Another length for a step; raises InvalidInput."""
        self._set(
            "Tijd van een stap aangepast", self._live.day.programme.stretched(step_id, minutes)
        )

    def skip(self, step_id: str, *, skip: bool) -> None:
        """Leave a step out, or take it in again; its notes stay."""
        label = "Stap overgeslagen" if skip else "Stap weer opgenomen"
        self._set(label, self._live.day.programme.skipping(step_id, skip=skip))

    def add(self, title: str, phase: Phase, minutes: int, at: int) -> Step:
        """A new step of one's own; raises InvalidInput."""
        if not 1 <= minutes <= LONGEST_STEP:
            raise InvalidInput("Minuten", f"Minuten: vul een getal in van 1 tot {LONGEST_STEP}.")
        step = Step(
            id=f"{OWN_PREFIX}{uuid4().hex}",
            phase=phase,
            title=title_text(title, "Naam van de stap"),
            activity=NO_ACTIVITY if phase in _WITHOUT_TALK else PLAIN_TALK,
            minutes=minutes,
            section=_SECTION_OF.get(phase, ""),
            harvest=() if phase in _WITHOUT_TALK else (OWN_NOTES,),
        )
        self._set("Stap toegevoegd", self._live.day.programme.with_added(step, at))
        return step

    def remove(self, step_id: str) -> None:
        """Take a step of one's own away; a step with notes can only be skipped."""
        day = self._live.day
        if any(note.step_id == step_id for note in day.notes.values()):
            raise InvalidInput(
                "Stap", "Bij deze stap staan notities.", "Sla de stap over, dan blijven ze staan."
            )
        self._set("Stap weggehaald", day.programme.without(step_id))

    def use_plain_question(self, step_id: str) -> None:
        """Replace the werkvorm of a step by simply talking about its question."""
        step = self._live.day.programme.step(step_id)
        plain = replace(step, activity=PLAIN_TALK)
        self._set("Werkvorm gewisseld", self._live.day.programme.with_step(plain))

    def _set(self, label: str, programme: Programme) -> None:
        self._live.change(label, replace(self._live.day, programme=programme))
