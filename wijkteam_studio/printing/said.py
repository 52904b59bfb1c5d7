"""What a piece of the paper says, and where it was painted: what is read back is held to this."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One text in one place of the layout, over as many lines and columns as it takes.

    `shown` is all that a reader must find for it, its label and its quotation marks included.
    `is_repeat` marks words of the layout's own, and texts that it repeats on purpose.
    """

    text: str
    shown: str
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A box on a page, from 1, in points from its lower left corner; `said` is what is in it.

    Without `said` the box holds a picture, whose letters are its own.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float
    said: Said | None = None

    def holds(self, x: float, y: float, slack: float) -> bool:
        """Whether a point is in the box, or this close to it in points."""
        return (
            self.left - slack <= x <= self.right + slack
            and self.bottom - slack <= y <= self.top + slack
        )

    def follows(self, other: "Placed") -> bool:
        """Whether one reads this box after the other: lower, in a later column or page."""
        if self.page != other.page:
            return self.page > other.page
        return self.left > other.right or (self.top < other.top and self.left >= other.left - 1)
