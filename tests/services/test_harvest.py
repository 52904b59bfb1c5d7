import pytest

from wijkteam_studio.domain.errors import InvalidInput, TextTooLong
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.services.harvest import MOST_DOTS

STEP, FIELD = "DD02", "verwachtingen"


def _texts(desk, step=STEP, field=FIELD):
    return [note.text for note in desk.live.day.notes_of(step, field)]


def test_a_line_is_a_note_that_stays_here(desk):
    (note,) = desk.harvest.add(STEP, FIELD, "Rust in mijn hoofd")
    assert note.destination is Destination.HERE
    assert not note.on_wall
    assert _texts(desk) == ["Rust in mijn hoofd"]


def test_pasted_lines_are_notes_in_their_order(desk):
    desk.harvest.add(STEP, FIELD, "- een\n- twee\n\n- drie")
    assert _texts(desk) == ["een", "twee", "drie"]


@pytest.mark.parametrize("raw", ["", "   ", "\u200b", "\n\n"])
def test_nothing_visible_makes_no_note(desk, raw):
    assert desk.harvest.add(STEP, FIELD, raw) == ()
    assert desk.live.undo_label == ""


def test_markup_is_text(desk):
    desk.harvest.add(STEP, FIELD, "<b>&amp; <script>")
    assert _texts(desk) == ["<b>&amp; <script>"]


@pytest.mark.parametrize("raw", ["x" * 20_001, "x" * 1_000_000])
def test_too_long_a_paste_is_refused_and_changes_nothing(desk, raw):
    before = desk.live.day
    with pytest.raises(TextTooLong):
        desk.harvest.add(STEP, FIELD, raw)
    assert desk.live.day is before


def test_too_many_lines_are_refused_and_change_nothing(desk):
    before = desk.live.day
    with pytest.raises(InvalidInput):
        desk.harvest.add(STEP, FIELD, "\n".join("abc" for _ in range(201)))
    assert desk.live.day is before


def test_moving_changes_the_order_and_stops_at_the_ends(desk):
    first, *_ = desk.harvest.add(STEP, FIELD, "een\ntwee\ndrie")
    desk.harvest.move(first.id, 1)
    assert _texts(desk) == ["twee", "een", "drie"]
    desk.harvest.move(first.id, -5)
    assert _texts(desk) == ["een", "twee", "drie"]
    label = desk.live.undo_label
    desk.harvest.move(first.id, -1)
    assert desk.live.undo_label == label


def test_merging_keeps_both_texts_and_all_dots_and_the_stricter_choice(desk):
    first, second = desk.harvest.add(STEP, FIELD, "een\ntwee")
    desk.harvest.dot(first.id, 1)
    desk.harvest.dot(second.id, 1)
    desk.harvest.send(first.id, Destination.NEWSPAPER)
    desk.harvest.show_on_wall(first.id, shown=True)
    desk.harvest.merge_with_previous(second.id)
    (note,) = desk.live.day.notes_of(STEP, FIELD)
    assert (note.text, note.dots, note.destination) == ("een twee", 2, Destination.HERE)
    assert not note.on_wall
    desk.live.undo()
    assert _texts(desk) == ["een", "twee"]


def test_a_note_moves_to_another_step(desk):
    (note,) = desk.harvest.add(STEP, FIELD, "een")
    desk.harvest.move_to(note.id, "DD04", "rol_woorden")
    assert _texts(desk) == []
    assert _texts(desk, "DD04", "rol_woorden") == ["een"]


def test_an_edit_to_nothing_is_refused(desk):
    (note,) = desk.harvest.add(STEP, FIELD, "een")
    with pytest.raises(InvalidInput):
        desk.harvest.edit(note.id, "  ")
    assert _texts(desk) == ["een"]


