"""Looking through the cards: by phase, by theme and by word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.dilemma import Theme
from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.ui.day.dilemma_cards import CardList, CardRow
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.form_field import SearchField
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.measures import measure

_LIST_HEIGHT = 236
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_SHORTEST = 5


class BrowsePart(QWidget):
    """Says which filter is wanted, which card is taken, and that a silent choice begins."""

    filter_changed = Signal()
    card_taken = Signal(str)
    round_requested = Signal(object)
    own_requested = Signal()

    def __init__(self, themes: tuple[Theme, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = QComboBox()
        self._theme = QComboBox()
        self._search = SearchField("Zoek in de kaarten", "cardSearch")
        self.cards = CardList()
        self._empty = text_label(
            "Geen kaart past hierbij. Kies een ruimer filter.", "muted", "noCards"
        )
        self._example = WrapLine("muted", "cardExample")
        self._take = make_button("Kies deze kaart", name="takeCard")
        self._round = make_button("", name="startRound")
        self._own = make_button("Eigen kaart …", "quiet", name="ownDilemma")
        self._fill(themes)
        self._lay_out()
        self._connect()

    def _fill(self, themes: tuple[Theme, ...]) -> None:
        for filter_box, width in ((self._phase, 116), (self._theme, 174)):
            measure(filter_box, minimumWidth=width)
            filter_box.setSizeAdjustPolicy(_SHORT)
            filter_box.setMinimumContentsLength(_SHORTEST)
        self._phase.setObjectName("phaseFilter")
        self._phase.setAccessibleName("Fase")
        self._phase.addItem("Alle fasen", "")
        for phase in SPINE:
            self._phase.addItem(phase.word, phase.value)
        self._theme.setObjectName("themeFilter")
        self._theme.setAccessibleName("Thema")
        self._theme.addItem("Alle thema's", "")
        for item in themes:
            self._theme.addItem(item.title, item.id)
        self._search.setAccessibleName("Zoek in de kaarten")

    def _lay_out(self) -> None:
        self.setObjectName("browsePart")
        measure(self.cards, minimumHeight=_LIST_HEIGHT)
        for button in (self._take, self._round, self._own):
            button.setProperty("compact", "true")
        clicks_keep_focus(self._take, self._round, self._own)
        filters, buttons = QHBoxLayout(), QHBoxLayout()
        for row in (filters, buttons):
            row.setSpacing(8)
        filters.addWidget(self._phase, 2)
        filters.addWidget(self._theme, 3)
        filters.addWidget(self._search, 4)
        buttons.addWidget(self._take)
        buttons.addWidget(self._round)
        buttons.addStretch(1)
        buttons.addWidget(self._own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(filters)
        column.addWidget(self.cards, 1)
        column.addWidget(self._empty)
        column.addWidget(self._example)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._phase.currentIndexChanged.connect(self._refilter)
        self._theme.currentIndexChanged.connect(self._refilter)
        self._search.searched.connect(self._refilter)
        self._search.left_downwards.connect(self.take_focus)
        self.cards.looked_at.connect(self._look)
        self.cards.taken.connect(self.card_taken)
        self._take.clicked.connect(self._take_current)
        self._round.clicked.connect(self._start_round)
        self._own.clicked.connect(self.own_requested)

    @property
    def wanted(self) -> tuple[Phase | None, str, str]:
        """The phase (None for all), the theme (empty for all) and the words that are asked for."""
        phase = str(self._phase.currentData())
        theme = str(self._theme.currentData())
        return Phase(phase) if phase else None, theme, self._search.words()

    def prefer_phase(self, phase: Phase) -> None:
        """Begin with the cards of this phase."""
        place = self._phase.findData(phase.value)
        if place >= 0:
            self._phase.setCurrentIndex(place)

    def set_cards(self, rows: tuple[CardRow, ...]) -> None:
        """Show these cards."""
        self.cards.set_rows(rows)
        self.cards.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._round.setEnabled(len(rows) > 1)
        words = f"Stil kiezen uit {len(rows)}"
        self._round.setText(words)
        self._round.setAccessibleName(words)
        self._look(self.cards.current.card_id if self.cards.current else "")

    def take_focus(self) -> None:
        """Go to the cards."""
        self.cards.setFocus()
        if self.cards.current is None and self.cards.rows:
            self.cards.setCurrentIndex(self.cards.model().index(0, 0))

    def _refilter(self, *_value: object) -> None:
        self.filter_changed.emit()

    def _look(self, card_id: str) -> None:
        row = self.cards.current
        self._take.setEnabled(bool(card_id) and row is not None and not row.is_chosen)
        self._example.set_line(f"Voorbeeld: {row.example}" if row and row.example else "")

    def _take_current(self) -> None:
        if self.cards.current is not None:
            self.card_taken.emit(self.cards.current.card_id)

    def _start_round(self) -> None:
        self.round_requested.emit(tuple(row.card_id for row in self.cards.rows))
