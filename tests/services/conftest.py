from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import pytest

from wijkteam_studio.app import open_studio
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.system.paths import Paths, sessions_folder


@dataclass
class HandClocks:
    at: float = 0.0
    began: datetime = field(default=datetime(2026, 11, 17, 9, 0))

    def seconds(self):
        return self.at

    def room(self):
        return self.began + timedelta(seconds=self.at)

    def advance(self, minutes):
        self.at += 60 * minutes


@pytest.fixture
def clocks():
    return HandClocks()


@pytest.fixture
def paths(tmp_path):
    return Paths.at(tmp_path / "gegevens")


@pytest.fixture
def studio(paths, clocks):
    with open_studio(paths, clocks) as opened:
        yield opened


@pytest.fixture
def wish():
    return SessionWish(
        team_id=None,
        team_name="Wijkteam Noord",
        municipality="Voorbeeldstad",
        neighbourhood="Noord",
        date=date(2026, 11, 17),
        start=time(9, 0),
        place="Buurthuis",
        people=9,
        programme_id="DB1",
        stage=TeamStage.GROEIEND,
    )


@pytest.fixture
def desk(studio, wish):
    return studio.new_session(wish)


@pytest.fixture
def example(studio):
    return load_example(sessions_folder() / "voorbeeld", studio.library)
