from datetime import date, time
from pathlib import Path

import pytest

from wijkteam_studio.content.builtin import read_builtin
from wijkteam_studio.domain.words import (
    clock_time,
    counted,
    full_date,
    greeting,
    in_words,
    listed,
    long_date,
    lower_first,
    upper_first,
)


def test_dates_are_dutch_whatever_the_machine_speaks():
    assert long_date(date(2027, 1, 12)) == "dinsdag 12 januari"
    assert full_date(date(2026, 11, 22)) == "22 november 2026"


def test_a_time_is_written_with_a_dot():
    assert clock_time(time(9, 5)) == "9.05"


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_ends_with_en(parts, words):
    assert listed(parts) == words


def test_one_is_not_many():
    assert counted(1, "één notitie", "{} notities") == "één notitie"
    assert counted(4, "één notitie", "{} notities") == "4 notities"


def test_small_numbers_are_words():
    assert [in_words(0), in_words(3), in_words(11), in_words(-1)] == ["geen", "drie", "11", "-1"]


@pytest.mark.parametrize(
    ("hour", "word"),
    [(0, "Goedenacht"), (8, "Goedemorgen"), (12, "Goedemiddag"), (23, "Goedenavond")],
)
def test_the_greeting_fits_the_hour(hour, word):
    assert greeting(hour) == word


def test_every_werkvorm_goes_on_within_a_sentence():
    root = Path(__file__).parents[2]
    library = read_builtin(root / "resources", root / "sessions")
    names = [activity.name for activity in library.activities]
    assert len(names) == 26
    for name in names:
        lower = lower_first(name)
        assert lower[0].islower()
        assert lower.startswith("één") == name.startswith("Eén")
        assert lower[1:] == name[1:]


@pytest.mark.parametrize(
    ("text", "lower"),
    [("Eén, twee", "één, twee"), ("Kort Wijkoverleg", "kort Wijkoverleg"), ("", "")],
)
def test_only_the_first_letter_becomes_small(text, lower):
    assert lower_first(text) == lower


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("ijsbreker", "IJsbreker"),
        ("ĳsbaan", "Ĳsbaan"),
        ("IJsbreker", "IJsbreker"),
        ("één, twee", "Eén, twee"),
        ("élan", "Élan"),
        ("'s avonds", "'s Avonds"),
        ("„ijs”", "„IJs”"),
        ("1 twee", "1 twee"),
        ("geen", "Geen"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_a_name_begins_with_one_dutch_capital(text, begun):
    assert upper_first(text) == begun


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("IJsbreker", "ijsbreker"),
        ("Ĳsbaan", "ĳsbaan"),
        ("Eén, twee", "één, twee"),
        ("Élan", "élan"),
        ("GGD meldt", "GGD meldt"),
        ("A4-vel", "A4-vel"),
        ("Ik en wij", "ik en wij"),
        ("U bent", "u bent"),
        ("’s Avonds", "’s avonds"),
        ("1-2-4", "1-2-4"),
        ("", ""),
    ],
)
def test_what_goes_on_in_a_sentence_has_no_capital_but_an_abbreviation(text, goes_on):
    assert lower_first(text) == goes_on
