"""Whatever people do, what is on the disk is what is in memory."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.days_to_keep import NOW, empty_day, full_day
from wijkteam_studio.domain.changes import Change, Kind, edits_between, with_edits
from wijkteam_studio.domain.day import Day
from wijkteam_studio.storage import days, history
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths

KINDS = [
    Kind.NOTE, Kind.PARKED, Kind.AGREEMENT, Kind.DILEMMA, Kind.VOTE, Kind.TALLY, Kind.STEP_TIME,
    Kind.PHOTO, Kind.SECTION, Kind.MATRIX, Kind.RISK, Kind.PARTNER, Kind.FORM, Kind.DRAFT,
]  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@st.composite
def moves(draw: st.DrawFn) -> Callable[[Day], Day]:
    """Put, change or take away something, or change the programme."""
    kind = draw(st.sampled_from([*KINDS, Kind.STEP, Kind.SESSION]))
    text, number, slot = draw(TEXTS), draw(st.integers(0, 9)), draw(st.integers(0, 2))
    if kind is Kind.STEP:
        return lambda day: replace(day, programme=other_programme(day, number, text))
    if kind is Kind.SESSION:
        return lambda day: replace(day, session=replace(day.session, place=text, people=number))
    takes_away = draw(st.integers(0, 3)) == 0
    return lambda day: with_thing(day, kind, (text, number, slot), takes_away=takes_away)


def other_programme(day: Day, number: int, text: str):
    first = day.programme.steps[0]
    if number < 3:
        return day.programme.moved(first.id, number)
    if number < 6 and all(step.id != f"extra {number}" for step in day.programme):
        return day.programme.with_added(replace(first, id=f"extra {number}"), 1).without(
            f"extra {number}" if number == 5 else "nothing"
        )
    return day.programme.with_step(replace(first, title=text, minutes=max(number, 1)))


SAMPLE = full_day()
FIELDS = {
    Kind.NOTE: "text", Kind.PARKED: "text", Kind.AGREEMENT: "what", Kind.DILEMMA: "title",
    Kind.SECTION: "text", Kind.MATRIX: "owner", Kind.RISK: "title", Kind.PARTNER: "name",
    Kind.PHOTO: "caption",
}  # fmt: skip


def with_thing(day: Day, kind: Kind, drawn: tuple[str, int, int], *, takes_away: bool) -> Day:
    text, number, slot = drawn
    sample = next(iter(getattr(SAMPLE, kind).values()))
    keyed_by_uuid = isinstance(next(iter(getattr(SAMPLE, kind))), UUID)
    key = UUID(int=slot + 1) if keyed_by_uuid else f"plek {slot}"
    things = {**getattr(day, kind)}
    if takes_away:
        things.pop(key, None)
    else:
        things[key] = thing(kind, sample, key, (text, number))
    return replace(day, **{kind.value: things})


def thing(kind: Kind, sample, key, drawn: tuple[str, int]):
    text, number = drawn
    own_key = {Kind.STEP_TIME: "step_id", Kind.SECTION: "section", Kind.MATRIX: "statement"}
    if kind is Kind.DRAFT:
        return text
    changes = {FIELDS[kind]: text} if kind in FIELDS else {}
    if kind is Kind.PHOTO:
        changes["jpeg"] = bytes([number])
    if kind in {Kind.VOTE, Kind.TALLY}:
        changes["counts"] = {text: number}
    if kind is Kind.FORM:
        return replace(sample, open_answers={"O1": text})
    return replace(sample, **{own_key.get(kind, "id"): key}, **changes)


@pytest.fixture(scope="module")
def open_database(tmp_path_factory: pytest.TempPathFactory):
    database = Database.open(Paths.at(tmp_path_factory.mktemp("any")), quiet_seconds=30.0)
    yield database
    database.close()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(moves(), min_size=1, max_size=12))
def test_memory_and_disk_hold_the_same_day_and_undo_walks_back(
    open_database: Database, steps: list[Callable[[Day], Day]]
) -> None:
    database, start = open_database, empty_day()
    database.write(lambda db: days.add_day(db, start))
    states, changes = [start], []
    for number, step in enumerate(steps):
        after = step(states[-1])
        change = Change(UUID(int=number), f"stap {number}", NOW, edits_between(states[-1], after))
        database.submit(lambda db, change=change: keep(start, change, db))
        if change.journaled:
            changes.append(replace(change, edits=change.journaled))
        states.append(after)
    day, past = database.read(
        lambda db: (days.load_day(db, start.session.id), history.load(db, start.session.id))
    )
    assert day == states[-1]
    assert past.undo == tuple(changes)
    for change in reversed(past.undo):
        back = tuple(edit.reversed() for edit in reversed(change.edits))
        day = with_edits(day, back)
        database.submit(lambda db, back=back: days.write_edits(db, start.session.id, back))
    assert database.read(lambda db: days.load_day(db, start.session.id)) == day
    assert day.notes == start.notes
    assert day.programme == start.programme


def keep(start: Day, change: Change, db) -> None:
    days.write_edits(db, start.session.id, change.edits)
    history.add_change(db, start.session.id, change)
