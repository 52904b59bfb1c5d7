"""The one table that says which panel a step gets."""

from wijkteam_studio.domain.harvest import HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.ui.day.activity_panel import ActivityPanel
from wijkteam_studio.ui.day.instruments.agreements.panel import AgreementsPanel
from wijkteam_studio.ui.day.instruments.dilemma.panel import DilemmaPanel
from wijkteam_studio.ui.day.instruments.notes.panel import GeneralPanel
from wijkteam_studio.ui.day.instruments.notes.places import key_named
from wijkteam_studio.ui.day.instruments.pause.panel import PausePanel

Panel = type[ActivityPanel]

#: A werkvorm with a panel of its own; every other one works in the general panel.
BY_ACTIVITY: dict[str, Panel] = {"afspraken": AgreementsPanel}
#: Harvest that needs a panel of its own, in whatever werkvorm it is yielded.
BY_HARVEST: dict[HarvestKind, Panel] = {
    HarvestKind.DILEMMA: DilemmaPanel,
    HarvestKind.AGREEMENT: AgreementsPanel,
    HarvestKind.TRIAL: AgreementsPanel,
    HarvestKind.PARKED: AgreementsPanel,
    HarvestKind.DATE: AgreementsPanel,
}


def panel_for(step: Step, library: Library) -> Panel:
    """The panel of a step: by its break, its werkvorm, its harvest, else the general one."""
    if step.is_break and not step.harvest:
        return PausePanel
    if step.activity in BY_ACTIVITY:
        return BY_ACTIVITY[step.activity]
    for key in step.harvest:
        kind = key_named(library, key).kind
        if kind in BY_HARVEST:
            return BY_HARVEST[kind]
    return GeneralPanel
