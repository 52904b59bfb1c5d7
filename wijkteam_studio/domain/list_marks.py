"""Marks of lists in front of pasted lines: taken off when several lines carry them alike.

A dash can be a minus and "3." can be a quarter of a year: what may be meant is kept.
"""

import re
import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

#: Several lines alike.
_SEVERAL = 2

_BULLETS = "•‣⁃◦∙▪▫■□●○◆◇❖►▶▸▹➢➤➔⬤❑❒◘\uf000-\uf0ff"
_STATES = "☐☑☒✓✔✗✘"
#: Bullets that are also letters or signs; a list is sure when they repeat, or with a tab.
_ARROWS = "·→⇒»"
#: What Word makes of the bullets of its sign fonts: a letter and a tab.
_FONT_BULLETS = "oüØvqn§·"
_DASHES = "-–—‐‒"

_MARK = re.compile(
    rf"(?P<bullet>[{_BULLETS}])(?:[ \t\u00a0]+|(?=\S)|$)"
    rf"|(?P<state>[{_STATES}])\ufe0f?(?:[ \t\u00a0]+|$)"
    rf"|(?P<font>[{_FONT_BULLETS}])(?:\t\s*)"
    rf"|(?P<arrow>[{_ARROWS}])(?:[ \t\u00a0]+|$)"
    r"|(?P<plus>\+)(?:[ \t\u00a0]+|$)"
    rf"|(?P<dash>[{_DASHES}])(?:[ \t\u00a0]+|$)"
    r"|(?P<star>\*)(?:[ \t\u00a0]+|$)"
    r"|(?P<open>\(?)(?P<value>\d{1,3}|[a-z]{1,4}|[A-Z]{1,4})(?P<close>[.)])(?:[ \t\u00a0]+|$)"
)
_BULLET_KINDS = {"bullet", "state", "font"}
#: The kind of a capital with a dot: the initial of a person looks the same.
_INITIAL = "A."
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
]
#: What one counts with, each with its number: Roman, letters and figures.
_COUNTED = tuple(
    {value: number for number, value in enumerate(row, 1)}
    for row in (_ROMAN, string.ascii_lowercase, [str(number) for number in range(1, 1000)])
)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A line with what may be a mark in front of it."""

    place: int
    kind: str
    mark: str
    rest: str
    has_tab: bool


def without_marks(lines: Sequence[str]) -> list[str]:
    """The lines without the marks that several of them carry alike, and without bare bullets.

    A mark that stands alone, a numbering that does not count from its beginning, a dash before
    a figure, plus and minus, and ticks that differ from each other are kept: they may be meant.
    """
    marked = [found for place, line in enumerate(lines) if (found := _marked(place, line))]
    off = {found.place: found.rest for found in _list_marks(marked)}
    off |= {found.place: "" for found in marked if found.kind == "bullet" and not found.rest}
    return [off.get(place, line) for place, line in enumerate(lines)]


def _marked(place: int, line: str) -> _Marked | None:
    text = line.lstrip()
    found = _MARK.match(text)
    if found is None:
        return None
    kind = found.lastgroup or ""
    mark = found[kind]
    if kind == "close":
        kind, mark = f"{found['open']}{_style(found['value'])}{found['close']}", found["value"]
    return _Marked(place, kind, mark, text[found.end() :].strip(), "\t" in found[0])


def _style(value: str) -> str:
    if value.isdigit():
        return "1"
    return "a" if value.islower() else "A"


def _list_marks(marked: Sequence[_Marked]) -> list[_Marked]:
    """The marks that are those of a list."""
    bullets = [found for found in marked if found.kind in _BULLET_KINDS]
    is_sure = any(found.kind == "bullet" for found in bullets) or _are_alike(bullets)
    off = bullets if is_sure else _repeated([found for found in bullets if found.kind == "font"])
    off = off if len(off) >= _SEVERAL else []
    others = [found for found in marked if found.kind not in _BULLET_KINDS]
    tabbed = [found for found in marked if found.has_tab and found.kind != "font"]
    if len({found.place for found in (*off, *tabbed)}) >= _SEVERAL:
        off = [*off, *tabbed]
    kinds = {found.kind for found in others}
    for kind in sorted(kinds - {"plus"} - ({"dash"} if "plus" in kinds else set())):
        of_kind = [found for found in others if found.kind == kind]
        if len(of_kind) >= _SEVERAL and _is_sure(kind, of_kind):
            off = [*off, *of_kind]
    return off


def _are_alike(marks: Sequence[_Marked]) -> bool:
    return len({found.mark for found in marks}) == 1


def _repeated(marks: Sequence[_Marked]) -> list[_Marked]:
    each = Counter(found.mark for found in marks)
    return [found for found in marks if each[found.mark] >= _SEVERAL]


def _is_sure(kind: str, marks: Sequence[_Marked]) -> bool:
    if kind in {"star", "arrow"}:
        return _are_alike(marks)
    if kind == "dash":
        return not all(found.rest[:1].isdigit() for found in marks)
    return kind != _INITIAL and _counts_on([found.mark.lower() for found in marks])


def _counts_on(values: Sequence[str]) -> bool:
    """Whether these count from their beginning, also when they begin again."""
    for row in _COUNTED:
        numbers = [row.get(value, 0) for value in values]
        steps = list(zip([0, *numbers], numbers, strict=False))
        if all(there and there in {1, before + 1} for before, there in steps):
            return _SEVERAL in numbers
    return False
