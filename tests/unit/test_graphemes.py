import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain.graphemes import cut, graphemes

ONE_SIGN = [
    "👨‍👩‍👧‍👦",
    "🇳🇱",
    "👍🏽",
    "1️⃣",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "e\u0301",
    "क्षि",
    "ا\u200c",
    "🩷",
    "\r\n",
]


@pytest.mark.parametrize("sign", ONE_SIGN)
def test_what_a_person_sees_as_one_sign_is_one(sign):
    assert graphemes(f"a{sign}b") == ["a", sign, "b"]


@pytest.mark.parametrize("sign", ONE_SIGN)
def test_a_text_is_cut_before_a_sign_that_does_not_fit_whole(sign):
    for most in range(1, len(sign) + 1):
        assert cut(f"a{sign}", most) == "a"
    assert cut(f"a{sign}b", len(sign) + 1) == f"a{sign}"


def test_a_text_that_fits_is_not_cut():
    assert cut("één", 3) == "één"


@given(st.text(max_size=200), st.integers(0, 200))
def test_a_cut_text_is_a_beginning_of_whole_signs(text, most):
    kept = cut(text, most)
    assert text.startswith(kept)
    assert len(kept) <= most
    signs = graphemes(text)
    assert "".join(signs) == text
    assert kept in {"".join(signs[:count]) for count in range(len(signs) + 1)}
