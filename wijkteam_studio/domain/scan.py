"""The quickscan: what people fill in before the day, without their name."""

from dataclasses import dataclass
from enum import StrEnum

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.words import upper_first

#: "I do not know": an answer, but never part of a mean.
UNKNOWN = 0
LOWEST_ANSWER = 1
HIGHEST_ANSWER = 5
#: The group of statements about safety, which guards the stage and the kind of help.
SAFETY = "veiligheid"


@dataclass(frozen=True, slots=True)
class ScalePoint:
    """A number on the scale and its words."""

    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence to agree with; an own statement is a group of its own."""

    id: str
    phase: Phase
    group: str
    text: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """The statements that are read together as one mean."""

    id: str
    phase: Phase
    statements: tuple[Statement, ...]

    @property
    def own(self) -> bool:
        """Whether this is a statement that the team added itself."""
        return all(statement.own for statement in self.statements)

    @property
    def title(self) -> str:
        """The words a person reads for this group."""
        return self.statements[0].text if self.own else upper_first(self.id)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that is answered in words."""

    id: str
    phase: Phase
    text: str


class CompetenceColumn(StrEnum):
    """A cross that somebody can put behind a competence."""

    CAN = "kan"
    LEARN = "leren"
    SHARE = "delen"


@dataclass(frozen=True, slots=True)
class Competence:
    """Something a professional can do, learn or share."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class CompetenceCard:
    """The competences, with what each column means."""

    explanation: str
    columns: tuple[tuple[CompetenceColumn, str], ...]
    competences: tuple[Competence, ...]


@dataclass(frozen=True, slots=True)
class DilemmaChoice:
    """The question which dilemmas somebody recognises, and how many to choose."""

    question: str
    dilemmas: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Quickscan:
    """The whole form: statements, open questions, dilemmas and competences."""

    version: int
    introduction: str
    scale: tuple[ScalePoint, ...]
    statements: tuple[Statement, ...]
    open_warning: str
    open_questions: tuple[OpenQuestion, ...]
    dilemma_choice: DilemmaChoice
    competence_card: CompetenceCard

    @property
    def groups(self) -> tuple[StatementGroup, ...]:
        """The groups in the order of the form."""
        members: dict[str, list[Statement]] = {}
        for statement in self.statements:
            members.setdefault(statement.group, []).append(statement)
        return tuple(
            StatementGroup(group, statements[0].phase, tuple(statements))
            for group, statements in members.items()
        )

    def group(self, group_id: str) -> StatementGroup:
        """The group with this id; raises KeyError when there is none."""
        for group in self.groups:
            if group.id == group_id:
                return group
        raise KeyError(group_id)

    def statement(self, statement_id: str) -> Statement:
        """The statement with this id; raises KeyError when there is none."""
        for statement in self.statements:
            if statement.id == statement_id:
                return statement
        raise KeyError(statement_id)
