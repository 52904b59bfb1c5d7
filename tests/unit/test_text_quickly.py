"""A sentence without any shape takes a short way to the same note."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain import text
from wijkteam_studio.domain.text import is_empty, lines_of

PLAIN = st.text(
    alphabet=string.ascii_letters + " .,;!?()-+*'éëïóüçßÉ€’“”„…/&%=#@_~`^{}$", max_size=60
)


@given(PLAIN)
def test_a_sentence_is_the_same_note_on_both_ways(raw: str) -> None:
    assert not text._SHAPED.search(raw)
    assert lines_of(raw) == text._shaped_lines(raw)


@pytest.mark.parametrize(
    "raw",
    ["a\nb", "a\tb", "a\r", "a\u2028b", '"a"', "9:00 Inloop", "[9.00] a", "Van: a", "• a", "<b>",
     "a [ b", "a ] b", "a < b", "a > b", "a | b", "a 0", "a 9", "\u00a0", "\u0250", "\u2017",
     "\u201f", "a\u200bb", "a\x00", "e\u0301", "\u00ad", "\u2060", "👩\u200d👩\u200d👧", "\ufeff"],
)  # fmt: skip
def test_what_can_have_a_shape_takes_the_long_way(raw: str) -> None:
    assert text._SHAPED.search(raw)


@given(st.text(max_size=20))
def test_what_is_empty_has_nothing_that_anybody_sees(raw: str) -> None:
    seen = any(character.isascii() and character.isalnum() for character in raw)
    assert not (seen and is_empty(raw))


@pytest.mark.parametrize("raw", ["", " ", "  \n ", "\u2800", "\u00a0", "\u200b\u2060", "\x07"])
def test_what_has_nothing_to_see_becomes_no_note_on_either_way(raw: str) -> None:
    assert is_empty(raw)
    assert lines_of(raw) == ()


@pytest.mark.parametrize("raw", ["0", "9", "a", "z", "A", "Z", "é", "?", "👍"])
def test_one_sign_that_anybody_sees_is_a_note(raw: str) -> None:
    assert not is_empty(raw)
    assert lines_of(f" {raw} ") == (raw,)
