"""What the writer of a section works from, and how notes become parts of an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from wijkteam_studio.domain.day import Day, in_order
from wijkteam_studio.domain.harvest import Option
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.newspaper.allotment import CALLS
from wijkteam_studio.domain.newspaper.paper import (
    Article,
    Edition,
    Form,
    Part,
    Passage,
    PressPhoto,
)
from wijkteam_studio.domain.notes import Note, SectionChoice
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.sections import Section

ELSE_TITLE = "Dit kwam ook op tafel"
#: A longer headline is set as body text instead, in characters.
LONGEST_HEADLINE = 120
#: The lengths in characters between which a note can be lifted out as a quote.
SHORTEST_QUOTE = 20
LONGEST_QUOTE = 190

_PHASES: Mapping[str, Phase] = {
    "voorpagina": Phase.WIJ,
    "ik": Phase.IK,
    "cijfers": Phase.WIJ,
    "dilemma": Phase.IK,
    "wat_werkt": Phase.WIJ,
    "wijk": Phase.WIJK,
    "weerbericht": Phase.START,
    "afspraken": Phase.SLOT,
    "gezocht": Phase.WIJK,
    "geparkeerd": Phase.SLOT,
}
#: The kicker above a headline that already is the title of the section.
_SHORT_KICKERS: Mapping[str, str] = {
    "voorpagina": "Van het team",
    "ik": "Ik",
    "cijfers": "Wij",
    "dilemma": "Dilemma",
    "wat_werkt": "Wij",
    "wijk": "Wijk",
    "weerbericht": "Het weer",
    "afspraken": "Afspraken",
    "gezocht": "Oproep",
    "geparkeerd": "Parkeerplaats",
}
_TITLES: Mapping[tuple[str, str], str] = {
    ("koppen", ""): "Dit kon ook de kop zijn",
    ("dilemma", ""): "Wat erover werd gezegd",
    ("gekozen_dilemma", ""): "Wat erover werd gezegd",
    ("dilemma", "a"): "Aan de ene kant",
    ("dilemma", "b"): "Aan de andere kant",
}
_FORMS: Mapping[str, Form] = {
    "brengen_halen": Form.QUOTES,
    "rol_woorden": Form.QUOTES,
    "dilemma": Form.QUOTES,
    "koppen": Form.LIST,
    "perspectieven": Form.LIST,
    "wie_kan_helpen": Form.LIST,
    "risico_top3": Form.LIST,
    "hoe_komen_we_daar": Form.LIST,
    "spelregels": Form.LIST,
    "verwachting_nu": Form.LIST,
    "verwachting_later": Form.LIST,
}


@dataclass(frozen=True, slots=True)
class Material:
    """Everything for one section: what the team decided and the notes that are left to print."""

    section: Section
    day: Day
    library: Library
    edition: Edition
    choice: SectionChoice
    notes: tuple[Note, ...]
    headline_note: UUID | None = None

    @property
    def is_rewritten(self) -> bool:
        """Whether the team wrote the body itself."""
        return bool(self.choice.text.strip())

    @property
    def is_for_team(self) -> bool:
        """Whether this is the edition that stays inside."""
        return self.edition is Edition.TEAM

    def of(self, field: str, pole: str = "") -> tuple[Note, ...]:
        """The notes of one harvest field, of one pole when it is given."""
        return tuple(n for n in self.notes if n.field == field and (not pole or n.pole == pole))

    def without(self, *notes: Note) -> "Material":
        """The same material after these notes found their place."""
        used = {note.id for note in notes}
        return replace(self, notes=tuple(n for n in self.notes if n.id not in used))

    @property
    def photos(self) -> tuple[PressPhoto, ...]:
        """The pictures of this section."""
        return tuple(
            PressPhoto(photo.jpeg, photo.caption, photo.alt)
            for photo in in_order(self.day.photos.values())
            if photo.section == self.section.id
        )


def passage(note: Note, label: str = "") -> Passage:
    """A note as a passage, word for word."""
    return Passage(note.text, (note.id,), label)


def article(material: Material, headline: str, kicker: str = "") -> Article:
    """An article without a body; the team's own headline goes first."""
    section = material.section
    wanted = material.choice.headline.strip()
    chosen = wanted if len(wanted) <= LONGEST_HEADLINE else ""
    final = chosen or headline or section.title
    short = _SHORT_KICKERS.get(section.id, "")
    return Article(
        section=section.id,
        page=section.page,
        phase=_PHASES.get(section.id, Phase.SLOT),
        kicker=kicker or (short if final == section.title else section.title),
        headline=final,
        photos=material.photos,
        headline_note=material.headline_note,
        title=section.title,
    )


def parts_of(material: Material) -> tuple[Part, ...]:
    """The body: the team's own text, or the notes under the names of their fields."""
    if material.is_rewritten:
        blocks = [block for block in material.choice.text.split("\n\n") if block.strip()]
        return (*_long_headline(material), Part("", tuple(Passage(block) for block in blocks)))
    known = [part for key in material.section.sources for part in _field_parts(material, key)]
    other = [note for note in material.notes if note.field not in material.section.sources]
    rest = [Part(ELSE_TITLE, tuple(passage(note) for note in other), Form.LIST)] if other else []
    return (*_long_headline(material), *known, *rest)


def _long_headline(material: Material) -> tuple[Part, ...]:
    """A headline that is too long to be one is kept as text."""
    wanted = material.choice.headline.strip()
    if len(wanted) <= LONGEST_HEADLINE:
        return ()
    held = (material.headline_note,) if material.headline_note else ()
    return (Part("", (Passage(wanted, held),)),)


def _field_parts(material: Material, key: str) -> list[Part]:
    sides = material.library.named_field(key).sides
    groups: dict[tuple[str, str], list[Note]] = {(key, side.id): [] for side in sides}
    for note in material.of(key):
        group = key, _kind_of(note, sides)
        groups.setdefault(group, []).append(note)
    return [
        Part(
            _title(material, group),
            tuple(passage(note, _label(note, material.library)) for note in notes),
            _FORMS.get(key, Form.PROSE),
        )
        for group, notes in groups.items()
        if notes
    ]


def _title(material: Material, group: tuple[str, str]) -> str:
    """The small heading above notes of one kind; none when it would repeat the article's."""
    if group[0] == "partner_stap" and material.section.id == CALLS:
        return "Wie doet mee?"
    field = material.library.named_field(group[0])
    side = field.side(group[1])
    title = _TITLES.get(group, side.label if side else field.label)
    return "" if title == material.section.title else title


def _kind_of(note: Note, sides: Sequence[Option]) -> str:
    """What tells a note from others of its field: its side or its pole; empty for neither."""
    if note.field == "dilemma":
        return note.pole
    return note.side if any(side.id == note.side for side in sides) else ""


def _label(note: Note, library: Library) -> str:
    """The lens through which somebody looked, by its name."""
    names = {colour.id: colour.name for colour in library.colours.colours}
    return names.get(note.lens, "")


def best_quote(notes: Sequence[Note], fewest: int = 1) -> Note | None:
    """The note that most people put a dot at, when it is short enough to lift out."""
    fitting = [n for n in notes if SHORTEST_QUOTE <= len(n.text) <= LONGEST_QUOTE]
    best = max(fitting, key=lambda note: note.dots, default=None)
    return best if best is not None and best.dots >= fewest else None
