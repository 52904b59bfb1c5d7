"""Five colours: five ways to look at the same dilemma."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colour:
    """One lens: show its code and name, never the colour alone."""

    id: str
    name: str
    lens: str
    people_move_when: str
    questions: tuple[str, ...]
    kind_of_step: str
    pitfall: str


@dataclass(frozen=True, slots=True)
class ColourDeck:
    """The lenses, how to use them, and which are often heard above or below the table."""

    colours: tuple[Colour, ...]
    usage: tuple[str, ...]
    often_above: tuple[str, ...]
    often_both: tuple[str, ...]
    often_below: tuple[str, ...]
    mind: str
    to_shared_sentence: str

    def colour(self, colour_id: str) -> Colour:
        """The lens with this code; raises KeyError when there is none."""
        for colour in self.colours:
            if colour.id == colour_id:
                return colour
        raise KeyError(colour_id)
