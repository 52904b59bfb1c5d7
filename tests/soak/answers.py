"""Answers questions about the program, one line of JSON each."""

import json
import os
import time
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.soak.painted import Painted
from tests.soak.words import secrets_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.ui.shell.day_pages import DayPages
from wijkteam_studio.ui.shell.program import Program


class Answers(QObject):
    """`state`, `where NAME`, `at X Y`, `open SESSION` and `words`."""

    def __init__(self, program: Program, painted: Painted) -> None:
        super().__init__()
        self._window, self._painted = program.window, painted
        painted.day = self._day
        self._heard = b""
        self._ears = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._hear)

    def _hear(self) -> None:
        data = os.read(0, 65536)
        if not data:
            self._ears.setEnabled(False)
            return
        self._heard += data
        while b"\n" in self._heard:
            line, self._heard = self._heard.split(b"\n", 1)
            print(json.dumps(self._answer(*line.decode().split())), flush=True)

    def _answer(self, question: str, *words: str) -> dict[str, object]:
        answers = {"where": self._where, "at": self._at, "open": self._open, "words": self._words}
        return answers.get(question, self._state)(*words)

    def _state(self) -> dict[str, object]:
        app, window = QApplication.instance(), self._window
        modal, popup = app.activeModalWidget(), app.activePopupWidget()
        focus = app.focusWidget()
        state = {
            "screens": {screen.name(): screen.geometry().getRect() for screen in app.screens()},
            "own": window.screen().name(),
            "window": int(window.winId()),
            "rect": window.geometry().getRect(),
            "keyboard": type(app.activeWindow()).__name__,
            "minimised": window.isMinimized(),
            "modal": _name(modal),
            "modal_window": _window_of(modal) if modal is not None else 0,
            "popup": _name(popup),
            "focus": type(focus).__name__ if focus is not None else "",
            "runs": self._painted.runs,
            "leaked": self._painted.leaked,
            "windows": [
                [type(top).__name__, top.objectName(), _window_of(top), top.isModal()]
                for top in app.topLevelWidgets()
                if top.isVisible()
            ],
        }
        return {**state, **self._wall_state(), **self._day_state()}

    def _wall_state(self) -> dict[str, object]:
        pages = self._pages()
        if pages is None:
            return {"is_on": False, "page": ""}
        audience = pages.audience
        return {
            "is_on": pages.projection.is_on,
            "is_shown": pages.projection.is_shown,
            "wall": _window_of(audience),
            "wall_rect": audience.geometry().getRect(),
            "visible": audience.isVisible(),
            "curtain": self._curtain(pages),
            "page": _name(pages._stack.currentWidget()),
        }

    def _curtain(self, pages: DayPages) -> bool | None:
        """Whether private windows are covered; None for a program that cannot do so."""
        room = getattr(pages, "room", None)
        return room.curtain.is_down if room is not None else None

    def _day_state(self) -> dict[str, object]:
        pages = self._pages()
        desk = pages.desk if pages is not None else None
        if desk is None:
            return {"step": "", "clock": None, "monotonic": time.monotonic()}
        clock = desk.live.day.position.clock
        return {
            "step": desk.live.day.position.step_id,
            "steps": [step.id for step in desk.live.day.programme],
            "clock": (clock.planned, desk.conduct.seconds_left, clock.is_running),
            "monotonic": time.monotonic(),
            "screen": str(desk.wall.screen.value),
            "frozen": desk.wall.is_frozen,
        }

    def _where(self, name: str) -> dict[str, object]:
        """The middle of the first visible control with this name, on the screen."""
        for top in QApplication.topLevelWidgets():
            named = [top] if top.objectName() == name else top.findChildren(QWidget, name)
            for found in named:
                if found.isVisible():
                    at = found.mapToGlobal(found.rect().center())
                    return {"x": at.x(), "y": at.y()}
        return {}

    def _at(self, x: str, y: str) -> dict[str, object]:
        """The names of the control at this place of the screen and of those around it."""
        names, found = [], QApplication.widgetAt(QPoint(int(x), int(y)))
        while found is not None:
            names.append(found.objectName())
            found = found.parentWidget()
        return {"names": names}

    def _open(self, session: str) -> dict[str, object]:
        self._window.open_session(UUID(session))
        return {}

    def _words(self) -> dict[str, object]:
        day = self._day()
        if day is None:
            return {"words": []}
        texts = [note.text for note in day.notes.values()]
        texts += [topic.text for topic in day.parked.values()]
        texts += list(day.drafts.values())
        return {"words": sorted(secrets_of(" ".join(texts)))}

    def _pages(self) -> DayPages | None:
        window: QMainWindow = self._window
        return window._day

    def _day(self) -> Day | None:
        pages = self._pages()
        desk = pages.desk if pages is not None else None
        return desk.live.day if desk is not None else None


def _window_of(widget: QWidget) -> int:
    """Its number on the X server; 0 before the program itself made it one."""
    made = widget.testAttribute(Qt.WidgetAttribute.WA_WState_Created)
    return int(widget.winId()) if made else 0


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    return widget.objectName() or type(widget).__name__
