"""The one place that makes paragraphs: text and role in, measured blocks and slugs out."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from math import fsum

from wijkteam_studio.domain.newspaper.paper import Form, Part, Passage
from wijkteam_studio.printing import fonts
from wijkteam_studio.printing.blocks import Block, Rule, Spaced, Stack, TextBlock
from wijkteam_studio.printing.breaking import LINE_END, SetParagraph
from wijkteam_studio.printing.columns import Slug
from wijkteam_studio.printing.escape import Escaper, paragraphs
from wijkteam_studio.printing.headlines import broken_by_sense
from wijkteam_studio.printing.said import Said
from wijkteam_studio.printing.styles import Density, Role, StyleSheet
from wijkteam_studio.printing.wording import Wording

_BULLET = "•"
#: A headline is set smaller rather than over more lines than this.
_FEW_LINES = 2
#: Narrower columns are set to the left edge only, in points.
_JUSTIFIED_FROM = 152.0
#: Room above a topic whose outcome stands under it, in points.
_CLEAR = 6.0


class Typesetter:
    """Sets text at one density."""

    def __init__(self, escaper: Escaper, density: Density) -> None:
        self.escaper = escaper
        self._sheet = StyleSheet(density)
        self._wording = Wording()
        self._lines: dict[tuple[str, Role, float], int] = {}

    @property
    def density(self) -> Density:
        """How airy this typesetter works."""
        return self._sheet.density

    def paragraph(
        self, text: str, role: Role, *, label: str = "", colour: str = "", bullet: str = ""
    ) -> SetParagraph:
        """A paragraph in a role, with a bold label in front of it."""
        markup = self.escaper.markup(text)
        if label:
            bold = f'<font name="{fonts.SANS_BOLD}" size="-1">{self.escaper.markup(label)}</font>'
            markup = f"{bold} {markup}"
        if colour:
            markup = f'<font color="{colour}">{markup}</font>'
        return self._wording.paragraph(markup, self._sheet.style(role), bullet)

    def block(self, text: str, role: Role, width: float, colour: str = "") -> TextBlock:
        """A paragraph as a block of a width."""
        return TextBlock(self.paragraph(text, role, colour=colour), width, self.said(text))

    def again(self, text: str, role: Role, width: float, colour: str = "") -> TextBlock:
        """The same for words of the layout's own, or a text that stands elsewhere as itself."""
        said = Said(text, self.escaper.shown(text), is_repeat=True)
        return TextBlock(self.paragraph(text, role, colour=colour), width, said)

    def said(self, text: str, *, label: str = "", mark: str = "", is_quote: bool = False) -> Said:
        """What a reader finds for a text: a mark, a label, and the text between quotation marks."""
        shown = f"“{text}”" if is_quote else text
        return Said(text, mark + self.escaper.shown(label) + self.escaper.shown(shown))

    def labelled(self, label: str, text: str, role: Role, width: float) -> TextBlock:
        """A paragraph with a bold label in front of it."""
        said = self.said(text, label=label)
        return TextBlock(self.paragraph(text, role, label=label), width, said)

    def headline(self, text: str, roles: tuple[Role, ...], width: float) -> TextBlock:
        """A headline broken by its sense, in the first role that needs no more than two lines."""
        fitting = (role for role in roles if self._lines_of(text, role, width) <= _FEW_LINES)
        role = next(fitting, roles[-1])
        style = self._sheet.style(role)
        measure = partial(self.escaper.width, face=style.fontName, size=style.fontSize)
        lines = broken_by_sense(text, self._lines_of(text, role, width), width, measure)
        markup = LINE_END.join(self.escaper.markup(line) for line in lines)
        return TextBlock(self._wording.paragraph(markup, style), width, self.said(text))

    def _lines_of(self, text: str, role: Role, width: float) -> int:
        key = (text, role, width)
        if key not in self._lines:
            self._lines[key] = self.block(text, role, width).lines
        return self._lines[key]

    def quote(self, passage: Passage, role: Role, width: float, colour: str) -> Block:
        """A passage lifted out of the text, between two rules."""
        said = self.said(passage.text, is_quote=True)
        words = TextBlock(self.paragraph(f"“{passage.text}”", role), width, said)
        label = [Spaced(self.again(passage.label, Role.QUOTE_LABEL, width, colour), 7)]
        return Stack(
            [
                Rule(width, 2.4, colour),
                *(label if passage.label else []),
                Spaced(words, 3 if passage.label else 8),
                Rule(width, 0.8, colour, before=9),
            ],
            width,
            rigid=True,
        )

    def stream(self, parts: tuple[Part, ...], width: float) -> list[Slug]:
        """The parts of an article as one stream for columns of a width.

        A part without a heading stands as clear of the one before as a heading would.
        """
        slugs: list[Slug] = []
        for part in parts:
            made = list(self.part(part, width))
            if slugs and made and not slugs[-1].sticks:
                made[0].before = max(made[0].before, self._sheet.style(Role.SUBHEAD).spaceBefore)
            slugs += made
        return slugs

    def small_print(
        self, passages: tuple[Passage, ...], role: Role, width: float, *, opens: bool = False
    ) -> list[Slug]:
        """Passages in one small role, as a list when the role is one; may open a column."""
        bullet = _BULLET if role is Role.SMALL_LIST else ""
        is_head = role is Role.SMALL_HEAD
        slugs: list[Slug] = []
        for passage in passages:
            said = self.said(passage.text, mark=bullet)
            if is_head:
                said = replace(said, is_repeat=True)
            slugs += [
                self._slug(
                    TextBlock(self.paragraph(piece, role, bullet="" if n else bullet), width, said),
                    sticks=is_head,
                )
                for n, piece in enumerate(paragraphs(passage.text))
            ]
        for first in slugs[:1]:
            first.opens = opens
        return slugs

    def part(self, part: Part, width: float) -> Iterator[Slug]:
        """One part: its small heading and its passages."""
        is_first = True
        if part.title:
            yield self._slug(self.block(part.title, Role.SUBHEAD, width), sticks=True)
        for passage in part.passages:
            yield from self._passage(passage, part.form, width, is_first=is_first)
            is_first = False

    def _passage(
        self, passage: Passage, form: Form, width: float, *, is_first: bool
    ) -> Iterator[Slug]:
        is_quote = form is Form.QUOTES
        text = f"“{passage.text}”" if is_quote else passage.text
        pieces = paragraphs(text)
        label = _closed(passage.label)
        mark = _BULLET if form is Form.LIST else ""
        said = self.said(passage.text, label=label, mark=mark, is_quote=is_quote)
        for number, piece in enumerate(pieces):
            in_list = form is Form.LIST
            role = Role.LIST if in_list else _body(width, is_next=bool(number) or not is_first)
            made = self.paragraph(
                piece,
                role,
                label="" if number else label,
                bullet=_BULLET if in_list and not number else "",
            )
            is_last = number == len(pieces) - 1
            slug = self._slug(TextBlock(made, width, said), sticks=is_last and bool(passage.coda))
            slug.continues = number > 0
            if passage.coda and not number:
                slug.before = max(slug.before, _CLEAR)
            yield slug
        if passage.coda:
            coda = self._slug(self.block(passage.coda, Role.CODA, width))
            coda.continues = True
            yield coda

    def _slug(self, block: TextBlock, *, sticks: bool = False) -> Slug:
        return Slug(block, block.lines, block.leading, block.before, sticks)


def _closed(label: str) -> str:
    """A label with a stop behind it, unless it has a sign of its own there."""
    return label if not label or label.endswith((":", ".", "?", "!")) else f"{label}."


def _body(width: float, *, is_next: bool) -> Role:
    """Text is set to both edges, except where that would tear holes in its lines."""
    if width < _JUSTIFIED_FROM:
        return Role.RAGGED_NEXT if is_next else Role.RAGGED
    return Role.BODY_NEXT if is_next else Role.BODY


def whole(block: Block, before: float) -> Slug:
    """A block that stays whole inside a stream."""
    return Slug(block, 1, block.height(), before)


def with_quote(slugs: list[Slug], quote: Slug) -> list[Slug]:
    """The stream with a quote about one third down, never inside what belongs together."""
    third = fsum(slug.height + slug.before for slug in slugs) / 3
    above = 0.0
    for place, slug in enumerate(slugs):
        together = slug.continues or (place and slugs[place - 1].sticks)
        if above >= third and not together:
            return [*slugs[:place], quote, *slugs[place:]]
        above += slug.height + slug.before
    return [*slugs, quote]
