"""Scoring the quickscan: nothing that could point at a person becomes a number."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from wijkteam_studio.domain.advice import HelpKind
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.scan import (
    HIGHEST_ANSWER,
    LOWEST_ANSWER,
    SAFETY,
    UNKNOWN,
    CompetenceColumn,
    Quickscan,
    StatementGroup,
)

#: No setting goes under this number of people.
FEWEST_PEOPLE = 5
#: A statement divides people when their answers lie this many points apart.
DIVIDED_FROM_POINTS = 3
#: A team that works together for a shorter time is always starting, in months.
NEW_TEAM_MONTHS = 6


class BandName(StrEnum):
    """How high a mean is."""

    LOW = "laag"
    MIDDLE = "midden"
    HIGH = "hoog"


_STAGE_OF_BAND = {
    BandName.LOW: TeamStage.STARTEND,
    BandName.MIDDLE: TeamStage.GROEIEND,
    BandName.HIGH: TeamStage.DRAAIEND,
}


@dataclass(frozen=True, slots=True)
class Band:
    """Means from lowest to highest (one decimal, ends included) and the word for them."""

    name: BandName
    lowest: float
    highest: float
    word: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How many people it takes before a number may be shown; shares run from 0 to 1."""

    shown_from: int = FEWEST_PEOPLE
    stage_from: int = FEWEST_PEOPLE
    response: float = 0.5
    divided_from: int = 7
    batch: int = 3
    unknown_from: float = 0.3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a low or a high group means, with dilemmas and kinds of help that fit."""

    group: str
    low: str
    high: str
    dilemmas: tuple[str, ...]
    help: tuple[HelpKind, ...]


@dataclass(frozen=True, slots=True)
class StageTexts:
    """The rules for the stage of a team in the words of the facilitator."""

    stages: tuple[tuple[TeamStage, str], ...]
    safety: str
    facilitator: str


@dataclass(frozen=True, slots=True)
class Scoring:
    """The thresholds, bands and outcomes with which a scan is read."""

    version: int
    mean_rule: str
    divided_rule: str
    thresholds: Thresholds
    bands: tuple[Band, ...]
    stages: StageTexts
    outcomes: tuple[Outcome, ...]

    def band(self, mean: float) -> Band:
        """The band of a mean with one decimal; raises ValueError outside the scale."""
        for band in self.bands:
            if band.lowest <= mean <= band.highest:
                return band
        raise ValueError(mean)

    def outcome(self, group: str) -> Outcome:
        """What the scores of a group mean; raises KeyError for an own statement."""
        for outcome in self.outcomes:
            if outcome.group == group:
                return outcome
        raise KeyError(group)


@dataclass(frozen=True, slots=True)
class ScanForm:
    """One filled-in form, without a name, a time or an order; raises InvalidInput."""

    answers: Mapping[str, int]
    open_answers: Mapping[str, str] = field(default_factory=dict)
    dilemmas: tuple[str, ...] = ()
    competences: Mapping[str, tuple[CompetenceColumn, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for statement, answer in self.answers.items():
            if not UNKNOWN <= answer <= HIGHEST_ANSWER:
                raise InvalidInput(
                    statement,
                    f"{statement}: het antwoord {answer} kan niet.",
                    f"Kies {LOWEST_ANSWER} tot en met {HIGHEST_ANSWER}, of 0 voor 'weet ik niet'.",
                )


@dataclass(frozen=True, slots=True)
class GroupScore:
    """What may be shown of a group: no mean under the threshold, no spread under its own.

    `answers` counts people who gave at least one answer from 1 to 5. `unknown_share` is the
    share of "I do not know" from 0 to 1, or None when too few people answered at all.
    """

    group: str
    phase: Phase
    mean: float | None
    answers: int
    band: Band | None
    divided: bool
    unknown_share: float | None


@dataclass(frozen=True, slots=True)
class Mirror:
    """What a team may see of its own scan."""

    forms: int
    scores: tuple[GroupScore, ...]
    recognised: tuple[tuple[str, int], ...] = ()
    competences: tuple[tuple[str, CompetenceColumn, int], ...] = ()

    @property
    def shown(self) -> tuple[GroupScore, ...]:
        """The groups that have a number, highest first."""
        numbered = [score for score in self.scores if score.mean is not None]
        return tuple(sorted(numbered, key=lambda score: score.mean or 0.0, reverse=True))

    @property
    def divided(self) -> tuple[GroupScore, ...]:
        """The groups about which people think differently, in the order of the form."""
        return tuple(score for score in self.scores if score.divided)

    def score(self, group: str) -> GroupScore:
        """What may be shown of one group; raises KeyError when there is none."""
        for score in self.scores:
            if score.group == group:
                return score
        raise KeyError(group)

    def shows_part_of(self, team_size: int, thresholds: Thresholds) -> bool:
        """Whether so few people answered that the picture is of a part of the team."""
        return self.forms < thresholds.response * team_size


def forms_to_process(received: int, released: int, thresholds: Thresholds) -> int:
    """How many forms may be counted: none under the threshold, later ones in whole batches.

    `released` is the number that was counted before. One late form is never added alone,
    because then its answers can be worked out.
    """
    if not released:
        return received if received >= thresholds.shown_from else 0
    batches = (received - released) // thresholds.batch
    counted = released + batches * thresholds.batch
    return counted if counted >= thresholds.shown_from else 0


def mirror(forms: Sequence[ScanForm], scan: Quickscan, scoring: Scoring) -> Mirror:
    """What a team may see of these forms, with every threshold applied."""
    scores = tuple(_score(group, forms, scoring) for group in scan.groups)
    if len(forms) < scoring.thresholds.shown_from:
        return Mirror(len(forms), scores)
    chosen = Counter(dilemma for form in forms for dilemma in set(form.dilemmas))
    crosses = Counter(
        (competence, column)
        for form in forms
        for competence, columns in form.competences.items()
        for column in set(columns)
    )
    return Mirror(
        len(forms),
        scores,
        tuple(sorted(chosen.items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple((*cross, count) for cross, count in sorted(crosses.items())),
    )


def stage_of(
    seen: Mirror, scoring: Scoring, months_together: int | None = None
) -> TeamStage | None:
    """The stage to propose, or None when the facilitator has to choose without numbers."""
    if months_together is not None and months_together < NEW_TEAM_MONTHS:
        return TeamStage.STARTEND
    builtin = {outcome.group for outcome in scoring.outcomes}
    team = [s for s in seen.scores if s.phase is Phase.WIJ and s.group in builtin]
    means = [score.mean for score in team if score.mean is not None]
    if seen.forms < scoring.thresholds.stage_from or not team or len(means) < len(team):
        return None
    stage = _STAGE_OF_BAND[scoring.band(_tenths(round(sum(means) * 10), 10 * len(means))).name]
    if stage is TeamStage.DRAAIEND and _is_unsafe(seen):
        return TeamStage.GROEIEND
    return stage


def _is_unsafe(seen: Mirror) -> bool:
    band = seen.score(SAFETY).band
    return band is None or band.name is BandName.LOW


def _score(group: StatementGroup, forms: Sequence[ScanForm], scoring: Scoring) -> GroupScore:
    thresholds = scoring.thresholds
    given = [
        [form.answers[s.id] for s in group.statements if s.id in form.answers] for form in forms
    ]
    counted = [answer for answers in given for answer in answers if answer != UNKNOWN]
    people = sum(any(answer != UNKNOWN for answer in answers) for answers in given)
    mean = _tenths(sum(counted), len(counted)) if people >= thresholds.shown_from else None
    return GroupScore(
        group=group.id,
        phase=group.phase,
        mean=mean,
        answers=people,
        band=None if mean is None else scoring.band(mean),
        divided=any(_divides(s.id, forms, thresholds) for s in group.statements),
        unknown_share=_unknown_share([answers for answers in given if answers], thresholds),
    )


def _divides(statement: str, forms: Sequence[ScanForm], thresholds: Thresholds) -> bool:
    """Whether people differ about one statement; one person's two answers never count as that."""
    answers = [form.answers.get(statement, UNKNOWN) for form in forms]
    counted = [answer for answer in answers if answer != UNKNOWN]
    enough = len(counted) >= thresholds.divided_from
    return enough and max(counted) - min(counted) >= DIVIDED_FROM_POINTS


def _unknown_share(given: Sequence[Sequence[int]], thresholds: Thresholds) -> float | None:
    if len(given) < thresholds.shown_from:
        return None
    answers = [answer for one in given for answer in one]
    return answers.count(UNKNOWN) / len(answers)


def _tenths(total: int, count: int) -> float:
    """A mean with one decimal, halves up, exact so that 2.75 is always 2.8."""
    return (20 * total + count) // (2 * count) / 10
