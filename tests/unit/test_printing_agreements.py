"""Agreements on paper: cards beside each other where there is room, under each other elsewhere."""

from datetime import date
from io import BytesIO

import pytest

from wijkteam_studio.domain.newspaper.paper import Article, Promise
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.printing.agreements import agreements_block, agreements_parts
from wijkteam_studio.printing.canvas import PaperCanvas
from wijkteam_studio.printing.styles import Density
from wijkteam_studio.printing.typesetter import Typesetter

WORDS = ("Wij bellen terug.", "Wij drinken koffie.", "Wij gaan de wijk in.", "Wij lachen.")


def rows(escaper, width):
    """The agreements that begin at one height, from the top down."""
    promises = tuple(Promise(words, "", "", "") for words in WORDS)
    article = Article("afspraken", 1, Phase.WIJK, "", "Afspraken", promises=promises)
    canvas = PaperCanvas(BytesIO(), "", "", date(2026, 11, 17))
    agreements_block(Typesetter(escaper, Density(0.4)), article, width).draw(canvas, 40, 800)
    found = {}
    for box in canvas.placed:
        if box.said is not None and box.said.text in WORDS:
            found.setdefault(round(box.top), []).append(WORDS.index(box.said.text))
    return [found[top] for top in sorted(found, reverse=True)]


@pytest.mark.parametrize(
    ("width", "beside"),
    [
        (515, [[0, 1, 2], [3]]),
        (464, [[0, 1, 2], [3]]),
        (463, [[0, 1], [2, 3]]),
        (304, [[0, 1], [2, 3]]),
        (303, [[0], [1], [2], [3]]),
        (160, [[0], [1], [2], [3]]),
    ],
)
def test_cards_stand_beside_each_other_as_far_as_there_is_room(escaper, width, beside):
    assert rows(escaper, width) == beside


@pytest.mark.parametrize(("is_trial", "name"), [(False, "Afspraak"), (True, "Onze proef")])
def test_an_agreement_in_words_says_when_it_begins_and_then_who_and_how(is_trial, name):
    promise = Promise(
        "Wij bellen.", "Het team", "vóór 1 mei", "Het rinkelt.", is_trial, "iemand vraagt"
    )
    article = Article("afspraken", 1, Phase.WIJK, "", "Afspraken", promises=(promise,))
    (part,) = agreements_parts(article)
    assert [(passage.label, passage.text) for passage in part.passages] == [
        (name, "Wij bellen."), ("Als:", "iemand vraagt"), ("Wie:", "Het team"),
        ("Wanneer:", "vóór 1 mei"), ("Zo merken wij het:", "Het rinkelt."),
    ]  # fmt: skip


def test_what_an_agreement_does_not_say_has_no_row_and_the_date_stands_last():
    promise = Promise("Wij bellen.", "Het team", "", "")
    article = Article(
        "afspraken", 1, Phase.WIJK, "", "Afspraken", promises=(promise,), closing="Tot mei"
    )
    first, last = agreements_parts(article)
    assert [passage.label for passage in first.passages] == ["Afspraak", "Wie:"]
    assert [passage.text for passage in last.passages] == ["Tot mei"]
