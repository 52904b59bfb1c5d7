"""Everything a facilitator can do with one day, together."""

import random
import time
from dataclasses import dataclass
from datetime import datetime

from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.words import clock_now
from wijkteam_studio.services.agreements import AgreementDesk
from wijkteam_studio.services.conduct import Conduct
from wijkteam_studio.services.dilemmas import DilemmaDesk
from wijkteam_studio.services.harvest import HarvestDesk
from wijkteam_studio.services.live_day import LiveDay
from wijkteam_studio.services.paper import PaperDesk
from wijkteam_studio.services.parking import ParkingDesk
from wijkteam_studio.services.plan import PlanDesk
from wijkteam_studio.services.wall_desk import WallDesk


class Clocks:
    """Where time comes from: monotonic seconds for timers, the clock of the room for plans."""

    def seconds(self) -> float:
        """Monotonic seconds."""
        return time.monotonic()

    def room(self) -> datetime:
        """Now, on the clock of the room, without a time zone."""
        return clock_now()


@dataclass(frozen=True, slots=True)
class Desk:
    """One day with all its use cases."""

    library: Library
    clocks: Clocks
    live: LiveDay
    plan: PlanDesk
    conduct: Conduct
    harvest: HarvestDesk
    parking: ParkingDesk
    dilemmas: DilemmaDesk
    agreements: AgreementDesk
    paper: PaperDesk
    wall: WallDesk


def desk_for(live: LiveDay, library: Library, clocks: Clocks) -> Desk:
    """All use cases around one live day."""
    conduct = Conduct(live, clocks.seconds, clocks.room)
    dilemmas = DilemmaDesk(live, library, random.Random())  # noqa: S311 (an order, not a secret)
    return Desk(
        library=library,
        clocks=clocks,
        live=live,
        plan=PlanDesk(live, library),
        conduct=conduct,
        harvest=HarvestDesk(live),
        parking=ParkingDesk(live),
        dilemmas=dilemmas,
        agreements=AgreementDesk(live),
        paper=PaperDesk(live, library),
        wall=WallDesk(live, conduct, dilemmas, library, (clocks.seconds, clocks.room)),
    )
