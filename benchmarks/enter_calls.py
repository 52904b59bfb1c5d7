"""What a note touches between Enter and its paint: files and Python calls of the program."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.example_room import opened, scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, Sample
from benchmarks.paint_watch import PaintWatch, themed_application
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.day.harvest_field import HarvestField

PROGRAM = str(Path(__file__).resolve().parent.parent / "wijkteam_studio")
_SENTENCE = "Wij bellen dinsdag eerst de school."
_WARM = 3
#: A step with one field of notes.
STEP = "DD07"

Called = Counter[tuple[str, str]]


def measure() -> Outcome:
    """The calls of one Enter, after some that make what is made once."""
    with scratch() as folder:
        app = themed_application(folder / "cache")
        with opened() as (_studio, desk):
            page = FacilitatorPage()
            page.resize(1366, 768)
            page.set_desk(desk)
            desk.conduct.go_to(STEP)
            page.show()
            PaintWatch(page).settle()
            field = next(one for one in page.findChildren(HarvestField) if one.isVisible())
            for _ in range(_WARM):
                enter(page, field)
            called = enter(page, field)
            page.release()
            page.hide()
        app.quit()
    files = Sample((float(len({name for name, _function in called})),), "files")
    calls = Sample((float(called.total()),), "calls")
    rows = (
        Row("Enter to its paint, files", None, files, (_bar(15),)),
        Row("Enter to its paint, calls", None, calls, (_bar(150),)),
    )
    fact = "`enter_calls`: files and Python calls of the program that one note touches, counted"
    return Outcome(rows, (fact,))


def _bar(most: float) -> Bar:
    return Bar(Measured.MEDIAN, most)


def enter(page: FacilitatorPage, field: HarvestField) -> Called:
    """Type a note and press Enter; gives how often each function of ours was called by Enter."""
    field.editor.setPlainText(_SENTENCE)
    watch = PaintWatch(page)
    watch.settle()
    called: Called = Counter()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PROGRAM):
            called[frame.f_code.co_filename, frame.f_code.co_qualname] += 1

    sys.setprofile(note)
    try:
        QApplication.sendEvent(
            field.editor,
            QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"
            ),
        )
    finally:
        sys.setprofile(None)
    watch.settle()
    return called


def told(called: Called) -> str:
    """The calls by file, most first."""
    by_file: Counter[str] = Counter()
    for (name, _function), number in called.items():
        by_file[name.removeprefix(PROGRAM)] += number
    return "\n".join(f"{number:5} {name}" for name, number in by_file.most_common())
