"""The example day: one whole worked day of a made-up team, for the demo and for rehearsing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from wijkteam_studio.content import example_parts as parts
from wijkteam_studio.content.example_checks import check_day, check_plan
from wijkteam_studio.content.example_models import FILE, DayFile
from wijkteam_studio.content.example_parts import Frame, identity
from wijkteam_studio.content.reading import read_table, shaped
from wijkteam_studio.domain.clock import Clock
from wijkteam_studio.domain.day import Day, Position
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.domain.team import SessionState, Team, TeamSession


def load_example(folder: Path, library: Library, *, now: datetime | None = None) -> Day:
    """The whole example day, closed; raises ContentError naming the file and the key.

    With `now` the day moves by whole weeks, to the last such weekday up to that date, and every
    date moves along. Without it the dates of the file stand.
    """
    file = shaped(read_table(folder / FILE), DayFile, FILE)
    check_plan(file, library, FILE)
    programme = _programme(file, library)
    check_day(file, library, programme, FILE)
    frame = Frame(file, library, programme, folder, _moved_by(file.session.day, now))
    return Day(
        team=_team(frame),
        session=_session(frame),
        programme=programme,
        position=_position(frame),
        notes={note.id: note for note in parts.notes(frame)},
        parked={topic.id: topic for topic in parts.parked(frame)},
        agreements={item.id: item for item in parts.agreements(frame)},
        dilemmas={card.id: card for card in parts.dilemmas(frame)},
        votes={vote.id: vote for vote in parts.votes(frame)},
        tallies={tally.id: tally for tally in parts.tallies(frame)},
        step_times={item.step_id: item for item in parts.step_times(frame)},
        photos={photo.id: photo for photo in parts.photos(frame)},
        sections={choice.section: choice for choice in parts.sections(frame)},
        matrix={answer.statement: answer for answer in parts.matrix(frame)},
        risks={risk.id: risk for risk in parts.risks(frame)},
        partners={partner.id: partner for partner in parts.partners(frame)},
        forms=parts.forms(frame),
    )


def rehearsal_day(day: Day, today: date) -> Day:
    """The same team and programme on another date: forms are in, nothing has been said yet."""
    session = replace(
        day.session,
        id=identity("oefenen", today.isoformat()),
        date=today,
        state=SessionState.PREPARING,
        look_back=None,
        closed_at=None,
        newspaper_at=None,
    )
    return Day(team=day.team, session=session, programme=day.programme, forms=day.forms)


def _moved_by(given: date, now: datetime | None) -> timedelta:
    if now is None:
        return timedelta()
    return timedelta(weeks=(now.astimezone().date() - given).days // 7)


def _programme(file: DayFile, library: Library) -> Programme:
    programme = library.programme(file.session.programme).for_stage(file.team.stage)
    for edit in file.edits:
        step = programme.step(edit.step)
        minutes = step.minutes if edit.minutes is None else edit.minutes
        harvest = (*step.harvest, *edit.harvest)
        programme = programme.with_step(replace(step, minutes=minutes, harvest=harvest))
    extra = file.extra_step
    step = Step(**extra.model_dump(exclude={"after"}))
    return programme.with_added(step, programme.index(extra.after) + 1)


def _team(frame: Frame) -> Team:
    return frame.file.team.into(Team, id=identity("team"), created_at=_created(frame))


def _created(frame: Frame) -> datetime:
    return (frame.file.session.created + frame.moved).astimezone(UTC)


def _session(frame: Frame) -> TeamSession:
    facts, programme = frame.file.session, frame.programme
    return TeamSession(
        id=identity("session"),
        team_id=identity("team"),
        date=frame.on(facts.day),
        start=facts.start,
        created_at=_created(frame),
        place=facts.place,
        people=facts.people,
        stage=frame.file.team.stage,
        programme_id=programme.id,
        programme_title=programme.title,
        programme_group=programme.group,
        state=SessionState.CLOSED,
        number=facts.number,
        look_back=frame.on(facts.look_back),
        closed_at=frame.moment(facts.closed),
        newspaper_at=frame.moment(facts.newspaper),
    )


def _position(frame: Frame) -> Position:
    step = frame.programme.step(frame.file.session.step_now)
    used = frame.file.times[step.id].minutes
    return Position(step.id, Clock(planned=60.0 * step.minutes, used=60.0 * used))
