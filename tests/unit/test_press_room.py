"""What an editor sees of each section before the paper goes to print."""

from dataclasses import replace
from uuid import uuid4

import pytest

from tests.unit.papers import NOW, a_note, an_agreement, article, by_id, choosing, holding
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.notes import Destination, Fate, ParkedTopic, SectionChoice
from wijkteam_studio.domain.press_room import (
    ItemKind,
    LockedHarvest,
    Mark,
    by_itself,
    items_of,
    locked_harvest,
    locked_in_words,
    section_states,
    word_count,
)
from wijkteam_studio.domain.sections import NEVER_PRINTED


def marks(day, library):
    states = section_states(day, library, compose(day, library))
    return {state.section.id: state.mark for state in states}


def test_an_empty_day_needs_its_front_and_its_agreements_and_the_rest_is_empty(library, empty):
    found = marks(empty, library)
    assert list(found) == [section.id for section in library.newspaper.sections]
    assert found["colofon"] is Mark.FILLED
    needed = {key for key, mark in found.items() if mark is Mark.NEEDED}
    assert needed == {s.id for s in library.newspaper.sections if s.is_required} - {"colofon"}
    assert {"voorpagina", "afspraken"} <= needed
    assert found["wat_werkt"] is Mark.EMPTY


def test_a_section_is_filled_by_what_can_be_printed_in_it(library, empty):
    day = holding(empty, a_note("Koffie helpt.", "wat_werkt"))
    assert marks(day, library)["wat_werkt"] is Mark.FILLED
    headline = choosing(empty, SectionChoice("wijk", "Eén deur"))
    assert marks(headline, library)["wijk"] is Mark.EMPTY  # there is nothing to stand under it
    agreed = replace(
        empty, agreements=by_id([an_agreement("Bellen.", destination=Destination.NEWSPAPER)])
    )
    assert marks(agreed, library)["afspraken"] is Mark.FILLED
    front = choosing(empty, SectionChoice("voorpagina", "Noord durft"))
    assert marks(front, library)["voorpagina"] is Mark.FILLED


def test_a_section_that_was_left_out_says_so_even_when_it_is_full(library, empty):
    day = holding(empty, a_note("Koffie helpt.", "wat_werkt"))
    left = choosing(day, SectionChoice("wat_werkt", is_left_out=True))
    assert marks(left, library)["wat_werkt"] is Mark.LEFT_OUT


def test_the_notes_of_a_section_stand_in_the_order_of_the_day(library, empty):
    steps = empty.programme.steps
    late = a_note("Laat.", "wat_werkt", steps[5].id)
    second = a_note("Twee.", "wat_werkt", steps[1].id, order=2, here=True)
    first = a_note("Een.", "wat_werkt", steps[1].id, order=1)
    gone = a_note("Eerder.", "wat_werkt", "WEG", order=0)
    other = a_note("Elders.", "wijk_krachten", steps[1].id)
    day = holding(empty, late, gone, second, first, other)
    items = items_of(library.section("wat_werkt"), day, library)
    assert [item.text for item in items] == ["Een.", "Twee.", "Laat.", "Eerder."]
    assert [item.is_given for item in items] == [True, False, True, True]
    assert [item.origin for item in items] == [
        steps[1].title,
        steps[1].title,
        steps[5].title,
        "eerder",
    ]
    assert {item.kind for item in items} == {ItemKind.NOTE}


def test_agreements_and_topics_stand_in_their_own_section_only(library, empty):
    bell = an_agreement("Bellen.", destination=Destination.NEWSPAPER)
    trial = replace(an_agreement("Proberen.", destination=Destination.HERE), is_trial=True, order=2)
    open_topic = ParkedTopic(uuid4(), "Sleutel.", 1, NOW)
    given = ParkedTopic(
        uuid4(), "Fiets.", 2, NOW, fate=Fate.ASKED, destination=Destination.NEWSPAPER
    )
    dropped = ParkedTopic(uuid4(), "Weg.", 3, NOW, fate=Fate.DROPPED)
    day = replace(
        empty, agreements=by_id([trial, bell]), parked=by_id([given, dropped, open_topic])
    )
    told = items_of(library.section("afspraken"), day, library)
    assert [(i.text, i.kind, i.origin, i.is_given) for i in told] == [
        ("Bellen.", ItemKind.AGREEMENT, "afspraak", True),
        ("Proberen.", ItemKind.AGREEMENT, "de proef", False),
    ]
    parked = items_of(library.section("geparkeerd"), day, library)
    assert [(i.text, i.kind, i.origin, i.is_given) for i in parked] == [
        ("Sleutel.", ItemKind.TOPIC, "geparkeerd", False),
        ("Fiets.", ItemKind.TOPIC, "geparkeerd", True),
    ]
    assert items_of(library.section("wijk"), day, library) == ()


def test_what_stays_with_the_team_is_counted_per_field(library, empty):
    key = sorted(NEVER_PRINTED)[0]
    label = library.harvest_field(key).label
    day = holding(empty, a_note("Een.", key), a_note("Twee.", key), a_note("Mag mee.", "wat_werkt"))
    found = locked_harvest(day, library)
    assert found == (LockedHarvest(label, 2),)
    assert locked_in_words(found) == (
        f"Komt nooit in een krant, want het blijft bij het team: ‘{label}’ (2)."
    )
    assert locked_harvest(empty, library) == ()
    assert locked_in_words(()) == ""


def test_what_comes_along_by_itself_is_said_in_one_sentence(library, example):
    newspaper = compose(example, library)
    dilemma = article(newspaper, "dilemma")
    one = replace(dilemma, duos=dilemma.duos[:1], figures=(), photos=())
    assert by_itself(one) == "Komt vanzelf mee: het gekozen dilemma."
    many = replace(one, duos=one.duos * 2, photos=("foto",))
    assert by_itself(many) == "Komt vanzelf mee: 2 gekozen dilemma's en 1 foto."
    bare = replace(one, duos=())
    assert by_itself(bare) == by_itself(None) == ""
    drawn = replace(bare, figures=("a", "b"), photos=("c", "d"))
    assert by_itself(drawn) == "Komt vanzelf mee: 2 tekeningen van de spiegel en 2 foto's."


@pytest.mark.parametrize(("text", "words"), [("", 0), ("een", 1), ("  een  twee\ndrie ", 3)])
def test_words_are_counted_as_people_count_them(text, words):
    assert word_count(text) == words
