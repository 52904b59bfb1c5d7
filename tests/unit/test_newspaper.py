from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from wijkteam_studio.content.builtin import read_builtin
from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.newspaper import Edition, compose, missing
from wijkteam_studio.domain.newspaper.allotment import printable
from wijkteam_studio.domain.newspaper.material import LONGEST_HEADLINE
from wijkteam_studio.domain.notes import (
    Agreement,
    Destination,
    Fate,
    Note,
    OwnerKind,
    ParkedTopic,
    SectionChoice,
    Tally,
)
from wijkteam_studio.domain.scan import CompetenceColumn
from wijkteam_studio.domain.scoring import ScanForm
from wijkteam_studio.domain.sections import NEVER_PRINTED

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def library():
    return read_builtin(ROOT / "resources", ROOT / "sessions")


@pytest.fixture(scope="module")
def example(library):
    return load_example(ROOT / "sessions" / "voorbeeld", library)


@pytest.fixture(scope="module")
def empty(example):
    session = replace(example.session, look_back=None)
    return Day(example.team, session, example.programme)


def a_note(text, field, step="DD08", *, here=False, order=1, **more):
    destination = Destination.HERE if here else Destination.NEWSPAPER
    return Note(uuid4(), step, field, text, order, NOW, NOW, destination=destination, **more)


def an_agreement(what, **more):
    when = more.pop("when", date(2026, 12, 1))
    return Agreement(uuid4(), what, "Het team", when, "We zien het.", 1, **more)


def holding(day, *notes, **more):
    return replace(day, notes={**day.notes, **{note.id: note for note in notes}}, **more)


def choosing(day, *choices):
    return replace(day, sections={**day.sections, **{choice.section: choice for choice in choices}})


def by_id(items):
    return {item.id: item for item in items}


def article(newspaper, section):
    return next(item for item in newspaper.articles if item.section == section)


def sections(newspaper):
    return [item.section for item in newspaper.articles]


def texts(newspaper):
    found = [p.text for item in newspaper.articles for p in item.passages]
    found += [item.headline for item in newspaper.articles]
    return found + [rule.text for rule in newspaper.colophon.rules]


def test_every_note_for_the_paper_stands_in_it_exactly_once(library, example):
    counted = Counter(compose(example, library).notes)
    assert counted == {note.id: 1 for note in printable(example, library.newspaper)}
    assert len(counted) > 40


def test_every_note_stands_there_word_for_word(library, example):
    newspaper = compose(example, library)
    for note in printable(example, library.newspaper):
        assert texts(newspaper).count(note.text) == 1, note.text


def test_a_note_that_stays_here_is_nowhere(library, empty):
    here = a_note("Dit blijft onder ons.", "wat_werkt", here=True)
    newspaper = compose(holding(empty, here, a_note("Dit mag mee.", "wat_werkt")), library)
    assert here.id not in newspaper.notes
    assert here.text not in texts(newspaper)
    assert "Dit mag mee." in texts(newspaper)


@pytest.mark.parametrize("field", sorted(NEVER_PRINTED))
@pytest.mark.parametrize("edition", list(Edition))
def test_some_harvest_never_prints_even_when_marked(library, empty, field, edition):
    marked = a_note("Dit mag nergens staan.", field)
    shared = [SectionChoice(s.id, is_shared=True) for s in library.newspaper.sections]
    newspaper = compose(choosing(holding(empty, marked), *shared), library, edition)
    assert marked.text not in texts(newspaper)


def test_a_key_of_two_sections_goes_to_the_first(library, empty):
    newspaper = compose(holding(empty, a_note("Elke week koffie.", "partner_stap")), library)
    assert "gezocht" not in sections(newspaper)
    assert article(newspaper, "wijk").notes


def test_what_somebody_seeks_goes_to_the_wanted_section(library, empty):
    seeks = a_note("Ik zoek een maatje.", "brengen_halen", side="halen")
    brings = a_note("Ik ken de tieners.", "brengen_halen", side="brengen")
    newspaper = compose(holding(empty, seeks, brings), library)
    assert article(newspaper, "gezocht").notes == (seeks.id,)
    assert article(newspaper, "ik").notes == (brings.id,)


def test_a_question_to_the_neighbourhood_is_a_call(library, empty):
    asks = a_note("Wie helpt er een half uur?", "partner_stap")
    assert article(compose(holding(empty, asks), library), "gezocht").notes == (asks.id,)


