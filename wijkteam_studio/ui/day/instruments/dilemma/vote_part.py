"""A silent choice: nothing comes out while it runs, and when it is opened the five top cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import VoteRound
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, set_variant, text_label
from wijkteam_studio.ui.kit.layouts import empty
from wijkteam_studio.ui.kit.measures import measure

_CARD = "cardId"
_FIELD_WIDTH = 88


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


class VotePart(QWidget):
    """The cards of this round with a field for the hands; a number hides when one leaves it."""

    counted = Signal(str, int)
    passing_requested = Signal()
    opened = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self._fields: dict[str, QLineEdit] = {}
        self._state = WrapLine("muted", "voteState")
        self._grid = QGridLayout()
        self._trouble = WrapLine("error", "voteError")
        self._pass = make_button("Toetsenbord rond …", name="passKeyboard")
        self._open = make_button("Open de uitslag", name="openRound")
        self._cancel = make_button("Andere kaarten", "quiet", name="cancelRound")
        self._lay_out()
        self._pass.clicked.connect(self.passing_requested)
        self._open.clicked.connect(self.opened)
        self._cancel.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        self.setObjectName("votePart")
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        buttons = QHBoxLayout()
        for button in (self._pass, self._open, self._cancel):
            button.setProperty("compact", "true")
        clicks_keep_focus(self._pass, self._open, self._cancel)
        buttons.addWidget(self._pass)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._state)
        column.addLayout(buttons)
        column.addWidget(self._trouble)
        column.addLayout(self._grid)

    def set_round(self, vote: VoteRound, titles: tuple[str, ...]) -> None:
        """Show a round in its own order, without a single number that was given."""
        if vote.options != self._shown:
            self._shown = vote.options
            self._rebuild(vote, titles)
        self._state.set_line(_state_of(vote))
        for card_id, field in self._fields.items():
            filled = card_id in vote.counts
            field.setPlaceholderText("ingevuld" if filled and not field.hasFocus() else "aantal")

    def show_error(self, card_id: str, problem: InvalidInput) -> None:
        """Say what is wrong, and go to the field it is about."""
        self._trouble.set_line(problem.sentence)
        field = self._fields.get(card_id)
        if field is not None:
            set_variant(field, "wrong", "true")
            field.setAccessibleDescription(problem.sentence)
            field.setFocus()

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        self._trouble.set_line("")
        for field in self._fields.values():
            set_variant(field, "wrong", "false")
            field.setAccessibleDescription("")

    def take_focus(self) -> None:
        """Go to the first number."""
        for field in self._fields.values():
            field.setFocus()
            return

    def field(self, card_id: str) -> QLineEdit:
        """The field of one card."""
        return self._fields[card_id]

    def _rebuild(self, vote: VoteRound, titles: tuple[str, ...]) -> None:
        empty(self._grid)
        self._fields = {}
        for row, (card_id, title) in enumerate(zip(vote.options, titles, strict=True)):
            label = QLabel(self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(title)
            label.setObjectName(f"voteLabel-{card_id}")
            field = self._count_field(card_id, title, vote.people)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[card_id] = field
        self.clear_error()

    def _count_field(self, card_id: str, title: str, people: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"count-{card_id}")
        field.setAccessibleName(f"Aantal keer gekozen: {title}")
        field.setProperty(_CARD, card_id)
        field.setProperty("compact", "true")
        field.setMaxLength(len(str(people)) + 1)
        field.setValidator(QIntValidator(0, 999, field))
        measure(field, fixedWidth=_FIELD_WIDTH)
        field.editingFinished.connect(self._count)
        return field

    def _count(self) -> None:
        field = self.sender()
        if not isinstance(field, QLineEdit) or not field.text():
            return
        number = int(field.text())
        field.clear()
        self.clear_error()
        self.counted.emit(str(field.property(_CARD)), number)


def _state_of(vote: VoteRound) -> str:
    if vote.ballots:
        return f"{vote.ballots} van de {vote.people} mensen hebben gekozen. De uitslag is dicht."
    return "Iedereen kiest stil. Vul in hoe vaak elke kaart gekozen is. De uitslag is dicht."
