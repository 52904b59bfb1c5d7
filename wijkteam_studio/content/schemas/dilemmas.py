"""dilemmas.toml, and a file of a team's own dilemmas."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Text, Title, Whole, line_of
from wijkteam_studio.domain.dilemma import TITLE_LIMIT, Dilemma, DilemmaDeck, Theme
from wijkteam_studio.domain.phases import Phase


def _phase(name: str) -> Phase:
    return Phase(name)


#: A function, since how an enum tells its own signature differs from one Python to the next.
SpinePhase = Annotated[Literal["ik", "wij", "wijk"], AfterValidator(_phase)]
SpinePhases = Annotated[tuple[SpinePhase, ...], Field(min_length=1, max_length=3)]


class CardEntry(Entry):
    """What every card has."""

    id: Id
    theme: Id = Field(alias="thema")
    phases: SpinePhases = Field(alias="fasen")
    pole_a: Text = Field(alias="pool_a")
    pole_b: Text = Field(alias="pool_b")
    example: Text = Field(alias="voorbeeld")
    question_behind: Text = Field(alias="vraag_erachter")


class DilemmaEntry(CardEntry):
    """One built-in card: everything is filled in."""

    title: Title = Field(alias="titel")
    too_much_a: Text = Field(alias="te_veel_a")
    too_much_b: Text = Field(alias="te_veel_b")
    deepening: tuple[Text, Text, Text] = Field(alias="verdieping")


class DilemmaFile(Entry):
    """The built-in deck."""

    kind: Literal["dilemmas"] = Field(alias="soort")
    version: Whole = Field(alias="versie")
    themes: dict[Id, Title] = Field(alias="themas", min_length=1)
    dilemmas: tuple[DilemmaEntry, ...] = Field(min_length=1)

    def deck(self) -> DilemmaDeck:
        """The deck as a domain value."""
        return DilemmaDeck(
            self.version,
            tuple(Theme(theme, title) for theme, title in self.themes.items()),
            tuple(entry.into(Dilemma) for entry in self.dilemmas),
        )


class OwnDilemmaEntry(CardEntry):
    """One card of a team itself: a short title, and less is required."""

    title: Annotated[str, line_of(TITLE_LIMIT)] = Field(alias="titel")
    too_much_a: Text = Field(alias="te_veel_a", default="")
    too_much_b: Text = Field(alias="te_veel_b", default="")
    deepening: tuple[Text, ...] = Field(alias="verdieping", default=(), max_length=3)


class OwnDilemmaFile(Entry):
    """A file of own cards."""

    kind: Literal["dilemmas"] = Field(alias="soort")
    version: Whole = Field(alias="versie", default=1)
    dilemmas: tuple[OwnDilemmaEntry, ...] = Field(min_length=1)

    def values(self) -> tuple[Dilemma, ...]:
        """The cards as domain values, marked as own."""
        return tuple(entry.into(Dilemma, own=True) for entry in self.dilemmas)
