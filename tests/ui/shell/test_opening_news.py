"""Erasing that was stopped half-way is taken up when the program starts, and its end is told."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.services.marked_day import fill, found_in
from tests.ui.running import PATIENCE, answered, listed, titled
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import FolderUnwritable
from wijkteam_studio.storage.erasure_list import ErasureList

DONE = "Wij hebben afgemaakt wat nog gewist moest worden."


@pytest.fixture
def wished(paths):
    """A team that was asked to be erased just before the program stopped."""
    with open_studio(paths) as studio:
        desk = fill(studio)
        studio.back_up("een")
        ErasureList(paths.data).add(Erasure.of_team(desk.live.day.team.id))


def said(window):
    return [each.text() for each in window.findChildren(QLabel, "bannerText") if each.isVisible()]


def refused(*_arguments):
    raise FolderUnwritable("De map is op slot.")


def test_what_was_still_to_be_erased_is_erased_at_the_start_and_told(
    qtbot, programs, paths, wished
):
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: any(DONE in words for words in said(window)), timeout=PATIENCE)
    assert ErasureList(paths.data).waiting() == ()
    assert found_in(paths.data) == {}


def test_a_copy_that_still_holds_it_is_told_instead_of_done(qtbot, programs, wished, monkeypatch):
    monkeypatch.setattr("wijkteam_studio.storage.erased_copies.erase_from", refused)
    window = listed(qtbot, programs())
    qtbot.waitUntil(
        lambda: any("staat het nog: " in words for words in said(window)),
        timeout=PATIENCE,
    )
    assert not any(DONE in words for words in said(window))


def test_erasing_that_fails_again_is_told_with_its_reason(
    qtbot, programs, paths, wished, monkeypatch
):
    monkeypatch.setattr("wijkteam_studio.storage.erasing.tidy", refused)
    window = listed(qtbot, programs())
    reason = FolderUnwritable("De map is op slot.").sentence
    told = f"Wat nog gewist moest worden staat er nog. {reason}"
    qtbot.waitUntil(lambda: any(told in words for words in said(window)), timeout=PATIENCE)
    assert ErasureList(paths.data).waiting()


def test_a_start_with_nothing_to_erase_tells_of_no_erasing(qtbot, programs):
    program = programs()
    window = listed(qtbot, program)
    program._holder.rehearse()
    titled(qtbot, window, "De Linden")
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window.show_start()
    for lane in (program._lanes.quick, program._lanes.slow):
        answered(qtbot, lane)
    assert not any("gewist" in words for words in said(window))
