"""Characters that nobody sees: which of them go, and where they are needed."""

import functools
import re
from typing import Any

#: Never needed: controls, soft hyphens, directions, fillers, marks of editors, no-characters.
_NEVER = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe02-\ufe0d\ufeff\uffa0\ufff0-\ufffc"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e001f"
    "\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(f"{chr(end - 2)}{chr(end - 1)}" for end in range(0x20000, 0x120000, 0x10000))
    + "]"
)
#: Needed in some places: joiners, breaks between words, variants, the letters of a flag.
_SOMETIMES = re.compile(
    "[\u180b-\u180f\u200b-\u200d\ufe00\ufe01\ufe0e\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)

#: Scripts in which a joiner changes how a word is written.
_JOINING = "Arab Syrc Mand Nkoo Phag Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh"
_MONGOLIAN = "\u1820-\u18aa"
#: Scripts without spaces, where a break says where a word ends.
_UNSPACED = "Thai Laoo Khmr Mymr"
_EMOJI = (
    r"(?:\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3"
    r"|\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{Emoji_Modifier}?)"
)


def without_invisible(text: str) -> str:
    """The text with only the invisible characters that are part of what is written."""
    seen = _NEVER.sub("", text)
    return _judged(seen) if _SOMETIMES.search(seen) else seen


def without_any(text: str) -> str:
    """The text without any character that nobody sees, needed or not: for comparing."""
    return _SOMETIMES.sub("", _NEVER.sub("", text))


def is_invisible(character: str) -> bool:
    """Whether this character is one that nobody sees, needed or not."""
    return bool(_NEVER.match(character) or _SOMETIMES.match(character))


def _judged(text: str) -> str:
    kept: str = _places().sub(_what_is_kept, text)
    return kept


def _what_is_kept(found: Any) -> str:
    return found["needed"] or ""


@functools.cache
def _places() -> Any:
    """Finds characters that are sometimes needed, as `needed` where they are.

    Imported when the first text needs it, to start quickly.
    """
    import regex

    joining, unspaced = _of(f"{_JOINING} {_UNSPACED}", _MONGOLIAN), _of(_UNSPACED)
    needed = (
        r"\U0001F3F4[\U000E0030-\U000E0039\U000E0061-\U000E007A]+\U000E007F",
        rf"{_EMOJI}(?:\u200D{_EMOJI})*",
        rf"(?<={joining}\p{{Mn}}{{0,4}})\u200C(?={joining})",
        rf"(?<={joining}\p{{Mn}}{{0,4}})\u200D|\u200D(?={joining})",
        rf"(?<={unspaced})\u200B(?={unspaced})",
        rf"(?<=[{_MONGOLIAN}])[\u180B-\u180F]",
        r"(?<=\p{Script=Han})[\uFE00\uFE01\U000E0100-\U000E01EF]",
        r"(?<=\p{Script=Mymr})\uFE00",
    )
    return regex.compile(rf"(?P<needed>{'|'.join(needed)})|{_SOMETIMES.pattern}")


def _of(scripts: str, more: str = "") -> str:
    """A character class of the letters and marks of these scripts, and of some more."""
    return "[" + "".join(rf"\p{{Script={name}}}" for name in scripts.split()) + more + "]"
