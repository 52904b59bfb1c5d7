"""What nobody sees goes at the door; what a word or an emoji needs stays."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wijkteam_studio.domain.errors import TextTooLong
from wijkteam_studio.domain.text import cleaned, is_empty, line_text, note_text, title_text, typed

SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

UNSEEN = {
    "soft hyphen": "\u00ad",
    "grapheme joiner": "\u034f",
    "Arabic letter mark": "\u061c",
    "Hangul filler": "\u3164",
    "vowel separator": "\u180e",
    "zero width space": "\u200b",
    "non-joiner": "\u200c",
    "joiner": "\u200d",
    "left to right": "\u200e",
    "right to left": "\u200f",
    "override": "\u202e",
    "isolate": "\u2066",
    "word joiner": "\u2060",
    "old format sign": "\u206f",
    "text variant": "\ufe0e",
    "emoji variant": "\ufe0f",
    "other variant": "\ufe05",
    "variant of a Han sign": "\U000e0101",
    "byte order mark": "\ufeff",
    "note between lines": "\ufff9",
    "picture that was left out": "\ufffc",
    "no character": "\ufdd0",
    "no character at the end": "\U0001ffff",
    "no character before it": "\U0001fffe",
    "tag": "\U000e0067",
    "music format": "\U0001d173",
    "bell": "\u0007",
    "C1 control": "\u009b",
}


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN.keys())
def test_an_invisible_character_goes_wherever_it_stands_in_a_dutch_word(unseen):
    assert cleaned(f"{unseen}mid{unseen}den{unseen}") == "midden"
    assert cleaned(f"mid{unseen}{unseen}den") == "midden"
    assert title_text(f"Wijkteam{unseen} Noord", "Naam") == "Wijkteam Noord"
    assert is_empty(unseen * 3)


@pytest.mark.parametrize(
    "written",
    [
        "👨‍👩‍👧‍👦 samen",
        "👩🏽‍🚀",
        "👩🏽‍🤝‍👨🏿",
        "🏳️‍🌈",
        "🏴‍☠️",
        "🏃‍♂️‍➡️",
        "👁️‍🗨️",
        "❤️‍🔥",
        "Toets 1️⃣ en #️⃣",
        "❤️ en ☺︎",
        "👍🏽",
        "🇳🇱🇧🇪",
        SCOTLAND,
        "می‌شود",
        "مُ‌ش",
        "ه‍",
        "क्‍ष क्‌ष",
        "ශ්‍රී",
        "ബ്‌ബ",
        "สวัส\u200bดี",
        "葛\U000e0100城",
    ],
)
def test_a_joiner_stays_where_a_sign_or_a_script_needs_it(written):
    assert cleaned(written) == unicodedata.normalize("NFC", written)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("👨\u200d", "👨"),
        ("👨\u200d en", "👨 en"),
        ("\u200d👨", "👨"),
        ("2\ufe0f weken", "2 weken"),
        (f"a{SCOTLAND[1:]}", "a"),
        (SCOTLAND[:-1], "🏴"),
        ("a\u200dا", "a\u200dا"),
        ("ا\u200c l", "ا l"),
        ("a\U000e0100", "a"),
    ],
)
def test_a_joiner_without_anything_to_join_goes(raw, kept):
    assert cleaned(raw) == kept


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("\ud83e\udea7", "🪧"), ("\ud83e", "\ufffd"), ("a\udea7b", "a\ufffdb")],
)
def test_halves_of_a_character_come_together_or_are_marked(raw, kept):
    assert cleaned(raw) == kept
    assert cleaned(raw).encode()


def test_a_mark_that_was_kept_apart_by_something_unseen_comes_to_its_letter():
    assert cleaned("e\u200b\u0301e\u00ad\u0301n") == "één"
    assert len(cleaned("e" + "\u0301\u200b" * 500)) < 12
    assert len(cleaned("a" + "\u0344" * 8)) < 12


def test_a_text_may_hide_three_times_its_length_and_no_more():
    assert title_text("a\u200b\u200b\u200b" * 80, "Naam") == "a" * 80
    assert line_text("a" + "\u200b" * 383, "Plek", 80) == "a"
    with pytest.raises(TextTooLong):
        line_text("a" + "\u200b" * 384, "Plek", 80)


def test_typing_keeps_the_space_at_its_end_and_nothing_unseen():
    assert typed("Ik \u200bwil ") == "Ik wil "


def test_a_name_of_the_full_length_may_hide_a_soft_hyphen_in_each_syllable():
    assert title_text("wijk\u00ad" * 20, "Naam") == "wijk" * 20
    assert line_text("a\u200b" * 80, "Plek", 80) == "a" * 80
    assert note_text("ij\u00ad" * 10_000) == "ij" * 10_000


_ODD = st.sampled_from(
    [*UNSEEN.values(), *"aé1# \t\n\r", "\u0301", "\u0344", "👨", "❤", "🏽", "🇳", "🏴", "\u20e3",
     "\U000e0067", "\U000e007f", "ا", "\u064e", "क", "\u094d", "\u0958", "葛", "ส", "\u1820",
     "\ud83d", "\udc68", "ĳ", "ﬁ", "한", "\u1100", "\u1161"]
)  # fmt: skip


@given(st.lists(_ODD | st.characters(), max_size=60).map("".join))
@example("ا\u200c\u200cل")
@example("a" + "\u0344" * 9)
@example("e" + "\u0301" * 5 + "\u200d" + "\u0301" * 5)
def test_the_door_changes_nothing_the_second_time(raw):
    once = cleaned(raw)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode().decode() == once
    assert typed(raw).strip() == once
