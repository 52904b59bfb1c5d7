"""Several things to say above the pages at once: none takes another's words or its button away."""

import shutil
from threading import Event

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.running import PATIENCE, answered, listed, titled
from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.services.studio import Studio
from wijkteam_studio.system.last_place import LastPlace
from wijkteam_studio.ui.kit.saved import ELSEWHERE
from wijkteam_studio.ui.shell.start_notices import FELL, MIRRORED

FOUND = "De gegevens zijn overgenomen."


@pytest.fixture
def day(qtbot, programs, paths, home):
    """The window with a day open."""
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    window = listed(qtbot, programs())
    window.open_session(session)
    titled(qtbot, window, "Wijkteam Noord")
    return window


def said(window):
    return [each.text() for each in window.findChildren(QLabel, "bannerText") if each.isVisible()]


def offered(window, words):
    buttons = window.findChildren(QAbstractButton, "bannerAction")
    (found,) = [each for each in buttons if each.isVisible() and each.text() == words]
    return found


def rescued(qtbot, window, paths):
    shutil.rmtree(paths.data)
    window.day_pages.desk.harvest.add("DD01", "spelregels", "Een tegelijk praten")
    qtbot.waitUntil(lambda: window._holder.saving.mark == ELSEWHERE, timeout=PATIENCE)
    qtbot.waitUntil(lambda: any("noodbestand" in words for words in said(window)), timeout=PATIENCE)


def test_the_way_back_works_when_something_else_is_said_as_well(day, qtbot, paths):
    rescued(qtbot, day, paths)
    day.tell("Voorgoed gewist.")
    offered(day, "Terugzetten").click()
    qtbot.waitUntil(
        lambda: any("weer op de gewone plek" in words for words in said(day)), timeout=PATIENCE
    )
    assert b"Een tegelijk praten" in paths.database.read_bytes()
    assert "Voorgoed gewist." in said(day)


def test_trouble_that_is_over_takes_only_its_own_words_along(day, qtbot, paths):
    day.tell("Er is geen reservekopie gemaakt.")
    rescued(qtbot, day, paths)
    offered(day, "Terugzetten").click()
    qtbot.waitUntil(lambda: not any("noodbestand" in words for words in said(day)))
    assert "Er is geen reservekopie gemaakt." in said(day)


def test_who_does_not_close_after_all_still_reads_where_everything_is(
    day, qtbot, paths, monkeypatch
):
    rescued(qtbot, day, paths)
    before = said(day)
    gate = Event()
    day._lanes.slow.run(lambda: gate.wait(60), print, print)
    day.close()
    assert any("sluit zo vanzelf" in words for words in said(day))
    (stay,) = [
        each
        for each in day.findChildren(QAbstractButton, "bannerClose")
        if each.isVisible() and each.text() == "Annuleren"
    ]
    stay.click()
    gate.set()
    assert said(day) == before
    assert offered(day, "Terugzetten").isEnabled()


def test_at_125_percent_on_a_small_laptop_the_foot_and_the_next_step_stay_in_sight(
    day, qtbot, paths
):
    day.day_pages.desk.conduct.begin()
    small = QSize(round(1366 / 1.25), round(768 / 1.25) - 24)
    rescued(qtbot, day, paths)
    day.showNormal()
    day.resize(small)
    day.open_session(day.day_pages.desk.live.day.session.id)
    titled(qtbot, day, "Welkom")
    assert day.minimumSizeHint().height() <= small.height()
    assert day.size() == small
    for name in ("savedMark", "nextStep"):
        (part,) = [each for each in day.findChildren(QWidget, name) if each.isVisible()]
        qtbot.waitUntil(
            lambda part=part: part.mapTo(day, part.rect().bottomLeft()).y() < small.height()
        )


def test_what_is_wrong_with_own_files_takes_no_other_notice_away(qtbot, programs, paths):
    with open_studio(paths) as studio:
        session = studio.new_session(a_wish()).live.day.session.id
    place = LastPlace(paths.data)
    place.remember(session)
    assert (place.take(), place.take()) == (session, session)
    paths.own_content.mkdir()
    (paths.own_content / "kaart.toml").write_text("soort = ", encoding="utf-8")
    window = listed(qtbot, programs())
    window.tell(FOUND)
    qtbot.waitUntil(lambda: any("kaart.toml" in words for words in said(window)), timeout=PATIENCE)
    qtbot.waitUntil(lambda: any(FELL in words for words in said(window)), timeout=PATIENCE)
    assert any(FOUND in words for words in said(window))
    notice = window._notices._mirror
    notice._asks_system = lambda: True
    notice.look()
    assert MIRRORED in said(window)
    offered(window, "Ga verder").click()
    titled(qtbot, window, "Wijkteam Noord")
    assert FELL not in " ".join(said(window))
    assert MIRRORED not in said(window)
    assert any("kaart.toml" in words for words in said(window))
    assert any(FOUND in words for words in said(window))


def test_a_notice_that_was_closed_stays_away_after_a_rehearsal(qtbot, programs, paths, monkeypatch):
    monkeypatch.setattr(Studio, "notices", property(lambda _studio: (FOUND,)))
    paths.own_content.mkdir(parents=True)
    (paths.own_content / "kaart.toml").write_text("soort = ", encoding="utf-8")
    program = programs()
    window = listed(qtbot, program)
    qtbot.waitUntil(lambda: any("kaart.toml" in words for words in said(window)), timeout=PATIENCE)
    assert FOUND in said(window)
    for way_out in window.findChildren(QAbstractButton, "bannerClose"):
        if way_out.isVisible():
            way_out.click()
    assert said(window) == []
    window.findChild(QAbstractButton, "rehearse").click()
    titled(qtbot, window, "De Linden")
    with qtbot.waitSignal(window.listed, timeout=PATIENCE):
        window.show_start()
    for lane in (program._lanes.quick, program._lanes.slow):
        answered(qtbot, lane)
    assert said(window) == []
