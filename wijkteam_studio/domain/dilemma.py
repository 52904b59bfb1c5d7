"""Dilemmas: two good intentions that clash, and the question behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from wijkteam_studio.domain.phases import Phase

#: The longest title of a team's own dilemma, in characters.
TITLE_LIMIT = 45


@dataclass(frozen=True, slots=True)
class Theme:
    """A family of dilemmas, with the words a person reads."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Dilemma:
    """One card: two poles of equal worth, what is lost in excess, an example and a question."""

    id: str
    title: str
    theme: str
    phases: tuple[Phase, ...]
    pole_a: str
    pole_b: str
    too_much_a: str = ""
    too_much_b: str = ""
    example: str = ""
    question_behind: str = ""
    deepening: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class DilemmaDeck:
    """The cards a team can choose from, built-in ones first."""

    version: int
    themes: tuple[Theme, ...]
    dilemmas: tuple[Dilemma, ...]

    def __iter__(self) -> Iterator[Dilemma]:
        return iter(self.dilemmas)

    def __len__(self) -> int:
        return len(self.dilemmas)

    def dilemma(self, dilemma_id: str) -> Dilemma:
        """The card with this id; raises KeyError when it is not in the deck."""
        for dilemma in self.dilemmas:
            if dilemma.id == dilemma_id:
                return dilemma
        raise KeyError(dilemma_id)

    def theme(self, theme_id: str) -> Theme:
        """The theme with this id; raises KeyError when there is none."""
        for theme in self.themes:
            if theme.id == theme_id:
                return theme
        raise KeyError(theme_id)

    def of_phase(self, phase: Phase) -> tuple[Dilemma, ...]:
        """The cards that fit one phase; a card can fit more than one."""
        return tuple(dilemma for dilemma in self.dilemmas if phase in dilemma.phases)

    def of_themes(self, *themes: str) -> tuple[Dilemma, ...]:
        """The cards of these themes."""
        return tuple(dilemma for dilemma in self.dilemmas if dilemma.theme in themes)
