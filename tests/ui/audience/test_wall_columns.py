"""Columns and counts on the wall, as painted lines and boxes."""

from itertools import pairwise

import pytest

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import CountView, SidesView
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.counts import count_pages
from wijkteam_studio.ui.audience.wall.pieces import Area
from wijkteam_studio.ui.audience.wall.sides import sides_pages

CONTENT = Area(100.0, 120.0, 1700.0, 800.0)
LONG = "Dit zoeken wij bij elkaar als het even niet gaat zoals wij het samen hadden bedacht"
TWO = (("Halen", ("Brieven lezen", "Koken")), ("Zoeken", ("Een maatje",)))


def measure(text, _face):
    """Every letter is half as wide as it is high."""
    return len(text) * 0.5


def sides(*columns):
    return sides_pages(SidesView(Phase.IK, "Titel", columns), CONTENT, measure)


def counted(*rows, figure=""):
    view = CountView(Phase.SLOT, "Steun met vingers", rows, figure)
    return count_pages(view, CONTENT, measure)


def ink(page, text):
    (found,) = [line for line in page.inks if line.text == text]
    return found


def bars(page):
    return [box for box in page.boxes if box.fill == palette.colours_of(Phase.SLOT).accent]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_columns_are_as_wide_as_each_other_and_end_where_the_page_ends(number):
    (page,) = sides(*((f"Kant {place}", (f"n{place}",)) for place in range(number)))
    lefts = [ink(page, f"Kant {place}").area.left for place in range(number)]
    assert lefts == [ink(page, f"n{place}").area.left for place in range(number)]
    assert lefts[0] == CONTENT.left
    gap = 0.05 * CONTENT.width
    width = (CONTENT.width - gap * (number - 1)) / number
    assert all(abs(right - left - width - gap) < 0.01 for left, right in pairwise(lefts))


def test_no_note_runs_into_the_column_beside_it():
    note = "wij helpen elkaar " * 6
    (page,) = sides(("Halen", (note,)), ("Zoeken", (note,)))
    middle = ink(page, "Zoeken").area.left
    for line in page.inks:
        if line.area.left < middle:
            assert line.area.left + line.area.width < middle
        assert line.area.left + line.area.width <= CONTENT.left + CONTENT.width


def test_notes_of_one_row_stand_level_and_a_shorter_column_ends_earlier():
    (page,) = sides(*TWO)
    assert ink(page, "Brieven lezen").area.top == ink(page, "Een maatje").area.top
    assert ink(page, "Koken").area.top > ink(page, "Brieven lezen").area.top
    assert ink(page, "Koken").area.left == CONTENT.left


def test_names_stand_just_under_the_title_and_above_the_first_rule():
    (page,) = sides(*TWO)
    title, name = ink(page, "Titel"), ink(page, "Halen")
    assert title.area.bottom <= name.area.top <= title.area.bottom + 40
    first = min(box.area.top for box in page.boxes)
    assert name.area.bottom <= first <= name.area.bottom + 20
    assert (name.size, name.color) == (45, palette.MUTED)


def test_a_long_name_is_cut_after_two_lines():
    (page,) = sides((LONG, ("a",)), ("Kort", ("b",)))
    left = [line for line in page.inks if line.color == palette.MUTED and line.area.left == 100.0]
    assert len(left) == 2
    assert left[-1].text.endswith("…")


def test_names_stand_on_every_page_and_all_notes_are_there_once():
    many = tuple(f"Notitie {number}" for number in range(14))
    pages = sides(("Halen", many), ("Zoeken", ("Een maatje",)))
    assert len(pages) > 1
    for page in pages:
        assert ink(page, "Halen").area.top == ink(pages[0], "Halen").area.top
        assert max(line.area.bottom for line in page.inks) <= CONTENT.bottom
    shown = [line.text for page in pages for line in page.inks if "Notitie" in line.text]
    assert shown == list(many)


def test_notes_of_no_side_are_said_to_be_so():
    (page,) = sides(*TWO, ("", ("Van vroeger",)))
    assert ink(page, "Nog niet ingedeeld").area.left == ink(page, "Van vroeger").area.left


def test_sides_without_any_note_show_the_title_alone():
    (page,) = sides(("Halen", ()), ("Zoeken", ()))
    assert [line.text for line in page.inks] == ["Titel"]


def test_a_bar_is_as_long_as_its_share_of_the_most():
    (page,) = counted(("nul", 0), ("een", 3), ("twee", 6))
    short, long = bars(page)
    assert short.area.width * 2 == pytest.approx(long.area.width)
    tracks = [box for box in page.boxes if box.fill == palette.TRACK]
    assert len(tracks) == 3
    assert {box.area.width for box in tracks} == {long.area.width}
    assert [ink(page, words).text for words in ("geen keer", "3 keer", "6 keer")]


def test_a_bar_stands_between_a_long_text_and_its_words_and_touches_neither():
    (page,) = counted(("het was mij heel veel tijd waard " * 3, 1), ("niet", 64))
    (track,) = {(box.area.left, box.area.width) for box in page.boxes if box.fill == palette.TRACK}
    ends = track[0] + track[1]
    _title, *rows = page.inks
    words = [line for line in rows if line.text in {"1 keer", "64 keer"}]
    assert {line.area.left for line in rows if line not in words} == {CONTENT.left}
    assert all(line.area.left + line.area.width < track[0] for line in rows if line not in words)
    assert len({line.area.left for line in words}) == 1
    assert all(ends < line.area.left for line in words)
    assert all(line.area.left + line.area.width <= 1800 for line in words)


def test_one_hand_is_one_time():
    (page,) = counted(("een", 1), ("twee", 2))
    assert ink(page, "1 keer")


def test_places_without_numbers_have_no_bars_and_no_words():
    (page,) = counted(("nul", None), ("een", None))
    assert [line.text for line in page.inks] == ["Steun met vingers", "nul", "een"]
    assert not [box for box in page.boxes if box.fill == palette.TRACK]


def test_one_number_stands_large_under_the_name_of_its_count():
    (page,) = counted(("nul", 3), figure="Gemiddeld 2,3")
    name, figure = page.inks
    assert (name.text, figure.text) == ("Steun met vingers", "Gemiddeld 2,3")
    assert figure.size > name.size
    assert not page.boxes
    (alone,) = counted()
    assert [line.text for line in alone.inks] == ["Steun met vingers"]
