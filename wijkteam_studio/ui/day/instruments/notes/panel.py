"""The panel in which every werkvorm works: one field for each kind of harvest."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.day.activity_panel import ActivityPanel
from wijkteam_studio.ui.day.instruments.notes.harvest_block import HarvestBlock
from wijkteam_studio.ui.day.instruments.notes.places import note_keys
from wijkteam_studio.ui.kit.labels import text_label

_NOTHING = (
    "Bij deze stap schrijf je niets op. Iets onthouden? Zet het op de parkeerplaats, "
    "de toets staat bij F1."
)

#: So many fields a step has at most in the draaiboeken that come with the program.
_USUAL = 4


class GeneralPanel(ActivityPanel):
    """Fields under each other, each with its notes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._made: list[HarvestBlock] = []
        self._fields = QVBoxLayout()
        self._fields.setSpacing(20)
        self._nothing = text_label(_NOTHING, "muted", "nothingToWrite", wrap=True)
        self.add_parts()
        self.column.addLayout(self._fields)
        self.column.addWidget(self._nothing)
        self.column.addStretch(1)
        self._grow(_USUAL)

    @property
    def blocks(self) -> tuple[HarvestBlock, ...]:
        """The fields of this step, in their order."""
        return tuple(block for block in self._made if not block.isHidden())

    def add_parts(self) -> None:
        """Put what this werkvorm has of its own above the fields."""

    def says_nothing(self) -> bool:
        """Whether the panel must say that there is nothing to write."""
        return not self.blocks

    def set_step(self, step: Step) -> None:
        super().set_step(step)
        keys = note_keys(self.desk.library, step.harvest)
        self._grow(len(keys))
        for place, block in enumerate(self._made):
            if place < len(keys):
                block.set_key(step.id, keys[place])
            block.setVisible(place < len(keys))
        self._nothing.setVisible(self.says_nothing())

    def show_day(self, day: Day) -> None:
        for block in self.blocks:
            block.show_day(day)

    def _grow(self, count: int) -> None:
        """Have this many fields ready; one that is not needed now waits hidden."""
        while len(self._made) < count:
            block = HarvestBlock(self.desk, self)
            block.hide()
            self._made.append(block)
            self._fields.addWidget(block)

    def keep_drafts(self) -> None:
        for block in self.blocks:
            block.field.keep_draft()
            block.field.notes.hand_in()

    def focus_first(self) -> bool:
        if not self.blocks:
            return False
        self.blocks[0].field.take_focus()
        return True
