"""The last and the first of everything one can do with a day: what is refused, and what stays."""

import pytest

from tests.wishes import a_wish
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.wall import Screen, ScreenTestView, Showing
from wijkteam_studio.services.dilemmas import OwnDilemma

CARDS = ("D01", "D05", "D09", "D14", "D02", "D03")
FIELD = ("DD01", "spelregels")


@pytest.fixture
def led(desk):
    desk.conduct.begin()
    return desk


def here(desk):
    return desk.live.day.position.step_id


# ---------- leading ----------


def test_a_day_begins_once_and_at_its_first_step_that_is_not_skipped(desk):
    first, second = (step.id for step in desk.live.day.programme.steps[:2])
    desk.plan.skip(first, skip=True)
    desk.conduct.begin()
    assert here(desk) == second
    desk.conduct.next()
    there = here(desk)
    desk.conduct.begin()
    assert here(desk) == there
    assert desk.live.day.session.state is SessionState.RUNNING


def test_a_day_of_which_everything_is_skipped_cannot_begin(desk):
    for step in desk.live.day.programme:
        desk.plan.skip(step.id, skip=True)
    with pytest.raises(InvalidInput, match="nog geen stappen"):
        desk.conduct.begin()
    assert desk.live.day.session.state is SessionState.PREPARING


def test_going_to_the_step_where_one_is_changes_nothing(led):
    led.conduct.next()
    before = led.live.day
    led.conduct.go_to(here(led))
    assert led.live.day.step_times == before.step_times
    assert led.live.day.position.step_id == before.position.step_id


def test_both_ends_of_a_day_say_that_they_are_the_end(led):
    first = here(led)
    assert not led.conduct.previous()
    assert here(led) == first
    assert led.conduct.next()
    assert led.conduct.previous()
    assert here(led) == first
    while led.conduct.next():
        pass
    assert here(led) == led.live.day.programme.steps[-1].id
    assert led.conduct.next_step() is None


def test_what_comes_next_leaves_out_what_is_skipped(desk):
    steps = [step.id for step in desk.live.day.programme]
    assert desk.conduct.next_step().id == steps[0]
    desk.conduct.begin()
    desk.plan.skip(steps[1], skip=True)
    assert desk.conduct.next_step().id == steps[2]


def test_a_clock_that_is_pressed_twice_runs_again(led, clocks):
    led.conduct.next()
    led.conduct.toggle_clock()
    stands = led.conduct.seconds_left
    clocks.advance(5)
    assert led.conduct.seconds_left == stands
    led.conduct.toggle_clock()
    clocks.advance(1)
    assert led.conduct.seconds_left == stands - 60


# ---------- dilemmas ----------


def test_three_dilemmas_are_enough(led):
    for card in CARDS[:3]:
        led.dilemmas.choose(card)
    led.dilemmas.choose(CARDS[0])
    assert [card.card_id for card in led.live.day.chosen_dilemmas] == list(CARDS[:3])
    with pytest.raises(InvalidInput, match="al drie"):
        led.dilemmas.choose(CARDS[3])
    led.dilemmas.put_back(CARDS[1])
    led.dilemmas.choose(CARDS[3])
    assert [c.card_id for c in led.live.day.chosen_dilemmas] == [CARDS[0], CARDS[2], CARDS[3]]
    assert led.dilemmas.is_chosen(CARDS[3])
    assert not led.dilemmas.is_chosen(CARDS[1])


def test_a_card_of_ones_own_that_is_laid_back_stays_on_the_table(led):
    own = OwnDilemma("Bellen of gaan", "zelf", "Bellen", "Langsgaan")
    card = led.dilemmas.add_own(own)
    assert not led.dilemmas.is_chosen(card.card_id)
    led.dilemmas.choose(card.card_id)
    led.dilemmas.put_back(card.card_id)
    assert not led.dilemmas.is_chosen(card.card_id)
    assert led.dilemmas.card(card.card_id).title == "Bellen of gaan"


def test_a_choice_needs_two_cards(led):
    with pytest.raises(InvalidInput, match="minstens twee"):
        led.dilemmas.start_round(CARDS[:1])
    assert led.dilemmas.round is None
    vote = led.dilemmas.start_round(CARDS[:2])
    assert set(vote.options) == set(CARDS[:2])
    assert vote.people == led.live.day.session.people


def test_the_five_cards_with_most_votes_come_first_and_then_the_order_of_the_round(led):
    vote = led.dilemmas.start_round(CARDS)
    led.dilemmas.set_count(vote.options[3], 4)
    led.dilemmas.set_count(vote.options[5], 2)
    led.dilemmas.open_round()
    expected = [vote.options[3], vote.options[5], *vote.options[:3]]
    assert [card for card, _count in led.dilemmas.top()] == expected
    assert [count for _card, count in led.dilemmas.top()] == [4, 2, 0, 0, 0]


def test_no_vote_is_taken_after_the_result_is_open_or_before_a_round(led):
    with pytest.raises(InvalidInput, match="geen stille keuze"):
        led.dilemmas.cast(CARDS[:1])
    vote = led.dilemmas.start_round(CARDS)
    led.dilemmas.open_round()
    with pytest.raises(InvalidInput, match="geen stille keuze"):
        led.dilemmas.set_count(vote.options[0], 1)
    opened = led.dilemmas.round
    led.dilemmas.open_round()
    assert led.dilemmas.round == opened


# ---------- notes ----------


def test_the_first_note_has_none_before_it_to_be_joined_to(led):
    (first,) = led.harvest.add(*FIELD, "Een.")
    led.harvest.merge_with_previous(first.id)
    assert [note.text for note in led.live.day.notes_of(*FIELD)] == ["Een."]


