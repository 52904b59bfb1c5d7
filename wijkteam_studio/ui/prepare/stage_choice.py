"""Which draaiboek, and for a team how far along: the three columns of minutes in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.plan_words import duration_in_words, spine_in_words
from wijkteam_studio.domain.programme import ProgrammeTemplate
from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.form_field import FormField
from wijkteam_studio.ui.kit.labels import text_label

_BY_TAB = Qt.FocusPolicy.StrongFocus


class StageChoice(QWidget):
    """A draaiboek and a stage; emits chosen (programme id, TeamStage) when a person picks one."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._templates: tuple[ProgrammeTemplate, ...] = ()
        self._programmes = QComboBox()
        self._line = text_label("", "small", "programmeLine", wrap=True)
        self._stages = QButtonGroup(self)
        self._guard = WheelGuard(self)
        self._arrange()
        self._programmes.activated.connect(self._on_programme_picked)
        self._stages.buttonClicked.connect(self._on_stage_picked)

    @property
    def programme_id(self) -> str:
        """The draaiboek that is chosen now; empty when there is none."""
        return str(self._programmes.currentData() or "")

    @property
    def stage(self) -> TeamStage:
        """The stage that is chosen now."""
        return tuple(TeamStage)[max(0, self._stages.checkedId())]

    def set_programmes(self, templates: Sequence[ProgrammeTemplate]) -> None:
        """Offer these draaiboeken."""
        if tuple(templates) != self._templates:
            self._templates = tuple(templates)
            self._programmes.clear()
            for template in self._templates:
                self._programmes.addItem(template.title, template.id)

    def set_choice(self, programme_id: str, title: str, stage: TeamStage) -> None:
        """Mark what holds now; a draaiboek that is not offered any more stays as a title."""
        place = self._programmes.findData(programme_id)
        if place < 0:
            self._programmes.addItem(title or "Eigen draaiboek", programme_id)
            place = self._programmes.count() - 1
        self._programmes.setCurrentIndex(place)
        self.set_stage(stage)
        self._tell()

    def set_stage(self, stage: TeamStage) -> None:
        """Mark another stage; Tab then comes to that one."""
        for button in self._stages.buttons():
            is_marked = self._stages.id(button) == stage.column
            button.setFocusPolicy(_BY_TAB if is_marked else Qt.FocusPolicy.ClickFocus)
        self._stages.button(stage.column).setChecked(True)

    def set_open(self, *, is_open: bool, why_not: str = "") -> None:
        """Whether one may choose; otherwise say why not."""
        for control in (self._programmes, *self._stages.buttons()):
            control.setEnabled(is_open)
        if not is_open:
            self._line.setText(why_not)

    def _tell(self) -> None:
        template = self._template()
        for stage in TeamStage:
            words = upper_first(stage.value)
            if template is not None:
                words = f"{words}: {spine_in_words(template.for_stage(stage))}"
            self._stages.button(stage.column).setText(words)
            self._stages.button(stage.column).setAccessibleName(words)
        self._line.setText(_in_a_line(template))

    def _template(self) -> ProgrammeTemplate | None:
        for template in self._templates:
            if template.id == self.programme_id:
                return template
        return None

    def _on_programme_picked(self, _place: int) -> None:
        self._tell()
        self.chosen.emit(self.programme_id, self.stage)

    def _on_stage_picked(self) -> None:
        self.chosen.emit(self.programme_id, self.stage)

    def _arrange(self) -> None:
        field = FormField("D&raaiboek", self._programmes, "programme")
        self._programmes.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._programmes.setMinimumContentsLength(12)
        self._guard.guard(self._programmes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(self._line)
        column.addSpacing(8)
        column.addWidget(text_label("Hoe ver is dit team?", "strong", "stageLabel"))
        stages = QVBoxLayout()
        stages.setSpacing(0)
        for stage in TeamStage:
            button = QRadioButton(upper_first(stage.value))
            button.setObjectName(f"{stage.value}Stage")
            self._stages.addButton(button, stage.column)
            stages.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(stages)


def _in_a_line(template: ProgrammeTemplate | None) -> str:
    if template is None:
        return "Dit draaiboek staat niet meer in de lijst. De stappen zijn er nog."
    group = f", voor {template.group}" if template.group else ""
    return f"{duration_in_words(template.total)}{group}."
