"""The day that is led: any programme with the example team, opened as a rehearsal."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial

from tools.lead.clocks import FastClocks
from wijkteam_studio.app import open_studio
from wijkteam_studio.content.example import load_example, rehearsal_day
from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.services.clocks import Clocks
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import EXAMPLE, Studio
from wijkteam_studio.storage.database import Database
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder
from wijkteam_studio.system.rehearsals import rehearsal_folder
from wijkteam_studio.ui.shell.studio_holder import Openings

#: What `DAY` may be besides the id of a programme: the day of the example itself.
EXAMPLE_DAY = EXAMPLE
_BEGINS = time(9, 0)


@dataclass(frozen=True, slots=True)
class Course:
    """Which day, how many times as fast, from which step, and how many minutes late."""

    day: str = "db1"
    speed: float = 30.0
    first: str = ""
    late: float = 0.0

    def clocks(self) -> FastClocks:
        """The clocks of this day: they stand still until it is led."""
        return FastClocks(datetime.combine(Clocks().room().date(), _BEGINS))


def openings(course: Course, clocks: FastClocks) -> Openings:
    """An empty start page, and a rehearsal that is the day; nothing of both is kept."""
    return Openings(partial(_nothing_yet, clocks), partial(_rehearsal, course, clocks), clocks)


def led(studio: Studio, course: Course, clocks: FastClocks) -> Desk:
    """The day on the table at its first step; raises InvalidInput for a step that is not there."""
    desk = _prepared(studio, course, clocks)
    clocks.advance(course.late)
    desk.conduct.begin()
    while course.first and desk.live.day.position.step_id != course.first.upper():
        step = desk.live.day.step
        clocks.advance(step.minutes if step else 0)
        if not desk.conduct.next():
            raise InvalidInput("FROM", f"De stap {course.first} zit niet in dit draaiboek.")
    return desk


class LedStudio(Studio):
    """A studio whose rehearsal is the day that was asked for."""

    def __init__(self, database: Database, course: Course, clocks: FastClocks) -> None:
        own = database.paths.own_content
        load = partial(load_library, resources_folder(), sessions_folder(), own)
        super().__init__(load, database, clocks, is_rehearsal=True)
        self._course, self._fast = course, clocks

    def rehearsal(self) -> Desk:
        """The day, begun; its clock runs from here on."""
        desk = led(self, self._course, self._fast)
        self._fast.run(self._course.speed)
        return desk


@contextmanager
def _nothing_yet(clocks: FastClocks) -> Iterator[Studio]:
    with rehearsal_folder() as folder, open_studio(Paths.at(folder), clocks) as studio:
        yield studio


@contextmanager
def _rehearsal(course: Course, clocks: FastClocks) -> Iterator[Studio]:
    with rehearsal_folder() as folder, closing(Database.open(Paths.at(folder))) as database:
        yield LedStudio(database, course, clocks)


def _prepared(studio: Studio, course: Course, clocks: FastClocks) -> Desk:
    example = load_example(sessions_folder() / EXAMPLE, studio.library)
    today = clocks.room().date()
    if course.day.lower() == EXAMPLE_DAY:
        day = rehearsal_day(example, today)
        return studio.add_day(day)
    team, session = example.team, example.session
    return studio.new_session(
        SessionWish(
            team_id=None,
            team_name=team.name,
            municipality=team.municipality,
            neighbourhood=team.neighbourhood,
            date=today,
            start=_BEGINS,
            place=session.place,
            people=session.people,
            programme_id=course.day.upper(),
            stage=session.stage,
        )
    )
