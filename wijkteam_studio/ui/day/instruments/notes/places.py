"""The harvest fields of a day by name, and the places where a note can go."""

from wijkteam_studio.domain.harvest import HarvestField, HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import OWN_NOTES, Programme
from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.day.note_menu import Place
from wijkteam_studio.ui.day.step_rows import short_title

#: Kinds of harvest that live in a form of their own, so no note can be put there.
SPECIAL = frozenset(
    {
        HarvestKind.DILEMMA,
        HarvestKind.AGREEMENT,
        HarvestKind.TRIAL,
        HarvestKind.PARKED,
        HarvestKind.DATE,
    }
)


def key_named(library: Library, key: str) -> HarvestField:
    """The field of a harvest key; a key of somebody's own draaiboek gets its own words."""
    try:
        return library.harvest_field(key)
    except KeyError:
        words = "Notities" if key == OWN_NOTES else upper_first(key.replace("_", " "))
        return HarvestField(key, words, "Eén ding per regel, zonder namen.")


def note_keys(library: Library, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that are written as notes."""
    return tuple(key for key in keys if key_named(library, key).kind not in SPECIAL)


def places_of(programme: Programme, library: Library) -> tuple[Place, ...]:
    """Every field of the day, as (step, key) with a name one recognises."""
    return tuple(
        Place(step.id, key, f"{short_title(step)}: {key_named(library, key).label}")
        for step in programme
        for key in note_keys(library, step.harvest)
    )
