from pathlib import Path

import pytest

from wijkteam_studio.domain.errors import DiskFull
from wijkteam_studio.storage.save_state import SaveState
from wijkteam_studio.ui.kit.saved import SavedMark, SavedWords, saved_words

FULL = DiskFull("De schijf is vol.", "Maak ruimte vrij.")
RESCUED = Path("/elders/noodbestand.db")


@pytest.mark.parametrize(
    ("state", "is_rehearsal", "mark", "look"),
    [
        (SaveState(0), False, "✓ Bewaard", "done"),
        (SaveState(3), False, "Bewaren …", "busy"),
        (SaveState(3, FULL), False, "Nog niet bewaard", "trouble"),
        (SaveState(0, FULL), False, "Nog niet bewaard", "trouble"),
        (SaveState(0, None, RESCUED), False, "Bewaard in noodbestand", "trouble"),
        (SaveState(1, None, RESCUED), False, "Bewaren …", "busy"),
        (SaveState(0, FULL, RESCUED), False, "Nog niet bewaard", "trouble"),
        (SaveState(0), True, "Oefening", "done"),
        (SaveState(2), True, "Oefening", "done"),
        (SaveState(2, FULL), True, "Nog niet bewaard", "trouble"),
        (SaveState(0, None, RESCUED), True, "Oefening", "done"),
    ],
)
def test_there_is_one_word_for_every_state(state, is_rehearsal, mark, look):
    words = saved_words(state, is_rehearsal=is_rehearsal)
    assert (words.mark, words.look) == (mark, look)


def test_a_rescue_file_is_named_with_where_it_is():
    assert str(RESCUED.parent) in saved_words(SaveState(0, None, RESCUED), is_rehearsal=False).story
    assert saved_words(SaveState(0), is_rehearsal=False).story == ""


def test_the_mark_says_nothing_before_it_is_told_anything(qtbot):
    mark = SavedMark()
    qtbot.addWidget(mark)
    assert mark.text() == ""
    mark.set_state(SavedWords("✓ Bewaard", "done"))
    assert (mark.text(), mark.accessibleName()) == ("✓ Bewaard", "Bewaard")


def test_trouble_is_told_once_and_its_end_only_when_all_is_kept(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(
        "wijkteam_studio.ui.kit.saved.announce", lambda _widget, text: told.append(text)
    )
    mark = SavedMark()
    qtbot.addWidget(mark)
    states = [SaveState(1), SaveState(0), SaveState(1, FULL), SaveState(2, FULL), SaveState(1)]
    for state in states:
        mark.set_state(saved_words(state, is_rehearsal=False))
    assert told == ["Nog niet bewaard"]
    mark.set_state(saved_words(SaveState(0), is_rehearsal=False))
    assert told == ["Nog niet bewaard", "Alles is weer bewaard."]


def test_the_mark_tells_the_whole_story_under_the_mouse_as_long_as_there_is_trouble(qtbot):
    mark = SavedMark()
    qtbot.addWidget(mark)
    mark.set_state(saved_words(SaveState(1, FULL), is_rehearsal=False))
    assert FULL.sentence in mark.toolTip()
    mark.set_state(saved_words(SaveState(0), is_rehearsal=False))
    assert mark.toolTip() == ""
