"""Searching, comparing and ordering go over one folded form of people's text."""

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wijkteam_studio.domain.dutch_order import dutch_order
from wijkteam_studio.domain.folding import folded, is_same_name, words_of

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u202e\ufe0f\U000e0067"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("wijk\u00adver\u00adpleeg\u00adkundige", "wijkverpleegkundige"),
        ("mid\u200bden", "midden"),
        ("ĳsbaan", "ijsbaan"),
        ("Ĳsbaan", "ijsbaan"),
        ("ﬁets", "fiets"),
        ("koﬃe", "koffie"),
        ("Straße", "strasse"),
        ("ÉÉN", "een"),
        ("e\u0301e\u0301n", "een"),
        ("cliënt", "client"),
        ("Øyvind", "oyvind"),
        ("İstanbul", "istanbul"),
        ("foto’s", "foto's"),
        ("Ｗｉｊｋ １", "wijk 1"),
        ("m²", "m2"),
        ("Zuid–Oost", "zuid-oost"),
        ("  Team \u00a0 Noord ", "team noord"),
    ],
)
def test_two_ways_to_write_a_word_fold_to_one(written, plain):
    assert folded(written) == folded(plain) == plain
    assert is_same_name(written, plain)


@pytest.mark.parametrize(
    ("one", "other"), [("Noord", "Noor"), ("Team 1", "Team 11"), ("कि", "कु"), ("ש", "ס")]
)
def test_different_names_stay_different(one, other):
    assert not is_same_name(one, other)


def test_words_are_letters_and_digits():
    assert words_of("Foto’s: 3x — 'wijk\u00adteam' (ﬁets)") == [
        "foto", "s", "3x", "wijkteam", "fiets",
    ]  # fmt: skip


@example("d`r in", [(0, "\u00ad")])
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.sampled_from(UNSEEN))))
def test_what_nobody_sees_makes_no_difference(text, hidden):
    disguised = text
    for place, sign in hidden:
        disguised = disguised[:place] + sign + disguised[place:]
    assert folded(disguised) == folded(text)
    assert words_of(disguised) == words_of(text)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)
    for word in words_of(text):
        assert words_of(word) == [word]


IN_ORDER = [
    "2 gebroeders", "De Horst", "Dehorst", "Een", "Één", "Élan", "Eland", "Ieper", "IJsbreker",
    "Ĳssel", "Ik", "Jan", "Team 2", "Team 2a", "Team 2b", "Team 11", "Wijkteam 2", "Wijkteam 10",
    "Wijkteam 10b", "Wijkteam 0100", "„Zon”", "Zuid", "Zuid 5", "Zuid-Oost",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_names_stand_in_dutch_order(seed):
    shuffled = list(IN_ORDER)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 (an order, not a secret)
    assert sorted(shuffled, key=dutch_order) == IN_ORDER


def test_a_number_longer_than_python_reads_has_its_place_too():
    assert sorted(["9" * 5000, "1" + "0" * 5000, "8"], key=dutch_order)[0] == "8"


@given(st.lists(st.text(max_size=12), max_size=12))
def test_any_names_have_one_order(names):
    once = sorted(names, key=dutch_order)
    turned = list(reversed(once))
    assert sorted(turned, key=dutch_order) == once
