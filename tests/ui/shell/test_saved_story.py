"""The line above every page about saving: told once, and its way back is taken once at a time."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.later import Later
from wijkteam_studio.domain.errors import DiskFull, FolderUnwritable
from wijkteam_studio.storage.save_state import SaveState
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.kit.banner import NoticeColumn
from wijkteam_studio.ui.kit.saved import saved_words
from wijkteam_studio.ui.shell.saved_story import SavedStory

KEPT = saved_words(SaveState(0), is_rehearsal=False)
FULL = saved_words(SaveState(1, DiskFull("De schijf is vol.", "")), is_rehearsal=False)
ELSEWHERE = saved_words(SaveState(0, None, Path("/elders/nood.db")), is_rehearsal=False)


class Studio:
    def go_back(self):
        """Asked for behind the window; the test gives the answer."""

    def copy_to(self, folder):
        """The same."""


@dataclass
class Holder:
    studio: Studio = field(default_factory=Studio)


@pytest.fixture
def lines(qtbot):
    lines = NoticeColumn(("saving", "rescued"))
    qtbot.addWidget(lines)
    return lines


@pytest.fixture
def banner(lines):
    return lines.line("saving")


@pytest.fixture
def tasks():
    return Later()


@pytest.fixture
def story(qtbot, lines, tasks):
    window = QWidget()
    qtbot.addWidget(window)
    return SavedStory(lines, Holder(), tasks, window)


def test_a_line_that_was_closed_stays_away_until_it_is_another_story(story, banner):
    story.tell(FULL)
    assert banner.message == FULL.story
    banner._dismiss()
    story.tell(FULL)
    assert banner.message == ""
    story.tell(KEPT)
    story.tell(FULL)
    assert banner.message == FULL.story


def test_the_way_back_is_offered_only_by_the_line_that_tells_of_it(story, banner, tasks):
    action = banner.findChild(QAbstractButton, "bannerAction")
    story.tell(FULL)
    assert action.isHidden()
    assert banner.property("banner") == "red"
    story.tell(ELSEWHERE)
    assert (action.isHidden(), action.text()) == (False, "Terugzetten")
    action.click()
    assert len(tasks.jobs) == 1


def test_what_the_last_time_left_stands_beside_the_trouble_of_now(story, lines):
    story.tell(FULL)
    story._on_left((Path("/elders/nood.db"),))
    assert lines.line("saving").message == FULL.story
    assert "/elders/nood.db" in lines.line("rescued").message


def test_going_back_is_done_once_at_a_time_and_can_be_tried_again(story, tasks, monkeypatch):
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, _question: False)
    story.go_back()
    story.go_back()
    assert len(tasks.jobs) == 1
    _work, _done, failed = tasks.jobs[0]
    failed(FolderUnwritable("nee"))
    story.go_back()
    assert len(tasks.jobs) == 2
    _work, done, _failed = tasks.jobs[1]
    done(None)
    story.go_back()
    assert len(tasks.jobs) == 3


def test_without_a_yes_no_folder_is_asked_and_nothing_is_copied(story, tasks, monkeypatch):
    folders = []
    monkeypatch.setattr(ask, "ask_yes_no", lambda _parent, _question: False)
    monkeypatch.setattr(ask, "ask_folder", lambda *words: folders.append(words))
    story.go_back()
    tasks.jobs[0][2](FolderUnwritable("nee"))
    assert (folders, len(tasks.jobs)) == ([], 1)


def test_a_mistake_of_ours_on_the_way_back_is_let_through(story, tasks):
    story.go_back()
    with pytest.raises(KeyError):
        tasks.jobs[0][2](KeyError("fout"))
