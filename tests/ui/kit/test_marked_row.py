"""What Enter, Delete or a button works on can be seen: a list with the focus marks its row."""

from PySide6.QtWidgets import QAbstractItemView, QPushButton

from tests.ui import accessible_day
from tests.ui.accessible_scenes import PAGES, settle, walk, walk_dialogs
from tests.ui.day.facilitator_room import DILEMMA
from wijkteam_studio.ui.day.dilemma_cards import CardList

example, wear = accessible_day.example, accessible_day.wear
LISTS = {
    "sessions",
    "searchResults",
    "timeline",
    "sectionList",
    "pressList",
    "stepList",
    "noteList",
}


def test_a_list_that_gets_the_focus_marks_the_row_that_the_keys_work_on(example, wear):
    wear(1.0)
    seen, unmarked = set(), []
    for scenes in (
        walk(example, [name for name in PAGES if name != "zaal"]),
        walk_dialogs(example),
    ):
        for scene, window in scenes:
            window.activateWindow()
            for view in window.findChildren(QAbstractItemView):
                if view.isVisible() and view.model() is not None and view.model().rowCount():
                    view.setFocus()
                    settle()
                    seen.add(view.objectName())
                    if view.currentIndex().isValid() and not view.selectionModel().hasSelection():
                        unmarked.append((scene, view.objectName()))
    assert seen >= LISTS
    assert unmarked == []


def test_the_card_that_would_be_chosen_is_marked(room):
    room.go(DILEMMA)
    room.page.window().activateWindow()
    cards = room.page.panel.findChild(CardList)
    cards.setFocus()
    settle()
    assert room.page.findChild(QPushButton, "takeCard").isEnabled()
    assert cards.selectionModel().isSelected(cards.currentIndex())
