"""One writer per section of the newspaper: what makes its article different from the others."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wijkteam_studio.domain.day import in_order
from wijkteam_studio.domain.newspaper.allotment import FRONT
from wijkteam_studio.domain.newspaper.counted import count_parts
from wijkteam_studio.domain.newspaper.material import (
    LONGEST_HEADLINE,
    Material,
    article,
    best_quote,
    parts_of,
    passage,
)
from wijkteam_studio.domain.newspaper.paper import Article, Form, Part, Passage
from wijkteam_studio.domain.newspaper.promises import promises_of
from wijkteam_studio.domain.newspaper.reflection import (
    competence_parts,
    figure_note,
    figures_of,
    matrix_parts,
)
from wijkteam_studio.domain.newspaper.tension import write_dilemma
from wijkteam_studio.domain.notes import Destination, Fate, ParkedTopic
from wijkteam_studio.domain.words import counted, in_words, long_date, upper_first

#: Fewer notes than this leave no room to lift one out as a quote.
_NOTES_FOR_QUOTE = 4

_FATES: Mapping[Fate, str] = {
    Fate.OPEN: "Nog open",
    Fate.AGREEMENT: "Dit werd een afspraak",
    Fate.NEXT_SESSION: "Volgende keer",
    Fate.ASKED: "Vraag aan leiding of gemeente",
}


def write(material: Material) -> Article | None:
    """The article of a section; None when there is nothing to print in it."""
    writer = _WRITERS.get(material.section.id, write_plain)
    written = writer(material)
    is_named = material.section.id == FRONT and material.choice.headline.strip()
    is_told = written.parts or written.headline_note or _has_shown(written)
    return written if is_told or is_named else None


def _has_shown(written: Article) -> bool:
    return bool(
        written.quote or written.duos or written.promises or written.figures or written.photos
    )


def write_plain(material: Material) -> Article:
    """An article of notes under the names of their fields."""
    return replace(article(material, ""), parts=parts_of(material))


def write_front(material: Material) -> Article:
    """The front page: its headline and the shared sentence come from the team."""
    headline = next((n for n in material.of("koppen") if len(n.text) <= LONGEST_HEADLINE), None)
    if material.choice.headline:
        headline = None
    rest = material.without(headline) if headline else material
    quote = None if material.is_rewritten else best_quote(rest.of("gedeelde_zin"), fewest=0)
    if quote:
        rest = rest.without(quote)
    title = headline.text if headline else f"Dit is de krant van {material.day.team.name}"
    front = article(material, title, kicker="Onze teamdag")
    return replace(
        front,
        intro=_front_intro(material),
        parts=parts_of(rest),
        quote=passage(quote, _label(material, "gedeelde_zin")) if quote else None,
        headline_note=headline.id if headline else front.headline_note,
    )


def _front_intro(material: Material) -> str:
    session = material.day.session
    place = f" in {session.place}" if session.place else ""
    return (
        f"{material.day.team.name} hield op {long_date(session.date)} een teamdag{place}. "
        "In deze krant lees je wat het team zelf koos om op te schrijven."
    )


def write_ik(material: Material) -> Article:
    """Who we are, with what most of us can or want to learn."""
    written = _with_quote(material, "trots", "rol_woorden")
    return _when_short(written, material, competence_parts)


def write_figures(material: Material) -> Article:
    """The mirror: only means that may be shown, never in the shared edition."""
    written = write_plain(material)
    if not material.is_for_team:
        return written
    figures = figures_of(material)
    shown = replace(written, figures=figures, figure_note=figure_note(material))
    return _when_short(shown, material, matrix_parts)


def _when_short(
    written: Article, material: Material, more: Callable[[Material], tuple[Part, ...]]
) -> Article:
    """What the program can add by itself, while the notes leave the article too short."""
    long_enough = written.words >= material.section.words[0]
    if long_enough or material.is_rewritten or not material.is_for_team:
        return written
    return replace(written, parts=(*written.parts, *more(material)))


def write_what_works(material: Material) -> Article:
    """What works, with the example that most people chose."""
    return _with_quote(material, "wat_werkt")


def write_neighbourhood(material: Material) -> Article:
    """The neighbourhood: strengths, worries, our place and our step."""
    return _with_quote(material, "wijk_krachten")


def write_weather(material: Material) -> Article:
    """The weather at the start and at the end, and what the team minds."""
    if material.is_rewritten:
        return write_plain(material)
    before, after = material.of("weerwoord"), material.of("weerwoord_na")
    rest = material.without(*before, *after)
    skies = [("Bij de start", before), ("Aan het eind", after)]
    parts = [
        Part(title, tuple(passage(note) for note in notes), Form.PROSE)
        for title, notes in skies
        if notes
    ]
    return replace(article(material, ""), parts=(*parts, *parts_of(rest)))


def write_agreements(material: Material) -> Article:
    """The agreements, the trial and the day we look back."""
    promises = promises_of(material)
    number = sum(not promise.is_trial for promise in promises)
    headline = counted(
        number,
        "Eén afspraak voor de komende weken",
        f"{upper_first(in_words(number))} afspraken voor de komende weken",
    )
    if not number:
        headline = "Eén proef voor de komende weken" if promises else ""
    written = replace(article(material, headline), parts=parts_of(material), promises=promises)
    look_back = material.day.session.look_back
    closing = f"Terugkijken op {long_date(look_back)}" if look_back is not None else ""
    parts = (*written.parts, *count_parts(material))
    return replace(written, parts=parts, closing=closing if promises else "")


def write_parked(material: Material) -> Article:
    """The topics we come back to; only what the team gave to the paper."""
    written = write_plain(material)
    if material.is_rewritten or not material.is_for_team:
        return written
    topics = tuple(
        Passage(topic.text, coda=_fate_line(topic))
        for topic in in_order(material.day.parked.values())
        if topic.destination is Destination.NEWSPAPER and topic.fate is not Fate.DROPPED
    )
    parked = (Part("", topics, Form.LIST),) if topics else ()
    return replace(written, parts=(*parked, *written.parts))


def _fate_line(topic: ParkedTopic) -> str:
    details = [topic.owner, f"vóór {long_date(topic.when)}" if topic.when else ""]
    found = ", ".join(detail for detail in details if detail)
    return f"{_FATES[topic.fate]} ({found})" if found else _FATES[topic.fate]


def _with_quote(material: Material, *fields: str) -> Article:
    """A plain article with the best liked note of these fields lifted out."""
    notes = [note for field in fields for note in material.of(field)]
    enough = len(material.notes) >= _NOTES_FOR_QUOTE and not material.is_rewritten
    quote = best_quote(notes) if enough else None
    if quote is None:
        return write_plain(material)
    written = write_plain(material.without(quote))
    return replace(written, quote=passage(quote, _label(material, quote.field)))


def _label(material: Material, field: str) -> str:
    return material.library.harvest_field(field).label


_WRITERS: Mapping[str, Callable[[Material], Article]] = {
    "voorpagina": write_front,
    "ik": write_ik,
    "cijfers": write_figures,
    "dilemma": write_dilemma,
    "wat_werkt": write_what_works,
    "wijk": write_neighbourhood,
    "weerbericht": write_weather,
    "afspraken": write_agreements,
    "geparkeerd": write_parked,
}
