"""The sections of the newspaper: where harvest lands, and what never gets printed."""

from dataclasses import dataclass

#: Harvest that no edition ever prints, whatever a content file says.
NEVER_PRINTED = frozenset(
    {
        "casus_kort",
        "betrokkenen",
        "risico_ruw",
        "scores",
        "verwachtingen",
        "check_out",
        "tijdwaardering",
        "aanwezigen_aantal",
    }
)
#: Sources of a section that the program knows by itself, so no step has to yield them.
KNOWN_SOURCES = frozenset({"quickscan_groepen", "datum", "teamnaam"})
#: In a programme this stands for the newspaper as a whole instead of one section.
WHOLE_NEWSPAPER = "alles"


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its page, its length in words, what feeds it and what may be shared."""

    id: str
    title: str
    page: int
    words: tuple[int, int]
    sources: tuple[str, ...]
    shareable: str
    when_empty: str

    @property
    def is_shareable(self) -> bool:
        """Whether any of it may go into the shared edition; `shareable` tells what."""
        return self.shareable != "nee"

    @property
    def is_required(self) -> bool:
        """Whether there is no newspaper without this section."""
        return self.when_empty.startswith("verplicht")


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the editions that are made from the same notes."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class HeadlineFormula:
    """A headline with blanks, and an example of it."""

    formula: str
    example: str


@dataclass(frozen=True, slots=True)
class HeadlineRules:
    """What makes a good headline, and words that never stand in one."""

    rules: tuple[str, ...]
    formulas: tuple[HeadlineFormula, ...]
    forbidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewspaperPlan:
    """The sections in order, the rules for writing, and what stays out."""

    editions: tuple[Edition, ...]
    sections: tuple[Section, ...]
    never_printed: frozenset[str]
    article: tuple[str, ...]
    headlines: HeadlineRules
    tone: tuple[str, ...]
    gate: tuple[str, ...]
    colophon: str

    def section(self, section_id: str) -> Section:
        """The section with this id; raises KeyError when there is none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def sections_of(self, harvest_key: str) -> tuple[Section, ...]:
        """The sections that a harvest key feeds; none when it never gets printed."""
        if not self.may_print(harvest_key):
            return ()
        return tuple(section for section in self.sections if harvest_key in section.sources)

    def may_print(self, harvest_key: str) -> bool:
        """Whether a harvest key may stand in a newspaper at all."""
        return harvest_key not in self.never_printed | NEVER_PRINTED

    def sections_on(self, page: int) -> tuple[Section, ...]:
        """The sections of one page, counted from 1."""
        return tuple(section for section in self.sections if section.page == page)
