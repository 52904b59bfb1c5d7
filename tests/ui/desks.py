"""Desks on a real database, for the tests of the pages."""

from contextlib import contextmanager
from datetime import date

from tests import wishes
from wijkteam_studio.app import open_studio
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.system.paths import Paths, sessions_folder


def a_wish(programme="DB1", stage=TeamStage.GROEIEND):
    return wishes.a_wish(programme, stage=stage, date=date(2027, 1, 12))


@contextmanager
def opened(folder):
    with open_studio(Paths.at(folder / "gegevens")) as studio:
        yield studio


def an_example(studio):
    return studio.add_day(load_example(sessions_folder() / "voorbeeld", studio.library))
