"""One folded form of people's text, in which it is searched, compared and put in order.

What two people would call the same word folds to the same letters: capitals, accents, ligatures,
curly quotes and what nobody sees make no difference. The text itself stays as it was written.
"""

import re
import unicodedata

from wijkteam_studio.domain.invisible import without_any

#: Letters that Unicode does not take apart, though people type them with plain ones.
_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th",
     "ŋ": "n", "ŧ": "t", "ə": "e", "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
     "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
)  # fmt: skip
_NOT_A_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """The folded form: two texts that differ only in how they are written are equal in it."""
    if text.isascii() and text.isprintable():
        plain = text.lower().replace("`", "'")
    else:
        plain = without_marks(spread(without_any(text)).casefold()).translate(_PLAIN)
    return " ".join(plain.split())


def words_of(text: str) -> list[str]:
    """The words of a text in its folded form: letters and digits only."""
    plain = folded(text)
    if not plain.isascii():
        plain = "".join(sign for sign in plain if not unicodedata.category(sign).startswith("M"))
    return _NOT_A_WORD.sub(" ", plain).split()


def is_same_name(one: str, other: str) -> bool:
    """Whether two names look the same to a person."""
    return folded(one) == folded(other)


def spread(text: str) -> str:
    """A text with ligatures in letters and accents apart: ĳ as ij, ﬁ as fi, é in two."""
    return unicodedata.normalize("NFKD", text)


def without_marks(text: str) -> str:
    """A spread text without its accents; vowel signs that are letters of their own stay."""
    plain = "".join(sign for sign in spread(text) if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", plain)
