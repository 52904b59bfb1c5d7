"""What a page of the wall is made of, on a page that is always 1080 units high."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from wijkteam_studio.ui.audience.wall import palette

PAGE_HEIGHT = 1080.0
#: No text is smaller than this: 1/30 of the height.
SMALLEST = 36
MARGIN = 90.0
#: A question stands further in than a list, so that it is seen as one calm block.
INDENT = 160.0


class Face(StrEnum):
    """The type faces of the wall; the digits of a countdown have no room for descenders."""

    SERIF = "serif vet"
    SANS = "sans"
    STRONG = "sans halfvet"
    BOLD = "sans vet"
    DIGITS = "cijfers"

    @property
    def pitch(self) -> float:
        """From one line to the next, as a share of the type size."""
        return _PITCHES.get(self, 1.32)

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline, as a share of the type size."""
        return _BASELINES.get(self, 1.03)


_PITCHES = {Face.SERIF: 1.25, Face.DIGITS: 0.9}
_BASELINES = {Face.SERIF: 1.01, Face.DIGITS: 0.8}


#: Gives the width of a text in this face as a share of the type size.
Measure = Callable[[str, Face], float]


@dataclass(frozen=True, slots=True)
class Area:
    """A place on the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where this place ends."""
        return self.top + self.height

    def below(self, top: float) -> "Area":
        """The part of this place under `top`."""
        return Area(self.left, top, self.width, max(0.0, self.bottom - top))


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: the sizes to try, largest first, and on how many lines."""

    face: Face
    sizes: tuple[int, ...]
    color: str = palette.INK
    most_lines: int = 6
    background: str = palette.PAPER

    def at(self, size: int) -> "Style":
        """This style in one size."""
        return Style(self.face, (size,), self.color, self.most_lines, self.background)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one style in one size."""

    lines: tuple[str, ...]
    size: int
    style: Style

    @property
    def pitch(self) -> float:
        """From one line to the next."""
        return self.size * self.style.face.pitch

    @property
    def height(self) -> float:
        """How high these lines are together."""
        return len(self.lines) * self.pitch

    def part(self, start: int, stop: int) -> "Block":
        """Some of these lines."""
        return Block(self.lines[start:stop], self.size, self.style)


@dataclass(frozen=True, slots=True)
class Ink:
    """One painted line of text."""

    text: str
    area: Area
    size: int
    face: Face
    color: str = palette.INK
    background: str = palette.PAPER


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, with a thin edge when it has an edge colour."""

    area: Area
    fill: str
    radius: float = 0.0
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One picture: boxes first, then text; the clock comes later, its digits from `digits_top`."""

    inks: tuple[Ink, ...] = ()
    boxes: tuple[Box, ...] = ()
    digits_top: float | None = None

    def plus(self, other: "Page") -> "Page":
        """Both pictures on one page."""
        top = self.digits_top if self.digits_top is not None else other.digits_top
        return Page(self.inks + other.inks, self.boxes + other.boxes, top)
