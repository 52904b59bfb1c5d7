from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.checklist import Actor
from wijkteam_studio.domain.matrix import (
    CellReading,
    MatrixAnswer,
    MatrixLevel,
    MatrixRow,
    levels_run_apart,
    read_cell,
)
from wijkteam_studio.domain.risk import RiskWeight, Stream
from wijkteam_studio.domain.tailoring import check_in_minutes

ROOT = Path(__file__).parents[2]
LIBRARY = load_library(ROOT / "resources", ROOT / "sessions")


@pytest.mark.parametrize(
    ("points", "reading"),
    [
        ((2, 2, 2), CellReading.STANDS),
        ((2, 2, 1), CellReading.STANDS),
        ((2, 2, 0), CellReading.WOBBLES),
        ((1, 1, 1), CellReading.WOBBLES),
        ((1, 1, 0), CellReading.MISSING),
        ((0, 0, 0), CellReading.MISSING),
        ((2, 2, None), CellReading.WOBBLES),
        ((2, None, None), CellReading.FIND_OUT),
        ((None, None, None), CellReading.FIND_OUT),
    ],
)
def test_a_cell_is_read_from_its_points(points, reading):
    assert read_cell(points) is reading


def test_levels_run_apart_when_one_stands_and_another_is_missing():
    stands, wobbles, missing = CellReading.STANDS, CellReading.WOBBLES, CellReading.MISSING
    assert levels_run_apart([stands, wobbles, missing, None])
    assert not levels_run_apart([stands, wobbles, wobbles, None])
    assert not levels_run_apart([missing, wobbles, CellReading.FIND_OUT])


def all_answers(answer: MatrixAnswer) -> dict[str, MatrixAnswer]:
    return {statement.id: answer for statement in LIBRARY.matrix.statements}


def test_a_filled_in_matrix_gives_every_cell_a_reading():
    reading = LIBRARY.matrix.read(all_answers(MatrixAnswer.GROEN))
    assert [cell.reading for cell in reading.cells] == [CellReading.STANDS] * 8
    assert reading.uneven_rows == ()


def test_a_row_with_a_standing_and_a_missing_level_is_uneven():
    answers = all_answers(MatrixAnswer.GROEN)
    answers |= dict.fromkeys(("M22", "M23", "M24"), MatrixAnswer.ROOD)
    reading = LIBRARY.matrix.read(answers)
    assert reading.uneven_rows == (MatrixRow.RICHTING,)
    cell = reading.cell(MatrixRow.RICHTING, MatrixLevel.SYSTEEM)
    assert cell.reading is CellReading.MISSING


def test_a_cell_without_all_its_answers_is_not_read():
    answers = all_answers(MatrixAnswer.ROOD)
    del answers["M01"]
    reading = LIBRARY.matrix.read(answers)
    assert reading.cell(MatrixRow.BASIS, MatrixLevel.INDIVIDU).reading is None
    assert reading.cell(MatrixRow.BASIS, MatrixLevel.TEAM).reading is CellReading.MISSING


@given(st.integers(1, 5), st.integers(1, 5))
def test_a_risk_weighs_what_its_product_says(likelihood, impact):
    product = likelihood * impact
    expected = RiskWeight.HIGH if product >= 12 else RiskWeight.MIDDLE
    expected = RiskWeight.LOW if product <= 5 else expected
    assert LIBRARY.risks.weight(likelihood, impact) is expected


def test_a_score_outside_the_scales_has_no_weight():
    with pytest.raises(ValueError, match="30"):
        LIBRARY.risks.weight(6, 5)


def test_every_stream_has_a_route():
    assert all(LIBRARY.risks.route(stream) for stream in Stream)


@pytest.mark.parametrize(("people", "minutes"), [(0, 10), (7, 10), (8, 11), (17, 20), (40, 20)])
def test_a_check_in_takes_three_minutes_plus_one_a_person(people, minutes):
    assert check_in_minutes(people) == minutes


def test_the_checklist_can_be_read_per_actor():
    counts = [len(LIBRARY.checklist.of_actor(who)) for who in Actor]
    assert sum(counts) == 42
    assert all(counts)


def test_the_invitation_fills_its_blanks_once():
    text = LIBRARY.preparation.invitation_for("12 januari", "9:00", "13:00", "{datum}")
    assert "Op 12 januari" in text
    assert "van 9:00 tot 13:00, in {datum}." in text


def test_an_empty_section_prints_a_line_only_when_it_has_one():
    plan = LIBRARY.newspaper
    assert plan.section("voorpagina").is_required
    assert not plan.section("wijk").is_required


def test_only_some_sections_leave_the_team():
    kept = [section.id for section in LIBRARY.newspaper.sections if not section.is_shareable]
    assert kept == ["cijfers", "weerbericht", "geparkeerd"]
