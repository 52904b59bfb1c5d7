"""From a key press in the field for notes to its paint, against a bare QPlainTextEdit."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.example_room import opened, scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, interleaved, timed
from benchmarks.paint_watch import PaintWatch, themed_application
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.day.harvest_field import HarvestField

RUNS = 5
ROUNDS = 100 * RUNS
NOTES = 500
_SENTENCE = "wij bellen dinsdag eerst de school en dan de moeder, en we zeggen dat "
_KEYS_PER_DRAFT = 15
_LIMIT = (Bar(Measured.P99, 5.0), Bar(Measured.LONGEST, 30.0))


def measure() -> Outcome:
    """With the notes spread over the day, and with all of them under the field itself."""
    with scratch() as folder:
        app = themed_application(folder / "cache")
        rows = (
            _row(f"key press to paint, {NOTES} notes spread over the day", spread=True),
            _row(f"key press to paint, {NOTES} notes under this field", spread=False),
        )
        app.quit()
    fact = (
        f"`key_press`: every {_KEYS_PER_DRAFT}th key comes together with keeping the draft, which "
        "tells the whole day; the floor is a bare QPlainTextEdit with the same style sheet"
    )
    return Outcome(rows, (fact,))


def _row(name: str, *, spread: bool) -> Row:
    with opened() as (studio, desk):
        _fill(desk, spread=spread)
        assert len(desk.live.day.notes) == NOTES
        studio.flush(60.0)
        page, bare = FacilitatorPage(), QPlainTextEdit()
        page.resize(1366, 768)
        page.set_desk(desk)
        page.show()
        field = _shown_field(page)
        bare.resize(field.editor.size())
        bare.show()
        ours, floor = _Typist(field.editor, field), _Typist(bare, None)
        page.activateWindow()
        field.editor.setFocus()
        plain, whole = interleaved(ROUNDS, floor.type, ours.type, warm=30)
        page.release()
        page.hide()
        bare.hide()
    return Row(name, plain, replace(whole, runs=RUNS), _LIMIT)


def _fill(desk: Desk, *, spread: bool) -> None:
    """Notes up to the number we want, and the step with the field on the table."""
    programme = desk.live.day.programme
    places = [(step.id, key) for step in programme if not step.skipped for key in step.harvest]
    wanted = next(place for place in places if len(programme.step(place[0]).harvest) == 1)
    desk.conduct.go_to(wanted[0])
    for number in range(NOTES - len(desk.live.day.notes)):
        step_id, harvest = places[number % len(places)] if spread else wanted
        desk.harvest.add(step_id, harvest, f"Notitie {number}: {_SENTENCE}samen verder gaan.")


def _shown_field(page: FacilitatorPage) -> HarvestField:
    PaintWatch(page).settle()
    return next(field for field in page.findChildren(HarvestField) if field.isVisible())


class _Typist:
    """Types one letter at each call and gives the milliseconds until the field was painted."""

    def __init__(self, editor: QPlainTextEdit, field: HarvestField | None) -> None:
        self._editor, self._field = editor, field
        self._watch = PaintWatch(editor.viewport())
        self._numbers = count(1)

    def type(self) -> float:
        number = next(self._numbers)
        if number % len(_SENTENCE) == 0:
            self._editor.setPlainText("")
        QApplication.processEvents()
        before = len(self._editor.toPlainText())
        taken = timed(lambda: self._press(number))
        assert len(self._editor.toPlainText()) == before + 1
        return taken

    def _press(self, number: int) -> None:
        if self._field is not None and number % _KEYS_PER_DRAFT == 0:
            self._field.keep_draft()
        letter = _SENTENCE[number % len(_SENTENCE)]
        key = Qt.Key(ord(letter.upper()))
        QApplication.sendEvent(
            self._editor,
            QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter),
        )
        self._watch.settle()
