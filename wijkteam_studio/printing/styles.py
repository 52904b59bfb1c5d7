"""How every kind of text looks: sizes in points, colours, and how they follow the density."""

from dataclasses import dataclass
from enum import StrEnum

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.printing import fonts

INK = "#1f2933"
SOFT = "#5f6b76"
HAIR = "#b9c0c6"
PANEL = "#f1f3f2"
PHASE_COLOURS = {
    Phase.IK: "#b4501e",
    Phase.WIJ: "#00695c",
    Phase.WIJK: "#3949ab",
}
NEUTRAL = "#455a64"
#: Body text is never smaller than this, in points.
_SMALLEST_BODY = 9.6
#: Words are broken only when they fit on no line of their column.
_NEVER = 0


def accent(phase: Phase) -> str:
    """The colour of a phase; the start and the end are neutral."""
    return PHASE_COLOURS.get(phase, NEUTRAL)


class Role(StrEnum):
    """What a piece of text is; it decides its look, and later its tag."""

    MASTHEAD = "krantenkop"
    IMPRINT = "datumregel"
    IMPRINT_MIDDLE = "datumregel midden"
    IMPRINT_RIGHT = "datumregel rechts"
    KICKER = "bovenkop"
    LEAD_LARGE = "openingskop groot"
    LEAD = "openingskop"
    HEADLINE = "kop"
    HEADLINE_MIDDLE = "kop halve breedte"
    HEADLINE_SMALL = "kop smalle kolom"
    INTRO = "inleiding"
    STANDFIRST = "korte inleiding"
    SUBHEAD = "tussenkop"
    BODY = "tekst"
    BODY_NEXT = "volgende alinea"
    RAGGED = "tekst smal"
    RAGGED_NEXT = "volgende alinea smal"
    LIST = "lijst"
    QUOTE_LABEL = "bijschrift citaat"
    QUOTE = "uitgelicht citaat"
    QUOTE_LARGE = "uitgelicht citaat groot"
    CAPTION = "onderschrift"
    NOTE = "toelichting"
    CODA = "afloop"
    POLE_TITLE = "kop van een pool"
    POLE = "pool"
    BOX_TITLE = "kop van een kader"
    BOX_NUMBER = "cijfer in een kader"
    BOX_WHAT = "afspraak"
    BOX_TEXT = "kadertekst"
    CONTENTS = "inhoud"
    SMALL = "colofon"
    SMALL_LIST = "colofon lijst"
    SMALL_HEAD = "colofon kop"


@dataclass(frozen=True, slots=True)
class Density:
    """How airy a page is set, from 0 (compact) to 1 (wide); below 0 only white gives way."""

    value: float

    def between(self, compact: float, wide: float) -> float:
        """A measure between its compact and its wide value."""
        return compact + (wide - compact) * self.value


class StyleSheet:
    """The paragraph style of every role at one density."""

    def __init__(self, density: Density) -> None:
        self.density = density
        self._styles = {style.name: style for style in (*_text(density), *_display(density))}

    def style(self, role: Role) -> ParagraphStyle:
        """The style of a role."""
        return self._styles[role.value]


