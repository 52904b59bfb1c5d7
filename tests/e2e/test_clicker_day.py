"""A whole day on a beamer with a clicker only: what it sends, and nothing else."""

import time
from contextlib import contextmanager

import pytest
from Xlib import X

from tests.e2e.x_monitors import XMonitors
from tests.e2e.x_room import SETTLING, Person, XServer, missing, until
from tests.ui.day.facilitator_room import wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.system.paths import Paths

LAPTOP, BEAMER = (0, 0, 1366, 768), (1366, 0, 1024, 768)
ON_THE_WALL = (1366 + 512, 740)
BLACK = (0, 0, 0)
_EVERY_PLANE = 0xFFFFFFFF
#: Letters, a full stop and the name of a key: in a note they are what they are.
TYPED = "bw. F5?"
#: Holding a button this long repeats it many times, in seconds.
HELD = 1.2

pytestmark = [
    pytest.mark.skipif(
        bool(missing()), reason=f"not installed: {', '.join(missing())} (apt-get install)"
    ),
]


class Eyes(XMonitors):
    """Sees which colour a place of the screens has."""

    def colour(self, at):
        image = self.root.get_image(*at, 1, 1, X.ZPixmap, _EVERY_PLANE)
        blue, green, red = image.data[:3]
        return red, green, blue


class Presenter(Person):
    """Holds a clicker; the keyboard of the laptop is only there to begin."""

    def __init__(self, server, data, eyes):
        super().__init__(server, data)
        self._eyes = eyes

    def where(self):
        """The title of the window on the laptop, whichever window has the focus."""
        return self._ask("search", "--name", "Wijkteam Studio", "getwindowname", "%@")

    def stands_at(self, step):
        words = f"{step} · Wijkteam Noord"
        until(lambda: words in self.where(), lambda: f"{words}, not {self.where()}", 8)

    def click_wall(self):
        x, y = ON_THE_WALL
        self._do("mousemove", str(x), str(y), "click", "1")
        until(lambda: self.title() == "Zaalscherm", lambda: f"the wall, not {self.title()}", 8)

    def hold(self, key):
        self._do("keydown", key)
        time.sleep(HELD)
        self._do("keyup", key)
        time.sleep(SETTLING)

    def wall_is(self, *, black):
        until(
            lambda: (self._eyes.colour(ON_THE_WALL) == BLACK) is black,
            lambda: f"black={black}, not {self._eyes.colour(ON_THE_WALL)}",
            8,
        )

    def has_wall(self):
        found = self._ask("search", "--onlyvisible", "--name", "^Zaalscherm$")
        return bool(found.strip())


@contextmanager
def day_in(folder):
    with open_studio(Paths.at(folder)) as studio:
        (item,) = studio.overview().sessions
        yield studio.open_day(item.session.id).live.day


@pytest.fixture
def steps(tmp_path):
    data = tmp_path / "gegevens"
    paths = Paths.at(data)
    with open_studio(paths) as studio:
        day = studio.new_session(wish()).live.day
        titles = [step.title for step in day.programme if not step.skipped]
    LastPlace(paths.data).remember(day.session.id)
    return titles


@pytest.fixture
def presenter(steps, tmp_path):
    server = XServer("2390x768x24")
    eyes = Eyes(server.display)
    eyes.plug("LAPTOP", LAPTOP, is_real=True)
    eyes.plug("BEAMER", BEAMER)
    someone = Presenter(server, tmp_path / "gegevens", eyes)
    someone.start()
    until(lambda: "Voorbereiden" in someone.where(), "the prepared day")
    time.sleep(SETTLING)
    someone.press("ctrl+Return")
    someone.stands_at(steps[0])
    yield someone
    someone.leave()
    eyes.close()
    server.close()


def complaints(person):
    lines = person.errors.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip()]


def write_note(presenter):
    presenter.write(TYPED)
    presenter.press("Return")
    presenter.saved(TYPED)


def turn_on(presenter):
    presenter.press("F5")
    until(presenter.has_wall, "the wall on the beamer", 8)
    presenter.wall_is(black=False)


def turn_off(presenter):
    presenter.press("Escape")
    until(lambda: not presenter.has_wall(), "a beamer without the wall", 8)


def walk(presenter, key, steps):
    for step in steps:
        presenter.press(key)
        presenter.stands_at(step)


def test_a_clicker_leads_the_whole_day_from_the_wall(presenter, steps):
    write_note(presenter)
    presenter.stands_at(steps[0])
    assert not presenter.has_wall()
    presenter.hold("Next")
    presenter.stands_at(steps[1])

    turn_on(presenter)
    presenter.click_wall()
    presenter.hold("Next")
    presenter.stands_at(steps[2])
    walk(presenter, "Next", steps[3:5])
    walk(presenter, "Prior", steps[3::-1])
    presenter.press("period")
    presenter.wall_is(black=True)
    presenter.press("period")
    presenter.wall_is(black=False)
    turn_off(presenter)
    turn_on(presenter)
    presenter.click_wall()
    walk(presenter, "Next", [*steps[1:], steps[-1]])
    presenter.press("p")
    presenter.hold("Next")
    turn_off(presenter)
    presenter.sees(steps[-1])
    assert presenter.close() == 0
    assert complaints(presenter) == []

    with day_in(presenter.data) as day:
        assert day.step.title == steps[-1]
        assert 0 < day.position.clock.used < HELD
        assert [note.text for note in day.notes.values()] == [TYPED]
        assert not any(day.drafts.values())
