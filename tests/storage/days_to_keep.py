"""A day with one of everything, for the storage tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from uuid import UUID, uuid4

from wijkteam_studio.domain.changes import Change, Edit, Kind
from wijkteam_studio.domain.clock import Clock, Rest
from wijkteam_studio.domain.day import Day, Position, Replan
from wijkteam_studio.domain.notes import (
    Agreement,
    ChosenDilemma,
    Destination,
    Fate,
    MatrixAnswer,
    Note,
    Outcome,
    OwnerKind,
    ParkedTopic,
    Partner,
    Photo,
    ScoredRisk,
    SectionChoice,
    StepTime,
    Tally,
    VoteRound,
)
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.scan import CompetenceColumn
from wijkteam_studio.domain.scoring import ScanForm
from wijkteam_studio.domain.team import SessionState, Team, TeamSession

NOW = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def team(name: str = "Wijkteam Noord") -> Team:
    return Team(uuid4(), name, NOW, "Voorbeeldstad", "De Bogen", TeamStage.DRAAIEND)


def empty_day(of: Team | None = None, on: date = TODAY) -> Day:
    of = of or team()
    session = TeamSession(uuid4(), of.id, on, time(9, 0), NOW, programme_id="db1")
    return Day(
        of, session, Programme("db1", "", (Step("in", Phase.IK, "Inchecken", "rondje", 10),))
    )


def full_day() -> Day:
    of = team()
    session = TeamSession(
        id=uuid4(),
        team_id=of.id,
        date=TODAY,
        start=time(9, 5),
        created_at=NOW,
        place="Buurthuis",
        people=11,
        stage=TeamStage.STARTEND,
        programme_id="db2",
        programme_title="Hele dag",
        programme_group="dag",
        state=SessionState.RUNNING,
        number=3,
        look_back=date(2027, 1, 12),
        closed_at=NOW,
        newspaper_at=NOW,
    )
    programme = Programme(
        "db2",
        "Hele dag",
        (
            Step(
                "in", Phase.START, "Inchecken", "rondje", 10, "doe", "zeg", 5, ("oogst", "2"), "kop"
            ),
            Step("pauze", Phase.PAUZE, "Pauze", "pauze", 15, skipped=True),
            Step("wij", Phase.WIJ, "Wij", "gesprek", 40, shrink_to=None),
        ),
        "dag",
    )
    return replace(Day(of, session, programme), **_harvest(), **_choices(), **_paper())


def _by_id(*items: object) -> dict[UUID, object]:
    return {item.id: item for item in items}


def _harvest() -> dict[str, object]:
    note = note_of("Bel vaker even", order=1)
    rich = Note(
        uuid4(), "wij", "oogst", "Café 'De Ij' \u2013 \U0001f600\nregel 2", 2, NOW, NOW, 4,
        Destination.NEWSPAPER, True, "lens", "a", "stroom", "laag", "links",
    )  # fmt: skip
    topic = ParkedTopic(
        uuid4(), "Parkeren", 1, NOW, "in", Fate.NEXT_SESSION, "team", TODAY, Destination.NEWSPAPER
    )
    agreement = Agreement(
        uuid4(), "Wij bellen", "Iemand", TODAY, "teken", 1, True, OwnerKind.PARTNER, "school",
        Outcome.HALF, Destination.HERE, "de bel gaat",
    )  # fmt: skip
    return {
        "position": Position("wij", Clock(2400.0, 12.5, rest=Rest.PAUSED), NOW, Replan("wij", NOW)),
        "notes": _by_id(note, rich),
        "parked": _by_id(topic),
        "agreements": _by_id(agreement),
        "step_times": {"in": StepTime("in", NOW, 61.5, 300.0)},
        "drafts": {"wij/oogst": "half een zin"},
    }


def _choices() -> dict[str, object]:
    dilemma = ChosenDilemma(
        uuid4(), "D01", "Nabij of ver", "grens", "nabij", "ver", 1, "te a", "te b", "vb", "vraag",
        ("een", "twee"), True, False,
    )  # fmt: skip
    risk = ScoredRisk(
        uuid4(), "R1", "Uitval", "team", 1, {"1": 3, "4": 2}, {"2": 5}, 2, "eerst dit", True
    )
    return {
        "dilemmas": _by_id(dilemma),
        "votes": _by_id(
            VoteRound(uuid4(), "wij", ("a", "b"), 9, 2, {"a": 4, "b": 5}, 9, True, NOW)
        ),
        "tallies": _by_id(Tally(uuid4(), "wij", "vuist", {"0": 1, "5": 7}, is_open=True)),
        "matrix": {"M01": MatrixAnswer("M01", "oranje", "team", TODAY)},
        "risks": _by_id(risk),
        "partners": _by_id(Partner(uuid4(), "Huisarts", 3, 1)),
        "forms": {uuid4(): form(3), uuid4(): form(5)},
    }


def _paper() -> dict[str, object]:
    return {
        "photos": _by_id(Photo(uuid4(), "kop", "bijschrift", "alt", b"\xff\xd8jpeg\x00", 1)),
        "sections": {"kop": SectionChoice("kop", "Kop!", "tekst", True, True)},
    }


def form(answer: int) -> ScanForm:
    return ScanForm(
        {"S01": answer, "S02": 0},
        {"O1": "meer tijd"},
        ("D01", "D08"),
        {"C1": (CompetenceColumn.CAN, CompetenceColumn.SHARE)},
    )


_TICKS = count()


def note_of(text: str, order: int = 1, step: str = "in") -> Note:
    """A note that was made a millisecond after the one before."""
    made = NOW + timedelta(milliseconds=next(_TICKS))
    return Note(uuid4(), step, "oogst", text, order, made, made)


def added(note: Note, label: str = "Notitie toegevoegd") -> Change:
    return Change(uuid4(), label, NOW, (Edit(Kind.NOTE, str(note.id), None, note),))
