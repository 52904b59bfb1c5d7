"""Which note goes where: each once, the team's choice first, and nothing shared that may not be."""

from dataclasses import replace

import pytest

from tests.unit.papers import a_note, choosing, holding
from wijkteam_studio.domain.newspaper.allotment import allot, printable, visible
from wijkteam_studio.domain.newspaper.paper import Edition
from wijkteam_studio.domain.notes import SectionChoice


def sharing_everything(day, library):
    return choosing(
        day, *(SectionChoice(section.id, is_shared=True) for section in library.newspaper.sections)
    )


def test_a_section_that_may_not_be_shared_stays_inside_whatever_the_team_chose(library, empty):
    day, plan = sharing_everything(empty, library), library.newspaper
    shared = {s.id for s in plan.sections if visible(s.id, day, plan, Edition.SHARED)}
    assert shared == {s.id for s in plan.sections if s.shareable != "nee"}
    assert {"cijfers", "weerbericht", "geparkeerd"}.isdisjoint(shared)
    assert {"wijk", "afspraken"} <= shared


def test_a_section_is_in_the_shared_edition_only_when_the_team_said_so(library, empty):
    plan = library.newspaper
    assert visible("wijk", empty, plan, Edition.TEAM)
    assert not visible("wijk", empty, plan, Edition.SHARED)
    shared = choosing(empty, SectionChoice("wijk", is_shared=True))
    assert visible("wijk", shared, plan, Edition.SHARED)


@pytest.mark.parametrize("edition", list(Edition))
def test_a_section_that_was_left_out_stands_in_no_edition(library, empty, edition):
    left = choosing(empty, SectionChoice("wijk", is_shared=True, is_left_out=True))
    assert not visible("wijk", left, library.newspaper, edition)


def test_of_notes_with_the_same_words_the_first_becomes_the_headline(library, empty):
    first = a_note("Wij bellen eerst.", "wat_werkt", order=1)
    again = a_note("Wij  bellen eerst.", "wat_werkt", order=2)
    third = a_note("Wij bellen eerst.", "wat_werkt", order=3)
    chosen = SectionChoice("wat_werkt", "Wij bellen eerst.")
    day = choosing(holding(empty, third, again, first), chosen)
    found = allot(day, library.newspaper, Edition.TEAM)
    assert found.headlines == {"wat_werkt": first.id}
    assert found.of("wat_werkt") == (again, third)


def test_a_note_is_the_headline_of_one_section_only(library, empty):
    note = a_note("Wij bellen eerst.", "wat_werkt")
    day = choosing(
        holding(empty, note),
        SectionChoice("wat_werkt", note.text),
        SectionChoice("wijk", note.text),
    )
    headlines = allot(day, library.newspaper, Edition.TEAM).headlines
    assert list(headlines.values()) == [note.id]


def test_a_headline_of_a_section_that_is_left_out_stays_a_note(library, empty):
    note = a_note("Samen één deur.", "koppen")
    day = choosing(
        holding(empty, note), SectionChoice("wijk", headline=note.text, is_left_out=True)
    )
    found = allot(day, library.newspaper, Edition.TEAM)
    assert found.headlines == {}
    assert note in found.of("voorpagina")


def test_what_somebody_seeks_stays_inside_the_team(library, empty):
    brings = a_note("Ik ken de tieners.", "brengen_halen", side="brengen")
    seeks = a_note("Ik zoek een maatje.", "brengen_halen", side="halen")
    day = sharing_everything(holding(empty, brings, seeks), library)
    found = allot(day, library.newspaper, Edition.SHARED)
    assert found.of("ik") == (brings,)
    assert seeks not in found.of("ik")


def test_a_worry_about_the_neighbourhood_is_not_shared_and_a_strength_is(library, empty):
    strength = a_note("De bibliotheek.", "wijk_krachten")
    worry = a_note("Het plein.", "wijk_zorgen", order=2)
    day = sharing_everything(holding(empty, strength, worry), library)
    assert allot(day, library.newspaper, Edition.SHARED).of("wijk") == (strength,)
    assert allot(day, library.newspaper, Edition.TEAM).of("wijk") == (strength, worry)


def test_notes_stand_in_the_order_of_the_day_and_then_as_they_were_written(library, empty):
    steps = [step.id for step in empty.programme]
    late = a_note("Laat.", "wat_werkt", steps[-1], order=1)
    second = a_note("Twee.", "wat_werkt", steps[2], order=2)
    first = a_note("Een.", "wat_werkt", steps[2], order=1)
    gone = a_note("Van een stap die weg is.", "wat_werkt", "WEG", order=0)
    day = holding(empty, late, gone, second, first)
    assert printable(day, library.newspaper) == (first, second, late, gone)


def test_harvest_without_a_section_goes_where_its_step_or_its_phase_says(library, empty):
    plan = library.newspaper
    known = {section.id for section in plan.sections}
    for step in empty.programme:
        note = a_note("Van ons.", "eigen_oogst", step.id)
        found = allot(holding(empty, note), plan, Edition.TEAM)
        (place,) = [section for section in known if note in found.of(section)]
        by_phase = {"start": "voorpagina", "ik": "ik", "wijk": "wijk", "slot": "afspraken"}
        named = step.section in known - {"colofon"}
        assert place == (step.section if named else by_phase.get(step.phase, "wat_werkt"))
    lost = a_note("Van een stap die weg is.", "eigen_oogst", "WEG")
    assert allot(holding(empty, lost), plan, Edition.TEAM).of("wat_werkt") == (lost,)


def test_a_question_is_a_call_only_where_a_call_can_stand(library, empty):
    asks = a_note("Wie helpt er?", "partner_stap")
    tells = a_note("Wij gaan langs.", "partner_stap", order=2)
    found = allot(holding(empty, asks, tells), library.newspaper, Edition.TEAM)
    assert found.of("gezocht") == (asks,)
    assert found.of("wijk") == (tells,)
    other = replace(asks, field="wat_werkt")
    assert allot(holding(empty, other), library.newspaper, Edition.TEAM).of("gezocht") == ()
