"""Which articles share a page of the newspaper."""

from dataclasses import replace

import pytest

from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.printing.pages import Paginator


@pytest.fixture
def paginator(library, example, escaper):
    return Paginator(compose(example, library), escaper)


def test_only_the_very_last_article_leaves_room_for_the_colophon(paginator):
    first, second, *_others = paginator._paper.articles
    assert paginator._end_height([(first,)]) > 0
    assert paginator._end_height([(first,), (second,)]) == 0
    assert paginator._end_height([(first, replace(first, section="b"))]) == 0
    assert paginator._end_height([(first, second), (first,)]) == 0
