"""Where lines break: nothing is lost, nothing is wider than its column, no hyphen is false."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscentDescent, stringWidth
from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import FragLine, ParaLines
from reportlab.platypus.paraparser import ParaFrag

from wijkteam_studio.domain.graphemes import graphemes
from wijkteam_studio.printing.hyphenation import dutch

#: Ends a line where it stands: a noncharacter, which people's text loses on its way here.
LINE_END = "\ufdd0"
_HYPHEN = "-"
#: White that a line can end at (a fixed space is no such place), a forced end, or what is between.
_PIECES = re.compile(f"[ \n\t]+|{LINE_END}|[^ \n\t{LINE_END}]+")
_ENDS_TOKEN = f" \n\t{LINE_END}"
#: Long tokens such as links break after these signs, as late as they fit.
_AFTER = re.compile(r"[/\-._@:?&=#+,;%~|\\–—]+(?=[^/\-._@:?&=#+,;%~|\\–—])")
#: A hyphen between two parts of a word, where any line may end.
_BETWEEN_PARTS = re.compile(r"(?<=\w[^\W\d_])-(?=[^\W\d_]{2})")
#: A word of letters with the marks that stand around it; nothing else is hyphenated.
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WORDS = re.compile(r"[\W_]*[^\W\d_]+(?:['’\-/][^\W\d_]+)*[\W_]*")
_HAIR = 1e-6
#: The most that a space grows to fill a line, as a share of the size of the letters.
_WIDEST_GAP = 0.75

Run = tuple[ParaFrag, str]


@dataclass(frozen=True, slots=True)
class Token:
    """What stands between two stretches of white: one run of one face, or more.

    `before` is the look of the white before it, and `white` its width; nothing when it goes on
    with the token before.
    Only words may be hyphenated: a link has no hyphen that is not its own, nor has a piece of it.
    """

    runs: tuple[Run, ...]
    width: float
    before: ParaFrag | None
    white: float
    is_words: bool

    @property
    def text(self) -> str:
        """The signs of all its runs."""
        return "".join(text for _, text in self.runs)


def _wide(frag: ParaFrag, text: str) -> float:
    return float(stringWidth(text, frag.fontName, frag.fontSize))


def _token(runs: Sequence[Run], before: ParaFrag | None, *, is_words: bool) -> Token:
    width = 0.0
    for frag, text in runs:
        width += _wide(frag, text)
    return Token(tuple(runs), width, before, _wide(before, " ") if before else 0.0, is_words)


def _whole_token(runs: Sequence[Run], before: ParaFrag | None) -> Token:
    text = "".join(text for _, text in runs)
    return _token(runs, before, is_words=_WORDS.fullmatch(text) is not None)


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one line, how wide it may be, and how much of that is left, in points."""

    tokens: tuple[Token, ...]
    width: float
    left: float
    is_forced: bool = False


class Breaker:
    """Breaks the text of one paragraph over lines of these widths, the last one for the rest."""

    def __init__(self, style: ParagraphStyle, widths: Sequence[float]) -> None:
        self._hyphenate_from: int = getattr(style, "hyphenationMinWordLength", 0)
        self._widths = widths
        self._lines: list[Line] = []
        self._line: list[Token] = []
        self._used = 0.0

    def lines(self, tokens: Iterable[Token | None]) -> list[Line]:
        """All lines; each is as wide as its column at most, or one sign when that is wider."""
        for item in tokens:
            if item is None:
                self._end(is_forced=True)
            else:
                self._set(item)
        self._end()
        return self._lines

    def _width(self, ahead: int = 0) -> float:
        return self._widths[min(len(self._lines) + ahead, len(self._widths) - 1)] + _HAIR

    def _end(self, *, is_forced: bool = False) -> None:
        if self._line:
            width = self._width() - _HAIR
            self._lines.append(Line(tuple(self._line), width, width - self._used, is_forced))
        self._line, self._used = [], 0.0

    def _add(self, item: Token) -> None:
        self._used += item.width + (item.white if self._line else 0.0)
        self._line.append(item)

    def _set(self, item: Token) -> None:
        rest: Token | None = item
        while rest is not None:
            room = self._width() - self._used - (rest.white if self._line else 0.0)
            if rest.width <= room:
                self._add(rest)
                return
            head, rest = self._cut(rest, room)
            if head is not None:
                self._add(head)
            self._end()

    def _cut(self, item: Token, room: float) -> tuple[Token | None, Token | None]:
        """What still stands on this line, and what goes to the next one."""
        is_first = not self._line
        fits_whole = item.width <= self._width(0 if is_first else 1)
        if fits_whole and not self._hyphenate_from:
            return None, item
        ends = _ends(item, room)
        shortest = self._hyphenate_from if fits_whole else 1
        for place, mark in sorted(_places(item, shortest, is_whole=fits_whole), reverse=True):
            if place < len(ends) and ends[place] + _wide(item.runs[0][0], mark) <= room:
                return _parted(item, place, mark)
        return _forced(item, len(ends) - 1) if is_first else (None, item)


def _ends(item: Token, room: float) -> list[float]:
    """How wide the first signs are together, for every number of them that fits."""
    ends = [0.0]
    for frag, text in item.runs:
        for sign in text:
            wider = ends[-1] + _wide(frag, sign)
            if wider > room:
                return ends
            ends.append(wider)
    return ends


