import pytest
from pydantic import ValidationError

from wijkteam_studio.content.schemas.lists import HarvestEntry
from wijkteam_studio.domain.harvest import HarvestKind, Option

FIELD = {"sleutel": "vuur", "naam": "Vuur", "hulp": "Eén per regel."}
TWO = [{"id": "0", "naam": "0 vingers"}, {"id": "hoog", "naam": "Hoog"}]


def entry(**more):
    return HarvestEntry.model_validate(FIELD | more)


def test_a_field_has_neither_sides_nor_a_scale_by_itself():
    field = entry(vorm="notitie").field()
    assert (field.sides, field.scale, field.kind) == ((), (), HarvestKind.NOTE)


def test_sides_and_a_scale_come_in_their_order():
    two = (Option("0", "0 vingers"), Option("hoog", "Hoog"))
    assert entry(vorm="notitie", kanten=TWO).field().sides == two
    assert entry(vorm="telling", schaal=TWO).field().scale == two
    assert entry(vorm="notitie", kanten=TWO).field().side("hoog") == two[1]
    assert entry(vorm="notitie", kanten=TWO).field().side("laag") is None


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"vorm": "telling", "kanten": TWO}, "kanten horen bij de vorm notitie"),
        ({"vorm": "notitie", "schaal": TWO}, "een schaal hoort bij de vorm telling"),
        ({"vorm": "telling", "schaal": [TWO[0], TWO[0]]}, "elke id mag hier één keer staan"),
        ({"vorm": "telling", "schaal": TWO[:1]}, "at least 2"),
        ({"vorm": "telling", "schaal": [{"id": "", "naam": "x"}, TWO[0]]}, "pattern"),
    ],
)
def test_a_field_that_cannot_be_says_why(more, word):
    with pytest.raises(ValidationError) as caught:
        entry(**more)
    assert word in str(caught.value)


def test_the_counts_of_the_program_have_scales(library):
    scales = {field.key: [option.id for option in field.scale] for field in library.harvest}
    assert scales["steun_aantallen"] == ["0", "1", "2", "3"]
    assert scales["tijdwaardering"] == ["1", "2", "3", "4", "5"]
    assert [side.id for side in library.harvest_field("brengen_halen").sides] == [
        "brengen", "halen",
    ]  # fmt: skip
