"""One agreement as it stands: what, who, when and how we notice it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkteam_studio.domain.notes import Agreement, Destination
from wijkteam_studio.domain.words import long_date
from wijkteam_studio.ui.kit.buttons import MoreButton, make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import WrapLine
from wijkteam_studio.ui.kit.layouts import TextAndDeeds


class AgreementRow(QFrame):
    """Says that somebody wants to change, withdraw or erase this agreement; words come first."""

    edit_requested = Signal(object)
    withdraw_requested = Signal(object)
    destination_requested = Signal(object)
    erase_requested = Signal(object)

    def __init__(self, agreement: Agreement, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agreement = agreement
        name = "de proef" if agreement.is_trial else f"afspraak {number}"
        key = "trial" if agreement.is_trial else str(number)
        in_paper = agreement.destination is Destination.NEWSPAPER
        self._send = make_button(
            "In de krant" if in_paper else "Blijft hier", "quiet", name=f"send-{key}"
        )
        self._send.setAccessibleName(f"{self._send.text()}: {name}")
        self._send.setAccessibleDescription("Wissel tussen de krant en blijft hier")
        self._edit = make_button("Aanpassen", "quiet", name=f"edit-{key}")
        self._edit.setAccessibleName(f"Aanpassen: {name}")
        self._withdraw = make_button("Wissen", "quiet", name=f"withdraw-{key}")
        self._withdraw.setAccessibleName(f"Wissen: {name}")
        self._more = MoreButton(name, f"more-{key}")
        self._lay_out("Proef" if agreement.is_trial else f"{number}")
        self._send.clicked.connect(self._ask_send)
        self._edit.clicked.connect(self._ask_edit)
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._more.erase_requested.connect(self._ask_erase)

    def _lay_out(self, mark: str) -> None:
        item = self._agreement
        self.setObjectName("agreementRow")
        self.setProperty("card", "row")
        self.setProperty("bar", "slot" if item.is_trial else "wij")
        deeds = (self._send, self._edit, self._withdraw)
        clicks_keep_focus(*deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 4)
        column.setSpacing(2)
        column.addWidget(WrapLine("strong", "", f"{mark}  {item.what}"))
        if item.trigger:
            column.addWidget(WrapLine("body", "", f"Als {item.trigger}"))
        column.addWidget(WrapLine("body", "", f"{item.who}, vóór {long_date(item.when)}"))
        sign = f"We merken het aan: {item.sign}" if item.sign else ""
        column.addWidget(TextAndDeeds(WrapLine("small", "", sign), *deeds, self._more))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._more.menu_of_row.popup(event.globalPos())

    def _ask_send(self) -> None:
        self.destination_requested.emit(self._agreement)

    def _ask_edit(self) -> None:
        self.edit_requested.emit(self._agreement)

    def _ask_withdraw(self) -> None:
        self.withdraw_requested.emit(self._agreement)

    def _ask_erase(self) -> None:
        self.erase_requested.emit(self._agreement)
