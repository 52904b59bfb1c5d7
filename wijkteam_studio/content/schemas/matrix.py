"""leermatrix.toml."""

from typing import Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Text, Title, Whole
from wijkteam_studio.domain.matrix import (
    AnswerMark,
    LearningMatrix,
    MatrixAnswer,
    MatrixLevel,
    MatrixRow,
    MatrixStatement,
    ReadingRules,
)


class MarkEntry(Entry):
    """How an answer looks; grey has no points."""

    points: Whole | None = Field(alias="punt", default=None)
    sign: Title = Field(alias="teken")
    word: Title = Field(alias="woord")


class MatrixStatementEntry(Entry):
    """One condition."""

    id: Id
    row: MatrixRow = Field(alias="rij")
    level: MatrixLevel = Field(alias="niveau")
    text: Text = Field(alias="tekst")


class ReadingBlock(Entry):
    """The reading rules in words."""

    cell: Text = Field(alias="cel")
    uneven: Text = Field(alias="ongelijk")
    order: Text = Field(alias="volgorde")
    owner: Text = Field(alias="eigenaar")
    no_training: Text = Field(alias="geen_training")


class MatrixFile(Entry):
    """The learning matrix."""

    kind: Literal["leermatrix"] = Field(alias="soort")
    marks: dict[MatrixAnswer, MarkEntry] = Field(alias="antwoorden", min_length=4)
    rows: dict[MatrixRow, Title] = Field(alias="rijen", min_length=2)
    levels: dict[MatrixLevel, Title] = Field(alias="kolommen", min_length=4)
    statements: tuple[MatrixStatementEntry, ...] = Field(alias="stellingen", min_length=1)
    rules: ReadingBlock = Field(alias="lezen")
    hours_question: Text = Field(alias="vraag_per_week")

    def matrix(self) -> LearningMatrix:
        """The matrix as a domain value."""
        return LearningMatrix(
            tuple(entry.into(AnswerMark, answer=answer) for answer, entry in self.marks.items()),
            tuple(self.rows.items()),
            tuple(self.levels.items()),
            tuple(entry.into(MatrixStatement) for entry in self.statements),
            self.rules.into(ReadingRules),
            self.hours_question,
        )
