"""Days and lists that are too full: long Dutch words, long texts, many rows, many notices."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final
from uuid import uuid4

from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.domain.overview import Overview, SessionSummary
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.ui.shell.start_notices import FELL, GO_ON, MIRRORED

TEAM: Final = "Wijkteam Rijnsburg-Zuidwest en Sint-Jacobiparochiebuurt"
WORD: Final = "Jeugdbeschermingstafelvoorzittersoverleg"
LONG: Final = (
    "Wie belt er na het huisbezoek terug als de jeugdbeschermingstafel niet op tijd reageert, en "
    "wie vertelt het dan aan de ouders?"
)
_POLE: Final = "Ik zeg het als iets niet goed gaat, ook als de sfeer daar even lastig van wordt."
_SESSIONS: Final = 60


#: Every line above a page: its words, its button and its tone.
NOTICES: Final[Mapping[str, tuple[str, str, str]]] = {
    "saving": (
        "De schijf is vol. Er wacht 1 notitie. Maak ruimte, dan bewaren wij haar.",
        "",
        "red",
    ),
    "rehearsal": (
        "Je oefent met een bedacht team. Hier blijft niets van bewaard.",
        "Zaal proberen",
        "info",
    ),
    "mirrored": (MIRRORED, "", "amber"),
    "fell": (FELL, GO_ON, "amber"),
    "news": (f"Voorgoed gewist.\nIn de sessie van {TEAM} is 1 notitie beschadigd.", "", "amber"),
}


def full_day(studio: Studio) -> Desk:
    """A new day of a team with a long name."""
    wish = SessionWish(
        None, TEAM, "Noord-Beveland en omstreken", "Sint-Jacobiparochiebuurt", date(2026, 11, 17),
        time(9, 0), "Ontmoetingscentrum De Wilgenroos, eerste verdieping", 14, "DB1",
        TeamStage.GROEIEND,
    )  # fmt: skip
    return studio.new_session(wish)


def _agreements(desk: Desk) -> None:
    for is_trial in (False, False, False, True):
        what = f"{WORD}: {LONG}"[:150]
        draft = AgreementDraft(what, f"het team, met {WORD}", date(2026, 12, 8), LONG, is_trial)
        desk.agreements.add(draft)
    desk.parking.send(desk.parking.park(LONG).id, Destination.NEWSPAPER)
    for text in (WORD, "Kort punt", f"{LONG} {LONG}"):
        desk.parking.park(text)


def _own_card(desk: Desk) -> str:
    own = OwnDilemma(WORD, _POLE, _POLE, example=LONG, question_behind=LONG[:90])
    return desk.dilemmas.add_own(own).card_id


def _chosen(desk: Desk) -> None:
    desk.dilemmas.choose(_own_card(desk))
    desk.dilemmas.choose(desk.dilemmas.cards()[0].card_id)


def _vote(desk: Desk) -> None:
    cards = tuple(card.card_id for card in desk.dilemmas.cards()[:7])
    desk.dilemmas.start_round((_own_card(desk), *cards))


def _result(desk: Desk) -> None:
    _vote(desk)
    vote = desk.dilemmas.round
    for number, card_id in enumerate(vote.options if vote else ()):
        desk.dilemmas.set_count(card_id, number)
    desk.dilemmas.open_round()


def _notes(desk: Desk) -> None:
    for number in range(30):
        text = (LONG, WORD, "Kort", f"{WORD} {LONG} {LONG}")[number % 4]
        (note,) = desk.harvest.add("DD07", "spiegel_inzichten", f"{number + 1}. {text}")
        desk.harvest.dot(note.id, number % 7)


#: The step of the day and how it is filled, by the name of the picture.
STEPS: Final[Mapping[str, tuple[str, Callable[[Desk], None]]]] = {
    "notities": ("DD07", _notes),
    "stemmen": ("DD08", _vote),
    "uitslag": ("DD08", _result),
    "gekozen": ("DD08", _chosen),
    "afspraken": ("DD12", _agreements),
}


def full_overview(studio: Studio, now: datetime) -> Overview:
    """Many sessions, one of every kind; one of them is being erased."""
    (first,) = studio.overview().sessions[:1]
    rows = tuple(_like(first, number, now) for number in range(_SESSIONS))
    return Overview(sessions=rows, due=rows[:3], total_sessions=3 * _SESSIONS)


def _like(one: SessionSummary, number: int, now: datetime) -> SessionSummary:
    states = (SessionState.RUNNING, SessionState.PREPARING, SessionState.CLOSED)
    name = TEAM if number % 3 == 0 else f"Wijkteam {number}"
    day = now.date().replace(day=1 + number % 28)
    session = replace(one.session, id=uuid4(), date=day, state=states[number % 3])
    return replace(
        one,
        session=session,
        team=replace(one.team, id=uuid4(), name=name),
        notes=number * 11,
        agreements=number % 4,
        open_topics=number % 5,
        is_damaged=number == 4,
        is_going=number in {0, 55},
    )
