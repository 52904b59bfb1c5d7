"""What the room sees of counts and of notes on sides, and when it can see something else."""

from dataclasses import replace
from datetime import date

import pytest

from wijkteam_studio.domain.harvest import HarvestField, HarvestKind, Option
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import CountView, NotesView, Showing, SidesView
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.wall_views import count, may_differ

WORTH, STEP = "tijdwaardering", "DD13"
SIDES, FIELD = "DD05", "brengen_halen"
PLACES = ("1: helemaal niet", "2", "3", "4", "5: helemaal")
CLOSED = "Iedereen kiest tegelijk. De uitslag is nog dicht."
AGREED = AgreementDraft("Terugkijken", "twee collega's", date(2026, 12, 1), "Het staat erin.")
WORDS = (Option("koud", "Koud"), Option("warm", "Warm"))


@pytest.fixture
def running(desk):
    desk.conduct.begin()
    return desk


def view_of(desk, step=STEP, field=WORTH):
    return count(desk.live.day, desk.live.day.programme.step(step), desk.library, field)


def hands(desk, number, option="4"):
    desk.counts.set_count(STEP, WORTH, option, number)


def shown(desk, text, side="", field=FIELD, step=SIDES):
    (note,) = desk.harvest.add(step, field, text, side)
    desk.harvest.show_on_wall(note.id, shown=True)
    return note


# ---------- counts ----------


def test_before_the_first_hand_and_while_it_is_closed_the_room_sees_the_places_alone(desk):
    hidden = CountView(
        Phase.SLOT, "Was het je tijd waard", tuple((place, None) for place in PLACES), line=CLOSED
    )
    assert view_of(desk) == hidden
    hands(desk, 9)
    assert view_of(desk) == hidden
    desk.counts.open(STEP, WORTH)
    assert view_of(desk) != hidden
    desk.counts.close(STEP, WORTH)
    assert view_of(desk) == hidden


@pytest.mark.parametrize(
    ("number", "figure", "line"),
    [
        (1, "Met minder dan vijf antwoorden laten wij geen cijfer zien.", ""),
        (4, "Met minder dan vijf antwoorden laten wij geen cijfer zien.", ""),
        (5, "Gemiddeld 4,0", "5 antwoorden"),
        (6, "Gemiddeld 4,0", "6 antwoorden"),
    ],
)
def test_few_hands_are_one_sentence_and_some_one_number(desk, number, figure, line):
    hands(desk, number)
    desk.counts.open(STEP, WORTH)
    assert view_of(desk) == CountView(Phase.SLOT, "Was het je tijd waard", (), figure, line)


def test_seven_hands_are_a_spread_with_the_mean_beside_it(desk):
    hands(desk, 6)
    hands(desk, 1, "1")
    desk.counts.open(STEP, WORTH)
    rows = tuple(zip(PLACES, (1, 0, 0, 6, 0), strict=True))
    line = "Gemiddeld 3,6 · 7 antwoorden"
    assert view_of(desk) == CountView(Phase.SLOT, "Was het je tijd waard", rows, "", line)


@pytest.mark.parametrize(
    ("number", "rows", "figure", "line"),
    [
        (5, 0, "Vanaf zeven antwoorden laten wij de verdeling zien.", "5 antwoorden"),
        (7, 2, "", "7 antwoorden"),
    ],
)
def test_a_scale_in_words_has_no_mean_to_show(desk, number, rows, figure, line):
    field = HarvestField(WORTH, "Warm", "Tel.", HarvestKind.TALLY, scale=WORDS)
    library = replace(desk.library, harvest=(field,))
    hands(desk, number, "warm")
    desk.counts.open(STEP, WORTH)
    step = desk.live.day.programme.step(STEP)
    view = count(desk.live.day, step, library, WORTH)
    assert (len(view.rows), view.figure, view.line) == (rows, figure, line)


def test_people_are_told_when_they_were_counted(desk):
    assert view_of(desk, field="aanwezigen_aantal") is None
    desk.counts.set_people(STEP, "aanwezigen_aantal", 12)
    people = CountView(Phase.SLOT, "", (), "Wij zijn vandaag met 12.")
    assert view_of(desk, field="aanwezigen_aantal") == people


