"""Breaks text into lines: at most twelve words each, and no word wider than the line."""

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from wijkteam_studio.domain.graphemes import cut, graphemes

#: The width of a text, in any unit.
Width = Callable[[str], float]

WORDS_PER_LINE = 12
#: A longer piece than this is never measured: keeps a word of 20,000 letters quick.
_LONGEST_PIECE = 400
#: So many characters are looked at to see where the sign around a place ends.
_ROUND = 64
_FEWEST_LETTERS = 3
_MOST_BALANCED = 6
_LAST_LETTER_WITH_HYPHEN = "\u058f"
_VOWELS = frozenset("aeiouyáéíóúàèëïöüâêîôû")
#: A trema goes when a line ends before it: then the word is another.
_TREMAS = frozenset("äëïöüÄËÏÖÜ")
_TOGETHER = frozenset({"ch", "ij", "qu", "th", "ph", "sj", "tj", "gh", "sh"})
#: A line does not begin with one of these.
_BETWEEN = frozenset("·•–—/+=")


def broken(text: str, width: float, measure: Width) -> tuple[str, ...]:
    """The lines of a text that fit in `width`; a word that is too wide gets a soft hyphen."""
    lines: list[str] = []
    space = measure(" ")
    for paragraph in text.splitlines():
        line: list[str] = []
        filled, count = 0.0, 0
        for piece in _pieces(_words(paragraph), width, measure):
            wide, words = measure(piece), piece.count(" ") + 1
            if line and (filled + space + wide > width or count + words > WORDS_PER_LINE):
                lines.append(" ".join(line))
                line, filled, count = [], 0.0, 0
            filled += wide + (space if line else 0.0)
            count += words
            line.append(piece)
        if line:
            lines.append(" ".join(line))
    return tuple(lines)


def balanced(text: str, width: float, measure: Width) -> tuple[str, ...]:
    """The same number of lines as `broken`, but about equally long: no lonely last word."""
    lines = broken(text, width, measure)
    widest = max((measure(word) for word in _words(text)), default=0.0)
    if not 1 < len(lines) <= _MOST_BALANCED or widest > width or len(text.splitlines()) > 1:
        return lines
    low, high = widest, width
    for _ in range(8):
        middle = (low + high) / 2
        if len(broken(text, middle, measure)) > len(lines):
            low = middle
        else:
            high = middle
    return broken(text, high, measure)


def has_broken_word(text: str, width: float, measure: Width) -> bool:
    """Whether some word of this text is wider than the line."""
    return any(measure(word) > width for word in text.split() if len(word) > _FEWEST_LETTERS)


def shortened(line: str, width: float, measure: Width) -> str:
    """The start of a line with an ellipsis, within `width`."""
    kept = graphemes(cut(line, _LONGEST_PIECE))
    while kept and (kept[-1].isspace() or measure("".join(kept) + "…") > width):
        kept.pop()
    return "".join(kept) + "…"


def _words(text: str) -> Iterator[str]:
    """The words; a sign that stands between two of them stays with the first."""
    held = ""
    for word in text.split():
        if held and word in _BETWEEN and " " not in held:
            held = f"{held} {word}"
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def _pieces(words: Iterable[str], width: float, measure: Width) -> Iterator[str]:
    for word in words:
        if " " in word and measure(word) > width:
            yield from _pieces(word.split(), width, measure)
            continue
        rest = word
        while len(rest) > _LONGEST_PIECE or measure(rest) > width:
            at = _split_at(rest, width, measure)
            if at >= len(rest):
                break
            yield rest[:at] + _hyphen(rest, at)
            rest = rest[at:]
        yield rest


def _split_at(word: str, width: float, measure: Width) -> int:
    room = width - measure("-")
    low, high = 1, min(len(word), _LONGEST_PIECE)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(word[:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    return _calm_split(word, low)


def _calm_split(word: str, most: int) -> int:
    """The last good place at or before `most`: before a consonant with a vowel after it.

    Never inside a sign: one that is wider than the line stays whole.
    """
    borders = list(accumulate(map(len, graphemes(word[: most + _ROUND]))))
    for at in range(most, max(_FEWEST_LETTERS, most - 5) - 1, -1):
        if at <= len(word) - _FEWEST_LETTERS and _starts_syllable(word, at):
            return at
    fitting = [at for at in borders if at <= most]
    calm = [at for at in fitting if word[at : at + 1] not in _TREMAS]
    return (calm or fitting or borders)[-1 if fitting else 0]


def _starts_syllable(word: str, at: int) -> bool:
    here, after, pair = word[at].lower(), word[at + 1].lower(), word[at - 1 : at + 1].lower()
    return here.isalpha() and here not in _VOWELS and after in _VOWELS and pair not in _TOGETHER


def _hyphen(word: str, at: int) -> str:
    """A hyphen between two letters of our own kind; none in numbers or other scripts."""
    left, right = word[at - 1], word[at]
    ours = left.isalpha() and right.isalpha() and max(left, right) <= _LAST_LETTER_WITH_HYPHEN
    return "-" if ours else ""
