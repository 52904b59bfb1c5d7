"""The edits between two mappings against the plainest way to find them."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain import changes
from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.notes import Note

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def edits(old, new):
    return list(changes._mapping_edits(Kind.DRAFT, old, new))


def plainly(old, new):
    found = [
        Edit(Kind.DRAFT, key, old.get(key), value)
        for key, value in new.items()
        if old.get(key) != value
    ]
    return found + [Edit(Kind.DRAFT, key, old[key], None) for key in old if key not in new]


KEYS = st.sampled_from("abcdefgh")
MAPPINGS = st.lists(st.tuples(KEYS, st.sampled_from("xyz"))).map(dict)


@given(MAPPINGS, MAPPINGS)
def test_any_two_mappings_differ_by_the_same_edits(old, new):
    assert edits(old, new) == plainly(old, new)


@given(st.integers(0, 40), st.data())
def test_one_change_in_a_long_mapping_is_one_edit(length, data):
    old = {f"k{number}": str(number) for number in range(length)}
    at = f"k{data.draw(st.integers(0, length))}"
    new = {**old, at: "anders"}
    assert edits(old, new) == [Edit(Kind.DRAFT, at, old.get(at), "anders")]
    assert edits(new, old) == [Edit(Kind.DRAFT, at, "anders", old.get(at))]


def note(number: int) -> Note:
    return Note(UUID(int=number), "in", "oogst", f"regel {number}", number, NOW, NOW)


class Counted:
    """A value that counts how often it is compared with another one."""

    calls = 0

    def __eq__(self, other: object) -> bool:
        Counted.calls += 1
        return self is other

    __hash__ = object.__hash__


@pytest.mark.parametrize("at", [0, 250, 499])
def test_what_stayed_is_not_compared_value_by_value(at):
    old = {number: Counted() for number in range(500)}
    Counted.calls = 0
    assert [edit.key for edit in edits(old, {**old, at: Counted()})] == [str(at)]
    assert [edit.key for edit in edits(old, {**old, 500: Counted()})] == ["500"]
    rest = {key: value for key, value in old.items() if key != at}
    assert [edit.key for edit in edits(old, rest)] == [str(at)]
    assert Counted.calls < 60


def test_notes_that_change_places_give_no_edits():
    old = {item.id: item for item in map(note, range(5))}
    assert edits(old, dict(reversed(old.items()))) == []
    same = {key: replace(value) for key, value in old.items()}
    assert edits(old, same) == []
