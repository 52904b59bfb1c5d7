from collections import Counter
from dataclasses import replace
from datetime import date

from tests.unit.papers import (
    a_note,
    an_agreement,
    article,
    by_id,
    choosing,
    holding,
    sections,
    texts,
)
from wijkteam_studio.domain.newspaper import compose, missing
from wijkteam_studio.domain.newspaper.allotment import printable
from wijkteam_studio.domain.newspaper.material import LONGEST_HEADLINE
from wijkteam_studio.domain.notes import (
    Destination,
    SectionChoice,
)


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


def test_the_shared_sentence_is_the_quote_of_the_front_page(library, empty):
    note = a_note("Wij kiezen meestal voor rust, tenzij het haast heeft.", "gedeelde_zin")
    front = article(compose(holding(empty, note), library), "voorpagina")
    assert front.quote
    assert front.quote.notes == (note.id,)


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
