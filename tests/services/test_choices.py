from datetime import date

import pytest

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.dilemmas import OwnDilemma

CARDS = ("D01", "D05", "D09", "D14")


def _draft(**over):
    fields = {
        "what": "Terugkijken",
        "who": "twee collega's",
        "when": date(2026, 12, 1),
        "sign": "Het staat in de agenda.",
    }
    return AgreementDraft(**{**fields, **over})


def test_cards_are_filtered_by_phase_theme_and_words(desk):
    assert len(desk.dilemmas.cards()) == 20
    assert len(desk.dilemmas.cards(Phase.IK)) == 11
    assert len(desk.dilemmas.cards(Phase.WIJ)) == 16
    assert len(desk.dilemmas.cards(Phase.WIJK)) == 7
    assert {card.theme for card in desk.dilemmas.cards(theme="zelf")} == {"zelf"}
    assert [card.card_id for card in desk.dilemmas.cards(text="SFEER")] == ["D09"]


def test_nothing_of_a_vote_is_seen_before_it_is_opened(desk):
    desk.conduct.begin()
    desk.dilemmas.start_round(CARDS)
    desk.dilemmas.cast(("D09", "D01"))
    assert desk.dilemmas.top() == ()
    desk.wall.show(Showing.CHOICE)
    assert all(count is None for _title, count in desk.wall.wall().view.rows)
    desk.dilemmas.open_round()
    assert {("D09", 1), ("D01", 1)} <= set(desk.dilemmas.top())
    assert ("Aanspreken of de sfeer goed houden", 1) in desk.wall.wall().view.rows
    desk.dilemmas.close_again()
    assert desk.dilemmas.top() == ()


def test_votes_cannot_exceed_the_room(desk):
    desk.dilemmas.start_round(CARDS)
    for card in CARDS[:3]:
        desk.dilemmas.set_count(card, 9)
    with pytest.raises(InvalidInput) as caught:
        desk.dilemmas.set_count(CARDS[3], 1)
    assert "27" in caught.value.message
    with pytest.raises(InvalidInput):
        desk.dilemmas.set_count(CARDS[0], 10)


def test_a_person_chooses_at_most_three_different_cards(desk):
    desk.dilemmas.start_round(CARDS)
    for wrong in [(), ("D01", "D01"), CARDS]:
        with pytest.raises(InvalidInput):
            desk.dilemmas.cast(wrong)
    assert desk.dilemmas.round.ballots == 0


def test_the_last_person_closes_the_ballot(desk):
    desk.dilemmas.start_round(CARDS)
    for _ in range(9):
        desk.dilemmas.cast(("D01",))
    with pytest.raises(InvalidInput):
        desk.dilemmas.cast(("D01",))


def test_the_order_of_the_cards_differs_between_rounds(desk):
    every = tuple(card.card_id for card in desk.dilemmas.cards())
    orders = {desk.dilemmas.start_round(every).options for _ in range(4)}
    assert len(orders) == 4


def test_a_vote_leaves_no_trace_in_history(desk):
    desk.dilemmas.start_round(CARDS)
    desk.dilemmas.cast(("D01",))
    assert desk.live.undo_label == ""


def test_three_dilemmas_are_the_most(desk):
    for card in CARDS[:3]:
        desk.dilemmas.choose(card)
    with pytest.raises(InvalidInput):
        desk.dilemmas.choose(CARDS[3])
    desk.dilemmas.put_back(CARDS[0])
    desk.dilemmas.choose(CARDS[3])
    assert [card.card_id for card in desk.live.day.chosen_dilemmas] == ["D05", "D09", "D14"]


def test_an_own_dilemma_names_the_field_that_misses(desk):
    with pytest.raises(InvalidInput) as caught:
        desk.dilemmas.add_own(OwnDilemma("De deur open", "Iedereen loopt binnen.", ""))
    assert caught.value.field == "Aan de andere kant"
    with pytest.raises(InvalidInput):
        desk.dilemmas.add_own(OwnDilemma("x" * 46, "a", "b"))
    card = desk.dilemmas.add_own(
        OwnDilemma("De deur open", "Iedereen loopt binnen.", "Wij werken rustig.")
    )
    desk.dilemmas.choose(card.card_id)
    assert desk.dilemmas.is_chosen(card.card_id)
    desk.dilemmas.put_back(card.card_id)
    assert desk.dilemmas.card(card.card_id).title == "De deur open"


@pytest.mark.parametrize(
    ("field", "empty", "named"),
    [
        ("what", " ", "Wat"),
        ("who", "", "Wie"),
        ("when", None, "Wanneer"),
        ("sign", "", "Waaraan merken we het"),
    ],
)
def test_an_agreement_without_a_part_is_refused_at_that_field(desk, field, empty, named):
    with pytest.raises(InvalidInput) as caught:
        desk.agreements.add(_draft(**{field: empty}))
    assert caught.value.field == named
    assert not desk.live.day.agreements


def test_three_agreements_and_one_trial_are_the_most(desk):
    for _ in range(3):
        desk.agreements.add(_draft())
    desk.agreements.add(_draft(is_trial=True))
    for trial in (False, True):
        with pytest.raises(InvalidInput):
            desk.agreements.add(_draft(is_trial=trial))
    assert len(desk.live.day.kept_agreements) == 3
    assert desk.live.day.trial is not None


def test_an_agreement_can_be_changed_and_withdrawn_and_brought_back(desk):
    item = desk.agreements.add(_draft())
    desk.agreements.edit(item.id, _draft(who="de teamleider"))
    desk.agreements.withdraw(item.id)
    assert desk.live.undo() == "Afspraak gewist"
    assert desk.live.day.agreements[item.id].who == "de teamleider"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("als het overleg begint", "het overleg begint"),
        ("Als  het overleg begint. ", "het overleg begint."),
        ("Alsof het overleg begint", "Alsof het overleg begint"),
        ("het overleg begint", "het overleg begint"),
        ("als", ""),
        ("", ""),
    ],
)
def test_the_moment_of_an_agreement_stands_behind_the_word_if_once(desk, typed, kept):
    assert desk.agreements.add(_draft(trigger=typed)).trigger == kept


def test_the_moment_of_an_agreement_is_seen_by_the_room(desk):
    desk.conduct.begin()
    made = desk.agreements.add(_draft(trigger="het overleg begint."))
    desk.wall.show(Showing.AGREEMENTS)
    who = "twee collega's, vóór dinsdag 1 december"
    assert desk.wall.wall().view.rows == (("Terugkijken", f"{who}. Als het overleg begint."),)
    desk.agreements.edit(made.id, _draft())
    assert desk.wall.wall().view.rows == (("Terugkijken", who),)
    desk.live.undo()
    assert desk.live.day.agreements[made.id].trigger == "het overleg begint."


def test_a_moment_that_is_too_long_names_its_field(desk):
    with pytest.raises(InvalidInput) as caught:
        desk.agreements.add(_draft(trigger="a" * 201))
    assert caught.value.field == "Als"