def test_a_note_without_a_section_gets_an_honest_place(library, empty):
    own = a_note("Een eigen vondst.", "eigen_notities", step="DD10")
    lost = a_note("Van een stap die weg is.", "eigen_notities", step="WEG")
    newspaper = compose(holding(empty, own, lost), library)
    place = article(newspaper, "wijk")
    assert place.notes == (own.id,)
    assert place.parts[-1].title == "Dit kwam ook op tafel"
    assert article(newspaper, "wat_werkt").notes == (lost.id,)


def test_the_first_headline_note_is_the_headline_and_nothing_else(library, empty):
    first = a_note("De Linden kiest voor één gezicht", "koppen", order=1)
    second = a_note("School en wijkteam drinken koffie", "koppen", order=2)
    front = article(compose(holding(empty, second, first), library), "voorpagina")
    assert front.headline == first.text
    assert front.headline_note == first.id
    assert front.notes == (first.id, second.id)


def test_a_headline_in_the_words_of_a_note_is_its_one_appearance(library, empty):
    note = a_note("Rode beker redt de middag", "koppen")
    day = choosing(holding(empty, note), SectionChoice("wat_werkt", headline=note.text))
    day = holding(day, a_note("Zet een rode beker neer.", "wat_werkt"))
    newspaper = compose(day, library)
    assert Counter(newspaper.notes)[note.id] == 1
    assert article(newspaper, "wat_werkt").headline_note == note.id
    assert article(newspaper, "voorpagina").headline != note.text


def test_a_headline_that_is_far_too_long_is_kept_as_text(library, empty):
    long = "Een heel lange kop " * 20
    day = choosing(empty, SectionChoice("ik", headline=long))
    told = article(compose(day, library), "ik")
    assert len(told.headline) <= LONGEST_HEADLINE
    assert told.parts[0].passages[0].text == long.strip()


def test_a_headline_without_a_story_is_not_printed(library, empty):
    choice = SectionChoice("wat_werkt", headline="Rode beker redt de middag")
    day = choosing(holding(empty, a_note("Wij zijn trots.", "trots")), choice)
    assert "wat_werkt" not in sections(compose(day, library))


@pytest.mark.parametrize(
    ("number", "headline"),
    [
        (1, "Eén afspraak voor de komende weken"),
        (3, "Drie afspraken voor de komende weken"),
    ],
)
def test_the_agreements_are_counted_in_words(library, empty, number, headline):
    made = [an_agreement(f"Afspraak {count}") for count in range(number)]
    told = article(compose(replace(empty, agreements=by_id(made)), library), "afspraken")
    assert told.headline == headline


def test_an_agreement_says_who_when_and_how_we_notice(library, empty):
    session = replace(empty.session, look_back=date(2027, 1, 12))
    made = an_agreement("We bellen elkaar.")
    trial = an_agreement("Vier weken terugkijken.", is_trial=True)
    hidden = an_agreement("Dit blijft hier.", destination=Destination.HERE)
    day = replace(empty, session=session, agreements=by_id([trial, made, hidden]))
    told = article(compose(day, library), "afspraken")
    assert [promise.what for promise in told.promises] == [made.what, trial.what]
    assert told.promises[0].when == "vóór dinsdag 1 december"
    assert told.promises[0].sign == "We zien het."
    assert told.closing == "Terugkijken op dinsdag 12 januari"


def test_own_text_replaces_the_notes_of_a_section(library, empty):
    note = a_note("Een notitie.", "wat_werkt")
    day = choosing(holding(empty, note), SectionChoice("wat_werkt", text="Eén.\n\nTwee."))
    told = article(compose(day, library), "wat_werkt")
    assert [passage.text for passage in told.passages] == ["Eén.", "Twee."]
    assert told.notes == ()


def test_a_section_that_is_left_out_takes_its_notes_along(library, example):
    newspaper = compose(choosing(example, SectionChoice("wijk", is_left_out=True)), library)
    assert "wijk" not in sections(newspaper)
    assert "Wij staan naast het buurthuis, en niet ervoor." not in texts(newspaper)


def test_an_empty_section_vanishes_or_says_its_line(library, empty):
    newspaper = compose(holding(empty, a_note("Koffie helpt.", "wat_werkt")), library)
    assert sections(newspaper) == ["voorpagina", "cijfers", "wat_werkt", "wijk"]
    line = article(newspaper, "wijk").parts[0].passages[0].text
    assert line == "De wijk komt in het volgende nummer."


