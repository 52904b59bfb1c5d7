"""The dialog of Herstellen by itself: what it stands on, and whose sessions it shows."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget

from wijkteam_studio.services.rescue import Rescue, SessionInside
from wijkteam_studio.storage.copies import Contents
from wijkteam_studio.ui.dialogs.restore_dialog import RestoreDialog, RestoreWords
from wijkteam_studio.ui.widgets.rescue_view import RescueView

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
        dialog.set_rescues((BROKEN, FIRST, SECOND))
    assert looked.args == [FIRST]
    restore = dialog.findChild(QAbstractButton, "restoreMain")
    assert restore.isEnabled()
    with qtbot.waitSignal(dialog.restore_requested) as wished:
        restore.click()
    assert wished.args == [FIRST]


def test_an_answer_about_another_copy_is_left(dialog):
    dialog.set_rescues((FIRST, SECOND))
    stand_on(dialog, 1)
    dialog.set_inside(FIRST, (NORTH,))
    assert inside(dialog) == []
    dialog.set_inside(SECOND, (NORTH,))
    assert inside(dialog) == ["Wijkteam Noord, 12 januari 2027, Halve dag, 45 notities"]
    stand_on(dialog, 0)
    assert inside(dialog) == []


def test_without_copies_it_says_so_and_there_is_nothing_to_put_back(dialog):
    dialog.set_rescues(())
    assert dialog.findChild(QLabel, "restoreState").isVisible()
    assert not dialog.findChild(QAbstractButton, "restoreMain").isVisible()
    assert not dialog.findChild(RescueView).isVisible()