def test_two_notes_that_are_joined_keep_their_words_their_dots_and_the_stricter_place(led):
    (one,) = led.harvest.add(*FIELD, "Een.")
    (two,) = led.harvest.add(*FIELD, "Twee.")
    led.harvest.dot(one.id, 1)
    led.harvest.dot(two.id, 1)
    led.harvest.dot(two.id, 1)
    led.harvest.send(one.id, Destination.NEWSPAPER)
    led.harvest.send(two.id, Destination.HERE)
    led.harvest.show_on_wall(one.id, shown=True)
    led.harvest.merge_with_previous(two.id)
    (joined,) = led.live.day.notes_of(*FIELD)
    assert (joined.text, joined.dots) == ("Een. Twee.", 3)
    assert joined.destination is Destination.HERE
    assert not joined.on_wall


def test_a_note_that_is_moved_comes_last_in_its_new_place(led):
    (stays,) = led.harvest.add("DD02", "verwachtingen", "Staat er al.")
    (moves,) = led.harvest.add(*FIELD, "Gaat mee.")
    led.harvest.move_to(moves.id, "DD02", "verwachtingen")
    row = led.live.day.notes_of("DD02", "verwachtingen")
    assert [note.id for note in row] == [stays.id, moves.id]
    assert led.live.day.notes_of(*FIELD) == ()


# ---------- the wall ----------


def test_the_wall_offers_what_has_something_to_see(led):
    assert led.wall.choices() == (Showing.QUESTION,)
    (note,) = led.harvest.add(*FIELD, "Aan de muur.")
    led.harvest.show_on_wall(note.id, shown=True)
    led.dilemmas.choose(CARDS[0])
    led.dilemmas.start_round(CARDS)
    assert led.wall.choices() == (
        Showing.QUESTION,
        Showing.NOTES,
        Showing.DILEMMA,
        Showing.CHOICE,
    )


def test_a_wall_that_shows_what_is_gone_goes_back_to_its_question(led):
    led.dilemmas.choose(CARDS[0])
    led.wall.show(Showing.DILEMMA)
    assert led.wall.showing is Showing.DILEMMA
    led.dilemmas.put_back(CARDS[0])
    assert led.wall.showing is Showing.QUESTION


def test_black_gives_way_to_white_and_each_key_takes_its_own_away(led):
    led.wall.toggle_screen(Screen.BLACK)
    assert led.wall.wall().screen is Screen.BLACK
    led.wall.toggle_screen(Screen.WHITE)
    assert led.wall.wall().screen is Screen.WHITE
    led.wall.toggle_screen(Screen.WHITE)
    assert led.wall.wall().screen is Screen.SHOWN


def test_the_test_card_is_over_everything_and_gives_back_what_was_there(led):
    before = led.wall.wall()
    led.wall.show_test_card("Beamer zaal 1")
    assert led.wall.shows_test_card
    assert led.wall.wall().view == ScreenTestView("Beamer zaal 1")
    led.wall.stop_test_card()
    assert not led.wall.shows_test_card
    assert led.wall.wall() == before


def test_a_page_of_the_wall_is_never_before_the_first_or_after_the_last(led):
    assert led.wall.wall().page == 0
    for by, page in ((1, 1), (1, 2), (1, 2), (-1, 1), (-1, 0), (-1, 0)):
        led.wall.turn(by, 3)
        assert led.wall.wall().page == page
    led.wall.toggle_freeze()
    led.wall.turn(1, 3)
    assert led.wall.wall().page == 1
    led.wall.toggle_freeze()
    assert led.wall.wall().page == 0


def test_who_listens_hears_every_choice_until_it_stops_listening(led):
    calls = []

    class Ear:
        def hear(self):
            calls.append(led.wall.screen)

    ear = Ear()
    led.wall.subscribe(ear.hear)
    led.wall.toggle_screen(Screen.BLACK)
    led.wall.unsubscribe(ear.hear)
    led.wall.unsubscribe(ear.hear)
    led.wall.toggle_screen(Screen.BLACK)
    assert calls == [Screen.BLACK]


# ---------- the paper ----------


def test_what_is_decided_about_a_section_is_kept_and_named(led):
    assert not led.paper.choice("wijk").is_left_out
    led.paper.leave_out("wijk", left_out=True)
    assert led.paper.choice("wijk").is_left_out
    led.paper.leave_out("wijk", left_out=False)
    assert not led.paper.choice("wijk").is_left_out
    led.paper.set_headline("wijk", "x" * 120)
    with pytest.raises(InvalidInput):
        led.paper.set_headline("wijk", "x" * 121)
    assert led.paper.choice("wijk").headline == "x" * 120
    assert [led.live.undo() for _ in range(3)] == [
        "Kop aangepast",
        "Rubriek weer opgenomen",
        "Rubriek weggelaten",
    ]


def test_that_a_paper_was_made_is_remembered_without_being_undone(led):
    led.harvest.add(*FIELD, "Een.")
    led.paper.printed()
    assert led.live.day.session.newspaper_at is not None
    led.live.undo()
    assert led.live.day.session.newspaper_at is not None


@pytest.mark.parametrize(
    ("team", "name"),
    [
        ("Wijkteam Noord", "wijkkrant-wijkteam-noord-2026-11-17.pdf"),
        ("De 3e / Élan!", "wijkkrant-de-3e-élan-2026-11-17.pdf"),
        ("!!!", "wijkkrant-team-2026-11-17.pdf"),
    ],
)
def test_a_paper_is_called_after_its_team_and_its_day(studio, team, name):
    desk = studio.new_session(a_wish(team_name=team))
    assert desk.paper.file_name() == name
