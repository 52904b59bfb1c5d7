"""The learning matrix: what a team needs to learn, in rows, levels and cells of statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

#: From how many points a cell stands or wobbles, and how many grey answers make it unreadable.
_STANDS_FROM = 5
_WOBBLES_FROM = 3
_TOO_MANY_GREY = 2


class MatrixRow(StrEnum):
    """The two kinds of condition; the base goes before the direction."""

    BASIS = "basis"
    RICHTING = "richting"


class MatrixLevel(StrEnum):
    """Who can make the condition true."""

    INDIVIDU = "individu"
    TEAM = "team"
    ORGANISATIE = "organisatie"
    SYSTEEM = "systeem"


class MatrixAnswer(StrEnum):
    """The traffic light that a team gives a statement; grey is an answer too."""

    GROEN = "groen"
    ORANJE = "oranje"
    ROOD = "rood"
    GRIJS = "grijs"


class CellReading(StrEnum):
    """How a cell is read."""

    STANDS = "staat"
    WOBBLES = "wankelt"
    MISSING = "ontbreekt"
    FIND_OUT = "eerst uitzoeken"


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """How an answer is shown, and its points (none for grey)."""

    answer: MatrixAnswer
    points: int | None
    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class MatrixStatement:
    """One condition in one cell."""

    id: str
    row: MatrixRow
    level: MatrixLevel
    text: str


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """The reading rules in the words of the facilitator."""

    cell: str
    uneven: str
    order: str
    owner: str
    no_training: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell with its reading; no reading until every statement has an answer."""

    row: MatrixRow
    level: MatrixLevel
    reading: CellReading | None


@dataclass(frozen=True, slots=True)
class MatrixReading:
    """What the filled-in matrix says: its cells, and the rows in which levels run apart."""

    cells: tuple[MatrixCell, ...]
    uneven_rows: tuple[MatrixRow, ...]

    def cell(self, row: MatrixRow, level: MatrixLevel) -> MatrixCell:
        """One cell; raises KeyError when it is not in the matrix."""
        for cell in self.cells:
            if (cell.row, cell.level) == (row, level):
                return cell
        raise KeyError((row, level))


@dataclass(frozen=True, slots=True)
class LearningMatrix:
    """The statements per cell, how answers look, and how to read the result."""

    marks: tuple[AnswerMark, ...]
    rows: tuple[tuple[MatrixRow, str], ...]
    levels: tuple[tuple[MatrixLevel, str], ...]
    statements: tuple[MatrixStatement, ...]
    rules: ReadingRules
    hours_question: str

    def mark(self, answer: MatrixAnswer) -> AnswerMark:
        """The sign, word and points of an answer."""
        return next(mark for mark in self.marks if mark.answer is answer)

    def statements_of(self, row: MatrixRow, level: MatrixLevel) -> tuple[MatrixStatement, ...]:
        """The statements of one cell."""
        return tuple(s for s in self.statements if (s.row, s.level) == (row, level))

    def read(self, answers: Mapping[str, MatrixAnswer]) -> MatrixReading:
        """The reading of every cell, from the answers per statement id."""
        cells = tuple(
            MatrixCell(row, level, self._reading(row, level, answers))
            for row in MatrixRow
            for level in MatrixLevel
        )
        uneven = tuple(
            row for row in MatrixRow if levels_run_apart([c.reading for c in cells if c.row is row])
        )
        return MatrixReading(cells, uneven)

    def _reading(
        self, row: MatrixRow, level: MatrixLevel, answers: Mapping[str, MatrixAnswer]
    ) -> CellReading | None:
        given = [answers.get(statement.id) for statement in self.statements_of(row, level)]
        if None in given:
            return None
        return read_cell([self.mark(answer).points for answer in given if answer is not None])


def read_cell(points: Sequence[int | None]) -> CellReading:
    """The reading of one cell from the points of its answers, None for grey."""
    if sum(point is None for point in points) >= _TOO_MANY_GREY:
        return CellReading.FIND_OUT
    total = sum(point for point in points if point is not None)
    if total >= _STANDS_FROM:
        return CellReading.STANDS
    return CellReading.WOBBLES if total >= _WOBBLES_FROM else CellReading.MISSING


def levels_run_apart(readings: Sequence[CellReading | None]) -> bool:
    """Whether one cell of a row stands while another is missing."""
    return CellReading.STANDS in readings and CellReading.MISSING in readings
