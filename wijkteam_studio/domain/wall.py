"""What the room sees: plain values that hold only what was meant for the wall."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from wijkteam_studio.domain.phases import Phase


class Screen(StrEnum):
    """What covers the wall."""

    SHOWN = "beeld"
    BLACK = "zwart"
    WHITE = "wit"


@dataclass(frozen=True, slots=True)
class Showing:
    """What the facilitator chose to show of this step: a kind of thing, of one field or of all."""

    kind: str
    field: str = ""

    QUESTION: ClassVar["Showing"]
    NOTES: ClassVar["Showing"]
    DILEMMA: ClassVar["Showing"]
    CHOICE: ClassVar["Showing"]
    AGREEMENTS: ClassVar["Showing"]

    @classmethod
    def notes(cls, field: str) -> "Showing":
        """The notes of one field."""
        return cls("notities", field)

    @classmethod
    def count(cls, field: str) -> "Showing":
        """The count of one field."""
        return cls("telling", field)


Showing.QUESTION = Showing("vraag")
Showing.NOTES = Showing("notities")
Showing.DILEMMA = Showing("dilemma")
Showing.CHOICE = Showing("keuze")
Showing.AGREEMENTS = Showing("afspraken")


@dataclass(frozen=True, slots=True)
class WaitingView:
    """Before the start and after the end: never an empty wall."""

    title: str
    line: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The question of the step, with one line on how we work."""

    phase: Phase
    question: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CountdownView:
    """A silent countdown under a question."""

    phase: Phase
    question: str
    title: str = "Stilte"


@dataclass(frozen=True, slots=True)
class DilemmaView:
    """A dilemma with both poles, as two good intentions."""

    phase: Phase
    theme: str
    title: str
    pole_a: str
    pole_b: str
    line: str = "Twee goede bedoelingen. We zoeken, we winnen niet."


@dataclass(frozen=True, slots=True)
class NotesView:
    """Notes that were chosen to show."""

    phase: Phase
    title: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SidesView:
    """Notes that were chosen to show, in columns: (what they say, the notes)."""

    phase: Phase
    title: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """A count of hands: the places of the scale, with how many when that may be seen.

    `figure` is the one number that says it all, such as a mean; empty for none.
    """

    phase: Phase
    title: str
    rows: tuple[tuple[str, int | None], ...]
    figure: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The cards of a silent choice, or the top of an opened one with counts."""

    phase: Phase
    title: str
    rows: tuple[tuple[str, int | None], ...]
    line: str = ""


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """The agreements as rows of (what, who and when)."""

    phase: Phase
    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BreakView:
    """A break with the sentence on when we go on."""

    title: str
    until: str


@dataclass(frozen=True, slots=True)
class ScreenTestView:
    """The test card: is the picture whole, sharp and readable at the back? Label names the beamer.

    Not TestCardView: pytest takes every class that begins with Test for a test.
    """

    label: str = ""


WallView = (
    WaitingView
    | QuestionView
    | CountdownView
    | DilemmaView
    | NotesView
    | SidesView
    | CountView
    | ChoiceView
    | AgreementsView
    | BreakView
    | ScreenTestView
)


@dataclass(frozen=True, slots=True)
class Wall:
    """The wall as it is now: what is shown, what covers it, and the clock (empty for none)."""

    view: WallView
    screen: Screen = Screen.SHOWN
    clock: str = ""
    clock_is_over: bool = False
    page: int = 0


#: Waiting without the name of a team.
NOBODY = WaitingView("Wijkteam Studio", "We gaan zo verder.")
#: What stands on the wall when there is no day to show: never an empty window by accident.
NO_DAY = Wall(NOBODY)
