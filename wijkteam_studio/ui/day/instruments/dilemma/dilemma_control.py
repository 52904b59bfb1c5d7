"""A dilemma: browse, choose in silence, open, and take it."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import ChosenDilemma, VoteRound
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.ui.day.dilemma_cards import CardRow, ChosenCard
from wijkteam_studio.ui.day.dilemma_dialogs import BallotDialog, BallotView, OwnDilemmaDialog
from wijkteam_studio.ui.day.instrument import Instrument, OnWall
from wijkteam_studio.ui.day.instruments.dilemma.browse_part import BrowsePart
from wijkteam_studio.ui.day.instruments.dilemma.vote_part import ResultPart, VotePart
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine, text_label
from wijkteam_studio.ui.kit.layouts import empty

#: The title of a card that is no longer there.
_ERASED = "Gewiste kaart"


class DilemmaControl(Instrument):
    """The chosen cards, and what helps to choose them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: tuple[ChosenDilemma, ...] = ()
        self._is_browsing = False
        self._is_folded = False
        self._titles: dict[str, str] = {}
        self._box = QWidget(self)
        self._cards = QVBoxLayout(self._box)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        self._trouble = WrapLine("error", "dilemmaError")
        self._on_wall = OnWall(desk)
        self._more = make_button("Andere kaarten bekijken", "quiet", name="moreCards")
        self.browse = BrowsePart(self.desk.library.deck.themes)
        self.vote = VotePart()
        self.result = ResultPart()
        self._place_parts()
        self._connect_parts()
        self._fill_cards()

    def get_ready(self, day: Day) -> None:
        self._show_chosen(day)

    @property
    def showing(self) -> Showing | None:
        return Showing.DILEMMA

    def set_step(self, step: Step) -> None:
        self._is_folded = bool(self.desk.live.day.chosen_dilemmas)
        self._is_browsing = False
        self._trouble.set_line("")
        self.browse.prefer_phase(step.phase)

    def _place_parts(self) -> None:
        self._more.setProperty("compact", "true")
        clicks_keep_focus(self._more)
        top = QHBoxLayout()
        top.addWidget(text_label("Het dilemma", "caption", "dilemmaCaption"), 1)
        top.addWidget(self._on_wall)
        self.column.addLayout(top)
        for widget in (self._box, self.browse, self.vote, self.result, self._trouble):
            self.column.addWidget(widget)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect_parts(self) -> None:
        self.browse.filter_changed.connect(self._fill_cards)
        self.browse.card_taken.connect(self._take)
        self.browse.round_requested.connect(self._start_round)
        self.browse.own_requested.connect(self._make_own)
        self.vote.counted.connect(self._set_count)
        self.vote.passing_requested.connect(self._pass_keyboard)
        self.vote.opened.connect(self._open_round)
        self.vote.cancelled.connect(self._browse_again)
        self.result.card_taken.connect(self._take)
        self.result.closed.connect(self._close_round)
        self.result.again_requested.connect(self._browse_again)
        self._more.clicked.connect(self._toggle_fold)

    def show_day(self, day: Day) -> None:
        self._show_chosen(day)
        self._show_part(day)

    def show_time(self) -> None:
        self._on_wall.show_choice(self.showing)

    def focus_first(self) -> bool:
        """Go to the cards, when somebody looks at them; else one types under them first."""
        if self._is_folded or not self.browse.isVisibleTo(self):
            return False
        self.browse.take_focus()
        return True

    @property
    def _round(self) -> VoteRound | None:
        return self.desk.dilemmas.round

    def _show_chosen(self, day: Day) -> None:
        if day.chosen_dilemmas == self._shown:
            return
        self._shown = day.chosen_dilemmas
        empty(self._cards)
        for card in self._shown:
            row = ChosenCard(card)
            row.put_back_requested.connect(self._put_back)
            row.erase_requested.connect(self._erase)
            self._cards.addWidget(row)
        self._fill_cards()

    def _erase(self, card_id: UUID) -> None:
        self.desk.erasing.wish(Kind.DILEMMA, str(card_id))

    def _show_part(self, day: Day) -> None:
        vote = self._round
        folded = self._is_folded and bool(day.chosen_dilemmas)
        browsing = vote is None or self._is_browsing
        self._box.setVisible(bool(day.chosen_dilemmas))
        self.browse.setVisible(browsing and not folded)
        self.vote.setVisible(not browsing and not folded and not vote.is_open if vote else False)
        self.result.setVisible(not browsing and not folded and vote.is_open if vote else False)
        self._more.setVisible(bool(day.chosen_dilemmas))
        self._more.setText("Andere kaarten bekijken" if folded else "Klaar met kiezen")
        self._more.setAccessibleName(self._more.text())
        if vote is not None:
            self._show_round(vote)

    def _show_round(self, vote: VoteRound) -> None:
        if not self._titles.keys() >= set(vote.options):
            self._read_titles()
        titles = tuple(self._titles.get(card_id, _ERASED) for card_id in vote.options)
        if vote.is_open:
            rows = self.desk.dilemmas.top()
            named = tuple((key, self._titles.get(key, _ERASED), votes) for key, votes in rows)
            chosen = frozenset(card.card_id for card in self._shown)
            self.result.set_result(named, chosen)
        else:
            self.vote.set_round(vote, titles)

    def _fill_cards(self) -> None:
        dilemmas = self.desk.dilemmas
        phase, theme, text = self.browse.wanted
        self._read_titles()
        self.browse.set_cards(tuple(self._row(card) for card in dilemmas.cards(phase, theme, text)))

    def _read_titles(self) -> None:
        self._titles = {card.card_id: card.title for card in self.desk.dilemmas.cards()}

    def _row(self, card: ChosenDilemma) -> CardRow:
        themes = {item.id: item.title for item in self.desk.library.deck.themes}
        return CardRow(
            card.card_id,
            card.title,
            "Eigen dilemma" if card.is_own else themes.get(card.theme, ""),
            card.pole_a,
            card.pole_b,
            card.example,
            is_chosen=self.desk.dilemmas.is_chosen(card.card_id),
        )

    def _take(self, card_id: str) -> None:
        try:
            self.desk.dilemmas.choose(card_id)
        except InvalidInput as problem:
            self._trouble.set_line(problem.sentence)
        else:
            self._trouble.set_line("")

    def _put_back(self, card_id: str) -> None:
        self.desk.dilemmas.put_back(card_id)
        self._more.setFocus()
        self._trouble.set_line("")

    def _toggle_fold(self) -> None:
        self._is_folded = not self._is_folded
        self._show_part(self.desk.live.day)
        if not self.focus_first():
            self._more.setFocus()
            self.finished.emit()

    def _start_round(self, card_ids: tuple[str, ...]) -> None:
        self._is_browsing = False
        try:
            self.desk.dilemmas.start_round(card_ids)
        except InvalidInput as problem:
            self._trouble.set_line(problem.sentence)
        else:
            self.vote.take_focus()

    def _open_round(self) -> None:
        self.desk.dilemmas.open_round()
        self.result.take_focus()

    def _close_round(self) -> None:
        self.desk.dilemmas.close_again()
        self.vote.take_focus()

    def _browse_again(self) -> None:
        self._is_browsing = True
        self._show_part(self.desk.live.day)
        self.browse.take_focus()

    def _set_count(self, card_id: str, number: int) -> None:
        try:
            self.desk.dilemmas.set_count(card_id, number)
        except InvalidInput as problem:
            self.vote.show_error(card_id, problem)

    def _pass_keyboard(self) -> None:
        vote = self._round
        if vote is None:
            return
        options = tuple((key, self._titles.get(key, key)) for key in vote.options)
        view = BallotView(options, vote.people, vote.ballots, vote.per_person)
        self._ballots = BallotDialog(view, self.window())
        self._ballots.ballot_cast.connect(self._cast)
        self._ballots.open()

    def _cast(self, choices: tuple[str, ...]) -> None:
        try:
            self.desk.dilemmas.cast(choices)
        except InvalidInput as problem:
            self._ballots.show_error(problem.sentence)
        else:
            self._ballots.accept_ballot()

    def _make_own(self) -> None:
        self._own = OwnDilemmaDialog(self.desk.library.deck.themes, self.window())
        self._own.card_requested.connect(self._add_own)
        self._own.open()

    def _add_own(self, card: OwnDilemma) -> None:
        try:
            made = self.desk.dilemmas.add_own(card)
        except InvalidInput as problem:
            self._own.show_error(problem)
            return
        self._own.accept()
        self._titles[made.card_id] = made.title
        self._fill_cards()
