"""Faults that are put in on purpose, to see that the harness finds them."""

import importlib.util
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import NotesView, Wall
from wijkteam_studio.services.wall_desk import WallDesk
from wijkteam_studio.ui.audience.curtain import Curtains
from wijkteam_studio.ui.audience.projection import Projection
from wijkteam_studio.ui.audience.projection.home import Home
from wijkteam_studio.ui.shell.facilitator_window import FacilitatorWindow

#: What hears in Qt that a screen came, went or changed.
_HEARERS = ("_on_screen_added", "_on_screen_removed", "_on_screens_changed")
_HEARERS += ("_on_added", "_on_removed", "_on_changed")


def deaf_to_screens() -> None:
    """The projection does not hear that screens come and go."""
    broken = 0
    for part in (Projection, *_screen_watch()):
        for name in [name for name in vars(part) if name in _HEARERS]:
            setattr(part, name, _nothing)
            broken += 1
    assert broken, "the projection has no handler of screens to break"


def private_note_on_wall() -> None:
    """The wall shows what was parked and what is still being typed."""
    wall = WallDesk.wall

    def indiscreet(desk: WallDesk) -> Wall:
        day = desk._live.day
        private = [note.text for note in day.notes.values() if not note.on_wall]
        if not private:
            return wall(desk)
        return replace(wall(desk), view=NotesView(Phase.WIJ, "Oeps", tuple(private)))

    WallDesk.wall = indiscreet


def window_astray() -> None:
    """The facilitator's window walks to the beamer; nothing covers it or brings it home."""
    opened = FacilitatorWindow.open_fitting
    assert callable(Home._put_back)
    assert callable(Curtains.fall)
    Home._put_back = _nothing
    Curtains.fall = _nothing

    def walk(window: FacilitatorWindow, screen: QScreen) -> None:
        window.showNormal()
        window.setGeometry(screen.geometry())
        window.raise_()

    def open_and_walk(window: FacilitatorWindow) -> None:
        opened(window)

        def came(screen: QScreen) -> None:
            QTimer.singleShot(0, window, lambda: walk(window, screen))

        QGuiApplication.instance().screenAdded.connect(came)

    FacilitatorWindow.open_fitting = open_and_walk


def _screen_watch() -> list[type]:
    name = "wijkteam_studio.ui.audience.projection.screens"
    found = importlib.util.find_spec(name)
    return [importlib.import_module(name).ScreenWatch] if found is not None else []


def _nothing(*_arguments: object) -> None:
    """Hears nothing."""


BREAKS = {
    "deaf": deaf_to_screens,
    "private-note": private_note_on_wall,
    "astray": window_astray,
}
