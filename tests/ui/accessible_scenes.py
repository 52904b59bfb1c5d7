"""Every page, dialog and window with what the example day holds, to walk through."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from tools.dialog_samples import NAMES, dialog_of
from tools.example_clocks import ExampleClocks
from wijkteam_studio.app import open_rehearsal
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import QuestionView, Wall
from wijkteam_studio.services.demo import lead_example, prepared
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import EXAMPLE, Studio
from wijkteam_studio.system.paths import sessions_folder
from wijkteam_studio.ui.audience.audience_window import AudienceWindow
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.newspaper.newspaper_page import NewspaperPage
from wijkteam_studio.ui.prepare.prepare_page import PreparePage
from wijkteam_studio.ui.start.start_page import StartPage

LAPTOP = QSize(1366, 768)
DIALOGS = NAMES
STEPS = {
    "stap-inchecken": "DD01",
    "stap-spiegel": "DD07",
    "stap-pauze": "DD06",
    "stap-dilemma": "DD08",
    "stap-wijk": "DD10",
    "stap-afspraken": "DD12",
}
PAGES = (
    "start-leeg",
    "start-sessies",
    "start-gezocht",
    "start-niets-gevonden",
    "start-dicht",
    "voorbereiden",
    "voorbereiden-te-lang",
    "krant",
    *STEPS,
    "zaal",
)


@dataclass
class Example:
    """The example day, prepared and led, in a studio that leaves nothing behind."""

    studio: Studio
    led: Desk
    fresh: Desk
    clocks: ExampleClocks
    folder: Path


@contextmanager
def opened_example(folder: Path) -> Iterator[Example]:
    clocks = ExampleClocks(datetime.fromisoformat("2026-11-17T08:58"))
    with open_rehearsal(clocks) as studio:
        example = load_example(sessions_folder() / EXAMPLE, studio.library)
        led = lead_example(studio, example, str)
        fresh = studio.add_day(prepared(example))
        studio.flush()
        yield Example(studio, led, fresh, clocks, folder)


def settle() -> None:
    for _ in range(6):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


class Host:
    """Shows one widget as a person has it before them, and puts it away afterwards."""

    def __init__(self) -> None:
        self._window: QWidget | None = None

    def show(self, widget: QWidget, size: QSize = LAPTOP) -> QWidget:
        self._window = widget
        if not widget.windowTitle():
            self._window = QMainWindow()
            self._window.setWindowTitle("Wijkteam Studio")
            self._window.setCentralWidget(widget)
            self._window.resize(size)
        self._window.show()
        self._window.activateWindow()
        settle()
        settle()  # a table that measured its rows lays itself out anew
        return self._window

    def close(self) -> None:
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            settle()


@contextmanager
def page_named(name: str, day: Example, size: QSize = LAPTOP) -> Iterator[QWidget]:
    """One of PAGES in a window."""
    if name in STEPS:
        maker = _leading(day, STEPS[name])
    elif name.startswith("start"):
        maker = _starting(day, name)
    elif name.startswith("voorbereiden"):
        maker = _preparing(day, name)
    else:
        maker = _audience() if name == "zaal" else _printing(day)
    with closing(Host()) as host, maker as widget:
        yield host.show(widget, size)


def walk(
    day: Example, names: Sequence[str] = PAGES, size: QSize = LAPTOP
) -> Iterator[tuple[str, QWidget]]:
    """These pages one after the other; one window goes through all the steps of the day."""
    for name in names:
        if name not in STEPS:
            with page_named(name, day, size) as window:
                yield name, window
    steps = [name for name in names if name in STEPS]
    if steps:
        with page_named(steps[0], day, size) as window:
            for name in steps:
                day.led.conduct.go_to(STEPS[name])
                settle()
                yield name, window


def walk_dialogs(day: Example) -> Iterator[tuple[str, QWidget]]:
    """All the dialogs, one after the other."""
    for name in DIALOGS:
        with dialog_named(name, day) as window:
            yield name, window


@contextmanager
def dialog_named(name: str, day: Example) -> Iterator[QWidget]:
    """One of the dialogs of tools/dialog_samples.py."""
    with closing(Host()) as host:
        yield host.show(dialog_of(name, day.studio.library, day.led))


@contextmanager
def _starting(day: Example, name: str) -> Iterator[QWidget]:
    page, now = StartPage(), day.clocks.room()
    page.set_now(now)
    if name == "start-dicht":
        page.set_closed()
    else:
        page.set_overview(Overview() if name == "start-leeg" else day.studio.overview(), now)
    words = {"start-gezocht": "kapper", "start-niets-gevonden": "xyzzy"}.get(name, "")
    if words:
        page.findChild(QLineEdit).setText(words)
        page.set_hits(words, day.studio.search(words))
    yield page


@contextmanager
def _preparing(day: Example, name: str) -> Iterator[QWidget]:
    page, too_long = PreparePage(), name.endswith("te-lang")
    if too_long:
        day.fresh.plan.skip("DD06", skip=True)
    page.set_desk(day.fresh)
    try:
        yield page
    finally:
        page.set_desk(None)
        if too_long:
            day.fresh.live.undo()


@contextmanager
def _leading(day: Example, step: str) -> Iterator[QWidget]:
    page = FacilitatorPage()
    page.set_desk(day.led)
    day.led.conduct.go_to(step)
    try:
        yield page
    finally:
        page.release()


@contextmanager
def _printing(day: Example) -> Iterator[QWidget]:
    page, tasks = NewspaperPage(), TaskRunner()
    fonts = Path(__file__).parents[2] / "resources" / "fonts"
    page.set_printer(fonts, day.folder, tasks)
    page.set_desk(day.led)
    try:
        yield page
    finally:
        page.set_desk(None)
        tasks.wait()


@contextmanager
def _audience() -> Iterator[QWidget]:
    window = AudienceWindow()
    window.set_wall(Wall(QuestionView(Phase.WIJ, "Waar gaat dit over?"), clock="1:00"))
    yield window
