"""The opened result of a silent choice: the five cards with most votes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.layouts import empty


class ResultPart(QWidget):
    """Each card with its votes and a way to take it; a start of a conversation."""

    card_taken = Signal(str)
    closed = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._ids: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self._group = QButtonGroup(self)
        self._close = make_button("Weer dicht", "quiet", name="closeRound")
        self._again = make_button("Nieuwe ronde", "quiet", name="newRound")
        self._lay_out()
        self._group.idClicked.connect(self._take)
        self._close.clicked.connect(self.closed)
        self._again.clicked.connect(self.again_requested)

    def _lay_out(self) -> None:
        self.setObjectName("resultPart")
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        clicks_keep_focus(self._close, self._again)
        buttons = QHBoxLayout()
        for button in (self._close, self._again):
            button.setProperty("compact", "true")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = "Dit koos het team. Een begin van een gesprek: wat is niet gekozen, en waarom?"
        column.addWidget(WrapLine("muted", "resultLine", line))
        column.addLayout(self._grid)
        column.addLayout(buttons)

    def set_result(self, rows: tuple[tuple[str, str, int], ...], chosen: frozenset[str]) -> None:
        """Show (id, title, votes) from most to fewest; chosen cards cannot be taken again."""
        if (rows, chosen) == self._shown:
            return
        self._shown = (rows, chosen)
        self._ids = tuple(card_id for card_id, _title, _votes in rows)
        self._clear()
        for place, (card_id, title, votes) in enumerate(rows):
            votes_label = text_label(str(votes), "strong", f"votes-{card_id}")
            votes_label.setAccessibleName(f"{votes} keer gekozen")
            taken = card_id in chosen
            button = make_button("✓ Gekozen" if taken else "Kies", name=f"take-{card_id}")
            button.setAccessibleName(f"Gekozen: {title}" if taken else f"Kies: {title}")
            button.setEnabled(not taken)
            button.setProperty("compact", "true")
            clicks_keep_focus(button)
            self._group.addButton(button, place)
            self._grid.addWidget(text_label(title, "body", f"result-{card_id}"), place, 0)
            self._grid.addWidget(votes_label, place, 1)
            self._grid.addWidget(button, place, 2)
            button.show()

    def take_focus(self) -> None:
        """Go to the first card that can be taken."""
        for button in self._group.buttons():
            if button.isEnabled():
                button.setFocus()
                return

    def _clear(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        empty(self._grid)

    def _take(self, place: int) -> None:
        self.card_taken.emit(self._ids[place])
