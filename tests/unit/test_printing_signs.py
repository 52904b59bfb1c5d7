"""Which signs the paper shows: the typefaces are asked, sign by sign as people see them."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from wijkteam_studio.printing import fonts

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Wij 🩷 de wijk", "Wij 🩷 de wijk"),
        ("🫨 schudt", "🫨 schudt"),
        ("Familie 👨‍👩‍👧‍👦 samen", "Familie 👨 samen"),
        ("Duim 👍🏽!", "Duim 👍!"),
        ("Vlag 🇳🇱", "Vlag NL"),
        ("Vlag 🏴󠁧󠁢󠁥󠁮󠁧󠁿.", "Vlag 🏴."),
        ("Toets 1️⃣ en #️⃣", "Toets 1 en #"),
        ("❤️‍🔥 en ❤️", "❤ en ❤"),
        ("Ａ１ ½ ﬁets ĳs", "A1 ½ ﬁets ĳs"),
        ("e\u0301e\u0301n", "één"),
        ("é\u0301\u0301\u0301 🇧🇧", "é\u0301 BB"),
        ("q\u0308\u0308 é\u0301\u0301", "q\u0308 é\u0301"),
        ("ab\u200bc\u00add\u3164e\ufe0f", "abcde"),
        ("geen\ufffe \uffffteken\U0001fffe\U0010ffff", "geen teken"),
    ],
)
def test_a_sign_is_printed_as_itself_or_as_what_it_is_based_on(escaper, text, shown):
    assert escaper.shown(text) == shown
    assert escaper.lacking(text) == ()


@pytest.mark.parametrize(
    ("text", "shown", "lacking"),
    [
        ("Meneer محمد kwam", "Meneer [tekens] kwam", tuple("محد")),
        ("שלום zei zij", "[tekens] zei zij", tuple("שלום")),
        ("ትግርኛ", "[tekens]", tuple("ትግርኛ")),
        ("Kijk 李.", "Kijk [teken].", ("李",)),
        ("ḁ", "a", ("ḁ",)),
        ("Een \uf0b7 opsomming", "Een [teken] opsomming", ("\uf0b7",)),
    ],
)
def test_what_no_face_has_is_marked_and_told(escaper, text, shown, lacking):
    assert escaper.shown(text) == shown
    assert escaper.lacking(text) == lacking


def test_every_sign_of_the_emoji_face_is_printed(escaper):
    face = set(TTFont(FONTS / "NotoEmoji-Regular.ttf").getBestCmap())
    unseen = {0x200D, 0xFE0E, 0xFE0F, *range(0xE0000, 0xE0080)}
    pictures = [chr(code) for code in face - unseen if code > 0x2000]
    assert len(pictures) > 1300
    assert not [sign for sign in pictures if escaper.shown(sign) in {"", "[teken]"}]
    assert not [sign for sign in pictures if escaper.lacking(sign)]


def test_every_sign_that_is_printed_has_a_face(escaper):
    known = fonts.letters() | fonts.pictographs()
    for code in (*range(0x20, 0x3000), *range(0x1F000, 0x1FB00)):
        shown = escaper.shown(chr(code))
        assert all(ord(sign) in known for sign in shown), hex(code)
