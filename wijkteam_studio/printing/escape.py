"""The one way from people's text to ReportLab: nothing in it can become markup."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape as xml_escape

from wijkteam_studio.printing import fonts

#: A paragraph is cut into pieces of about this many characters, at the end of a sentence.
LONGEST_PARAGRAPH = 1400
#: Signs that our faces lack, and the sign that looks most like them.
_SAME_LOOK = {"\u2610": "\u2b1c", "\u25a1": "\u2b1c", "\u2714": "\u2713"}
#: Stands for a character that no face has; kept out of people's text, which loses such characters.
_UNKNOWN = "\ufffe"
_UNKNOWN_RUN = re.compile(f"{_UNKNOWN}+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s")


class Escaper:
    """Turns plain text into paragraph markup, with a face for every character."""

    def __init__(self) -> None:
        self._letters = fonts.letters()
        self._pictographs = fonts.pictographs() - self._letters
        self._plain = frozenset(chr(code) for code in self._letters if chr(code).isprintable())
        self._known: dict[str, str] = {}

    def markup(self, text: str) -> str:
        """The text as markup that shows it literally; a mark stands for what no face has."""
        if text not in self._known:
            self._known[text] = self._markup(text)
        return self._known[text]

    def _markup(self, text: str) -> str:
        if self._plain.issuperset(text) and unicodedata.is_normalized("NFC", text):
            return xml_escape(text)
        shown = _UNKNOWN_RUN.sub(_mark, "".join(self._characters(text)))
        runs = groupby(shown, key=self._is_pictograph)
        return "".join(self._run("".join(run), is_picture=picture) for picture, run in runs)

    def _run(self, text: str, *, is_picture: bool) -> str:
        escaped = xml_escape(text)
        return f'<font name="{fonts.EMOJI}">{escaped}</font>' if is_picture else escaped

    def _is_pictograph(self, character: str) -> bool:
        return ord(character) in self._pictographs

    def _characters(self, text: str) -> Iterator[str]:
        for character in unicodedata.normalize("NFC", text):
            yield from self._shown(_SAME_LOOK.get(character, character))

    def _shown(self, character: str) -> Iterator[str]:
        kind = unicodedata.category(character)
        if character.isspace():
            yield "\xa0" if character in "\xa0\u202f" else " "
        elif kind[0] == "C" or (kind == "Mn" and ord(character) not in self._letters):
            return
        elif ord(character) in self._letters or ord(character) in self._pictographs:
            yield character
        else:
            yield _UNKNOWN


def _mark(run: re.Match[str]) -> str:
    """What a reader sees in place of a run of characters that no face has."""
    return "[teken]" if len(run[0]) == 1 else "[tekens]"


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
