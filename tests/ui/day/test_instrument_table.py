from wijkteam_studio.domain.harvest import HarvestField, HarvestKind, Option
from wijkteam_studio.domain.wall import WallView
from wijkteam_studio.ui.audience.wall import layout
from wijkteam_studio.ui.day.instruments.table import TABLE

SCALE = (Option("koud", "Koud"), Option("warm", "Warm"))


def test_every_kind_of_harvest_has_an_instrument_and_every_instrument_its_place():
    written = {
        HarvestField("x", "X", "X", kind, scale=scale).written_as
        for kind in HarvestKind
        for scale in ((), SCALE)
    }
    assert written == {kind for row in TABLE for kind in row.kinds}
    places = {row.control.__module__ for row in TABLE}
    assert {place.rsplit(".", 2)[0] for place in places} == {"wijkteam_studio.ui.day.instruments"}
    assert all(place.endswith("_control") for place in places)


def test_every_wall_view_has_its_pages():
    assert set(layout._MAKERS) == set(WallView.__args__)
