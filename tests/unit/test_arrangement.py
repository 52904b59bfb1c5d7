"""Which articles stand beside each other: little white, and the order of the sections."""

from dataclasses import dataclass

import pytest

from wijkteam_studio.domain.newspaper.paper import Article
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.printing.arrangement import Arranger, Cell
from wijkteam_studio.printing.sheets import BETWEEN, WIDTH


@dataclass(frozen=True, slots=True)
class Fixed:
    """A block of one height."""

    points: float

    def height(self):
        return self.points


class Setter:
    """Sets every article at the height that stands in its headline, whatever the width."""

    def block(self, article, _width):
        return Fixed(float(article.headline))


def an_article(section, height):
    return Article(section, 1, Phase.WIJ, section, str(height))


def order(rows):
    return [article.section for row in rows for cell in row for article in cell.articles]


@pytest.fixture
def arranger():
    return Arranger(Setter())


def test_articles_under_each_other_have_room_between_them(arranger):
    one, two, three = (an_article(name, 100) for name in "abc")
    assert arranger.height(((Cell((one,), WIDTH),),)) == 100
    stacked = ((Cell((one, two), WIDTH / 2), Cell((three,), WIDTH / 2)),)
    assert arranger.height(stacked) == 200 + BETWEEN
    assert arranger.height((*stacked, (Cell((one,), WIDTH),))) == 300 + 2 * BETWEEN


def test_a_row_is_as_high_as_its_highest_cell(arranger):
    low, high = an_article("a", 80), an_article("b", 220)
    assert arranger.height(((Cell((low,), 200), Cell((high,), 200)),)) == 220


def test_articles_of_one_height_stand_beside_each_other(arranger):
    rows = arranger.best([an_article("a", 100), an_article("b", 100)])
    assert [len(row) for row in rows] == [2]


def test_four_articles_change_places_when_that_saves_white_and_five_do_not(arranger):
    heights = (100, 400, 100, 400)
    four = [an_article(name, height) for name, height in zip("abcd", heights, strict=True)]
    assert order(arranger.best(four)) != list("abcd")
    assert sorted(order(arranger.best(four))) == list("abcd")
    five = [*four, an_article("e", 100)]
    assert order(Arranger(Setter()).best(five)) == list("abcde")


def test_an_article_of_the_whole_width_stands_alone_and_stays_first(arranger):
    front, other = an_article("voorpagina", 100), an_article("b", 100)
    rows = arranger.best([front, other])
    assert [len(row) for row in rows] == [1, 1]
    assert order(rows) == ["voorpagina", "b"]
