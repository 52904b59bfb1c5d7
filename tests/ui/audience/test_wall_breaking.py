import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.ui.audience.wall.breaking import balanced, broken, shortened

WORDS = "wij zijn er voor de wijk en de wijk is er voor ons en voor elkaar"


def test_a_line_has_at_most_twelve_words():
    assert [len(line.split()) for line in broken(WORDS, 1_000, len)] == [12, 4]


def test_a_line_is_not_wider_than_the_room():
    assert broken("een twee drie vier", 9, len) == ("een twee", "drie vier")


@pytest.mark.parametrize("breaks", [broken, balanced])
@pytest.mark.parametrize("width", range(7, 40))
def test_a_dot_between_two_parts_never_begins_a_line(breaks, width):
    lines = breaks("een stil · twee samen · vier samen", width, len)
    assert " ".join(lines) == "een stil · twee samen · vier samen"
    assert not [line for line in lines if line.startswith("·")]


def test_a_dot_beside_a_word_that_only_just_fits_breaks_no_word():
    assert broken("samen · een", 5, len) == ("samen", "· een")


def test_a_long_word_gets_a_hyphen_before_a_syllable():
    lines = broken("verantwoordelijkheidsverdeling", 16, len)
    assert lines == ("verantwoorde-", "lijkheidsverde-", "ling")


@pytest.mark.parametrize(
    "text", ["12345678901234567890", "这是一个没有空格的很长的句子", "a/b/c/d/e/f/g/h"]
)
def test_a_number_another_script_or_an_address_gets_no_hyphen(text):
    lines = broken(text, 6, len)
    assert "".join(lines) == text
    assert len(lines) > 1


def test_a_family_of_joined_signs_stays_together():
    family = "👩\u200d👩\u200d👧"
    lines = broken(family * 4, 7, len)
    assert set(lines) == {family}


@pytest.mark.parametrize(
    "sign", ["🇳🇱", "👨‍👩‍👧‍👦", "👍🏽", "1\ufe0f\u20e3", "क्षि", "e\u0323\u0302", "🩷"]
)
def test_a_sign_is_never_broken_in_two(sign):
    for width in range(len(sign), 3 * len(sign) + 2):
        lines = broken(sign * 9, width, len)
        assert "".join(lines).replace("-", "") == sign * 9
        assert not [line for line in lines if line.replace("-", "").replace(sign, "")]
        assert shortened(sign * 9, width, len).rstrip("…").replace(sign, "") == ""


def test_a_sign_that_is_wider_than_the_line_stays_whole():
    assert broken("👨‍👩‍👧‍👦" * 2, 3, len) == ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦")


def test_own_line_ends_stay_and_empty_lines_go():
    assert broken("een\n\ntwee", 100, len) == ("een", "twee")


def test_a_last_lonely_word_gets_company():
    assert balanced("aa bb cc dd ee", 12, len) == ("aa bb cc", "dd ee")


def test_a_shortened_line_fits_and_says_that_there_is_more():
    assert shortened("gemeenschap", 6, len) == "gemee…"


@given(st.text(alphabet="abij é-1👩\u200d\n", max_size=80), st.integers(4, 30))
def test_no_letter_is_lost_and_no_line_is_too_wide(text, width):
    lines = broken(text, width, len)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == "".join(text.split()).replace("-", "")
    assert all(len(line) <= width for line in lines)
