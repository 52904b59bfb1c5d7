"""The built-in content: resources and sessions as one library; any fault is an error."""

from dataclasses import replace
from pathlib import Path

from wijkteam_studio.content.builtin_checks import check_library
from wijkteam_studio.content.checks import Checks
from wijkteam_studio.content.programme_checks import KnownNames, check_programme
from wijkteam_studio.content.reading import File, read_table, shaped
from wijkteam_studio.content.schemas.advice import AdviceFile
from wijkteam_studio.content.schemas.checklist import ChecklistFile
from wijkteam_studio.content.schemas.colours import ColourFile
from wijkteam_studio.content.schemas.conversation import ConversationFile
from wijkteam_studio.content.schemas.dilemmas import DilemmaFile
from wijkteam_studio.content.schemas.lists import (
    ActivityFile,
    HarvestFile,
    PreparationFile,
    SheetFile,
    TailoringFile,
)
from wijkteam_studio.content.schemas.matrix import MatrixFile
from wijkteam_studio.content.schemas.newspaper import NewspaperFile
from wijkteam_studio.content.schemas.programme import ProgrammeFile
from wijkteam_studio.content.schemas.risks import RiskFile
from wijkteam_studio.content.schemas.scan import ScanFile
from wijkteam_studio.content.schemas.scoring import ScoringFile
from wijkteam_studio.domain.conversation import ConversationPlan
from wijkteam_studio.domain.errors import ContentError
from wijkteam_studio.domain.library import Library


def read_builtin(resources: Path, sessions: Path) -> Library:
    """Everything that comes with the program, checked; raises ContentError."""
    library = _read_lists(resources / "content")
    check_library(library)
    return _with_programmes(library, sessions)


def known_names(library: Library) -> KnownNames:
    """The ids that a programme may name."""
    return KnownNames(
        activities=[activity.id for activity in library.activities],
        harvest=[field.key for field in library.harvest],
        sections=[section.id for section in library.newspaper.sections],
        plan=library.conversation.id,
        plan_steps=[step.id for step in library.conversation.steps],
    )


def with_links(plan: ConversationPlan, files: list[ProgrammeFile]) -> ConversationPlan:
    """The conversation plan that knows which steps of these programmes follow it."""
    users: dict[str, list[str]] = {}
    for file in files:
        for step_id, plan_step in file.plan_links().items():
            users.setdefault(plan_step, []).append(step_id)
    steps = (
        replace(step, used_by=tuple(dict.fromkeys((*step.used_by, *users.get(step.id, ())))))
        for step in plan.steps
    )
    return replace(plan, steps=tuple(steps))


def _read(folder: Path, name: str, shape: type[File]) -> File:
    return shaped(read_table(folder / name), shape, name)


def _read_lists(folder: Path) -> Library:
    return Library(
        deck=_read(folder, "dilemmas.toml", DilemmaFile).deck(),
        scan=_read(folder, "quickscan.toml", ScanFile).scan(),
        scoring=_read(folder, "quickscan_score.toml", ScoringFile).scoring(),
        colours=_read(folder, "kleuren.toml", ColourFile).deck(),
        matrix=_read(folder, "leermatrix.toml", MatrixFile).matrix(),
        checklist=_read(folder, "checklist.toml", ChecklistFile).checklist(),
        risks=_read(folder, "risicos.toml", RiskFile).deck(),
        activities=_read(folder, "werkvormen.toml", ActivityFile).activities(),
        harvest=_read(folder, "oogst.toml", HarvestFile).fields(),
        tailoring=_read(folder, "maatwerk.toml", TailoringFile).tailoring(),
        conversation=_read(folder, "stappenplan-wwg90.toml", ConversationFile).plan(),
        preparation=_read(folder, "voorbereiding.toml", PreparationFile).preparation(),
        sheets=_read(folder, "bladen.toml", SheetFile).sheets(),
        newspaper=_read(folder, "wijkkrant.toml", NewspaperFile).plan(),
        advice=_read(folder, "advies.toml", AdviceFile).plan(),
        programmes=(),
    )


def _with_programmes(library: Library, sessions: Path) -> Library:
    paths = sorted(sessions.glob("*.toml"))
    if not paths:
        raise ContentError(sessions.name, "", "in deze map staat geen draaiboek.")
    known = known_names(library)
    files: list[ProgrammeFile] = []
    for path in paths:
        file = _read(path.parent, path.name, ProgrammeFile)
        check_programme(file, path.name, known)
        Checks(path.name).unique([file.id], "id", [other.id for other in files])
        files.append(file)
    return replace(
        library,
        programmes=tuple(file.template() for file in files),
        conversation=with_links(library.conversation, files),
    )
