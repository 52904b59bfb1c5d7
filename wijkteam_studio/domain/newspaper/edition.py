"""From a day to its newspaper: every printed note in one place, every section by its rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.newspaper.allotment import (
    AGREEMENTS,
    COLOPHON,
    FRONT,
    Allotment,
    allot,
    headline_in,
    visible,
)
from wijkteam_studio.domain.newspaper.material import Material, article, passage
from wijkteam_studio.domain.newspaper.paper import (
    Article,
    Colophon,
    Edition,
    Newspaper,
    Part,
    Passage,
)
from wijkteam_studio.domain.newspaper.writers import write, write_front
from wijkteam_studio.domain.notes import SectionChoice
from wijkteam_studio.domain.words import full_date, long_date

TITLE = "De Wijkkrant"
_LINES = {
    Edition.TEAM: "Teamkrant · blijft binnen het team",
    Edition.SHARED: "Deelkrant · voor partners, bewoners en gemeente",
}
_NO_FRONT = "Nog nodig: een gedeelde zin of een kop."
_NO_PROMISE = "Nog nodig: minstens één afspraak, of de zin waarom jullie er geen maakten."
_NOTHING_SHARED = "Nog nodig: kies welke rubrieken in de deelkrant mogen."
_CALM = "Er staat nog niets klaar voor deze krant. Kies eerst wat van jullie dag mee mag."


def compose(day: Day, library: Library, edition: Edition = Edition.TEAM) -> Newspaper:
    """The newspaper of a day; it can always be made, and says itself what is still needed."""
    allotment = allot(day, library.newspaper, edition)
    desk = tuple(_materials(day, library, edition, allotment))
    told = {material.section.id: write(material) for material in desk}
    gaps = _gaps(day, told, edition)
    articles = tuple(_printed(desk, told)) or (_calm(day, library, edition, gaps),)
    session = day.session
    return Newspaper(
        title=TITLE,
        team=day.team.name,
        edition_line=_LINES[edition],
        date_line=f"{full_date(session.date)} · nummer {session.number}",
        articles=articles,
        colophon=_colophon(day, library, allotment),
        date=session.date,
        gaps=gaps,
    )


def _materials(
    day: Day, library: Library, edition: Edition, allotment: Allotment
) -> Iterator[Material]:
    for section in library.newspaper.sections:
        if section.id == COLOPHON or not visible(section.id, day, library.newspaper, edition):
            continue
        yield Material(
            section,
            day,
            library,
            edition,
            _choice(section.id, day, library, edition),
            allotment.of(section.id),
            allotment.headlines.get(section.id),
        )


def _choice(section: str, day: Day, library: Library, edition: Edition) -> SectionChoice:
    """What was decided for a section, as far as it holds for this edition."""
    choice = day.sections.get(section, SectionChoice(section))
    return replace(choice, headline=headline_in(section, day, library.newspaper, edition))


def _printed(desk: Sequence[Material], told: Mapping[str, Article | None]) -> Iterator[Article]:
    """Articles with content, and an opening when the front page has none of its own."""
    if not any(told.values()):
        return
    for material in desk:
        written = told[material.section.id]
        if written is None and material.section.id == FRONT:
            written = write_front(material)
        if written is not None:
            yield written


def _gaps(day: Day, told: Mapping[str, Article | None], edition: Edition) -> tuple[str, ...]:
    if edition is Edition.SHARED:
        return () if any(told.values()) else (_NOTHING_SHARED,)
    gaps: list[str] = []
    front, promised = told.get(FRONT), told.get(AGREEMENTS)
    choice = day.sections.get(FRONT)
    headline = choice.headline if choice else ""
    if front is None or not (front.headline_note or front.quote or headline):
        gaps.append(_NO_FRONT)
    if promised is None or not (promised.promises or promised.parts):
        gaps.append(_NO_PROMISE)
    return tuple(gaps)


def _calm(day: Day, library: Library, edition: Edition, gaps: tuple[str, ...]) -> Article:
    section = library.section(FRONT)
    material = Material(section, day, library, edition, SectionChoice(FRONT), ())
    calm = article(material, f"Dit wordt de krant van {day.team.name}", kicker="Nog leeg")
    return replace(calm, intro=_CALM, parts=(Part("", tuple(Passage(gap) for gap in gaps)),))


def _colophon(day: Day, library: Library, allotment: Allotment) -> Colophon:
    place = f" in {day.session.place}" if day.session.place else ""
    made = f"Gemaakt door {day.team.name} op {long_date(day.session.date)}{place}."
    rules = tuple(passage(note) for note in allotment.of(COLOPHON))
    return Colophon(library.newspaper.colophon, made, rules)
