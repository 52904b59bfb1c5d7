"""wijkkrant.toml."""

from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Numbered, Text, Texts, Title, Whole
from wijkteam_studio.domain.sections import (
    Edition,
    HeadlineFormula,
    HeadlineRules,
    NewspaperPlan,
    Section,
)


class SectionEntry(Entry):
    """One section."""

    id: Id
    title: Title = Field(alias="titel")
    page: Annotated[int, Field(strict=True, ge=1, le=4)] = Field(alias="bladzijde")
    words: tuple[Whole, Whole] = Field(alias="woorden")
    sources: tuple[Id, ...] = Field(alias="bron", min_length=1)
    shareable: Text = Field(alias="deelkrant")
    when_empty: Text = Field(alias="leeg")


class FormulaEntry(Entry):
    """A headline with blanks."""

    formula: Title = Field(alias="formule")
    example: Title = Field(alias="voorbeeld")


class HeadlineBlock(Entry):
    """What makes a good headline."""

    rules: Texts = Field(alias="regels")
    formulas: tuple[FormulaEntry, ...] = Field(alias="formules", min_length=1)
    forbidden: Texts = Field(alias="verboden_in_kop")


class NewspaperFile(Entry):
    """The newspaper."""

    kind: Literal["wijkkrant"] = Field(alias="soort")
    editions: dict[Id, Text] = Field(alias="uitgaven", min_length=2)
    sections: tuple[SectionEntry, ...] = Field(alias="rubrieken", min_length=1)
    never_printed: tuple[Id, ...] = Field(alias="niet_in_krant", min_length=1)
    article: Numbered = Field(alias="artikel_opbouw")
    headlines: HeadlineBlock = Field(alias="koppen")
    tone: Texts = Field(alias="toon")
    gate: Texts = Field(alias="poort_voor_afdrukken")
    colophon: Text = Field(alias="colofontekst")

    def plan(self) -> NewspaperPlan:
        """The plan of the newspaper as a domain value."""
        formulas = tuple(entry.into(HeadlineFormula) for entry in self.headlines.formulas)
        return NewspaperPlan(
            editions=tuple(Edition(edition, text) for edition, text in self.editions.items()),
            sections=tuple(entry.into(Section) for entry in self.sections),
            never_printed=frozenset(self.never_printed),
            article=tuple(self.article[number] for number in sorted(self.article)),
            headlines=self.headlines.into(HeadlineRules, formulas=formulas),
            tone=self.tone,
            gate=self.gate,
            colophon=self.colophon,
        )
