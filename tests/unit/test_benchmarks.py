import math
from datetime import date

import pytest

from benchmarks.measures import (
    Bar,
    Measured,
    Outcome,
    Row,
    Sample,
    interleaved,
    row_from,
)
from benchmarks.newspaper import texts_of
from benchmarks.report import outside, table, write, written

PAGE = "boven\n<!-- bench: start -->\noud\n<!-- bench: end -->\nonder\n"


def a_row(floor=(10.0, 20.0, 30.0), ours=(30.0, 20.0, 10.0, 60.0), *bars):
    return Row("werk", None if floor is None else Sample(floor), Sample(ours), bars)


def test_a_sample_says_minimum_median_and_maximum():
    assert Sample((3.0, 1.0, 200.0)).words == "1.00 / 3.00 / 200 ms"


def test_nothing_measured_is_no_sample():
    with pytest.raises(ValueError, match="at least one"):
        Sample(())


@pytest.mark.parametrize(("count", "rank"), [(1, 1), (50, 50), (100, 99), (101, 100), (400, 396)])
def test_p99_is_the_nearest_rank(count, rank):
    assert Sample(tuple(float(n) for n in range(count, 0, -1))).p99 == rank


def test_p99_of_runs_is_that_of_the_median_run():
    runs = (1.0, 9.0, 2.0, 70.0, 3.0, 8.0)
    assert Sample(runs, runs=3).p99 == 9.0
    assert Sample(runs).p99 == 70.0
    assert Sample(runs, runs=2).longest == (9.0 + 70.0) / 2


def test_runs_that_differ_in_length_are_no_sample():
    with pytest.raises(ValueError, match="every run"):
        Sample((1.0, 2.0, 3.0), runs=2)


def test_a_ratio_is_our_median_over_the_median_of_the_floor():
    assert a_row().ratio == 25.0 / 20.0


def test_a_row_without_a_floor_has_no_ratio_and_never_passes_a_ratio_bar():
    row = a_row(None, (1.0,), Bar(Measured.RATIO, 1000.0))
    assert row.ratio is None
    assert row.figure(Measured.RATIO) == math.inf
    assert not row.is_inside


@pytest.mark.parametrize(
    ("bar", "inside"),
    [
        (Bar(Measured.RATIO, 1.25), True),
        (Bar(Measured.RATIO, 1.24), False),
        (Bar(Measured.P99, 60.0), True),
        (Bar(Measured.P99, 59.9), False),
        (Bar(Measured.LONGEST, 60.0), True),
        (Bar(Measured.LONGEST, 59.9), False),
        (Bar(Measured.MEDIAN, 25.0), True),
        (Bar(Measured.MEDIAN, 24.9), False),
    ],
)
def test_a_bar_holds_up_to_and_with_its_figure(bar, inside):
    assert a_row((20.0,), (10.0, 20.0, 30.0, 60.0), bar).is_inside is inside


def test_every_bar_of_a_row_must_hold():
    both = (Bar(Measured.RATIO, 2.0), Bar(Measured.P99, 1.0))
    row = a_row((20.0,), (20.0,), *both)
    assert not row.is_inside
    assert row.verdict == "**OUTSIDE**"
    assert row.bar_words == "2x, p99 20.0 of 1 ms"


def test_works_take_turns_and_the_first_round_is_not_counted():
    calls = []

    def work(name):
        calls.append(name)
        return float(len(calls))

    floor, ours = interleaved(2, lambda: work("floor"), lambda: work("ours"), warm=1)
    assert calls == ["floor", "ours"] * 3
    assert floor.values == (3.0, 5.0)
    assert ours.values == (4.0, 6.0)


def test_a_row_survives_the_way_between_processes():
    from dataclasses import asdict
    from json import dumps, loads

    row = a_row((1.0, 2.0), (3.0,), Bar(Measured.P99, 16.0))
    assert row_from(loads(dumps(asdict(row)))) == row
    bare = a_row(None, (3.0,))
    assert row_from(loads(dumps(asdict(bare)))) == bare


def test_the_page_keeps_everything_outside_its_markers():
    text = written(PAGE, "bench", "nieuw")
    assert text == "boven\n<!-- bench: start -->\n\nnieuw\n\n<!-- bench: end -->\nonder\n"
    assert written(text, "bench", "nieuw") == text


def test_a_page_without_markers_is_refused():
    with pytest.raises(ValueError, match="markers for groot"):
        written(PAGE, "groot", "nieuw")


def test_the_page_on_disk_gets_the_table(tmp_path):
    page = tmp_path / "benchmarks.md"
    page.write_text(PAGE, encoding="utf-8")
    write(page, "bench", Outcome((a_row(),), ("een feit",)))
    text = page.read_text(encoding="utf-8")
    assert "oud" not in text
    assert table((a_row(),)) in text
    assert "- een feit" in text


def test_a_table_has_a_line_for_each_row_and_columns_of_one_width():
    lines = table((a_row(), a_row(None, (1.0,)))).splitlines()
    assert len(lines) == 4
    assert len({len(line) for line in lines}) == 1
    assert "1.25x" in lines[2]


def test_the_floor_of_the_newspaper_sets_every_printed_text():
    from wijkteam_studio.domain.newspaper.paper import Colophon, Newspaper, Passage

    colophon = Colophon("Tekst", "Maker", (Passage("Een"),))
    paper = Newspaper("Titel", "Team", "", "Datum", date(2026, 11, 17), (), colophon)
    assert list(texts_of(paper)) == ["Titel", "Team", "Datum", "Tekst", "Maker", "Een"]


def test_rows_outside_their_bar_are_named_in_one_line():
    slow, quick = a_row((1.0,), (9.0,), Bar(Measured.RATIO, 1.5)), a_row((1.0,), (1.0,))
    assert outside(Outcome((quick, slow, quick))) == "Outside the bar: werk"
    assert outside(Outcome((quick,))) == "Every row is inside its bar."
