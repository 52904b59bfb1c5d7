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
_ARROWS = "·→⇒»"
#: What Word makes of the bullets of its sign fonts: a letter and a tab.
_FONT_BULLETS = "oüØvqnlu§·¨þýà"
_DASHES = "-–—‐‒"
_GAP = r"(?:[ \t\u00a0]+|$)"

_MARK = re.compile(
    rf"(?P<bullet>[{_BULLETS}])(?:[ \t\u00a0]+|(?=\S)|$)"
    rf"|(?P<state>[{_STATES}])\ufe0f?{_GAP}"
    rf"|(?P<font>[{_FONT_BULLETS}])\t\s*"
    rf"|(?P<arrow>[{_ARROWS}]){_GAP}|(?P<star>\*){_GAP}"
    rf"|(?P<plus>\+){_GAP}|(?P<dash>[{_DASHES}]){_GAP}|(?P<quote>>){_GAP}"
    rf"|(?P<open>\(?)(?P<value>\d{{1,3}}|[a-zA-Z]|[ivx]{{2,5}})(?P<close>\.\)|[.)]){_GAP}"
)
_BULLET_KINDS = {"bullet", "state", "font"}
#: A capital with a dot is also the initial of a person: that takes more than two in a row.
_INITIAL, _MORE_THAN_INITIALS = "A.", 3
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv"
#: So many dashes before words make a dash before a figure one of a list, and no minus.
_MORE_THAN_MINUS = 3
#: What a dash before makes a sum below zero.
_AMOUNT = re.compile(r"(?:[€$£]|EUR)?\s?[.,]?\d")
#: What one counts with, each with its number: figures, letters and Roman.
_COUNTED = tuple(
    {value: number for number, value in enumerate(row, 1)}
    for row in (map(str, range(1, 1000)), string.ascii_lowercase, _ROMAN.split(" "))
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
    A bullet with a tab is one of a list by itself, as nobody types that.
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
    tabbed = [found for found in marked if found.has_tab and found.kind not in {"font", "state"}]
    off = [*_bullets(marked), *(found for found in tabbed if found.kind == "bullet")]
    if len({found.place for found in (*off, *tabbed)}) >= _SEVERAL:
        off += tabbed
    kinds = {found.kind for found in marked} - _BULLET_KINDS - {"plus"}
    for kind in kinds - ({"dash"} if _has_plus(marked) else set()):
        off += _of_list(kind, [found for found in marked if found.kind == kind])
    return off


def _bullets(marked: Sequence[_Marked]) -> Sequence[_Marked]:
    """The bullets, when there are several; ticks and letters only when they are sure or alike."""
    bullets = [found for found in marked if found.kind in _BULLET_KINDS]
    if not any(found.kind == "bullet" for found in bullets) and not _are_alike(bullets):
        each = Counter(found.mark for found in bullets if found.kind == "font")
        bullets = [found for found in bullets if each[found.mark] >= _SEVERAL]
    return bullets if len(bullets) >= _SEVERAL else ()


def _of_list(kind: str, marks: Sequence[_Marked]) -> Sequence[_Marked]:
    """Those of these marks, all of one kind, that belong to a list."""
    if kind in {"arrow", "star"}:
        is_list = _are_alike(marks)
    elif kind in {"dash", "quote"}:
        words = [found for found in marks if not _AMOUNT.match(found.rest)]
        is_list = bool(words)
        if kind == "dash" and len(words) < _MORE_THAN_MINUS:
            return words if len(marks) >= _SEVERAL else ()
    else:
        return _counting(marks, _MORE_THAN_INITIALS if kind == _INITIAL else _SEVERAL)
    return marks if is_list and len(marks) >= _SEVERAL else ()


def _has_plus(marks: Sequence[_Marked]) -> bool:
    return any(found.kind == "plus" for found in marks)


def _are_alike(marks: Sequence[_Marked]) -> bool:
    return len({found.mark for found in marks}) == 1


def _counting(marks: Sequence[_Marked], fewest: int) -> Sequence[_Marked]:
    """Those that count on from one, also when they begin again; none when they come to little."""
    for row in _COUNTED:
        counted, before, highest = [], 0, 0
        for found in marks:
            number = row.get(found.mark.lower(), 0)
            if number and number in {1, before + 1}:
                counted.append(found)
                before, highest = number, max(highest, number)
        if highest >= fewest:
            return counted
    return ()
