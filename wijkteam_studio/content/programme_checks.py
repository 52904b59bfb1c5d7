"""Checks on one programme: minutes that add up, and names that exist."""

from collections.abc import Collection
from dataclasses import dataclass

from wijkteam_studio.content.checks import Checks
from wijkteam_studio.content.schemas.programme import ProgrammeFile, StepEntry
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.sections import WHOLE_NEWSPAPER


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The ids that a programme may name."""

    activities: Collection[str]
    harvest: Collection[str]
    sections: Collection[str]
    plan: str
    plan_steps: Collection[str]


def check_programme(file: ProgrammeFile, name: str, known: KnownNames) -> None:
    """Raise ContentError for the first thing that is wrong in a programme."""
    checks = Checks(name)
    checks.unique((step.id for step in file.steps), "stappen")
    for stage in TeamStage:
        total = sum(step.minutes[stage.column] for step in file.steps)
        checks.that(
            total == file.total,
            "totaal",
            f"de kolom {stage} telt op tot {total} minuten, maar totaal is {file.total}.",
        )
    checks.known({"stappenplan": [file.plan] if file.plan else []}, [known.plan], "stappenplan")
    for step in file.steps:
        _check_step(step, checks, known)
        _check_moving(step, file, checks)


def _check_step(step: StepEntry, checks: Checks, known: KnownNames) -> None:
    key = f"stappen {step.id}"
    checks.known(
        {f"{key}, werkvorm": [step.activity] * bool(step.activity)}, known.activities, "werkvorm"
    )
    checks.known({f"{key}, oogst": step.harvest}, known.harvest, "oogst")
    checks.known(
        {f"{key}, stap": [step.plan_step] * bool(step.plan_step)}, known.plan_steps, "stap"
    )
    sections = (*known.sections, WHOLE_NEWSPAPER)
    checks.known({f"{key}, krant": [step.section] * bool(step.section)}, sections, "rubriek")


def _check_moving(step: StepEntry, file: ProgrammeFile, checks: Checks) -> None:
    key = f"stappen {step.id}"
    if step.shrink_to is not None:
        longer = step.shrink_to > min(step.minutes)
        checks.that(not longer, f"{key}, kort", "kort is langer dan de stap zelf.")
    if step.movable or step.after_when_draaiend:
        checks.that(
            step.phase is Phase.PAUZE and step.movable,
            f"{key}, schuift",
            "alleen een pauze met schuift = true mag verplaatst worden.",
        )
    others = [other.id for other in file.steps if other is not step]
    after = [step.after_when_draaiend] * bool(step.after_when_draaiend)
    checks.known({f"{key}, bij_draaiend_na": after}, others, "andere stap")