def test_the_dilemma_shows_both_sides_and_the_question(library, example):
    told = article(compose(example, library), "dilemma")
    card = example.chosen_dilemmas[0]
    duo = told.duos[0]
    assert (duo.left.text, duo.right.text) == (card.pole_a, card.pole_b)
    assert len(told.duos) == len(example.chosen_dilemmas)
    assert duo.left.passages
    assert duo.right.passages
    assert told.quote
    assert told.quote.text == card.question_behind


def test_the_question_of_the_card_stands_there_when_the_team_wrote_none(library, example):
    card = example.chosen_dilemmas[0]
    day = replace(example, notes={}, sections={})
    told = article(compose(day, library), "dilemma")
    assert told.headline == card.title
    assert told.quote
    assert (told.quote.text, told.quote.notes) == (card.question_behind, ())


def test_the_shared_sentence_is_the_quote_of_the_front_page(library, empty):
    note = a_note("Wij kiezen meestal voor rust, tenzij het haast heeft.", "gedeelde_zin")
    front = article(compose(holding(empty, note), library), "voorpagina")
    assert front.quote
    assert front.quote.notes == (note.id,)


def test_no_number_under_five_forms(library, example):
    four = dict(list(example.forms.items())[:4])
    told = article(compose(replace(example, forms=four), library), "cijfers")
    assert not told.figures
    assert "formulieren" not in told.figure_note


def test_a_group_that_fewer_than_five_answered_has_no_row(library, example):
    silent = {s.id for s in library.scan.statements if s.group == "leren"}
    forms = {
        key: replace(form, answers={q: 0 if q in silent else a for q, a in form.answers.items()})
        for key, form in example.forms.items()
    }
    told = article(compose(replace(example, forms=forms), library), "cijfers")
    assert "leren" not in told.figures[0].alt
    assert "duidelijkheid 4,1 (kracht)" in told.figures[0].alt


def test_fewer_than_five_crosses_are_not_told(library, empty):
    cross = {"C01": (CompetenceColumn.CAN,)}
    forms = {uuid4(): ScanForm(answers={"Q01": 4}, competences=cross) for _ in range(4)}
    forms |= {uuid4(): ScanForm(answers={"Q01": 4}) for _ in range(3)}
    day = holding(replace(empty, forms=forms), a_note("Wij gaan door.", "trots"))
    assert len(article(compose(day, library), "ik").parts) == 1
    forms[uuid4()] = ScanForm(answers={"Q01": 4}, competences=cross)
    assert len(article(compose(replace(day, forms=forms), library), "ik").parts) == 2


@pytest.mark.parametrize(("counts", "told"), [({"3": 4}, False), ({"3": 4, "0": 1}, True)])
def test_the_support_is_told_from_five_hands(library, empty, counts, told):
    tally = Tally(uuid4(), "DD08", "steun_aantallen", counts)
    day = replace(empty, tallies={tally.id: tally}, agreements=by_id([an_agreement("Bel.")]))
    lines = [p.text for p in article(compose(day, library), "afspraken").passages]
    assert [line for line in lines if "gemiddeld" in line] == (
        ["Op een schaal van 0 tot 3 vingers: gemiddeld 2,4."] if told else []
    )


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


def test_an_empty_day_is_one_calm_article_with_what_is_missing(library, empty):
    newspaper = compose(empty, library)
    assert len(newspaper.articles) == 1
    assert missing(newspaper) == (
        "Nog nodig: een gedeelde zin of een kop.",
        "Nog nodig: minstens één afspraak, of de zin waarom jullie er geen maakten.",
    )
    assert [p.text for p in newspaper.articles[0].passages] == list(missing(newspaper))


def test_the_example_lacks_nothing(library, example):
    newspaper = compose(example, library)
    assert missing(newspaper) == ()
    assert newspaper.date_line == "17 november 2026 · nummer 1"
    assert [item.page for item in newspaper.articles] == sorted(i.page for i in newspaper.articles)


def test_the_reason_for_no_agreements_is_enough(library, empty):
    choice = SectionChoice("afspraken", text="Wij maakten geen afspraken omdat we moe waren.")
    assert all("afspraak" not in gap for gap in missing(compose(choosing(empty, choice), library)))


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
