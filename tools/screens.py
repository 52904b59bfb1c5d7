"""Renders every page, panel, dialog and wall view from the example day to pictures.

Run: `python -m tools.screens build/screens`. One contact sheet shows them all. Other windows,
larger text and high contrast: `--size 1024x768 --text 150 --contrast`.
"""

import argparse
import math
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tools.laptop import laptop_platform

os.environ["QT_QPA_PLATFORM"] = laptop_platform()

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from tools.dialog_samples import dialogs
from tools.example_clocks import ExampleClocks
from tools.full_samples import NOTICES, STEPS, full_day, full_overview
from tools.wall_samples import WALLS
from wijkteam_studio.app import open_rehearsal
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.overview import Overview
from wijkteam_studio.services.demo import lead_example, prepared
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import EXAMPLE, Studio
from wijkteam_studio.system.paths import resources_folder, sessions_folder
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.banner import NoticeColumn, above
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.newspaper.newspaper_page import NewspaperPage
from wijkteam_studio.ui.prepare.prepare_page import PreparePage
from wijkteam_studio.ui.start.start_page import StartPage

SMALL, BEAMER = QSize(1024, 768), QSize(1920, 1080)
BEGIN = datetime.fromisoformat("2026-11-17T08:58")
_THUMB, _ACROSS, _CAPTION = 480, 4, 24
#: How long the newspaper page gets to make and draw its pages.
_PROOF_SECONDS = 15.0


class Camera:
    """Takes pictures of widgets into a folder; `laptop` is the usual size of a window."""

    def __init__(self, folder: Path, laptop: QSize) -> None:
        self._folder = folder
        self.laptop = laptop
        self.taken: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()

    def take(self, name: str, widget: QWidget, size: QSize | None = None) -> None:
        """A picture of a widget, at a size or at its own."""
        window = widget.window()
        if size is not None:
            window.resize(size)
        window.show()
        settle()
        path = self._folder / f"{name}.png"
        window.grab().save(str(path))
        self.taken.append(path)

    def sheet(self) -> Path:
        """One picture with all of them, small, with their names."""
        pictures = [(path.stem, Image.open(path).convert("RGB")) for path in self.taken]
        height = _THUMB * 3 // 4
        rows = math.ceil(len(pictures) / _ACROSS)
        sheet = Image.new("RGB", (_ACROSS * _THUMB, rows * (height + _CAPTION)), "#888888")
        draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
        for number, (name, picture) in enumerate(pictures):
            picture.thumbnail((_THUMB - 8, height - 4))
            x, y = number % _ACROSS * _THUMB, number // _ACROSS * (height + _CAPTION)
            draw.text((x + 6, y + 4), name, "white", font)
            sheet.paste(picture, (x + 4, y + _CAPTION))
        path = self._folder / "overzicht.png"
        sheet.save(path)
        return path


def settle() -> None:
    """Let layouts, deferred deletes and fonts come to rest."""
    for _ in range(6):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


@contextmanager
def shown(widget: QWidget) -> Iterator[QWidget]:
    """A widget in a window of its own, put away afterwards."""
    host = widget if widget.isWindow() and isinstance(widget, QDialog) else QMainWindow()
    if isinstance(host, QMainWindow):
        host.setCentralWidget(widget)
    try:
        yield widget
    finally:
        host.hide()
        host.deleteLater()
        settle()


def start_page(camera: Camera, studio: Studio, now: datetime) -> None:
    """The start page: looking up, the first time, with sessions, and with too many."""
    overviews = {
        "eerste-keer": Overview(),
        "met-sessies": studio.overview(),
        "vol": full_overview(studio, now),
    }
    for name, overview in overviews.items():
        with shown(StartPage()) as page:
            page.set_overview(overview, now)
            camera.take(f"1-start-{name}", page, camera.laptop)
    with shown(StartPage()) as page:
        page.set_overview(studio.overview(), now)
        page.findChild(QLineEdit).setText("kapper")
        page.set_hits("kapper", studio.search("kapper"))
        camera.take("1-start-gevonden", page, camera.laptop)


def prepare_page(camera: Camera, desk: Desk) -> None:
    """The page to prepare a day, wide and narrow, and with too long a stretch."""
    for name, size in (("voorbereiden", camera.laptop), ("voorbereiden-1024", SMALL)):
        with shown(PreparePage()) as page:
            page.set_desk(desk)
            camera.take(f"2-{name}", page, size)
            page.set_desk(None)
    desk.plan.skip("DD06", skip=True)
    with shown(PreparePage()) as page:
        page.set_desk(desk)
        camera.take("2-voorbereiden-te-lang", page, camera.laptop)
        page.set_desk(None)
    desk.live.undo()


