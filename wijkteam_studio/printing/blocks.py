"""Blocks: things of a fixed width that know their height, can grow and paint themselves."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from math import fsum

from wijkteam_studio.printing.breaking import SetParagraph
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.said import Said
from wijkteam_studio.printing.styles import HAIR

_ENDLESS = 1e7
#: The most that is added above a block to fill a page, in points.
_MORE_ABOVE = 7.0


class Block(ABC):
    """Something of a fixed width on paper; `before` is the room above it inside a stack."""

    before = 0.0

    def __init__(self, width: float) -> None:
        self.width = width

    @abstractmethod
    def height(self) -> float:
        """The height in points."""

    @abstractmethod
    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint with the top left corner at (x, top)."""

    def draw_lines(
        self, canvas: PaperCanvas, corner: tuple[float, float], first: int, last: int
    ) -> None:
        """Paint a part; a block that stays whole paints everything."""
        del first, last
        self.draw(canvas, *corner)

    def grow(self, extra: float) -> float:
        """Become at most this much higher; gives how much it became."""
        del extra
        return 0.0


class TextBlock(Block):
    """A paragraph."""

    def __init__(self, paragraph: SetParagraph, width: float, said: Said | None) -> None:
        super().__init__(width)
        self._said = said
        self._paragraph = paragraph
        self.leading = float(paragraph.style.leading)
        self.before = float(paragraph.style.spaceBefore)
        self._height = float(paragraph.wrap(width, _ENDLESS)[1])

    @property
    def lines(self) -> int:
        """The number of lines at this width."""
        return max(1, self._paragraph.lines)

    def height(self) -> float:
        """The height of all lines."""
        return self._height

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint all lines."""
        self.draw_lines(canvas, (x, top), 0, self._paragraph.lines)

    def draw_lines(
        self, canvas: PaperCanvas, corner: tuple[float, float], first: int, last: int
    ) -> None:
        """Paint the lines from `first` up to `last`, as they were broken for the whole."""
        canvas.set_text(self._paragraph.part(first, last), corner, self._said)


class Rule(Block):
    """A horizontal line over the whole width."""

    def __init__(self, width: float, weight: float, colour: str, before: float = 0.0) -> None:
        super().__init__(width)
        self._weight = weight
        self._colour = colour
        self.before = before

    def height(self) -> float:
        """As high as the line is thick."""
        return self._weight

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint the line."""
        y = top - self._weight / 2
        canvas.rule((x, y), (x + self.width, y), self._weight, self._colour)


class Spaced(Block):
    """A block with other room above it."""

    def __init__(self, block: Block, before: float) -> None:
        super().__init__(block.width)
        self._block = block
        self.before = before

    def height(self) -> float:
        """The height of the block, without the room above it."""
        return self._block.height()

    def grow(self, extra: float) -> float:
        """Let the block grow."""
        return self._block.grow(extra)

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint the block."""
        self._block.draw(canvas, x, top)


class Stack(Block):
    """Blocks under each other; the room between them can grow, unless it is rigid."""

    def __init__(self, blocks: Sequence[Block], width: float, *, rigid: bool = False) -> None:
        super().__init__(width)
        self._blocks = tuple(blocks)
        self._rigid = rigid
        self._more = 0.0

    def _gap(self, number: int) -> float:
        return self._blocks[number].before + self._more if number else 0.0

    def height(self) -> float:
        """The sum of the blocks and the room between them."""
        gaps = fsum(self._gap(number) for number in range(len(self._blocks)))
        return gaps + fsum(block.height() for block in self._blocks)

    def grow(self, extra: float) -> float:
        """Pictures grow first, then columns, then the room between the blocks."""
        grown = 0.0
        for block in self._blocks:
            grown += block.grow(extra - grown)
        gaps = len(self._blocks) - 1
        if gaps > 0 and not self._rigid:
            more = min((extra - grown) / gaps, _MORE_ABOVE - self._more)
            self._more += more
            grown += more * gaps
        return grown

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint every block, from the top down."""
        for number, block in enumerate(self._blocks):
            top -= self._gap(number)
            block.draw(canvas, x, top)
            top -= block.height()


class Beside(Block):
    """Blocks next to each other, as high as the highest, with thin rules between them."""

    def __init__(self, blocks: Sequence[Block], gutter: float, *, ruled: bool = True) -> None:
        super().__init__(fsum(block.width for block in blocks) + gutter * (len(blocks) - 1))
        self._blocks = tuple(blocks)
        self._gutter = gutter
        self._ruled = ruled
        self.level(self.height())

    def level(self, height: float) -> None:
        """Let every block grow towards this height."""
        for block in self._blocks:
            block.grow(max(0.0, height - block.height()))

    @property
    def waste(self) -> float:
        """The surface under the lower blocks, in square points."""
        height = self.height()
        return fsum((height - block.height()) * block.width for block in self._blocks)

    def height(self) -> float:
        """The height of the highest block."""
        return max(block.height() for block in self._blocks)

    def grow(self, extra: float) -> float:
        """Let all blocks grow together."""
        old = self.height()
        self.level(old + extra)
        return self.height() - old

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint from left to right."""
        height = self.height()
        for number, block in enumerate(self._blocks):
            block.draw(canvas, x, top)
            x += block.width + self._gutter
            if self._ruled and number < len(self._blocks) - 1:
                middle = x - self._gutter / 2
                canvas.rule((middle, top), (middle, top - height), 0.5, HAIR)


class Panel(Block):
    """A block on a coloured ground, or in a dashed frame when there is no colour."""

    def __init__(self, block: Block, padding: float, fill: str, frame: str = "") -> None:
        super().__init__(block.width + 2 * padding)
        self._block = block
        self._padding = padding
        self._fill = fill
        self._frame = frame
        self._more = 0.0

    def height(self) -> float:
        """The block with its padding."""
        return self._block.height() + 2 * self._padding + self._more

    def grow(self, extra: float) -> float:
        """The block grows, then the ground under it, evenly above and below."""
        grown = self._block.grow(extra)
        more = min(extra - grown, _MORE_ABOVE * 2 - self._more)
        self._more += more
        return grown + more

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Paint the ground, then the block."""
        size = (self.width, self.height())
        if self._fill:
            canvas.panel((x, top), size, self._fill)
        if self._frame:
            canvas.frame((x, top), size, self._frame)
        self._block.draw(canvas, x + self._padding, top - self._padding - self._more / 2)
