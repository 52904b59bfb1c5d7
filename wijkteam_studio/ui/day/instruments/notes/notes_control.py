"""Notes of one field, in a column for each of its sides."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.harvest import HarvestField, Option
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.instrument import Instrument, OnWall
from wijkteam_studio.ui.day.instruments.notes.harvest_block import HarvestBlock
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.reading_order import lists_last

#: A column of notes gets at least this many pixels at the usual text, or goes under the other.
_COLUMN = 300
_GAP = 24
_Ways = QBoxLayout.Direction
#: The side of a field without sides, and of notes that stand on none.
_NEITHER = Option("", "Nog niet ingedeeld")


class NotesControl(Instrument):
    """One line to type in and its notes, for every side; what has no side is listed under them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._field: HarvestField | None = None
        self._made: list[HarvestBlock] = []
        self._neither: HarvestBlock | None = None
        self._sides = QBoxLayout(_Ways.LeftToRight)
        self._sides.setSpacing(_GAP)
        self._title = QWidget()
        self._name = text_label("", "caption", "sidesLabel")
        self._sides_on_wall, self._on_wall = OnWall(desk), OnWall(desk)
        top = QHBoxLayout(self._title)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._name, 1)
        top.addWidget(self._sides_on_wall)
        self._asks = WrapLine("small", "sidesPrompt")
        self._title.hide()
        self.column.addWidget(self._title)
        self.column.addWidget(self._asks)
        self.column.addLayout(self._sides)
        lists_last(self)  # from one side to the next, as one types
        self._grow(1)
        self._made[0].field.beside_name(self._on_wall)

    @property
    def blocks(self) -> tuple[HarvestBlock, ...]:
        """The columns of this field, and the list of what stands in none of them."""
        made = (*self._made, self._neither) if self._neither is not None else self._made
        return tuple(block for block in made if not block.isHidden())

    @property
    def showing(self) -> Showing | None:
        return self.desk.wall.notes_of(self._field.key) if self._field is not None else None

    @property
    def key(self) -> str:
        """The key of the field that this writes."""
        return self._field.key if self._field is not None else ""

    def set_fields(self, step: Step, keys: tuple[str, ...]) -> None:
        self._field = self.desk.library.named_field(keys[0])
        sides = self._field.sides or (_NEITHER,)
        self._name.setText(self._field.label)
        self._title.setVisible(bool(self._field.sides))
        self._asks.set_line(self._field.prompt if self._field.sides else "")
        self._grow(len(sides))
        for place, block in enumerate(self._made):
            if place < len(sides):
                block.set_field(step.id, self._field, sides[place])
            block.setVisible(place < len(sides))
        if self._field.sides:
            self._lists_neither().set_field(step.id, self._field, _NEITHER)
        elif self._neither is not None:
            self._neither.hide()
        self._fit()

    def show_day(self, day: Day) -> None:
        for block in self._made:
            if not block.isHidden():
                block.show_day(day)
        if self._field is not None and self._field.sides:
            neither = self._lists_neither()
            neither.show_day(day)
            neither.setVisible(bool(neither.field.notes.notes))

    def show_time(self) -> None:
        showing, has_sides = self.showing, bool(self._field and self._field.sides)
        self._sides_on_wall.show_choice(showing if has_sides else None)
        self._on_wall.show_choice(None if has_sides else showing)

    def keep_drafts(self) -> None:
        for block in self.blocks:
            block.keep_drafts()

    def focus_first(self) -> bool:
        self._made[0].field.take_focus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns = len(self._field.sides) if self._field is not None else 1
        least = columns * theme.scaled(_COLUMN) + (columns - 1) * _GAP
        beside = self.width() >= least
        self._sides.setDirection(_Ways.LeftToRight if beside else _Ways.TopToBottom)

    def _grow(self, count: int) -> None:
        """Have this many columns ready; one that is not needed now waits hidden."""
        while len(self._made) < count:
            block = HarvestBlock(self.desk, self)
            block.hide()
            self._made.append(block)
            self._sides.addWidget(block, 1)

    def _lists_neither(self) -> HarvestBlock:
        if self._neither is None:
            self._neither = HarvestBlock(self.desk, self)
            self._neither.hide()
            self.column.addWidget(self._neither)
        return self._neither
