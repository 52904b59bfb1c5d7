"""One harvest field with its use cases: what is typed becomes notes, at once."""

from collections.abc import Callable, Iterator
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.domain.harvest import HarvestField as HarvestKey
from wijkteam_studio.domain.harvest import HarvestKind, Option
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import Destination, Note
from wijkteam_studio.domain.programme import Programme, Step
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.harvest_field import HarvestField
from wijkteam_studio.ui.day.note_menu import Place
from wijkteam_studio.ui.day.step_rows import short_title
from wijkteam_studio.ui.kit.keys import NoteWork

_MOVES = {NoteWork.UP: -1, NoteWork.DOWN: 1}
_DOTS = {NoteWork.DOT: 1, NoteWork.UNDOT: -1}


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


class HarvestBlock(QWidget):
    """Joins a harvest field to the harvest of the day; errors show at the field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._step_id = ""
        self._key = ""
        self._side = ""
        self._named: HarvestKey | None = None
        self._seen: Day | None = None
        self._programme: Programme | None = None
        self._places: tuple[Place, ...] = ()
        self.field = HarvestField(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addStretch(1)  # beside a column that is higher it stays at the top
        self.field.entered.connect(self._add)
        self.field.draft_changed.connect(self._keep_draft)
        self.field.typing.connect(self._expect)
        self.field.notes.edited.connect(self._edit)
        self.field.notes.work_requested.connect(self._work)
        self.field.notes.place_requested.connect(self._move_to)

    @property
    def key(self) -> str:
        """The harvest key of this field."""
        return self._key

    def set_field(self, step_id: str, named: HarvestKey, side: Option) -> None:
        """Go to a side of another field; what is being typed in this one is kept first."""
        self.field.keep_draft()
        self._step_id, self._key, self._side, self._seen = step_id, named.key, side.id, None
        self._named = named
        name = side.label if named.sides else named.label
        key = f"{named.key}-{side.id}" if side.id else named.key
        self.field.set_field(key, name, named.prompt)
        self.field.set_hinting(is_hinting=not named.sides)
        self.field.set_listing(is_listing=bool(named.sides) and not side.id)
        self.field.begin(self._desk.harvest.draft(step_id, named.key, side.id))

    def keep_drafts(self) -> None:
        """Keep everything that is being typed."""
        self.field.keep_draft()
        self.field.notes.hand_in()

    def show_day(self, day: Day) -> None:
        """Show the notes of this field when anything changed among the notes."""
        seen, self._seen = self._seen, day
        if seen is None or seen.programme is not day.programme:
            self._offer_places(day.programme)
        if seen is not None and seen.notes is day.notes:
            return
        notes = self._notes_in(day)
        if seen is None or notes != self.field.notes.notes:
            self.field.set_notes(notes)

    def _notes_in(self, day: Day) -> tuple[Note, ...]:
        """The notes of this side; of no side those that stand on none of the field's."""
        notes = day.notes_of(self._step_id, self._key)
        named = self._named
        if named is None or not named.sides:
            return notes
        if self._side:
            return tuple(note for note in notes if note.side == self._side)
        return tuple(note for note in notes if named.side(note.side) is None)

    def _offer_places(self, programme: Programme) -> None:
        """Every other field of the day as a place where a note can go."""
        if programme is not self._programme:
            self._programme = programme
            self._places = places_of(programme, self._desk.library)
        here = (self._step_id, self._key, self._side)
        others = [
            place for place in self._places if (place.step_id, place.harvest, place.side) != here
        ]
        self.field.notes.set_places(tuple(others))

    def _add(self, text: str) -> None:
        try:
            self._desk.harvest.add(self._step_id, self._key, text, self._side)
        except StudioError as error:
            self.field.set_trouble(error.sentence)
            return
        self.field.clear()
        self.field.take_focus()
        self.field.show_end()

    def _expect(self, is_typing: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        """A line that is not kept yet is a change that waits."""
        self._desk.live.expect(f"regel {id(self)}", waits=is_typing)

    def _keep_draft(self, text: str) -> None:
        self._desk.harvest.keep_draft(self._step_id, self._key, text, self._side)

    def _edit(self, note_id: UUID, text: str) -> None:
        self._try(self._desk.harvest.edit, note_id, text)

    def _move_to(self, note_id: UUID, place: Place) -> None:
        self._try(self._desk.harvest.move_to, note_id, place.step_id, place.harvest, place.side)

    def _work(self, note_id: UUID, work: NoteWork) -> None:
        self._try(self._carry_out, note_id, work)

    def _try(self, do: Callable[..., object], note_id: UUID, *more: object) -> None:
        if note_id not in self._desk.live.day.notes:
            return
        try:
            do(note_id, *more)
        except StudioError as error:
            self.field.set_trouble(error.sentence)
        else:
            self.field.set_trouble("")

    def _carry_out(self, note_id: UUID, work: NoteWork) -> None:
        harvest, note = self._desk.harvest, self._desk.live.day.notes[note_id]
        if work in _MOVES:
            harvest.move(note_id, _MOVES[work])
        elif work in _DOTS:
            harvest.dot(note_id, _DOTS[work])
        elif work is NoteWork.SEND:
            here = note.destination is Destination.HERE
            harvest.send(note_id, Destination.NEWSPAPER if here else Destination.HERE)
        elif work is NoteWork.SHOW:
            harvest.show_on_wall(note_id, shown=not note.on_wall)
        elif work is NoteWork.MERGE:
            harvest.merge_with_previous(note_id)
        elif work is NoteWork.DELETE:
            harvest.delete(note_id)
        elif work is NoteWork.ERASE:
            self._desk.erasing.wish(Kind.NOTE, str(note_id))
