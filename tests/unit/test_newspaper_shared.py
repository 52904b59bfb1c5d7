from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from tests.unit.papers import (
    NOW,
    a_note,
    an_agreement,
    article,
    by_id,
    choosing,
    holding,
    sections,
    texts,
)
from wijkteam_studio.domain.newspaper import Edition, compose
from wijkteam_studio.domain.notes import (
    Destination,
    Fate,
    OwnerKind,
    ParkedTopic,
    SectionChoice,
)
from wijkteam_studio.domain.sections import NEVER_PRINTED


@pytest.mark.parametrize("field", sorted(NEVER_PRINTED))
@pytest.mark.parametrize("edition", list(Edition))
def test_some_harvest_never_prints_even_when_marked(library, empty, field, edition):
    marked = a_note("Dit mag nergens staan.", field)
    shared = [SectionChoice(s.id, is_shared=True) for s in library.newspaper.sections]
    newspaper = compose(choosing(holding(empty, marked), *shared), library, edition)
    assert marked.text not in texts(newspaper)


def test_only_chosen_parked_topics_come_back(library, empty):
    topics = [
        ParkedTopic(
            uuid4(),
            "De lijst is vol.",
            1,
            NOW,
            fate=Fate.ASKED,
            owner="De teamleider",
            when=date(2026, 12, 1),
            destination=Destination.NEWSPAPER,
        ),
        ParkedTopic(uuid4(), "Dit blijft hier.", 2, NOW),
        ParkedTopic(
            uuid4(), "Dit is weg.", 3, NOW, fate=Fate.DROPPED, destination=Destination.NEWSPAPER
        ),
    ]
    told = article(compose(replace(empty, parked=by_id(topics)), library), "geparkeerd")
    assert [p.text for p in told.passages] == ["De lijst is vol."]
    assert "De teamleider, vóór dinsdag 1 december" in next(told.passages).coda


def test_the_shared_edition_holds_only_what_was_shared(library, example):
    newspaper = compose(example, library, Edition.SHARED)
    allowed = {key for key, choice in example.sections.items() if choice.is_shared}
    assert set(sections(newspaper)) <= allowed
    assert "wijk" in sections(newspaper)
    worries = [note.id for note in example.notes_in("wijk_zorgen")]
    assert not set(worries) & set(newspaper.notes)
    assert newspaper.edition_line.startswith("Deelkrant")


def test_the_shared_edition_never_shows_numbers_or_the_weather(library, example):
    everything = [SectionChoice(s.id, is_shared=True) for s in library.newspaper.sections]
    newspaper = compose(choosing(example, *everything), library, Edition.SHARED)
    assert not {"cijfers", "weerbericht", "geparkeerd"} & set(sections(newspaper))
    assert all(not item.figures for item in newspaper.articles)


def test_the_shared_edition_keeps_agreements_of_the_team_inside(library, empty):
    own = an_agreement("Wij bellen elkaar.")
    outside = an_agreement("Koffie op school.", owner_kind=OwnerKind.PARTNER)
    day = replace(empty, agreements=by_id([own, outside]))
    shared = choosing(day, SectionChoice("afspraken", is_shared=True))
    told = article(compose(shared, library, Edition.SHARED), "afspraken")
    assert [promise.what for promise in told.promises] == [outside.what]
