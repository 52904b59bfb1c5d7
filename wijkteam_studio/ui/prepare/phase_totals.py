"""How the minutes of a day are divided, in one line."""

from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.domain.plan_words import totals
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.labels import text_label

_SHOWN = (*SPINE, Phase.PAUZE, Phase.SPELING)


class PhaseTotals(QWidget):
    """`Ik 40 · Wij 55 · Wijk 45 · pauze 20 · speling 20`, the phases in their colours."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("phaseTotals")
        row = FlowRow(self, spacing=4)
        self._parts = {}
        self._dots = {}
        for phase in _SHOWN:
            dot = text_label("·", "muted", f"{phase.value}Dot")
            part = text_label("", "strong" if phase in SPINE else "muted", f"{phase.value}Total")
            part.setProperty("phase", phase.value)
            self._dots[phase], self._parts[phase] = dot, part
            row.add(dot)
            row.add(part)

    def set_programme(self, programme: Programme) -> None:
        """Show the division of this programme; a phase without time is left out."""
        words = dict(totals(programme))
        first = next(iter(words), None)
        for phase in _SHOWN:
            self._parts[phase].setText(words.get(phase, ""))
            self._parts[phase].setVisible(phase in words)
            self._dots[phase].setVisible(phase in words and phase is not first)
        self.setAccessibleName(", ".join(words.values()))
