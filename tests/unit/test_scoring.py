from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.scan import CompetenceColumn
from wijkteam_studio.domain.scoring import (
    BandName,
    ScanForm,
    Thresholds,
    forms_to_process,
    mirror,
    stage_of,
)

ROOT = Path(__file__).parents[2]
LIBRARY = load_library(ROOT / "resources", ROOT / "sessions")
SCAN, SCORING = LIBRARY.scan, LIBRARY.scoring
IDS = [statement.id for statement in SCAN.statements]
WIJ = [statement.id for statement in SCAN.statements if statement.phase is Phase.WIJ]

answers = st.dictionaries(st.sampled_from(IDS), st.integers(0, 5))


def forms_of(strategy=answers, least=0, most=15):
    return st.lists(strategy.map(ScanForm), min_size=least, max_size=most)


def same_answer(answer: int, count: int, **others: int) -> list[ScanForm]:
    return [ScanForm({one: others.get(one, answer) for one in IDS}) for _ in range(count)]


def seen(forms):
    return mirror(forms, SCAN, SCORING)


@given(forms_of(most=4))
def test_under_five_forms_nothing_is_a_number(forms):
    result = seen(forms)
    assert result.shown == ()
    assert result.divided == ()
    assert result.recognised == ()
    assert result.competences == ()
    assert all(score.mean is score.band is score.unknown_share is None for score in result.scores)
    assert stage_of(result, SCORING) is None


@given(forms_of())
def test_a_mean_needs_five_people_and_a_spread_needs_seven(forms):
    for score in seen(forms).scores:
        ids = [statement.id for statement in SCAN.group(score.group).statements]
        people = sum(any(form.answers.get(one, 0) > 0 for one in ids) for form in forms)
        assert score.answers == people
        assert (score.mean is not None) == (people >= 5)
        assert (score.band is not None) == (people >= 5)
        assert not score.divided or people >= 7


@given(forms_of(least=5))
def test_a_mean_is_that_of_the_answers_that_count(forms):
    for score in seen(forms).shown:
        ids = [statement.id for statement in SCAN.group(score.group).statements]
        counted = [form.answers[i] for form in forms for i in ids if form.answers.get(i, 0) > 0]
        assert abs(score.mean - sum(counted) / len(counted)) <= 0.05 + 1e-9
        assert score.mean == round(score.mean, 1)
        assert score.band.lowest <= score.mean <= score.band.highest


@given(forms_of())
def test_the_order_of_the_forms_makes_no_difference(forms):
    assert seen(forms) == seen(forms[::-1])


def test_two_answers_of_the_same_person_count_as_one_person():
    forms = [ScanForm({"Q01": 4, "Q02": 5}) for _ in range(4)]
    assert seen(forms).score("competenties").answers == 4
    assert seen(forms).score("competenties").mean is None


def test_i_do_not_know_is_not_part_of_a_mean():
    forms = [ScanForm({"Q03": 4, "Q04": 0}) for _ in range(5)]
    score = seen(forms).score("rol")
    assert (score.mean, score.unknown_share) == (4.0, 0.5)


def test_many_unknown_answers_are_a_result_of_their_own():
    forms = [ScanForm({"Q03": 0, "Q04": 0}) for _ in range(5)]
    score = seen(forms).score("rol")
    assert (score.mean, score.answers, score.unknown_share) == (None, 0, 1.0)


@pytest.mark.parametrize(
    ("low", "high", "mean", "name"),
    [(2, 3, 2.3, BandName.LOW), (3, 2, 2.8, BandName.MIDDLE)],
)
def test_halves_go_up_so_a_mean_always_has_a_band(low, high, mean, name):
    forms = [ScanForm({"Q03": low, "Q04": low}), ScanForm({"Q03": low, "Q04": high})] * 5
    score = seen(forms).score("rol")
    assert (score.mean, score.band.name) == (mean, name)


@pytest.mark.parametrize(
    ("mean", "name", "word"),
    [
        (1.0, BandName.LOW, "vraagt aandacht"),
        (2.7, BandName.LOW, "vraagt aandacht"),
        (2.8, BandName.MIDDLE, "op weg"),
        (3.7, BandName.MIDDLE, "op weg"),
        (3.8, BandName.HIGH, "kracht"),
        (5.0, BandName.HIGH, "kracht"),
    ],
)
def test_the_bands_meet_at_their_ends(mean, name, word):
    assert (SCORING.band(mean).name, SCORING.band(mean).word) == (name, word)


