"""Dialogs about dilemmas: passing the keyboard round, and a card of the team's own."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.dilemma import TITLE_LIMIT, Theme
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import DialogColumn
from wijkteam_studio.ui.kit.form import Form
from wijkteam_studio.ui.kit.labels import text_label

_HINT = "Twee goede bedoelingen die botsen. Geen goed tegen fout."
_OPTION = "cardId"
_LEAST = QSize(560, 520)
#: What the frame of the window needs.
_EDGE = QSize(16, 48)


class OwnDilemmaDialog(QDialog):
    """Asks both poles; an error stands at its field and the typed words stay."""

    card_requested = Signal(object)

    def __init__(self, themes: tuple[Theme, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._form = Form("ownDilemmaForm")
        self._title = self._form.add_text("Titel", "ownTitle", "Kort: ... of ...", TITLE_LIMIT)
        self._pole_a = self._form.add_text("Aan de ene kant", "ownPoleA", "", 140)
        self._pole_b = self._form.add_text("Aan de andere kant", "ownPoleB", "", 140)
        self._example = self._form.add_text("Voorbeeld", "ownExample", "Mag leeg. Geen namen.", 300)
        self._question = self._form.add_text("Vraag erachter", "ownQuestion", "Mag leeg.", 200)
        self._theme = QComboBox()
        self._form.add("Thema", self._theme, "ownTheme")
        self._keep = make_button("Maak de kaart", "primary", name="ownKeep")
        self._cancel = make_button("Laat maar", name="ownCancel")
        self._lay_out()
        self._keep.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setObjectName("ownDilemmaDialog")
        self.setWindowTitle("Een eigen dilemma")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for item in self._themes:
            self._theme.addItem(item.title, item.id)
        self._cancel.setAutoDefault(False)
        self._keep.setDefault(True)
        column = DialogColumn(self, 560)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(text_label(_HINT, "muted", "ownHint", wrap=True))
        column.addWidget(self._form)
        column.add_foot(self._cancel, self._keep)
        self._title.setFocus()

    def show_error(self, problem: InvalidInput) -> None:
        """Say what is wrong at its field."""
        self._form.show_error(problem)

    def _ask(self) -> None:
        self._form.clear_errors()
        self.card_requested.emit(
            OwnDilemma(
                title=self._title.text(),
                pole_a=self._pole_a.text(),
                pole_b=self._pole_b.text(),
                example=self._example.text(),
                question_behind=self._question.text(),
                theme=str(self._theme.currentData() or "samen"),
            )
        )


@dataclass(frozen=True, slots=True)
class BallotView:
    """The cards in the order of this round as (id, title), and how many people have chosen."""

    options: tuple[tuple[str, str], ...]
    people: int
    done: int
    per_person: int = 3


class BallotDialog(QDialog):
    """A cover between two people; a choice is out of sight as soon as it is handed in."""

    ballot_cast = Signal(object)

    def __init__(self, view: BallotView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._done = view.done
        self._pages = QStackedWidget()
        self._turn = text_label("", "heading", "ballotTurn", wrap=True)
        self._start = make_button("Ik ben aan de beurt", "primary", name="ballotStart")
        self._stop = make_button("Stoppen", name="ballotStop")
        self._ask = text_label("", "heading", "ballotAsk", wrap=True)
        self._boxes = tuple(self._box(card_id, title) for card_id, title in view.options)
        self._trouble = text_label("", "error", "ballotError", wrap=True)
        self._hand_in = make_button("Klaar, verberg mijn keuze", "primary", name="ballotHandIn")
        self._lay_out()
        self._start.clicked.connect(self._begin)
        self._stop.clicked.connect(self.accept)
        self._hand_in.clicked.connect(self._cast)
        self._cover()

    def _lay_out(self) -> None:
        self.setObjectName("ballotDialog")
        self.setWindowTitle("Stil kiezen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize() - _EDGE
        self.setMinimumSize(_LEAST.boundedTo(room))
        self.resize((_LEAST * theme.text_scale()).boundedTo(room))
        self._pages.addWidget(self._cover_page())
        self._pages.addWidget(self._choice_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self._pages)

    def _cover_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._turn)
        column.addWidget(text_label("Niemand ziet wat je kiest.", "muted", "ballotHush", wrap=True))
        column.addStretch(1)
        column.addLayout(_row(self._stop, self._start))
        return page

    def _choice_page(self) -> QWidget:
        page, inner, scroll = QWidget(), QWidget(), QScrollArea()
        options = QVBoxLayout(inner)
        options.setContentsMargins(0, 0, 8, 0)
        options.setSpacing(4)
        for box in self._boxes:
            options.addWidget(box)
        options.addStretch(1)
        scroll.setWidgetResizable(True)
        scroll.setObjectName("ballotScroll")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._ask)
        column.addWidget(scroll, 1)
        column.addWidget(self._trouble)
        column.addLayout(_row(self._hand_in))
        return page

    def _box(self, card_id: str, title: str) -> QCheckBox:
        box = QCheckBox(title.replace("&", "&&"))
        box.setObjectName(f"ballot-{card_id}")
        box.setAccessibleName(title)
        box.setProperty(_OPTION, card_id)
        box.toggled.connect(self._count)
        return box

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards that are ticked now."""
        return tuple(str(box.property(_OPTION)) for box in self._boxes if box.isChecked())

    def accept_ballot(self) -> None:
        """The choice is counted: hide it and wait for the next person."""
        self._done += 1
        self._cover()

    def show_error(self, sentence: str) -> None:
        """Say why this choice cannot be counted."""
        self._trouble.setText(sentence)
        self._trouble.show()

    def _cover(self) -> None:
        for box in self._boxes:
            box.setChecked(False)
        everyone = self._done >= self._view.people
        self._start.setVisible(not everyone)
        self._stop.setText("Klaar" if everyone else "Stoppen")
        self._stop.setAccessibleName(self._stop.text())
        self._turn.setText(
            "Iedereen heeft gekozen."
            if everyone
            else f"Persoon {self._done + 1} van {self._view.people}. Geef de laptop door."
        )
        self._trouble.hide()
        self._pages.setCurrentIndex(0)
        (self._stop if everyone else self._start).setFocus()

    def _begin(self) -> None:
        self._pages.setCurrentIndex(1)
        self._count()
        if self._boxes:
            self._boxes[0].setFocus()

    def _count(self) -> None:
        left = self._view.per_person - len(self.chosen)
        words = "Kies er nog {}." if left > 0 else "Dat zijn er genoeg."
        self._ask.setText(words.format(left) if left >= 0 else f"Dat is er {-left} te veel.")
        self._hand_in.setEnabled(0 <= left < self._view.per_person)

    def _cast(self) -> None:
        self.ballot_cast.emit(self.chosen)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    return row
