"""Paragraphs out of markup that is read once, however many widths it is tried at."""

import re

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, cleanBlockQuotedText
from reportlab.platypus.paraparser import ParaFrag

from wijkteam_studio.printing.breaking import SetParagraph, Token, tokens_of

_TAG = re.compile(r"(<[^>]*>)")


class Wording:
    """Makes paragraphs in the styles of one sheet.

    Reading markup costs more than setting it, and the plan of a page tries every text at many
    widths. What the tags do to a style is read once; the words then take the place of an
    example, and are measured once.
    """

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], tuple[list[ParaFrag], list[Token | None]]] = {}
        self._shapes: dict[tuple[str, str], list[ParaFrag]] = {}

    def paragraph(self, markup: str, style: ParagraphStyle, bullet: str = "") -> SetParagraph:
        """A new paragraph, not set at any width yet; every sign in its words is escaped."""
        key = (markup, style.name)
        if key not in self._read:
            stretches = self._stretches(cleanBlockQuotedText(markup), style)
            self._read[key] = (stretches, list(tokens_of(stretches)))
        stretches, tokens = self._read[key]
        made = SetParagraph(tokens, stretches, style)
        made.bulletText = bullet or None
        return made

    def _stretches(self, markup: str, style: ParagraphStyle) -> list[ParaFrag]:
        if "&" in markup:
            return list(Paragraph(markup, style).frags)
        pieces = [piece for piece in _TAG.split(markup) if piece]
        words = [piece for piece in pieces if piece[0] != "<"]
        shape = "".join(piece if piece[0] == "<" else "x" for piece in pieces)
        key = (shape, style.name)
        if key not in self._shapes:
            self._shapes[key] = Paragraph(shape, style).frags
        examples = self._shapes[key]
        return [one.clone(text=text) for one, text in zip(examples, words, strict=True)]
