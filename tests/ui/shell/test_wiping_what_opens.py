"""A session that opens while one is asked about erasing it is not left open when it goes."""

import pytest

from tests.services.marked_day import MARKERS, OF_TEAM, fill, found_in, other_session
from tests.ui.running import PATIENCE, listed, titled
from wijkteam_studio.app import open_studio
from wijkteam_studio.ui.kit import ask


@pytest.fixture
def filled(paths):
    with open_studio(paths) as studio:
        other_session(studio)
        fill(studio)
    return paths


def opened_behind(qtbot, monkeypatch, window, summary):
    """Answers yes to the first question when the session of this team stands open behind it."""

    def answer(_parent, question):
        if question.title.startswith("Ook"):
            return False
        window.open_session(summary.session.id)
        titled(qtbot, window, summary.team.name)
        return True

    monkeypatch.setattr(ask, "ask_yes_no", answer)


def summary_of(window, name):
    rows = window._holder.studio.overview().sessions
    return next(each for each in rows if each.team.name == name)


@pytest.mark.parametrize("wipe", ["wipe_session", "wipe_team"])
def test_the_day_that_goes_is_left_for_the_start_page(qtbot, programs, filled, monkeypatch, wipe):
    window = listed(qtbot, programs())
    summary = summary_of(window, MARKERS["team"])
    opened_behind(qtbot, monkeypatch, window, summary)
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        getattr(window.wiper, wipe)(summary)
    assert window.is_at_start
    assert set(found_in(filled.data)) <= (OF_TEAM if wipe == "wipe_session" else set())


def test_the_day_of_another_team_stays_open(qtbot, programs, filled, monkeypatch):
    window = listed(qtbot, programs())
    opened_behind(qtbot, monkeypatch, window, summary_of(window, "Blijft"))
    with qtbot.waitSignal(window.wiper.wiped, timeout=PATIENCE):
        window.wiper.wipe_session(summary_of(window, MARKERS["team"]))
    assert not window.is_at_start
    titled(qtbot, window, "Blijft")
