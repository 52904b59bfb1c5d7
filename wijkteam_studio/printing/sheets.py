"""One page while it is being filled: rows with rules between them, and the room that is left."""

from math import fsum

from wijkteam_studio.printing.blocks import Block
from wijkteam_studio.printing.canvas import PAGE_HEIGHT, PAGE_WIDTH, PaperCanvas
from wijkteam_studio.printing.styles import INK

MARGIN = 37.0
WIDTH: float = PAGE_WIDTH - 2 * MARGIN
HEIGHT: float = PAGE_HEIGHT - 2 * MARGIN
#: The rule between two rows, with room above and below it.
RULE_WEIGHT = 1.3
ABOVE_RULE, BELOW_RULE = 12.0, 10.0
BETWEEN = ABOVE_RULE + RULE_WEIGHT + BELOW_RULE
_UNDER_TOP = 12.0
#: The most that is added around one rule to fill a page.
_MORE_BETWEEN = 18.0
#: A page that is emptier than this keeps its white at the bottom.
_FILL_FROM = 0.6
_ROUNDS = 4


class Sheet:
    """A page: its top line, its rows, and a last row that stands at the bottom."""

    def __init__(self, top: Block) -> None:
        self._top = top
        self.rows: list[tuple[Block, bool]] = []
        self.sections: list[str] = []
        self._more = 0.0

    def add(self, block: Block, *, ruled: bool = True) -> None:
        """A row under the others, with a rule above it or close to the row before."""
        self.rows.append((block, ruled))

    def gap(self, number: int) -> float:
        """The room above a row."""
        if not number:
            return _UNDER_TOP
        return BETWEEN + self._more if self.rows[number][1] else BELOW_RULE

    @property
    def used(self) -> float:
        """The height that is taken, top line included."""
        gaps = fsum(self.gap(number) for number in range(len(self.rows)))
        return self._top.height() + gaps + fsum(block.height() for block, _ in self.rows)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the top line yet."""
        return not self.rows

    def room(self, *, ruled: bool = True) -> float:
        """The height that is left for one more row."""
        above = _UNDER_TOP if self.is_empty else BETWEEN if ruled else BELOW_RULE
        return HEIGHT - self.used - above

    def fill(self) -> None:
        """Let pictures, columns and white grow until the page is full, if it nearly is."""
        if self.used < HEIGHT * _FILL_FROM:
            return
        for _ in range(_ROUNDS):
            share = max(0.0, HEIGHT - self.used) / max(1, len(self.rows))
            for block, _ruled in self.rows:
                block.grow(share)
        gaps = sum(ruled for _, ruled in self.rows[1:])
        if gaps:
            self._more = max(0.0, min(_MORE_BETWEEN, (HEIGHT - self.used) / gaps))

    def draw(self, canvas: PaperCanvas) -> None:
        """Paint the page from the top down."""
        top = PAGE_HEIGHT - MARGIN
        self._top.draw(canvas, MARGIN, top)
        top -= self._top.height()
        for number, (block, ruled) in enumerate(self.rows):
            gap = self.gap(number)
            if number and ruled:
                y = top - gap * ABOVE_RULE / BETWEEN
                canvas.rule((MARGIN, y), (PAGE_WIDTH - MARGIN, y), RULE_WEIGHT, INK)
            top -= gap
            block.draw(canvas, MARGIN, top)
            top -= block.height()
