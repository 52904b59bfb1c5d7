"""What fits in a field is kept to its last letter; one letter more is refused, with its place."""

from dataclasses import replace
from datetime import date

import pytest

from wijkteam_studio.domain.errors import TextTooLong
from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.dilemmas import OwnDilemma

DRAFT = AgreementDraft("Wij bellen terug", "Wij", date(2026, 12, 1), "Minder klachten")


@pytest.mark.parametrize(
    ("field", "longest"), [("what", 300), ("who", 80), ("sign", 300), ("partner", 80)]
)
def test_the_fields_of_an_agreement(desk, field, longest):
    made = desk.agreements.add(replace(DRAFT, **{field: "x" * longest}))
    assert getattr(desk.live.day.agreements[made.id], field) == "x" * longest
    with pytest.raises(TextTooLong):
        desk.agreements.add(replace(DRAFT, **{field: "x" * (longest + 1)}))
    assert len(desk.live.day.agreements) == 1


def test_a_topic_and_who_takes_it_along(desk):
    topic = desk.parking.park("x" * 500)
    with pytest.raises(TextTooLong):
        desk.parking.park("x" * 501)
    with pytest.raises(TextTooLong):
        desk.parking.settle(topic.id, Fate.NEXT_SESSION, "x" * 81, date(2026, 12, 1))
    desk.parking.settle(topic.id, Fate.NEXT_SESSION, "x" * 80, date(2026, 12, 1))
    (kept,) = desk.live.day.parked.values()
    assert (kept.text, kept.owner) == ("x" * 500, "x" * 80)


def test_a_headline(desk):
    desk.paper.set_headline("voorpagina", "x" * 120)
    with pytest.raises(TextTooLong):
        desk.paper.set_headline("voorpagina", "x" * 121)
    assert desk.live.day.sections["voorpagina"].headline == "x" * 120


@pytest.mark.parametrize(
    ("field", "longest"),
    [("title", 45), ("pole_a", 140), ("pole_b", 140), ("example", 300), ("question_behind", 200)],
)
def test_the_fields_of_a_dilemma_of_ones_own(desk, field, longest):
    own = OwnDilemma("Ver of nabij", "Ver", "Nabij")
    with pytest.raises(TextTooLong):
        desk.dilemmas.add_own(replace(own, **{field: "x" * (longest + 1)}))
    assert not desk.live.day.dilemmas
    card = desk.dilemmas.add_own(replace(own, **{field: "x" * longest}))
    assert getattr(card, field) == "x" * longest


@pytest.mark.parametrize("field", ["team_name", "place", "municipality", "neighbourhood"])
def test_the_fields_of_a_new_session(studio, wish, field):
    with pytest.raises(TextTooLong):
        studio.new_session(replace(wish, **{field: "x" * 81}))
    day = studio.new_session(replace(wish, **{field: "x" * 80})).live.day
    kept = (day.team.name, day.session.place, day.team.municipality, day.team.neighbourhood)
    assert "x" * 80 in kept
