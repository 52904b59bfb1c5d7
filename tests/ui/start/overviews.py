"""Sessions to fill the start page with."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from wijkteam_studio.domain.overview import HitKind, SearchHit, SessionSummary
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.team import SessionState, Team, TeamSession

NOW = datetime(2026, 11, 22, 8, 40)
TODAY = NOW.date()
CREATED = datetime(2026, 11, 1, tzinfo=UTC)


def team(name="De Linden", municipality="Rotterdam"):
    return Team(uuid4(), name, CREATED, municipality)


def summary(days=0, state=SessionState.PREPARING, of=None, counts=(0, 0, 0), **more):
    of = of or team()
    title = "Week van het Wijkteam, dagdeel"
    session = TeamSession(
        id=uuid4(),
        team_id=of.id,
        date=TODAY + timedelta(days=days),
        start=time(9, 0),
        created_at=CREATED,
        place="Buurthuis De Brink",
        stage=TeamStage.GROEIEND,
        programme_title=title,
        state=state,
        **more,
    )
    notes, agreements, topics = counts
    return SessionSummary(session, of, notes, agreements, agreements, topics)


def many(number):
    return tuple(
        summary(
            -3 * place - 30, SessionState.CLOSED, team(f"Wijkteam {place}"), newspaper_at=CREATED
        )
        for place in range(number)
    )


def hit(text, kind=HitKind.NOTE):
    return SearchHit(
        kind, uuid4(), uuid4(), "De Linden", text, "Wij: de spiegel", uuid4(), date(2026, 11, 19)
    )
