"""A dilemma that the team works on: both poles, a way to lay it back, and to erase an own one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkteam_studio.domain.notes import ChosenDilemma
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.more_button import MoreButton
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus
from wijkteam_studio.ui.kit.text_and_deeds import TextAndDeeds
from wijkteam_studio.ui.kit.wrap_line import WrapLine


class ChosenCard(QFrame):
    """Both poles with equal weight, and the question behind them."""

    put_back_requested = Signal(str)
    erase_requested = Signal(object)

    def __init__(self, card: ChosenDilemma, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._back = make_button("Leg terug", "quiet", name=f"putBack-{card.card_id}")
        self._back.setAccessibleName(f"Leg terug: {card.title}")
        clicks_keep_focus(self._back)
        self._more = MoreButton(card.title, f"more-{card.card_id}")
        self.setObjectName("chosenCard")
        self.setProperty("card", "row")
        self.setProperty("bar", "wij")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(4)
        title = WrapLine("strong", "", card.title)
        column.addWidget(TextAndDeeds(title, self._back, self._more))
        column.addWidget(WrapLine("body", "", f"A  {card.pole_a}"))
        column.addWidget(WrapLine("body", "", f"B  {card.pole_b}"))
        if card.question_behind:
            column.addWidget(
                WrapLine("small", "", f"De vraag erachter kan zijn: {card.question_behind}")
            )
        self._more.setVisible(card.is_own)
        self._back.clicked.connect(self._ask)
        self._more.erase_requested.connect(self._ask_erase)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._card.is_own:
            self._more.menu_of_row.popup(event.globalPos())

    def _ask_erase(self) -> None:
        self.erase_requested.emit(self._card.id)

    def _ask(self) -> None:
        self.put_back_requested.emit(self._card.card_id)
