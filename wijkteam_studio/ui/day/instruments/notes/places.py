"""The places of a day where a note can go."""

from collections.abc import Iterator

from wijkteam_studio.domain.harvest import HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.ui.day.note_menu import Place
from wijkteam_studio.ui.day.step_rows import short_title


def places_of(programme: Programme, library: Library) -> tuple[Place, ...]:
    """Every field of notes of the day, each of its sides apart, with a name one recognises."""
    return tuple(
        place
        for step in programme
        for key in dict.fromkeys(step.harvest)
        for place in _places(step, key, library)
    )


def _places(step: Step, key: str, library: Library) -> Iterator[Place]:
    field, title = library.named_field(key), short_title(step)
    if field.written_as is not HarvestKind.NOTE:
        return
    for side in field.sides:
        yield Place(step.id, key, f"{title}: {side.label}", side.id)
    if not field.sides:
        yield Place(step.id, key, f"{title}: {field.label}")
