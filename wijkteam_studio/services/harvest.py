"""Notes: what people say, line by line, in the fields of a step."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from wijkteam_studio.domain.day import Day, drop, next_order, put, with_all
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.graphemes import cut
from wijkteam_studio.domain.notes import Destination, Note
from wijkteam_studio.domain.text import NOTE_LIMIT, is_empty, lines_of, note_text, typed
from wijkteam_studio.domain.words import counted
from wijkteam_studio.services.live_day import LiveDay

MOST_LINES = 200
MOST_DOTS = 64


class HarvestDesk:
    """Adds, edits, moves, merges, dots and marks the notes of a day."""

    def __init__(self, live: LiveDay) -> None:
        self._live = live
        #: Notes that were counted, and an order that none of them is above.
        self._counted: tuple[Mapping[UUID, Note], int] | None = None

    def add(self, step_id: str, harvest: str, raw: str, side: str = "") -> tuple[Note, ...]:
        """Each visible line becomes a note on this side of the field.

        Raises TextTooLong or InvalidInput, adding nothing.
        """
        note_text(raw, "Notitie")
        lines = lines_of(raw)
        if len(lines) > MOST_LINES:
            raise InvalidInput(
                "Notitie",
                f"Notitie: dit zijn {len(lines)} regels. Er passen er {MOST_LINES} tegelijk in.",
                "Plak de tekst in delen. Er is niets veranderd.",
            )
        day, now = self._live.day, datetime.now(UTC)
        first = self._highest(day) + 1
        added = tuple(
            Note(uuid4(), step_id, harvest, line, first + number, now, now, side=side)
            for number, line in enumerate(lines)
        )
        notes = with_all(day.notes, {note.id: note for note in added})
        self._counted = notes, first + len(added) - 1
        label = counted(len(added), "Notitie toegevoegd", "{} notities toegevoegd")
        key = draft_key(step_id, harvest, side)
        drafts = drop(day.drafts, key) if key in day.drafts else day.drafts
        self._live.change(label, replace(day, notes=notes, drafts=drafts))
        return added

    def edit(self, note_id: UUID, raw: str) -> None:
        """Another text for a note; an empty text changes nothing and raises InvalidInput."""
        text = note_text(raw, "Notitie")
        if not text:
            raise InvalidInput(
                "Notitie", "Notitie: er staat niets meer in.", "Wis de notitie met Delete."
            )
        self._replace("Notitie aangepast", note_id, text=text)

    def delete(self, note_id: UUID) -> None:
        """Take a note away; undo brings it back."""
        day = self._live.day
        notes = drop(day.notes, note_id)
        self._counted = notes, self._highest(day)
        self._live.change("Notitie gewist", replace(day, notes=notes))

    def move(self, note_id: UUID, by: int) -> None:
        """Move a note up (-1) or down (+1) in its field."""
        day = self._live.day
        note = day.notes[note_id]
        row = list(day.notes_of(note.step_id, note.field, note.side))
        place = row.index(note)
        target = max(0, min(place + by, len(row) - 1))
        if target == place:
            return
        row.insert(target, row.pop(place))
        placed = {item.id: replace(item, order=number) for number, item in enumerate(row, 1)}
        self._live.change("Notitie verplaatst", replace(day, notes=with_all(day.notes, placed)))

    def move_to(self, note_id: UUID, step_id: str, harvest: str, side: str = "") -> None:
        """Put a note in another field, side or step, at the end."""
        order = next_order(self._live.day.notes_of(step_id, harvest))
        place = {"step_id": step_id, "field": harvest, "side": side}
        self._replace("Notitie verplaatst", note_id, order=order, **place)

    def merge_with_previous(self, note_id: UUID) -> None:
        """Join a note to the one before it: both texts, dots added, nothing lost."""
        day = self._live.day
        note = day.notes[note_id]
        row = day.notes_of(note.step_id, note.field, note.side)
        place = row.index(note)
        if place == 0:
            return
        first = row[place - 1]
        text = f"{first.text} {note.text}"
        if len(text) > NOTE_LIMIT:
            note_text(text, "Notitie")
        joined = replace(
            first,
            text=text,
            dots=first.dots + note.dots,
            changed_at=datetime.now(UTC),
            destination=_stricter(first, note),
            on_wall=first.on_wall and note.on_wall,
        )
        notes = put(drop(day.notes, note_id), first.id, joined)
        self._live.change("Notities samengevoegd", replace(day, notes=notes))

    def dot(self, note_id: UUID, by: int) -> None:
        """Give a note one dot more or less."""
        dots = max(0, min(self._live.day.notes[note_id].dots + by, MOST_DOTS))
        self._replace("Stip gezet" if by > 0 else "Stip weggehaald", note_id, dots=dots)

    def send(self, note_id: UUID, destination: Destination) -> None:
        """Give a note to the newspaper, or keep it here."""
        self._replace(f"Notitie naar: {destination}", note_id, destination=destination)

    def sort_under(self, note_id: UUID, like: Note) -> None:
        """Put a note under the same lens, pole, stream, level and side as another."""
        self._replace(
            "Notitie ingedeeld",
            note_id,
            lens=like.lens,
            pole=like.pole,
            stream=like.stream,
            level=like.level,
            side=like.side,
        )

    def show_on_wall(self, note_id: UUID, *, shown: bool) -> None:
        """Choose whether a note may be seen on the wall."""
        label = "Notitie op de zaal" if shown else "Notitie van de zaal"
        self._replace(label, note_id, on_wall=shown)

    def keep_draft(self, step_id: str, harvest: str, raw: str, side: str = "") -> None:
        """Keep a line that is still being typed; an empty line forgets it."""
        day, key = self._live.day, draft_key(step_id, harvest, side)
        if is_empty(raw):
            drafts = drop(day.drafts, key) if key in day.drafts else day.drafts
        else:
            drafts = put(day.drafts, key, cut(typed(raw), NOTE_LIMIT))
        self._live.quietly(replace(day, drafts=drafts))

    def draft(self, step_id: str, harvest: str, side: str = "") -> str:
        """The line that was being typed in a field, as it was last kept."""
        return self._live.day.drafts.get(draft_key(step_id, harvest, side), "")

    def _highest(self, day: Day) -> int:
        """An order that no note is above, counted anew when others changed the notes."""
        if self._counted is None or self._counted[0] is not day.notes:
            self._counted = day.notes, next_order(day.notes.values()) - 1
        return self._counted[1]

    def _replace(self, label: str, note_id: UUID, **fields: object) -> None:
        day = self._live.day
        note = replace(day.notes[note_id], changed_at=datetime.now(UTC), **fields)  # type: ignore[arg-type]
        if replace(note, changed_at=day.notes[note_id].changed_at) == day.notes[note_id]:
            return
        self._live.change(label, _with_note(day, note))


def draft_key(step_id: str, harvest: str, side: str = "") -> str:
    """The key of a line that is still being typed."""
    return f"{step_id}/{harvest}/{side}" if side else f"{step_id}/{harvest}"


def _with_note(day: Day, note: Note) -> Day:
    return replace(day, notes=put(day.notes, note.id, note))


def _stricter(first: Note, second: Note) -> Destination:
    both = first.destination is second.destination is Destination.NEWSPAPER
    return Destination.NEWSPAPER if both else Destination.HERE