def test_undo_and_redo_walk_through_everything_by_name(desk):
    (note,) = desk.harvest.add(STEP, FIELD, "een")
    desk.harvest.edit(note.id, "twee")
    desk.harvest.dot(note.id, 1)
    desk.harvest.delete(note.id)
    assert desk.live.undo_label == "Notitie gewist"
    names = [desk.live.undo() for _ in range(5)]
    assert names == ["Notitie gewist", "Stip gezet", "Notitie aangepast", "Notitie toegevoegd", ""]
    assert [desk.live.redo() for _ in range(2)] == ["Notitie toegevoegd", "Notitie aangepast"]
    assert _texts(desk) == ["twee"]


def test_something_new_forgets_what_was_undone(desk):
    desk.harvest.add(STEP, FIELD, "een")
    desk.live.undo()
    desk.harvest.add(STEP, FIELD, "twee")
    assert desk.live.redo() == ""
    assert _texts(desk) == ["twee"]


def test_saving_a_note_forgets_its_draft(desk):
    desk.harvest.keep_draft(STEP, FIELD, "half")
    desk.harvest.add(STEP, FIELD, "half af")
    assert desk.harvest.draft(STEP, FIELD) == ""


def test_sending_a_note_where_it_is_already_is_no_change(desk):
    (note,) = desk.harvest.add("DD01", "spelregels", "blijft hier")
    desk.harvest.send(note.id, Destination.NEWSPAPER)
    sent = desk.live.day.notes[note.id]
    desk.harvest.edit(note.id, "blijft hier, anders")
    desk.harvest.send(note.id, Destination.NEWSPAPER)
    assert sent.destination is Destination.NEWSPAPER
    desk.live.undo()
    assert desk.live.day.notes[note.id] == sent


def test_a_note_has_no_fewer_dots_than_none_and_no_more_than_the_most(desk):
    (note,) = desk.harvest.add(STEP, FIELD, "Rust")

    def dotted(by):
        desk.harvest.dot(note.id, by)
        return desk.live.day.notes[note.id].dots

    assert [dotted(-1), dotted(1), dotted(1), dotted(-1), dotted(-1)] == [0, 1, 2, 1, 0]
    assert [dotted(1) for _ in range(MOST_DOTS + 2)] == [*range(1, MOST_DOTS + 1)] + [MOST_DOTS] * 2


SIDES = ("DD05", "brengen_halen")


def side_of(desk, side):
    return [note.text for note in desk.live.day.notes_of(*SIDES, side)]


def test_a_note_and_a_half_line_stand_on_the_side_where_they_were_typed(desk):
    desk.harvest.keep_draft(*SIDES, "Half", "brengen")
    desk.harvest.keep_draft(*SIDES, "Anders", "halen")
    (note,) = desk.harvest.add(*SIDES, "Brieven lezen", "brengen")
    assert note.side == "brengen"
    drafts = [desk.harvest.draft(*SIDES, side) for side in ("brengen", "halen", "")]
    assert drafts == ["", "Anders", ""]


def test_notes_move_and_join_within_their_side_and_go_to_another_on_purpose(desk):
    bring, seek = (desk.harvest.add(*SIDES, "een\ntwee", side) for side in ("brengen", "halen"))
    desk.harvest.move(seek[1].id, -1)
    assert (side_of(desk, "halen"), side_of(desk, "brengen")) == (["twee", "een"], ["een", "twee"])
    desk.harvest.merge_with_previous(seek[1].id)
    assert side_of(desk, "halen") == ["twee", "een"]
    desk.harvest.sort_under(bring[0].id, desk.live.day.notes[seek[0].id])
    assert sorted(side_of(desk, "halen")) == ["een", "een", "twee"]
    desk.harvest.move_to(bring[0].id, "DD07", "spiegel_inzichten")
    assert desk.live.day.notes[bring[0].id].side == ""


def test_one_step_up_passes_the_note_above_it_on_the_same_side(desk):
    for text, side in (("eerst", "brengen"), ("ertussen", "halen"), ("laatst", "brengen")):
        (note,) = desk.harvest.add(*SIDES, text, side)
    desk.harvest.move(note.id, -1)
    assert side_of(desk, "brengen") == ["laatst", "eerst"]