def _places(item: Token, shortest: int, *, is_whole: bool) -> Iterator[tuple[int, str]]:
    """Where a token may be broken, each with the mark it gets there.

    A token that fits on the next line breaks at its hyphens or by hyphenation only.
    """
    text = item.text
    found = (_BETWEEN_PARTS if is_whole else _AFTER).finditer(text)
    yield from ((match.end(), "") for match in found)
    if item.is_words:
        for match in _WORD.finditer(text):
            if len(match[0]) >= shortest:
                yield from ((match.start() + len(head), _HYPHEN) for head, _ in dutch(match[0]))


def _forced(item: Token, fitting: int) -> tuple[Token | None, Token | None]:
    """As many whole signs as fit, and at least one: nothing better is left."""
    text, place = item.text, 0
    for sign in graphemes(text):
        if place and place + len(sign) > fitting:
            break
        place += len(sign)
    return (item, None) if place >= len(text) else _parted(item, place, "")


def _parted(item: Token, place: int, mark: str) -> tuple[Token, Token]:
    heads: list[Run] = []
    tails: list[Run] = []
    for frag, text in item.runs:
        head, tail = text[: max(0, place)], text[max(0, place) :]
        place -= len(text)
        heads += [(frag, head)] if head else []
        tails += [(frag, tail)] if tail else []
    frag, text = heads[-1]
    heads[-1] = (frag, text + mark)
    return (
        _token(heads, item.before, is_words=item.is_words),
        _token(tails, None, is_words=item.is_words),
    )


def tokens_of(frags: Iterable[ParaFrag]) -> Iterator[Token | None]:
    """The tokens one by one; None where a line must end."""
    runs: list[Run] = []
    before: ParaFrag | None = None
    for frag in frags:
        for piece in _PIECES.findall(frag.text):
            if piece[0] not in _ENDS_TOKEN:
                runs.append((frag, piece))
                continue
            if runs:
                yield _whole_token(runs, before)
            runs, before = [], frag
            if piece == LINE_END:
                yield None
    if runs:
        yield _whole_token(runs, before)


class SetParagraph(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that ReportLab measures and paints, with lines that break where ours do.

    What was measured is painted by its parts only: most of what is measured is never painted.
    """

    def __init__(
        self, tokens: Sequence[Token | None], frags: Sequence[ParaFrag], style: ParagraphStyle
    ) -> None:
        """The tokens are those of the frags: who tries many widths makes them once."""
        super().__init__("", style, frags=frags)
        self._tokens = tokens

    def breakLines(self, width: list[float]) -> ParaLines:  # noqa: N802
        """Our lines in what ReportLab keeps lines in; it calls this under this name."""
        return ParaLines(kind=1, lines=Breaker(self.style, width).lines(self._tokens))

    @property
    def lines(self) -> int:
        """The number of lines at the width it was measured for last."""
        return len(self.blPara.lines)

    def part(self, first: int, last: int) -> "SetParagraph":
        """The lines from `first` up to `last` of this measured paragraph, ready to paint."""
        part = SetParagraph.__new__(SetParagraph)
        part.__dict__.update(self.__dict__)
        lines = [_set_line(line, self.style) for line in self.blPara.lines[first:last]]
        part.blPara = (
            self._simple(lines) if len(self.frags) == 1 else ParaLines(kind=1, lines=lines)
        )
        part.height = len(lines) * self.style.leading
        if first:
            part.bulletText = None
        # ReportLab sets the last line to both edges only when it is told that more comes.
        part._JustifyLast = last < self.lines  # noqa: SLF001
        return part

    def _simple(self, lines: Sequence[FragLine]) -> ParaFrag:
        """Lines of one look, which ReportLab keeps otherwise."""
        (only,) = self.frags
        ascent, descent = getAscentDescent(only.fontName, only.fontSize)
        words = [(line.extraSpace, line.words[0].text.split(" ")) for line in lines]
        return only.clone(kind=0, lines=words, ascent=ascent, descent=descent)


def _stretch(line: Line, style: ParagraphStyle) -> float:
    """What is left of the width; nothing when filling it would tear holes between the words."""
    gaps = len(line.tokens) - 1
    is_torn = style.alignment == TA_JUSTIFY and line.left > gaps * _WIDEST_GAP * style.fontSize
    return 0.0 if is_torn else line.left


def _set_line(line: Line, style: ParagraphStyle) -> FragLine:
    """A line as ReportLab paints it: neighbours of one look in one piece, with their spaces."""
    pieces: list[tuple[ParaFrag, list[str]]] = []
    for number, item in enumerate(line.tokens):
        white = [(item.before, " ")] if number and item.before else []
        for frag, text in (*white, *item.runs):
            if pieces and pieces[-1][0] is frag:
                pieces[-1][1].append(text)
            else:
                pieces.append((frag, [text]))
    words = [frag.clone(text="".join(texts)) for frag, texts in pieces]
    return FragLine(
        extraSpace=_stretch(line, style),
        wordCount=len(line.tokens),
        lineBreak=line.is_forced,
        words=words,
        fontSize=max(word.fontSize for word in words),
        maxWidth=line.width,
    )
