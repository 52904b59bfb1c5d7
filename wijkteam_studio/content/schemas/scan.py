"""quickscan.toml, and a file of a team's own statements."""

from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.dilemmas import SpinePhase
from wijkteam_studio.content.schemas.fields import Entry, Id, Numbered, Text, Whole
from wijkteam_studio.domain.scan import (
    Competence,
    CompetenceCard,
    CompetenceColumn,
    DilemmaChoice,
    OpenQuestion,
    Quickscan,
    ScalePoint,
    Statement,
)


class LineEntry(Entry):
    """One line for one phase: an open question, or a statement of a team itself."""

    id: Id
    phase: SpinePhase = Field(alias="fase")
    text: Text = Field(alias="tekst")


class StatementEntry(LineEntry):
    """One built-in statement, in a group."""

    group: Id = Field(alias="groep")


class OpenQuestionsBlock(Entry):
    """The open questions and the warning above them."""

    warning: Text = Field(alias="waarschuwing")
    questions: tuple[LineEntry, ...] = Field(alias="vragen", min_length=1)


class DilemmaChoiceBlock(Entry):
    """Which dilemmas somebody recognises."""

    question: Text = Field(alias="vraag")
    dilemmas: tuple[Id, ...] = Field(alias="keuze_uit", min_length=1)
    count: Annotated[Whole, Field(ge=1)] = Field(alias="aantal")


class CompetenceEntry(Entry):
    """One line of the competence card."""

    id: Id
    text: Text = Field(alias="tekst")


class CompetenceBlock(Entry):
    """The competence card."""

    explanation: Text = Field(alias="uitleg")
    columns: dict[CompetenceColumn, Text] = Field(alias="kolommen", min_length=3)
    competences: tuple[CompetenceEntry, ...] = Field(alias="regels", min_length=1)


class ScanFile(Entry):
    """The built-in quickscan."""

    kind: Literal["quickscan"] = Field(alias="soort")
    version: Whole = Field(alias="versie")
    introduction: Text = Field(alias="inleiding")
    scale: Numbered = Field(alias="schaal")
    statements: tuple[StatementEntry, ...] = Field(alias="stellingen", min_length=1)
    open_questions: OpenQuestionsBlock = Field(alias="open_vragen")
    choice: DilemmaChoiceBlock = Field(alias="herken_dilemmas")
    card: CompetenceBlock = Field(alias="competentiekaart")

    def scan(self) -> Quickscan:
        """The quickscan as a domain value."""
        competences = tuple(entry.into(Competence) for entry in self.card.competences)
        columns = tuple(self.card.columns.items())
        return Quickscan(
            self.version,
            self.introduction,
            tuple(ScalePoint(value, label) for value, label in self.scale.items()),
            tuple(entry.into(Statement) for entry in self.statements),
            self.open_questions.warning,
            tuple(entry.into(OpenQuestion) for entry in self.open_questions.questions),
            self.choice.into(DilemmaChoice),
            CompetenceCard(self.card.explanation, columns, competences),
        )


class OwnStatementFile(Entry):
    """A file of own statements; they never join a built-in group."""

    kind: Literal["stellingen"] = Field(alias="soort")
    version: Whole = Field(alias="versie", default=1)
    statements: tuple[LineEntry, ...] = Field(alias="stellingen", min_length=1)

    def values(self) -> tuple[Statement, ...]:
        """The statements as domain values, each one a group of its own."""
        return tuple(e.into(Statement, group=e.id, own=True) for e in self.statements)
