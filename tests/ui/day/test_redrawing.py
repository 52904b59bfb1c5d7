"""A page draws what changed, and nothing else."""

import pytest

from tests.ui.day.facilitator_room import DILEMMA, MIRROR, MIRROR_NOTES, room_in
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage


@pytest.fixture
def drawn(monkeypatch):
    """What was drawn since it was last asked."""
    found = []
    for name in ("_show_time", "_show_wall", "_show_place", "_change_step"):
        whole = getattr(FacilitatorPage, name)

        def noted(page, *given, name=name, whole=whole):
            found.append(name)
            return whole(page, *given)

        monkeypatch.setattr(FacilitatorPage, name, noted)

    def taken():
        now = list(found)
        found.clear()
        return now

    return taken


@pytest.fixture
def room(drawn, tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(MIRROR)
        opened.page._timer.stop()
        drawn()
        yield opened


def test_a_note_draws_its_list_only(room, drawn):
    room.enter("Wij bellen")
    assert drawn() == []
    assert [note.text for note in room.field().notes.notes] == ["Wij bellen"]


def test_a_note_for_the_room_draws_the_wall(room, drawn):
    (note,) = room.desk.harvest.add(MIRROR, MIRROR_NOTES, "Wij bellen")
    drawn()
    room.desk.harvest.show_on_wall(note.id, shown=True)
    assert drawn() == ["_show_wall"]
    room.desk.harvest.edit(note.id, "Wij mailen")
    assert drawn() == ["_show_wall"]
    room.desk.harvest.delete(note.id)
    assert drawn() == ["_show_wall"]


@pytest.mark.parametrize("change", ["agreement", "dilemma", "vote", "count"])
def test_what_the_room_can_see_draws_the_wall(room, drawn, change):
    desk = room.desk
    {
        "agreement": lambda: desk.agreements.look_back_on(None),
        "dilemma": lambda: desk.dilemmas.choose("D01"),
        "vote": lambda: desk.dilemmas.start_round(("D01", "D02")),
        "count": lambda: desk.counts.add_one(MIRROR, "tijdwaardering", "4"),
    }[change]()
    assert drawn() == ([] if change == "agreement" else ["_show_wall"])


def test_the_clock_and_the_plan_draw_the_time(room, drawn):
    room.desk.conduct.extend(5)
    assert drawn() == ["_show_time", "_show_wall"]
    room.desk.plan.stretch(MIRROR, 5)
    assert "_show_time" in drawn()
    room.desk.wall.show(Showing.QUESTION)
    room.desk.plan.set_team("Wijkteam Zuid", "", "")
    assert "_show_time" in drawn()


def test_another_step_draws_all_once(room, drawn):
    room.desk.conduct.go_to(DILEMMA)
    assert drawn() == ["_change_step", "_show_place", "_show_time", "_show_wall"]
