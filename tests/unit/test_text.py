import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain.errors import InvalidInput, TextTooLong
from wijkteam_studio.domain.text import (
    NOTE_LIMIT,
    cleaned,
    is_empty,
    note_text,
    title_text,
)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a < b & c > d", "a < b & c > d"),
        ("<b>vet", "<b>vet"),
        ("  ruimte  ", "ruimte"),
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("bel\x07\x00\x1b", "bel"),
        ("naam\u202etxt.exe", "naamtxt.exe"),
        ("e\u0301e\u0301n", "één"),
        ("kapot \ud83d teken", "kapot \ufffd teken"),
        ("😀 👨‍👩‍👧", "😀 👨‍👩‍👧"),
        ("Word\u000bregel", "Word\nregel"),
    ],
)
def test_text_is_cleaned_once_at_the_border(raw, kept):
    assert cleaned(raw) == kept


def test_stacked_marks_are_capped():
    assert len(cleaned("e" + "\u0301" * 5000)) < 12


@pytest.mark.parametrize("raw", ["", "   ", "\u200b\u200d", "\u3164", "\ufeff", "\n\t"])
def test_invisible_text_counts_as_empty(raw):
    assert is_empty(raw)
    assert note_text(raw) == ""


def test_a_text_over_the_limit_is_refused_and_says_how_long_it_is():
    with pytest.raises(TextTooLong) as caught:
        note_text("x" * 20_001)
    assert "20.001 tekens" in caught.value.message
    assert "20.000" in caught.value.message


def test_a_megabyte_is_refused_at_once():
    began = time.thread_time()
    with pytest.raises(TextTooLong):
        note_text("x" * 1_000_000)
    assert time.thread_time() - began < 0.5


def test_a_text_of_exactly_the_limit_is_kept():
    assert len(note_text("x" * NOTE_LIMIT)) == NOTE_LIMIT


@pytest.mark.parametrize("raw", ["", "  ", "\u200b"])
def test_an_empty_name_names_its_field(raw):
    with pytest.raises(InvalidInput) as caught:
        title_text(raw, "Naam van het team")
    assert caught.value.field == "Naam van het team"


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_more(raw):
    once = cleaned(raw)
    assert cleaned(once) == once
    assert once.encode("utf-8").decode("utf-8") == once
    assert unicodedata.is_normalized("NFC", once)