def test_a_count_is_offered_in_its_own_step_only(running):
    running.conduct.go_to(STEP)
    assert Showing.count(WORTH) in running.wall.choices()
    running.conduct.go_to(SIDES)
    assert running.wall.choices() == (Showing.QUESTION,)


def test_people_and_a_telling_without_a_scale_are_offered_when_there_is_something_to_see(running):
    day = running.live.day
    keys = ("aanwezigen_aantal", "competenties_telling", WORTH)
    steps = tuple(
        replace(step, harvest=keys) if step.id == STEP else step for step in day.programme
    )
    plan = replace(day.programme, steps=steps)
    running.live.change("Stap", replace(day, programme=plan))
    running.conduct.go_to(STEP)
    assert running.wall.choices() == (Showing.QUESTION, Showing.count(WORTH))
    running.counts.set_people(STEP, "aanwezigen_aantal", 12)
    running.counts.add_one(STEP, "competenties_telling", "1")
    assert running.wall.choices() == (
        Showing.QUESTION, Showing.count("aanwezigen_aantal"), Showing.count(WORTH),
    )  # fmt: skip


# ---------- sides ----------


def test_notes_of_a_field_with_sides_stand_in_its_columns_also_when_one_is_empty(running):
    running.conduct.go_to(SIDES)
    shown(running, "Schulden", "halen")
    running.harvest.add(SIDES, FIELD, "Niet op de zaal", "brengen")
    running.wall.show(Showing.NOTES)
    view = running.wall.wall().view
    assert isinstance(view, SidesView)
    assert view.columns == (
        ("Dit kun je bij ons halen", ()), ("Dit zoeken wij", ("Schulden",)),
    )  # fmt: skip
    shown(running, "Van vroeger", "ruilen")
    shown(running, "Nog niets")
    assert running.wall.wall().view.columns[2] == ("", ("Van vroeger", "Nog niets"))


def test_notes_of_two_fields_are_one_list_and_can_be_chosen_apart(running):
    running.conduct.go_to("DD10")
    shown(running, "Zorg", field="wijk_zorgen", step="DD10")
    assert running.wall.choices() == (Showing.QUESTION, Showing.NOTES)
    assert running.wall.notes_of("wijk_krachten") is None
    assert running.wall.notes_of("wijk_zorgen") == Showing.NOTES
    shown(running, "Kracht", field="wijk_krachten", step="DD10")
    assert set(running.wall.choices()[2:]) == {
        Showing.notes("wijk_zorgen"), Showing.notes("wijk_krachten"),
    }  # fmt: skip
    assert running.wall.notes_of("wijk_zorgen") == Showing.notes("wijk_zorgen")
    running.wall.show(Showing.NOTES)
    view = running.wall.wall().view
    assert isinstance(view, NotesView)
    assert view.notes == ("Kracht", "Zorg")
    running.wall.show(Showing.notes("wijk_zorgen"))
    assert running.wall.wall().view.notes == ("Zorg",)


def test_what_can_be_shown_is_named_by_its_field_or_in_a_word(desk):
    assert desk.wall.name_of(Showing.count(WORTH)) == "Was het je tijd waard"
    assert desk.wall.name_of(Showing.AGREEMENTS) == "Afspraken"


# ---------- what the room can see ----------


def test_a_note_that_nobody_sees_changes_nothing_for_the_room(running):
    before = running.live.day
    assert not may_differ(before, before)
    (note,) = running.harvest.add(SIDES, FIELD, "Binnen", "halen")
    running.harvest.edit(note.id, "Ook binnen")
    assert not may_differ(before, running.live.day)
    running.harvest.show_on_wall(note.id, shown=True)
    on_wall = running.live.day
    assert may_differ(before, on_wall)
    running.harvest.move_to(note.id, SIDES, FIELD, "brengen")
    assert may_differ(on_wall, running.live.day)
    hidden = running.live.day
    running.harvest.show_on_wall(note.id, shown=False)
    assert may_differ(hidden, running.live.day)


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: desk.agreements.add(AGREED),
        lambda desk: desk.counts.add_one(STEP, WORTH, "4"),
        lambda desk: desk.dilemmas.choose("D01"),
        lambda desk: desk.dilemmas.start_round(("D01", "D02")),
    ],
)
def test_an_agreement_a_count_a_card_and_a_choice_can_be_seen_at_once(running, deed):
    before = running.live.day
    deed(running)
    assert may_differ(before, running.live.day)
