"""Everything a facilitator can do with one day, together."""

import random
from dataclasses import dataclass

from wijkteam_studio.domain.library import Library
from wijkteam_studio.services.agreements import AgreementDesk
from wijkteam_studio.services.clocks import Clocks
from wijkteam_studio.services.conduct import Conduct
from wijkteam_studio.services.counts import CountDesk
from wijkteam_studio.services.dilemmas import DilemmaDesk
from wijkteam_studio.services.erase_desk import EraseDesk
from wijkteam_studio.services.harvest import HarvestDesk
from wijkteam_studio.services.live_day import LiveDay
from wijkteam_studio.services.paper import PaperDesk
from wijkteam_studio.services.parking import ParkingDesk
from wijkteam_studio.services.plan import PlanDesk
from wijkteam_studio.services.wall_desk import WallDesk


@dataclass(frozen=True, slots=True)
class Desk:
    """One day with all its use cases; `news` is what a person should know when it was opened."""

    library: Library
    clocks: Clocks
    live: LiveDay
    plan: PlanDesk
    conduct: Conduct
    harvest: HarvestDesk
    parking: ParkingDesk
    dilemmas: DilemmaDesk
    agreements: AgreementDesk
    counts: CountDesk
    paper: PaperDesk
    wall: WallDesk
    erasing: EraseDesk
    news: str = ""


def desk_for(live: LiveDay, library: Library, clocks: Clocks, other_teams: tuple[str, ...]) -> Desk:
    """All use cases around one live day; `other_teams` are the names that its team cannot take."""
    conduct = Conduct(live, clocks.seconds, clocks.room)
    counts = CountDesk(live, library)
    dilemmas = DilemmaDesk(live, library, random.Random())  # noqa: S311 (an order, not a secret)
    return Desk(
        library=library,
        clocks=clocks,
        live=live,
        plan=PlanDesk(live, library, other_teams),
        conduct=conduct,
        harvest=HarvestDesk(live),
        parking=ParkingDesk(live),
        dilemmas=dilemmas,
        agreements=AgreementDesk(live),
        counts=counts,
        paper=PaperDesk(live, library),
        wall=WallDesk(live, conduct, dilemmas, library, (clocks.seconds, clocks.room)),
        erasing=EraseDesk(live),
    )
