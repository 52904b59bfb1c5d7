"""What was damaged is said in the window, where the session opens."""

import pytest

from tests.storage.damaging import change_row
from tests.ui.running import listed, titled
from tests.wishes import a_wish
from wijkteam_studio.app import open_studio


@pytest.fixture
def damaged(paths):
    """A day of which one note does not hold."""
    with open_studio(paths) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        desk.conduct.next()
        step = desk.live.day.position.step_id
        desk.harvest.add(step, "verwachtingen", "Rust in de tent\nEen goed gesprek")
        day = desk.live.day
    change_row(paths.database, "UPDATE note SET text = 'Lust in de tent' WHERE text LIKE 'Rust%'")
    return day


@pytest.mark.parametrize("clicks", [1, 2])
def test_a_damaged_note_is_told_above_the_day_that_opens(qtbot, programs, damaged, clicks):
    window = listed(qtbot, programs())
    for _ in range(clicks):
        window.open_session(damaged.session.id)
    titled(qtbot, window, damaged.team.name)
    assert "Eén notitie is beschadigd en apart gezet." in window._banner.message
    assert "Herstellen" in window._banner.message
    assert window._banner.isVisible()


def test_a_damaged_note_is_told_above_the_newspaper_that_opens_at_once(qtbot, programs, damaged):
    window = listed(qtbot, programs())
    (summary,) = window._holder.studio.overview().sessions
    window._opener.open_newspaper(summary)
    titled(qtbot, window, "Krant")
    assert "Eén notitie is beschadigd en apart gezet." in window._banner.message


def test_a_session_of_a_damaged_team_stands_in_the_list_and_opens(qtbot, programs, paths):
    with open_studio(paths) as studio:
        day = studio.new_session(a_wish()).live.day
    change_row(paths.database, "UPDATE team SET name = 'Wijkteam Noorf'")
    window = listed(qtbot, programs())
    window.open_session(day.session.id)
    titled(qtbot, window, "Wijkteam Noorf")
    assert "De gegevens van het team zijn beschadigd" in window._banner.message
