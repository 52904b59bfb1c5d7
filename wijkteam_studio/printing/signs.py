"""What our typefaces can show, sign by sign as people see signs; what they lack is known."""

import re
import unicodedata
from collections.abc import Iterator

from wijkteam_studio.domain.graphemes import graphemes

#: Signs that our faces lack, and the sign that looks most like them.
_SAME_LOOK = {"\u2610": "\u2b1c", "\u25a1": "\u2b1c", "\u2714": "\u2713", "\u25cf": "\u2022"}
#: Stands for a sign that no face has; a noncharacter, which is never shown itself.
_UNKNOWN = "\ufffe"
_UNKNOWN_RUN = re.compile(f"{_UNKNOWN}+")
#: Letters and marks that nobody sees, though Unicode calls them something else.
_UNSEEN = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0}
_UNSEEN |= {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0xFDD0, 0xFDF0)}
#: The last two places of every plane are no characters.
_PLANE, _NO_CHARACTERS = 0x10000, 0xFFFE
_FIXED_SPACES = "\xa0\u202f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_KEYCAP = "\u20e3"
_JOINER = "\u200d"


class Signs:
    """Turns people's text into the signs that are printed."""

    def __init__(self, letters: frozenset[int], pictographs: frozenset[int]) -> None:
        """The code points that all text faces have, and those that only the emoji face has."""
        self._known = letters | pictographs
        self._letters = letters
        self._plain = frozenset(filter(_stands_alone, map(chr, letters)))

    def shown(self, text: str) -> str:
        """The text as it is printed; `[teken]` stands for what no face has."""
        if self._is_plain(text):
            return text
        signs = (self._sign(cluster)[0] for cluster in _clusters(text))
        return _UNKNOWN_RUN.sub(_mark, "".join(signs))

    def lacking(self, text: str) -> tuple[str, ...]:
        """The signs of a text that are not printed as they are, each once."""
        if self._is_plain(text):
            return ()
        signs = ((cluster, self._sign(cluster)[1]) for cluster in _clusters(text))
        return tuple(dict.fromkeys(cluster for cluster, is_whole in signs if not is_whole))

    def _is_plain(self, text: str) -> bool:
        return self._plain.issuperset(text) and unicodedata.is_normalized("NFC", text)

    def _sign(self, cluster: str) -> tuple[str, bool]:
        """What is printed for one sign, and whether that is all of its meaning."""
        if cluster.isspace():
            return ("\xa0" if cluster in _FIXED_SPACES else " "), True
        seen = [_SAME_LOOK.get(sign, sign) for sign in _once(cluster) if _is_seen(sign)]
        whole = self._whole(seen, cluster)
        return (whole, True) if whole is not None else self._base(seen, cluster)

    def _whole(self, seen: list[str], cluster: str) -> str | None:
        """The sign as it is, or in other signs that read the same; None when there are none."""
        if not seen or (self._has(seen) and _is_one(seen, cluster)):
            return "".join(seen)
        if _is_flag(seen):
            return "".join(chr(ord(sign) - _FLAG_LETTERS[0] + ord("A")) for sign in seen)
        alike = unicodedata.normalize("NFKC", "".join(seen))
        return alike if all(ord(sign) in self._letters for sign in alike) else None

    def _base(self, seen: list[str], cluster: str) -> tuple[str, bool]:
        """The first sign of a sequence: a family is one head, a thumb has no colour."""
        base = unicodedata.normalize("NFD", seen[0])[0]
        if ord(base) not in self._known:
            return _UNKNOWN, False
        marks = [sign for sign in seen[1:] if ord(sign) not in _SKIN_TONES and sign != _KEYCAP]
        is_sequence = _JOINER in cluster or not marks
        return base, is_sequence and base == seen[0]

    def _has(self, signs: list[str] | str) -> bool:
        return all(ord(sign) in self._known for sign in signs)


def _once(cluster: str) -> Iterator[str]:
    """The same mark twice over one letter looks as it does once."""
    marks: set[str] = set()
    for sign in cluster:
        if sign not in marks:
            yield sign
        if unicodedata.combining(sign):
            marks.add(sign)


def _stands_alone(sign: str) -> bool:
    """Whether a sign is printed as it is, whatever stands beside it."""
    return sign.isprintable() and not unicodedata.combining(sign)


def _is_seen(sign: str) -> bool:
    if ord(sign) in _UNSEEN or ord(sign) % _PLANE >= _NO_CHARACTERS:
        return False
    return sign.isspace() or unicodedata.category(sign) not in {"Cc", "Cf"}


def _is_one(seen: list[str], cluster: str) -> bool:
    """Whether the signs stand as one sign when they are printed after each other."""
    if len(seen) == 1:
        return not _is_flag(seen)
    return _JOINER not in cluster and all(unicodedata.combining(sign) for sign in seen[1:])


def _is_flag(seen: list[str]) -> bool:
    return all(ord(sign) in _FLAG_LETTERS for sign in seen)


def _mark(run: re.Match[str]) -> str:
    """What a reader sees in place of a run of signs that no face has."""
    return "[teken]" if len(run[0]) == 1 else "[tekens]"


def _clusters(text: str) -> list[str]:
    return graphemes(unicodedata.normalize("NFC", text))
