"""A new note stands after all others, whatever happened to the notes in between."""

from itertools import permutations

import pytest

from wijkteam_studio.domain.day import next_order


@pytest.mark.parametrize("deeds", list(permutations(["delete", "undo", "redo", "other", "merge"])))
def test_a_new_note_comes_after_every_other(studio, wish, deeds):
    desk = studio.new_session(wish)
    step = next(step for step in desk.live.day.programme if step.harvest)
    place = (step.id, step.harvest[0])
    first, second, third = (desk.harvest.add(*place, text)[0] for text in ("een", "twee", "drie"))
    for deed in deeds:
        if deed == "delete":
            desk.harvest.delete(third.id)
        elif deed == "other":
            desk.harvest.move_to(first.id, *place)
        elif deed == "merge" and second.id in desk.live.day.notes:
            desk.harvest.merge_with_previous(second.id)
        elif deed in {"undo", "redo"}:
            getattr(desk.live, deed)()
        highest = next_order(desk.live.day.notes.values()) - 1
        (added,) = desk.harvest.add(*place, f"na {deed}")
        assert added.order > highest
        assert desk.live.day.notes_of(*place)[-1] == added