def test_a_mean_outside_the_scale_has_no_band():
    with pytest.raises(ValueError, match=r"5\.1"):
        SCORING.band(5.1)


@pytest.mark.parametrize(("people", "divided"), [(6, False), (7, True)])
def test_people_differ_only_from_seven(people, divided):
    forms = [ScanForm({"Q07": 1}), *(ScanForm({"Q07": 4}) for _ in range(people - 1))]
    assert seen(forms).score("veiligheid").divided is divided


def test_people_differ_from_three_points():
    near = [ScanForm({"Q07": 2}), *(ScanForm({"Q07": 4}) for _ in range(6))]
    assert seen(near).divided == ()


def test_a_person_who_answers_two_statements_differently_does_not_divide_a_team():
    forms = [ScanForm({"Q07": 1, "Q08": 5}) for _ in range(9)]
    assert not seen(forms).score("veiligheid").divided


def test_an_answer_outside_the_scale_is_refused():
    for wrong in (-1, 6):
        with pytest.raises(InvalidInput, match="Q01"):
            ScanForm({"Q01": wrong})


def test_the_mirror_shows_the_highest_first():
    result = seen(same_answer(3, 5, Q09=5, Q10=5, Q21=1, Q22=1))
    assert result.shown[0].group == "duidelijkheid"
    assert result.shown[-1].group == "netwerk"


def test_recognised_dilemmas_and_crosses_are_counted_from_five_forms():
    form = ScanForm({}, {}, ("D03", "D01"), {"C01": (CompetenceColumn.LEARN,)})
    assert seen([form] * 4).recognised == ()
    result = seen([form] * 4 + [ScanForm({}, {}, ("D03",))])
    assert result.recognised == (("D03", 5), ("D01", 4))
    assert result.competences == (("C01", CompetenceColumn.LEARN, 4),)


def test_less_than_half_of_a_team_is_a_picture_of_a_part():
    result = seen(same_answer(3, 5))
    assert result.shows_part_of(11, SCORING.thresholds)
    assert not result.shows_part_of(10, SCORING.thresholds)


@pytest.mark.parametrize(
    ("received", "released", "processed"),
    [(4, 0, 0), (5, 0, 5), (9, 0, 9), (6, 5, 5), (7, 5, 5), (8, 5, 8), (10, 5, 8), (11, 5, 11)],
)
def test_late_forms_are_counted_in_threes(received, released, processed):
    assert forms_to_process(received, released, SCORING.thresholds) == processed


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_count_never_moves_by_one_or_two_forms(received, released):
    processed = forms_to_process(received, released, Thresholds())
    assert processed <= received
    assert processed == 0 or processed >= 5
    if released and processed:
        assert (processed - released) % 3 == 0


@pytest.mark.parametrize(
    ("answer", "stage"),
    [(2, TeamStage.STARTEND), (3, TeamStage.GROEIEND), (4, TeamStage.DRAAIEND)],
)
def test_the_mean_of_the_team_groups_gives_the_stage(answer, stage):
    assert stage_of(seen(same_answer(answer, 5)), SCORING) is stage


def test_only_the_groups_of_the_team_count_for_the_stage():
    forms = same_answer(1, 5, **dict.fromkeys(WIJ, 5))
    assert stage_of(seen(forms), SCORING) is TeamStage.DRAAIEND


def test_an_unsafe_team_is_never_called_running():
    forms = same_answer(5, 5, Q07=2, Q08=2)
    assert seen(forms).score("veiligheid").mean == 2.0
    assert stage_of(seen(forms), SCORING) is TeamStage.GROEIEND


def test_a_new_team_is_starting_whatever_the_numbers_say():
    assert stage_of(seen(same_answer(5, 5)), SCORING, 5) is TeamStage.STARTEND
    assert stage_of(seen(same_answer(5, 5)), SCORING, 6) is TeamStage.DRAAIEND
    assert stage_of(seen([]), SCORING, 0) is TeamStage.STARTEND


def test_a_hidden_team_group_leaves_the_stage_to_the_facilitator():
    forms = same_answer(5, 4) + same_answer(5, 1, Q07=0, Q08=0)
    assert seen(forms).score("veiligheid").mean is None
    assert stage_of(seen(forms), SCORING) is None