class Onlooker:
    """Sees the facilitator's page at every step of the day, as time goes by."""

    def __init__(self, camera: Camera, clocks: ExampleClocks) -> None:
        self._camera, self._clocks = camera, clocks

    def look(self, desk: Desk) -> None:
        """Take the pictures of the step on the table, with its harvest in."""
        step = desk.live.day.programme.step(desk.live.day.position.step_id)
        number = desk.live.day.programme.index(step.id) + 1
        self._clocks.advance(step.minutes * 0.7)
        name = f"3-stap-{number:02}-{step.activity or step.phase}"
        self._take(desk, name, self._camera.laptop)
        if step.id in {"DD08", "DD11", "DD12"}:
            self._take(desk, f"{name}-1024", SMALL)
        late = 0.6 if step.id == "DD07" else 0.3
        self._clocks.advance(step.minutes * late)
        if step.id == "DD07":
            self._take(desk, f"{name}-te-laat", self._camera.laptop)

    def _take(self, desk: Desk, name: str, size: QSize) -> None:
        with shown(FacilitatorPage()) as page:
            page.set_desk(desk)
            self._camera.take(name, page, size)
            page.release()


def newspaper_page(camera: Camera, desk: Desk, tasks: TaskRunner) -> None:
    """The newspaper with its pages beside it."""
    with tempfile.TemporaryDirectory() as folder, shown(NewspaperPage()) as page:
        page.set_printer(resources_folder() / "fonts", Path(folder), tasks)
        page.set_desk(desk)
        camera.take("5-krant-in-de-maak", page, camera.laptop)
        until = time.monotonic() + _PROOF_SECONDS
        while time.monotonic() < until:
            settle()
        camera.take("5-krant", page, camera.laptop)
        camera.take("5-krant-1024", page, SMALL)
        page.set_desk(None)
        tasks.wait()


def full_pages(camera: Camera, studio: Studio) -> None:
    """What people fill too full: the top and the end of every page."""
    desk = full_day(studio)
    with shown(PreparePage()) as page:
        page.set_desk(desk)
        camera.take("7-vol-voorbereiden", page, camera.laptop)
        page.set_desk(None)
    for name, (step, fill) in STEPS.items():
        with shown(FacilitatorPage()) as page:
            page.set_desk(desk)
            desk.conduct.go_to(step)
            fill(desk)
            camera.take(f"7-vol-{name}", page, camera.laptop)
            for area in page.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
            camera.take(f"7-vol-{name}-onder", page, camera.laptop)
            page.release()


def notices(camera: Camera) -> None:
    """Every line above a page at the same time."""
    column = NoticeColumn(tuple(NOTICES))
    with shown(above(column, StartPage())) as page:
        for name, (words, action, tone) in NOTICES.items():
            column.line(name).show_message(words, action, tone)
        camera.take("7-vol-meldingen", page, camera.laptop)


def walls(camera: Camera) -> None:
    """Every view of the wall, on a wide and on an old beamer."""
    for name, wall in WALLS.items():
        for size in (BEAMER, SMALL):
            with shown(WallCanvas()) as canvas:
                canvas.set_wall(wall)
                camera.take(f"4-zaal-{name}-{size.width()}", canvas, size)


def prepared_day(camera: Camera) -> None:
    """The example day before it begins, in a studio of its own."""
    with open_rehearsal(ExampleClocks(BEGIN)) as studio:
        example = load_example(sessions_folder() / EXAMPLE, studio.library)
        prepare_page(camera, studio.add_day(prepared(example)))
        full_pages(camera, studio)
    notices(camera)


def led_day(camera: Camera) -> None:
    """The example day from its first step to its newspaper."""
    clocks, tasks = ExampleClocks(BEGIN), TaskRunner()
    with open_rehearsal(clocks) as studio:
        example = load_example(sessions_folder() / EXAMPLE, studio.library)
        desk = lead_example(studio, example, str, Onlooker(camera, clocks).look)
        studio.flush()
        start_page(camera, studio, clocks.room())
        newspaper_page(camera, desk, tasks)
        for name, dialog in dialogs(studio.library, desk):
            with shown(dialog):
                camera.take(f"6-{name}", dialog)


def main(arguments: list[str]) -> int:
    """Take all pictures; gives the exit code."""
    asked = _asked(arguments)
    theme.before_application()
    app = QApplication.instance() or QApplication(["schermen"])
    with tempfile.TemporaryDirectory() as cache:
        scale = asked.text / 100
        theme.apply_theme(app, resources_folder(), Path(cache), scale, plain=asked.contrast)
        camera = Camera(asked.folder, asked.size)
        prepared_day(camera)
        led_day(camera)
        walls(camera)
    print(f"{len(camera.taken)} schermen, samen op {camera.sheet()}")
    return 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("tools.screens", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/screens"))
    parser.add_argument("--size", type=_size, default=QSize(1366, 768), help="of a window, in px")
    parser.add_argument("--text", type=int, default=100, help="the size of the text in percent")
    parser.add_argument("--contrast", action="store_true", help="black on white")
    return parser.parse_args(arguments)


def _size(words: str) -> QSize:
    width, _cross, height = words.partition("x")
    return QSize(int(width), int(height))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
