from uuid import uuid4

import pytest

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.ui.kit.erasing_words import words_of


@pytest.mark.parametrize(
    ("kind", "named", "told"),
    [
        (Kind.NOTE, "Deze zin", "De zin"),
        (Kind.PARKED, "Dit punt", "een afspraak, dan gaat die mee"),
        (Kind.AGREEMENT, "Deze afspraak", "geparkeerd punt, dan gaat dat mee"),
        (Kind.DILEMMA, "Deze kaart", "beide kanten"),
        (Kind.SECTION, "Deze kop", "De rest van de rubriek blijft"),
        (Kind.PHOTO, "Deze foto", "onderschrift"),
    ],
)
def test_the_question_names_the_thing_and_all_that_goes_with_it(kind, named, told):
    title, what = words_of(Erasure.of_thing(uuid4(), kind, "x"))
    assert title == f"{named} voorgoed wissen?"
    assert told in what
