"""The top of the middle: where we are, what to say and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.ui.kit.labels import WrapLine, set_variant, text_label


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it is told: its part of the day, a line of facts, and its texts."""

    phase: Phase
    facts: str
    title: str
    say: str = ""
    do: str = ""


class StepHead(QWidget):
    """Says what to say in the type of what people read, with the colour of the phase beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = text_label("", "caption", "stepFacts", wrap=True)
        self._title = text_label("", "title", "stepTitle", wrap=True)
        self._say = text_label("", "quote", "stepSay", wrap=True)
        self._bar = QFrame()
        self._do_word = text_label("Doe", "strong", "doWord")
        self._do = WrapLine("muted", "stepDo")
        self._lay_out()

    def _lay_out(self) -> None:
        self.setObjectName("stepHead")
        self._bar.setObjectName("quoteBar")
        self._bar.setFixedWidth(4)
        quote = QHBoxLayout()
        quote.setSpacing(14)
        quote.addWidget(self._bar)
        quote.addWidget(self._say, 1)
        self._say.setContentsMargins(0, 6, 0, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._facts)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addLayout(quote)
        column.addSpacing(2)
        deed = QHBoxLayout()
        deed.setSpacing(8)
        deed.addWidget(self._do_word, 0, Qt.AlignmentFlag.AlignTop)
        deed.addWidget(self._do, 1)
        column.addLayout(deed)

    def set_step(self, view: StepView) -> None:
        """Show this step."""
        self._facts.setText(f"{view.phase.word} · {view.facts}")
        self._title.setText(view.title)
        self._say.setText(view.say)
        self._do.set_line(view.do)
        self._do_word.setVisible(bool(view.do))
        for label in (self._facts, self._bar):
            set_variant(label, "phase", view.phase.value)
        for part in (self._bar, self._say):
            part.setVisible(bool(view.say))
        self.setAccessibleName(f"{view.title}. {view.say}")
