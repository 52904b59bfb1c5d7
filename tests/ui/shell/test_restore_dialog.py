"""The dialog of Herstellen by itself: what it stands on, and whose sessions it shows."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget

from wijkteam_studio.services.asides import SetAside
from wijkteam_studio.services.rescue import Rescue, SessionInside
from wijkteam_studio.storage.copies import Contents
from wijkteam_studio.ui.kit.labels import shaped
from wijkteam_studio.ui.shell.restore_dialog import RestoreDialog, RestoreWords
from wijkteam_studio.ui.start.rescue_view import RescueView

NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
HELD = Contents(3, (("session", 1), ("note", 45)))
NORTH = SessionInside("Wijkteam Noord", date(2027, 1, 12), "Halve dag", 45)


def a_rescue(number, held):
    return Rescue(Path(f"{number}.db"), NOON - timedelta(hours=number), f"kopie {number}", held)


BROKEN, FIRST, SECOND = a_rescue(0, None), a_rescue(1, HELD), a_rescue(2, HELD)


@pytest.fixture
def dialog(qtbot):
    dialog = RestoreDialog(RestoreWords("Herstellen", "Kies een moment."), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def inside(dialog):
    rows = dialog.findChild(QListWidget, "restoreInside")
    return [rows.item(row).text() for row in range(rows.count())]


def stand_on(dialog, row):
    view = dialog.findChild(RescueView)
    view.setCurrentIndex(view.model().index(row, 0))


def test_it_begins_at_the_newest_that_can_be_read(qtbot, dialog):
    with qtbot.waitSignal(dialog.look_requested) as looked:
        dialog.set_kept((), (BROKEN, FIRST, SECOND))
    assert looked.args == [FIRST]
    restore = dialog.findChild(QAbstractButton, "restoreMain")
    assert restore.isEnabled()
    with qtbot.waitSignal(dialog.restore_requested) as wished:
        restore.click()
    assert wished.args == [FIRST]


def test_an_answer_about_another_copy_is_left(dialog):
    dialog.set_kept((), (FIRST, SECOND))
    stand_on(dialog, 1)
    dialog.set_inside(FIRST, (NORTH,))
    assert inside(dialog) == []
    dialog.set_inside(SECOND, (NORTH,))
    assert inside(dialog) == ["Wijkteam Noord, 12 januari 2027, Halve dag, 45 notities"]
    stand_on(dialog, 0)
    assert inside(dialog) == []


def test_without_copies_it_says_so_and_there_is_nothing_to_put_back(dialog):
    dialog.set_kept((), ())
    assert dialog.findChild(QLabel, "restoreState").isVisible()
    assert not dialog.findChild(QAbstractButton, "restoreMain").isVisible()
    assert not dialog.findChild(RescueView).isVisible()


def test_what_was_set_aside_has_a_line_of_its_own_that_can_be_read_and_forgotten(qtbot, dialog):
    aside = SetAside("Eén notitie is beschadigd", "Wijkteam Noord", NOON, ("Lust in de tent",), ())
    dialog.set_kept((aside,), (BROKEN, FIRST))
    forget = dialog.findChild(QAbstractButton, "restoreForget")
    restore = dialog.findChild(QAbstractButton, "restoreMain")
    assert not forget.isVisible()
    assert restore.isEnabled()
    stand_on(dialog, 0)
    assert inside(dialog) == ["Lust in de tent"]
    assert forget.isVisible()
    assert not restore.isEnabled()
    dialog.set_inside(FIRST, (NORTH,))
    assert inside(dialog) == ["Lust in de tent"]
    with qtbot.waitSignal(dialog.forget_requested) as wished:
        forget.click()
    assert wished.args == [aside]
    dialog.set_kept((), (BROKEN, FIRST))
    assert not forget.isVisible()


def test_what_was_set_aside_is_there_without_any_copy(dialog):
    aside = SetAside("Eén notitie is beschadigd", "Wijkteam Noord", NOON, ("Lust in de tent",), ())
    dialog.set_kept((aside,), ())
    assert dialog.findChild(RescueView).isVisible()
    assert inside(dialog) == ["Lust in de tent"]
    assert dialog.findChild(QAbstractButton, "restoreForget").isVisible()
    dialog.set_kept((), ())
    assert not dialog.findChild(QAbstractButton, "restoreForget").isVisible()


def test_what_was_set_aside_of_each_session_has_its_own_line_and_goes_by_itself(qtbot, dialog):
    north = SetAside("Eén notitie is beschadigd", "Wijkteam Noord", NOON, ("Rust",), ())
    south = SetAside("Eén notitie is beschadigd", "Wijkteam Zuid", NOON, ("Lust",), ())
    dialog.set_kept((north, south), (FIRST,))
    assert dialog.findChild(QAbstractButton, "restoreMain").isEnabled()
    stand_on(dialog, 1)
    assert inside(dialog) == ["Lust"]
    with qtbot.waitSignal(dialog.forget_requested) as wished:
        dialog.findChild(QAbstractButton, "restoreForget").click()
    assert wished.args == [south]
    stand_on(dialog, 0)
    assert inside(dialog) == ["Rust"]


LONG = "Samenwerkingsverband Jeugdhulpverlening en Schuldhulp Noordwest"
VERY_LONG = "Jeugdhulpverleningsorganisatiesamenwerkingsverbandsoverleggen"


@pytest.mark.parametrize("width", [560, 760, 1000])
@pytest.mark.parametrize("name", [LONG, VERY_LONG])
def test_a_session_is_read_to_its_end_however_long_its_name(qtbot, dialog, name, width):
    dialog.resize(width, 500)
    dialog.set_kept((), (FIRST,))
    dialog.set_inside(FIRST, (SessionInside(name, date(2027, 1, 12), "Halve dag", 200), NORTH))
    rows = dialog.findChild(QListWidget, "restoreInside")
    flags = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)

    def is_whole():
        row = rows.visualItemRect(rows.item(0))
        room = QRect(0, 0, row.width() - 2 * 16 - 6, 10_000)
        needed = rows.fontMetrics().boundingRect(room, flags, rows.item(0).text())
        return row.height() >= needed.height() + 2 * 4

    qtbot.waitUntil(is_whole, timeout=5000)
    assert rows.visualItemRect(rows.item(0)).width() <= rows.viewport().width()


@pytest.mark.parametrize("width", range(560, 1001, 40))
def test_no_row_is_lower_than_the_lines_that_are_drawn_in_it(qtbot, dialog, width):
    dialog.resize(width, 500)
    dialog.set_kept((), (FIRST,))
    dialog.set_inside(FIRST, (SessionInside(LONG, date(2027, 1, 12), "Halve dag", 200), NORTH))
    rows = dialog.findChild(QListWidget, "restoreInside")

    def is_whole():
        row = rows.visualItemRect(rows.item(0))
        text, room = rows.item(0).text(), rows.viewport().width() - 2 * (16 + 3)
        lines = shaped(text, room, rows.font(), 60)
        return row.height() >= lines.boundingRect().height() + 2 * 4

    qtbot.waitUntil(is_whole, timeout=5000)
