"""How far a session is and what asks for attention, in words."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from wijkteam_studio.domain.overview import Overview, SessionSummary
from wijkteam_studio.domain.team import SessionState, TeamSession
from wijkteam_studio.domain.words import clock_time, counted, long_date

#: Looking back asks for attention from this long before its day.
_LOOK_BACK_AHEAD = timedelta(days=14)
#: A newspaper that was not made is mentioned this long after the day.
_NEWSPAPER_AFTER = timedelta(days=14)
_MOST_DUE = 3
#: Why a session that is being erased offers nothing.
GOING: Final = "Deze sessie wordt gewist."


class DueKind(StrEnum):
    """Why a session asks for attention; the order is the order on the page."""

    RUNNING = "bezig"
    TODAY = "vandaag"
    LOOK_BACK = "terugkijken"
    NEWSPAPER = "krant"
    NEXT = "straks"


@dataclass(frozen=True, slots=True)
class DueItem:
    """One line of `Nu aan de beurt`: the session, why, two lines of text and the button's words."""

    summary: SessionSummary
    kind: DueKind
    headline: str
    detail: str
    action: str


def stand(summary: SessionSummary, today: date) -> tuple[str, str]:
    """How far a session is as (words, tone of the chip)."""
    session = summary.session
    if summary.is_going or summary.is_damaged:
        return ("wordt gewist", "grey") if summary.is_going else ("beschadigd", "amber")
    if session.state is SessionState.RUNNING:
        return "bezig", "green"
    if session.state is SessionState.PREPARING:
        return _stand_before(session.date, today)
    made = session.newspaper_at is not None
    return ("krant gemaakt", "grey") if made else ("krant nog maken", "amber")


def _stand_before(day: date, today: date) -> tuple[str, str]:
    if day == today:
        return "klaar om te beginnen", "green"
    return ("in voorbereiding", "grey") if day > today else ("niet gehouden", "amber")


def due_now(overview: Overview, today: date) -> tuple[DueItem, ...]:
    """What asks for attention today, the most pressing first; at most three."""
    found_twice = (*overview.sessions, *overview.due)
    sessions = tuple({summary.session.id: summary for summary in found_twice}.values())
    next_day = min((s.session.date for s in sessions if _is_ahead(s.session, today)), default=None)
    found = [
        _item(summary, kind, today)
        for summary in sessions
        if (kind := _kind(summary.session, today, next_day)) is not None
        and not (kind is DueKind.LOOK_BACK and _came_back(summary, sessions))
    ]
    order = tuple(DueKind)
    found.sort(key=lambda item: (order.index(item.kind), item.summary.session.date))
    return tuple(found[:_MOST_DUE])


def _is_ahead(session: TeamSession, today: date) -> bool:
    return session.state is SessionState.PREPARING and session.date > today


def _came_back(summary: SessionSummary, sessions: tuple[SessionSummary, ...]) -> bool:
    """Whether the team already has a later session, so the agreements do return."""
    return any(
        other.team.id == summary.team.id and other.session.date > summary.session.date
        for other in sessions
    )


def _kind(session: TeamSession, today: date, next_day: date | None) -> DueKind | None:
    if session.state is SessionState.RUNNING:
        return DueKind.RUNNING
    if session.state is SessionState.CLOSED:
        return _kind_after(session, today)
    if session.date == today:
        return DueKind.TODAY
    return DueKind.NEXT if session.date == next_day else None


def _kind_after(session: TeamSession, today: date) -> DueKind | None:
    if session.look_back is not None and session.look_back <= today + _LOOK_BACK_AHEAD:
        return DueKind.LOOK_BACK
    is_recent = session.date >= today - _NEWSPAPER_AFTER
    return DueKind.NEWSPAPER if session.newspaper_at is None and is_recent else None


_ACTIONS = {
    DueKind.RUNNING: "Ga verder",
    DueKind.TODAY: "Begin de dag",
    DueKind.LOOK_BACK: "Plan het terugkijken",
    DueKind.NEWSPAPER: "Maak de krant",
    DueKind.NEXT: "Bereid voor",
}


def _item(summary: SessionSummary, kind: DueKind, today: date) -> DueItem:
    session = summary.session
    when = f"{day_words(session.date, today)} om {clock_time(session.start)} uur"
    headline = {
        DueKind.RUNNING: "de dag is bezig",
        DueKind.LOOK_BACK: _look_back_words(session.look_back, today),
        DueKind.NEWSPAPER: f"krant van {day_words(session.date, today)}",
    }.get(kind, when)
    if session.place and kind in {DueKind.TODAY, DueKind.NEXT}:
        headline = f"{headline} · {session.place}"
    return DueItem(summary, kind, headline, _detail(summary, kind), _ACTIONS[kind])


def _look_back_words(day: date | None, today: date) -> str:
    if day is None:
        return "terugkijken"
    if day < today:
        return f"terugkijken had gekund op {long_date(day)}"
    return (
        f"terugkijken {day_words(day, today)}"
        if day == today
        else f"terugkijken op {long_date(day)}"
    )


def _detail(summary: SessionSummary, kind: DueKind) -> str:
    session = summary.session
    if summary.is_going:
        return GOING
    if kind in {DueKind.TODAY, DueKind.NEXT}:
        people = counted(session.people, "1 mens", "{} mensen")
        return " · ".join(
            part for part in (session.programme_title, session.stage.value, people) if part
        )
    counts = (
        counted(summary.notes, "1 notitie", "{} notities"),
        counted(summary.agreements, "1 afspraak", "{} afspraken"),
        counted(summary.open_topics, "1 punt op de parkeerplaats", "{} punten op de parkeerplaats"),
    )
    numbers = (summary.notes, summary.agreements, summary.open_topics)
    words = [text.format(number) for text, number in zip(counts, numbers, strict=True) if number]
    return ", ".join(words) or "Er staan nog geen notities in."


def day_words(day: date, today: date) -> str:
    """`vandaag`, `morgen`, `gisteren` or `dinsdag 12 januari`."""
    near = {0: "vandaag", 1: "morgen", -1: "gisteren"}
    return near.get((day - today).days) or long_date(day)
