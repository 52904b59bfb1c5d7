"""The one way from people's text to ReportLab: nothing in it can become markup."""

import re
from html import escape
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth

from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.signs import Signs

#: A paragraph is cut into pieces of about this many characters, at the end of a sentence.
LONGEST_PARAGRAPH = 1400
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s")


class Escaper:
    """Turns plain text into paragraph markup, with a face for every sign."""

    def __init__(self) -> None:
        letters = fonts.letters()
        self._pictographs = fonts.pictographs() - letters
        self._signs = Signs(letters, self._pictographs)
        self._known: dict[str, str] = {}

    def markup(self, text: str) -> str:
        """The text as markup that shows it literally; a mark stands for what no face has."""
        if text not in self._known:
            self._known[text] = "".join(
                _run(run, is_picture=is_picture) for run, is_picture in self._runs(text)
            )
        return self._known[text]

    def shown(self, text: str) -> str:
        """The text as a reader sees it on paper."""
        return self._signs.shown(text)

    def lacking(self, text: str) -> tuple[str, ...]:
        """The signs of a text that are not printed as they are, each once."""
        return self._signs.lacking(text)

    def width(self, text: str, face: str, size: float) -> float:
        """How wide a text is on one line, in points."""
        return sum(float(stringWidth(run, own, size)) for run, own in self.runs(text, face))

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """The text as it is shown, in runs of one typeface each: this one, or that of emoji."""
        return [(run, fonts.EMOJI if is_picture else face) for run, is_picture in self._runs(text)]

    def _runs(self, text: str) -> list[tuple[str, bool]]:
        shown = self.shown(text)
        if shown.isascii():
            return [(shown, False)]
        runs = groupby(shown, key=self._is_pictograph)
        return [("".join(run), is_picture) for is_picture, run in runs]

    def _is_pictograph(self, character: str) -> bool:
        return ord(character) in self._pictographs


def _run(text: str, *, is_picture: bool) -> str:
    escaped = escape(text, quote=False)
    return f'<font name="{fonts.EMOJI}">{escaped}</font>' if is_picture else escaped


def paragraphs(text: str) -> list[str]:
    """The lines of a text, each cut at sentence ends when it is too long for one paragraph."""
    found: list[str] = []
    for line in text.splitlines():
        rest = line.strip()
        while len(rest) > LONGEST_PARAGRAPH:
            cut = _cut_at(rest)
            found.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        if rest:
            found.append(rest)
    return found


def _cut_at(text: str) -> int:
    """Where to cut: after the last sentence, else after the last word, else within a word."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, LONGEST_PARAGRAPH)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", 0, LONGEST_PARAGRAPH)
    return space if space > 0 else LONGEST_PARAGRAPH
