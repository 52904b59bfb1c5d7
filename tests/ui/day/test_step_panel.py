"""The instruments of a step: the right ones, in their order, one step after another."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.accessible_scenes import settle
from tests.ui.day.facilitator_room import BREAK, room_in
from wijkteam_studio.ui.day.instruments.agreements.agreements_control import AgreementsControl
from wijkteam_studio.ui.day.instruments.agreements.look_back_control import LookBackControl
from wijkteam_studio.ui.day.instruments.count.count_control import CountControl
from wijkteam_studio.ui.day.instruments.dilemma.dilemma_control import DilemmaControl
from wijkteam_studio.ui.day.instruments.notes.notes_control import NotesControl
from wijkteam_studio.ui.day.instruments.parking.parking_control import ParkingControl
from wijkteam_studio.ui.day.instruments.pause.pause_control import PauseControl
from wijkteam_studio.ui.day.instruments.table import controls_of

SLACK, ONE_FIELD, MIXED = "DD14", "DD07", "DD13"


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        yield opened


def with_harvest(room, step_id, *keys):
    """The step as somebody's own programme could have it."""
    return replace(room.desk.live.day.programme.step(step_id), harvest=keys)


def keys_of(room, step):
    return [(control, keys) for control, keys in controls_of(step, room.desk.library)]


def seen(room):
    """What is in sight of the panel, from the top down."""
    settle()
    panel = room.page.panel
    made = [item for row in panel._made.values() for item in row if item.isVisibleTo(panel)]
    return sorted(made, key=lambda item: item.geometry().top())


def test_every_step_shows_its_own_instruments_in_their_order_and_no_other(room):
    steps = [step.id for step in room.desk.live.day.programme]
    for step_id in (*steps, *reversed(steps)):
        panel = room.go(step_id)
        assert seen(room) == list(panel.instruments)
        wanted = controls_of(room.desk.live.day.step, room.desk.library)
        assert [type(item) for item in panel.instruments] == [control for control, _ in wanted]


def test_a_step_in_which_nothing_is_written_says_so_and_is_no_break(room):
    nothing = room.page.panel.findChild(QLabel, "nothingToWrite")
    room.go(SLACK)
    assert nothing.isVisibleTo(room.page)
    room.go(BREAK)
    assert not nothing.isVisibleTo(room.page)
    assert [type(item) for item in room.page.panel.instruments] == [PauseControl]
    room.go(ONE_FIELD)
    assert not nothing.isVisibleTo(room.page)


def test_a_break_in_which_something_is_written_has_its_fields(room):
    step = with_harvest(room, BREAK, "spelregels")
    assert keys_of(room, step) == [(NotesControl, ("spelregels",))]


def test_a_field_that_is_named_twice_is_there_once(room):
    step = with_harvest(room, MIXED, "koppen", "koppen", "tijdwaardering", "koppen")
    assert keys_of(room, step) == [
        (NotesControl, ("koppen",)), (CountControl, ("tijdwaardering",)),
    ]  # fmt: skip


def test_fields_keep_their_order_under_what_is_there_once(room):
    step = with_harvest(room, MIXED, "tijdwaardering", "proef", "koppen", "dilemma", "afspraken")
    assert keys_of(room, step) == [
        (DilemmaControl, ("dilemma",)), (AgreementsControl, ("proef", "afspraken")),
        (LookBackControl, ("proef", "afspraken")), (CountControl, ("tijdwaardering",)),
        (NotesControl, ("koppen",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "key", ["competenties_telling", "leermatrix", "publicatie_keuzes", "van_een_ander"]
)
def test_what_has_no_instrument_of_its_own_is_written_down(room, key):
    assert keys_of(room, with_harvest(room, MIXED, key)) == [(NotesControl, (key,))]


def test_the_instruments_of_the_whole_day_are_soon_at_hand(room, qtbot):
    library = room.desk.library
    most = {}
    for step in room.desk.live.day.programme:
        kinds = [control for control, _keys in controls_of(step, library)]
        for kind in kinds:
            most[kind] = max(most.get(kind, 0), kinds.count(kind))
    made = room.page.panel._made

    def all_are_made():
        assert {kind: len(row) for kind, row in made.items()} == most

    qtbot.waitUntil(lambda: not room.page.panel._waiting, timeout=10_000)
    all_are_made()
    for step in room.desk.live.day.programme:
        room.go(step.id)
    all_are_made()


def test_what_is_made_ahead_stays_out_of_sight(room, qtbot):
    qtbot.waitUntil(lambda: not room.page.panel._waiting, timeout=10_000)
    assert seen(room) == list(room.page.panel.instruments)


def test_an_instrument_is_found_by_its_kind(room):
    panel = room.go("DD12")
    assert panel.one_of(ParkingControl) is panel.instruments[2]
    assert panel.all_of(NotesControl) == ()
    with pytest.raises(LookupError, match="NotesControl"):
        panel.one_of(NotesControl)
