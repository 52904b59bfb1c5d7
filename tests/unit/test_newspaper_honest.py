"""The paper says what is so: only what was said is quoted, each edition is itself, no claims."""

from dataclasses import replace

import pytest

from tests.unit.papers import a_note, an_agreement, article, by_id, choosing, holding, sections
from wijkteam_studio.domain.newspaper import Edition, compose
from wijkteam_studio.domain.newspaper.paper import Form
from wijkteam_studio.domain.notes import OwnerKind, SectionChoice


def quoted(newspaper):
    """Everything that stands between quotation marks or is lifted out as a quote."""
    found = [item.quote.text for item in newspaper.articles if item.quote]
    for item in newspaper.articles:
        for part in item.parts:
            found += [p.text for p in part.passages if part.form is Form.QUOTES]
        for duo in item.duos:
            found += [p.text for p in (*duo.left.passages, *duo.right.passages)]
    return found


def a_day_with_a_card(example, **more):
    return replace(example, notes={}, sections={}, **more)


def test_what_is_quoted_was_said_by_the_team(library, example):
    said = {note.text for note in example.notes.values()}
    words = quoted(compose(example, library))
    assert len(words) > 5
    assert set(words) <= said


def test_the_question_on_a_card_of_the_deck_is_a_suggestion_and_no_speech(library, example):
    card = example.chosen_dilemmas[0]
    told = article(compose(a_day_with_a_card(example), library), "dilemma")
    assert card.question_behind
    assert told.quote is None
    assert card.question_behind not in [passage.text for passage in told.passages]


def test_a_question_that_stays_here_is_not_replaced_by_the_one_on_the_card(library, example):
    kept = a_note("Wie vraagt ons ooit iets?", "vraag_erachter", here=True)
    told = article(compose(holding(a_day_with_a_card(example), kept), library), "dilemma")
    assert told.quote is None


def test_the_team_s_own_question_is_printed(library, example):
    own = a_note("Wie vraagt ons ooit iets?", "vraag_erachter")
    told = article(compose(holding(a_day_with_a_card(example), own), library), "dilemma")
    assert told.quote
    assert told.quote.text == own.text


def test_the_question_on_a_card_of_the_team_s_own_is_printed(library, example):
    card = replace(example.chosen_dilemmas[0], is_own=True)
    day = a_day_with_a_card(example, dilemmas=by_id([card]))
    told = article(compose(day, library), "dilemma")
    assert told.quote
    assert told.quote.text == card.question_behind


@pytest.mark.parametrize("edition", list(Edition))
def test_no_sentence_claims_a_check_that_was_not_made(library, example, edition):
    everything = [SectionChoice(s.id, is_shared=True) for s in library.newspaper.sections]
    newspaper = compose(choosing(replace(example, notes={}), *everything), library, edition)
    own = [newspaper.colophon.text, newspaper.colophon.made, newspaper.edition_line]
    own += [item.intro for item in newspaper.articles]
    own += [item.figure_note for item in newspaper.articles]
    for claim in ("geen gegevens", "geen namen", "gecontroleerd", "nagekeken", "anoniem"):
        assert not [text for text in own if claim in text.lower()]


def test_a_section_without_content_is_not_printed(library, empty):
    newspaper = compose(holding(empty, a_note("Koffie helpt.", "wat_werkt")), library)
    assert sections(newspaper) == ["voorpagina", "wat_werkt"]
    assert all(item.words or item.promises or item.figures for item in newspaper.articles)


def shared(day, section, headline):
    return choosing(day, SectionChoice(section, headline=headline, is_shared=True))


def test_the_shared_edition_counts_its_own_agreements(library, empty):
    made = [an_agreement("Wij bellen."), an_agreement("Koffie.", owner_kind=OwnerKind.PARTNER)]
    headline = "Twee afspraken voor meer rust"
    day = shared(replace(empty, agreements=by_id(made)), "afspraken", headline)
    assert article(compose(day, library), "afspraken").headline == headline
    told = article(compose(day, library, Edition.SHARED), "afspraken")
    assert told.headline == "Eén afspraak voor de komende weken"
    outside = replace(day, agreements=by_id(made[1:]))
    told = article(compose(outside, library, Edition.SHARED), "afspraken")
    assert told.headline == headline


