import pytest

from wijkteam_studio.domain.errors import InvalidInput

STEP, HANDS, PEOPLE = "DD08", "steun_aantallen", "aanwezigen_aantal"
SPREAD = {"0": 0, "1": 1, "2": 3, "3": 3}


def count(desk, counts, field=HANDS):
    for option, number in counts.items():
        desk.counts.set_count(STEP, field, option, number)


def test_nothing_is_told_before_a_count_is_opened(desk):
    count(desk, SPREAD)
    assert desk.counts.reading(STEP, HANDS).answers == 0
    desk.counts.open(STEP, HANDS)
    assert desk.counts.reading(STEP, HANDS).mean == "2,3"
    desk.counts.close(STEP, HANDS)
    assert desk.counts.reading(STEP, HANDS).mean == ""


@pytest.mark.parametrize(
    ("hands", "mean", "rows", "is_few"),
    [(1, "", 0, True), (4, "", 0, True), (5, "3,0", 0, False), (6, "3,0", 0, False),
     (7, "3,0", 4, False)],
)  # fmt: skip
def test_few_hands_tell_no_number_and_more_no_spread(desk, hands, mean, rows, is_few):
    count(desk, {"3": hands})
    desk.counts.open(STEP, HANDS)
    told = desk.counts.reading(STEP, HANDS)
    assert (told.mean, len(told.rows), told.is_few) == (mean, rows, is_few)


def test_a_spread_names_every_place_of_the_scale_in_its_order(desk):
    count(desk, {"3": 6, "1": 1})
    desk.counts.open(STEP, HANDS)
    assert desk.counts.reading(STEP, HANDS).rows == (
        ("0 vingers", 0), ("1 vinger", 1), ("2 vingers", 0), ("3 vingers", 6),
    )  # fmt: skip


def test_a_mean_is_rounded_half_up(desk):
    count(desk, {"1": 3, "0": 1, "2": 4}, "tijdwaardering")
    desk.counts.open(STEP, "tijdwaardering")
    assert desk.counts.reading(STEP, "tijdwaardering").mean == "1,6"


def test_one_key_is_one_hand(desk):
    for _ in range(3):
        desk.counts.add_one(STEP, HANDS, "2")
    assert dict(desk.counts.tally(STEP, HANDS).counts) == {"2": 3}
    desk.counts.clear(STEP, HANDS)
    assert not desk.counts.tally(STEP, HANDS).counts


def test_each_step_has_a_count_of_its_own(desk):
    desk.counts.add_one(STEP, HANDS, "2")
    desk.counts.add_one("DD11", HANDS, "3")
    assert len(desk.live.day.tallies) == 2
    assert dict(desk.counts.tally(STEP, HANDS).counts) == {"2": 1}


@pytest.mark.parametrize("numbers", [{"3": 65}, {"3": 40, "2": 25}, {"1": -1}])
def test_more_hands_than_a_day_can_have_are_refused_and_nothing_changes(desk, numbers):
    with pytest.raises(InvalidInput) as caught:
        count(desk, numbers)
    assert "Steun met vingers" in caught.value.sentence
    tally = desk.counts.tally(STEP, HANDS)
    assert tally is None or sum(tally.counts.values()) <= 64


@pytest.mark.parametrize("numbers", [{"3": 64}, {"3": 40, "2": 24}, {"3": 0}])
def test_as_many_hands_as_a_day_can_have_are_kept(desk, numbers):
    count(desk, numbers)
    assert dict(desk.counts.tally(STEP, HANDS).counts) == numbers


def test_a_number_takes_the_place_of_the_one_before_it(desk):
    count(desk, {"3": 40})
    count(desk, {"3": 50})
    assert dict(desk.counts.tally(STEP, HANDS).counts) == {"3": 50}


def test_closing_and_counting_anew_make_no_count_where_none_was(desk):
    desk.counts.close(STEP, HANDS)
    desk.counts.clear(STEP, HANDS)
    assert desk.counts.tally(STEP, HANDS) is None
    desk.counts.add_one(STEP, HANDS, "1")
    kept = desk.live.day
    desk.counts.close(STEP, HANDS)
    assert desk.live.day is kept


def test_counting_anew_begins_closed(desk):
    desk.counts.add_one(STEP, HANDS, "1")
    desk.counts.open(STEP, HANDS)
    desk.counts.clear(STEP, HANDS)
    desk.counts.add_one(STEP, HANDS, "2")
    assert dict(desk.counts.tally(STEP, HANDS).counts) == {"2": 1}


def test_people_who_are_counted_twice_are_one_count(desk):
    for number in (14, 12):
        desk.counts.set_people(STEP, PEOPLE, number)
    (tally,) = desk.live.day.tallies.values()
    assert (dict(tally.counts), tally.is_open) == ({"aanwezig": 12}, True)


def test_an_open_count_takes_no_hands_and_an_empty_one_does_not_open(desk):
    with pytest.raises(InvalidInput):
        desk.counts.open(STEP, HANDS)
    desk.counts.add_one(STEP, HANDS, "1")
    desk.counts.open(STEP, HANDS)
    with pytest.raises(InvalidInput):
        desk.counts.add_one(STEP, HANDS, "1")
    assert dict(desk.counts.tally(STEP, HANDS).counts) == {"1": 1}


def test_the_number_of_people_holds_for_the_whole_day_and_can_be_undone(desk):
    desk.counts.set_people(STEP, PEOPLE, 14)
    assert desk.live.day.session.people == 14
    assert desk.live.undo() == "Aantal mensen"
    assert desk.live.day.session.people == 9
    with pytest.raises(InvalidInput):
        desk.counts.set_people(STEP, PEOPLE, 1)


def test_hands_are_no_change_that_history_tells(desk):
    before = desk.live.undo_label
    count(desk, SPREAD)
    desk.counts.open(STEP, HANDS)
    assert desk.live.undo_label == before