def _style(role: Role, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    return ParagraphStyle(
        role.value,
        fontName=font,
        fontSize=size,
        leading=leading,
        **{"textColor": HexColor(INK), "hyphenationMinWordLength": _NEVER, **more},
    )


def _text(density: Density) -> list[ParagraphStyle]:
    size = max(_SMALLEST_BODY, density.between(_SMALLEST_BODY, 10.5))
    leading = size * density.between(1.27, 1.4)
    broken: dict[str, object] = {
        "hyphenationMinWordLength": 6,
        "bulletFontName": fonts.SERIF,
        "bulletFontSize": size,
    }
    body = {**broken, "alignment": TA_JUSTIFY}
    small = {**broken, "hyphenationMinWordLength": 11}
    sans = size * 0.93
    gap = density.between(2.5, 5.0)
    return [
        _style(Role.BODY, fonts.SERIF, size, leading, **body),
        _style(Role.BODY_NEXT, fonts.SERIF, size, leading, spaceBefore=gap, **body),
        _style(Role.RAGGED, fonts.SERIF, size, leading, **broken),
        _style(Role.RAGGED_NEXT, fonts.SERIF, size, leading, spaceBefore=gap, **broken),
        _style(Role.LIST, fonts.SERIF, size, leading, leftIndent=10, spaceBefore=gap, **broken),
        _style(
            Role.CODA,
            fonts.SANS,
            sans * 0.92,
            leading * 0.9,
            leftIndent=10,
            spaceBefore=1,
            **{**small, "textColor": HexColor(SOFT)},
        ),
        _style(
            Role.SUBHEAD,
            fonts.SANS_BOLD,
            sans,
            leading,
            spaceBefore=density.between(5, 9),
            **broken,
        ),
        _style(Role.POLE_TITLE, fonts.SANS_BOLD, sans * 0.95, leading, **broken),
        _style(Role.POLE, fonts.SERIF_SEMIBOLD, size * 1.16, leading * 1.1, **small),
        _style(Role.BOX_TEXT, fonts.SANS, sans, sans * 1.36, spaceBefore=2.5, **small),
        _style(
            Role.BOX_WHAT, fonts.SERIF_SEMIBOLD, size * 1.16, size * 1.5, spaceBefore=1, **small
        ),
        _style(Role.SMALL, fonts.SANS, 8.2, 11.2, spaceBefore=2, **small),
        _style(
            Role.SMALL_LIST,
            fonts.SANS,
            8.2,
            11.2,
            leftIndent=9,
            spaceBefore=2,
            **{**small, "bulletFontSize": 8.2},
        ),
        _style(Role.SMALL_HEAD, fonts.SANS_BOLD, 8.2, 11.2, spaceBefore=4, **small),
        _style(Role.CAPTION, fonts.SANS, 8.4, 11.4, **{**small, "textColor": HexColor(SOFT)}),
        _style(Role.NOTE, fonts.SANS, 8.4, 11.4, **{**small, "textColor": HexColor(SOFT)}),
    ]


def _display(density: Density) -> list[ParagraphStyle]:
    grow = density.between(0.9, 1.08)
    return [
        _style(Role.MASTHEAD, fonts.SERIF_BOLD, 55, 60, alignment=TA_CENTER),
        _style(Role.IMPRINT, fonts.SANS_SEMIBOLD, 8.6, 11.5, alignment=TA_LEFT),
        _style(Role.IMPRINT_MIDDLE, fonts.SANS_SEMIBOLD, 8.6, 11.5, alignment=TA_CENTER),
        _style(Role.IMPRINT_RIGHT, fonts.SANS_SEMIBOLD, 8.6, 11.5, alignment=TA_RIGHT),
        _style(Role.KICKER, fonts.SANS_BOLD, 8.6, 12),
        _headline(Role.LEAD_LARGE, 46 * grow),
        _headline(Role.LEAD, 38 * grow),
        _headline(Role.HEADLINE, 27 * grow),
        _headline(Role.HEADLINE_MIDDLE, 20.5 * grow),
        _headline(Role.HEADLINE_SMALL, 17.5 * grow),
        _style(Role.INTRO, fonts.SERIF, 14 * grow, 19 * grow),
        _style(Role.STANDFIRST, fonts.SERIF_ITALIC, 11.2 * grow, 15.4 * grow),
        _style(Role.QUOTE_LABEL, fonts.SANS_BOLD, 8.2, 11),
        _style(Role.QUOTE, fonts.SERIF_ITALIC, 14.4 * grow, 18.6 * grow),
        _style(Role.QUOTE_LARGE, fonts.SERIF_ITALIC, 18.5 * grow, 24 * grow),
        _style(Role.BOX_TITLE, fonts.SANS_BOLD, 10.5, 14),
        _style(Role.BOX_NUMBER, fonts.SERIF_BOLD, 27 * grow, 29 * grow),
        _style(Role.CONTENTS, fonts.SERIF, 9.8, 12.8),
    ]


def _headline(role: Role, size: float) -> ParagraphStyle:
    return _style(role, fonts.SERIF_BOLD, size, size * 1.1)