def test_a_headline_over_what_is_not_shared_stands_in_its_own_edition_only(library, empty):
    strong = a_note("De buurt kookt samen.", "wijk_krachten")
    worry = a_note("Het plein is donker.", "wijk_zorgen")
    headline = "De buurt kookt en vreest het donker"
    day = shared(holding(empty, strong, worry), "wijk", headline)
    assert article(compose(day, library), "wijk").headline == headline
    told = article(compose(day, library, Edition.SHARED), "wijk")
    assert told.headline == library.section("wijk").title
    whole = shared(holding(empty, strong), "wijk", headline)
    assert article(compose(whole, library, Edition.SHARED), "wijk").headline == headline


def test_a_note_that_stays_inside_is_no_headline_in_the_shared_edition(library, empty):
    strong = a_note("De buurt kookt samen.", "wijk_krachten")
    worry = a_note("Het plein is donker", "wijk_zorgen")
    day = shared(holding(empty, strong, worry), "wijk", worry.text)
    assert article(compose(day, library), "wijk").headline_note == worry.id
    newspaper = compose(day, library, Edition.SHARED)
    assert worry.text not in [item.headline for item in newspaper.articles]
    assert worry.id not in newspaper.notes


def test_a_shared_note_may_be_the_headline_of_both_editions(library, empty):
    strong = a_note("De buurt kookt samen", "wijk_krachten")
    worry = a_note("Het plein is donker.", "wijk_zorgen")
    day = shared(holding(empty, strong, worry), "wijk", strong.text)
    for edition in Edition:
        assert article(compose(day, library, edition), "wijk").headline_note == strong.id


@pytest.mark.parametrize(("signs", "is_quoted"), [(190, True), (191, False), (400, False)])
def test_a_question_that_is_too_long_is_no_quote(library, example, signs, is_quoted):
    question = "Wie vraagt ons dat " + "x" * (signs - 20) + "?"
    card = replace(example.chosen_dilemmas[0], is_own=True, question_behind=question)
    told = article(compose(a_day_with_a_card(example, dilemmas=by_id([card])), library), "dilemma")
    assert len(question) == signs
    assert (told.quote is not None) is is_quoted


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_what_somebody_seeks_never_stands_under_an_offer(library, empty, order):
    offered, sought = (
        a_note(text, "brengen_halen", "DD05", side=side, order=place)
        for text, side, place in (
            ("Ik kan brieven lezen", "brengen", order[0]),
            ("Ik zoek iemand die schulden kent", "halen", order[1]),
        )
    )
    paper = compose(holding(empty, offered, sought), library)
    under = {
        passage.text: part.title
        for item in paper.articles
        for part in item.parts
        for passage in part.passages
    }
    assert under["Ik kan brieven lezen"] == "Dit kun je bij ons halen"
    assert under["Ik zoek iemand die schulden kent"] == "Dit zoeken wij"


def test_an_agreement_tells_on_paper_at_what_moment_it_begins(library, empty):
    agreed = [an_agreement("Wij bellen.", trigger="een collega uitvalt"), an_agreement("Wij eten.")]
    told = article(compose(holding(empty, agreements=by_id(agreed)), library), "afspraken")
    begins = {item.what: item.trigger for item in told.promises}
    assert begins == {"Wij bellen.": "een collega uitvalt", "Wij eten.": ""}


def test_notes_of_no_side_and_of_a_side_that_is_gone_stand_together(library, empty):
    sides = ("aan", "", "brengen", "verdwenen")
    notes = [
        a_note(f"Ik zoek iemand voor {side or 'niets'}", "brengen_halen", "DD05", side=side)
        for side in sides
    ]
    told = article(compose(holding(empty, *notes), library), "ik")
    texts = [[passage.text for passage in part.passages] for part in told.parts]
    assert ["Ik zoek iemand voor brengen"] in texts
    (others,) = [found for found in texts if "Ik zoek iemand voor niets" in found]
    assert set(others) == {f"Ik zoek iemand voor {side}" for side in ("aan", "niets", "verdwenen")}


@pytest.mark.parametrize("side", ["", "aan", "verdwenen"])
def test_a_note_on_neither_side_stands_under_a_title_that_says_neither(library, empty, side):
    note = a_note("Ik zoek iemand die schulden kent", "brengen_halen", "DD05", side=side)
    told = article(compose(holding(empty, note), library), "ik")
    assert [part.title for part in told.parts if note.id in part.passages[0].notes] == [
        "Brengen en halen"
    ]
