"""Where a headline breaks: by its sense first, then for lines of about equal length."""

from collections.abc import Callable, Sequence
from functools import cache

#: A line that ends after one of these signs breaks well.
_ENDS = (",", ":", ";", "–", "—", "?", "!")
_NEW_THOUGHT = "en die dat maar want of omdat als dus terwijl waar wie zodat zonder tenzij"
_NEW_GROUP = "aan bij door in met na naar om onder op over tegen tot tussen uit van vanaf voor"
_LEANING = (
    "de het een 't 'n deze dit mijn jouw zijn haar ons onze jullie hun elk elke ieder iedere "
    "geen veel meer te niet zo heel erg"
)
#: A new thought begins with these.
_THOUGHTS = frozenset(_NEW_THOUGHT.split())
#: A group of words begins with these: what stands before it, often a verb, is complete.
_GROUPS = frozenset(_NEW_GROUP.split())
#: These belong to the word after them.
_CLING = frozenset(_LEANING.split())
#: What a break costs, as a share of a whole empty line squared.
_GOOD, _FAIR, _POOR, _PLAIN = 0.0, 0.04, 0.4, 0.13
#: A headline of more words than this is broken without looking at every way.
_MOST_WORDS = 40

Measure = Callable[[str], float]


def broken_by_sense(text: str, lines: int, width: float, measure: Measure) -> tuple[str, ...]:
    """The headline in this many lines, or as one when no such way fits the width in points."""
    words = text.split()
    if not 1 < lines <= len(words) <= _MOST_WORDS:
        return (text,)

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        """The cost and the ends of the lines from a word on."""
        options = []
        for end in range(start + 1, len(words) - left + 2) if left > 1 else (len(words),):
            wide = measure(" ".join(words[start:end]))
            if wide > width:
                break
            slack = ((width - wide) / width) ** 2
            rest, ends = best(end, left - 1) if left > 1 else (0.0, ())
            options.append((slack + _cost(words, end) + rest, (end, *ends)))
        return min(options, default=(float("inf"), ()))

    cost, ends = best(0, lines)
    if cost == float("inf"):
        return (text,)
    return tuple(" ".join(words[start:end]) for start, end in zip((0, *ends), ends, strict=False))


def _cost(words: Sequence[str], end: int) -> float:
    """What it costs to end a line before this word."""
    if end >= len(words) or words[end - 1].endswith(_ENDS):
        return _GOOD
    last, *following = (word.casefold() for word in words[end - 1 : end + 2])
    # "schuift aan bij": the first of two belongs to the verb, the second begins the group.
    begins_group = following[0] in _GROUPS and not _GROUPS.issuperset(following[1:] or ["x"])
    if last in _CLING | _THOUGHTS or (last in _GROUPS and not begins_group):
        return _POOR
    if following[0] in _THOUGHTS:
        return _GOOD
    return _FAIR if begins_group else _PLAIN
