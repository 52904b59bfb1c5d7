"""What the start page says the first time."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.measures import measure

_PREPARE = (
    "Vul in welk team, wanneer en met hoeveel mensen. "
    "Je krijgt een draaiboek dat bij het team past."
)
_LEAD = (
    "Het programma houdt de tijd bij, zet één vraag tegelijk op de zaal "
    "en bewaart wat jullie opschrijven."
)
_SHARE = "Van de dag maak je een wijkkrant. Het team kiest wat erin komt."
_STEPS = (
    ("ik", "Bereid de dag voor", _PREPARE),
    ("wij", "Leid het gesprek", _LEAD),
    ("wijk", "Deel de krant uit", _SHARE),
)
_WIDTH = 640


class Welcome(QFrame):
    """Three steps of a day, for somebody who has no sessions yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(text_label("Hier komen je sessies te staan", "heading", "welcomeTitle"))
        first = "Kies Nieuwe sessie om een dag voor te bereiden. Wil je eerst kijken hoe het gaat? "
        second = "Kies Oefenen: een dag met een bedacht team. Daarvan blijft niets bewaard."
        explanation = text_label(first + second, "muted", "welcomeText", wrap=True)
        measure(explanation, maximumWidth=_WIDTH)
        # In a row of its own: a column asks for the height at its own width, not at the most of it.
        narrow = QHBoxLayout()
        narrow.addWidget(explanation, 1)
        narrow.addStretch(0)
        column.addLayout(narrow)
        column.addSpacing(16)
        for number, (bar, title, text) in enumerate(_STEPS, start=1):
            column.addWidget(_step(number, bar, title, text))


def _step(number: int, bar: str, title: str, text: str) -> QFrame:
    row = QFrame()
    row.setProperty("card", "row")
    row.setProperty("bar", bar)
    figure = text_label(str(number), "number", "welcomeNumber")
    measure(figure, fixedWidth=32)
    line = QHBoxLayout(row)
    line.setContentsMargins(24, 12, 24, 12)
    line.setSpacing(16)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(text_label(title, "strong", "welcomeStep"))
    words.addWidget(text_label(text, "muted", "welcomeStepText", wrap=True))
    line.addWidget(figure)
    line.addLayout(words, 1)
    return row
