from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.services.clocks import Clocks

#: The hand clock does not begin at zero: what runs on must not depend on where it began.
START = 1000.0


@dataclass
class HandClocks(Clocks):
    at: float = START
    began: datetime = datetime(2026, 11, 17, 9, 0)

    def seconds(self):
        return self.at

    def room(self):
        return self.began + timedelta(seconds=self.at - START)

    def advance(self, minutes):
        self.at += 60 * minutes


def a_wish(programme="DB1", **other):
    usual = SessionWish(
        team_id=None,
        team_name="Wijkteam Noord",
        municipality="Voorbeeldstad",
        neighbourhood="Noord",
        date=date(2026, 11, 17),
        start=time(9, 0),
        place="Buurthuis",
        people=9,
        programme_id=programme,
        stage=TeamStage.GROEIEND,
    )
    return replace(usual, **other)
