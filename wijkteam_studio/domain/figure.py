"""A mini scene: the one picture that both the wall and the paper can paint.

All measures are points (1/72 inch). The origin is the top left corner, x runs to the right and y
runs down. A painter draws the shapes in their order and scales the whole scene evenly.
Colours are `#rrggbb`; an empty colour means: do not paint this part.
"""

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """Which of our two typefaces a text has."""

    SERIF = "serif"
    SANS = "sans"


class Weight(StrEnum):
    """How heavy a text is."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"


class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with its top left corner at (x, y), rounded by `radius`."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0.5
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    stroke_width: float = 0.5


@dataclass(frozen=True, slots=True)
class Circle:
    """A filled or open circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0.5


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on the baseline y; `size` is the font size in points."""

    x: float
    y: float
    text: str
    size: float
    ink: str
    family: Family = Family.SANS
    weight: Weight = Weight.REGULAR
    anchor: Anchor = Anchor.START


Shape = Rect | Line | Circle | Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A scene of a size in points, with the sentence for who cannot see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str
