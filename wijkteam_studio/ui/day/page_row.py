"""Turns the pages of a wall that does not fit on one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus


class PageRow(QWidget):
    """Hidden on a wall of one page; emits turned(-1 or 1)."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wallPages")
        self._where = text_label("", "small", "wallPage")
        self._back = make_button("◀", name="wallPageBack", counts_each=True)
        self._on = make_button("▶", name="wallPageOn", counts_each=True)
        self._back.setAccessibleName("Vorige bladzijde van de zaal")
        self._on.setAccessibleName("Volgende bladzijde van de zaal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._where, 1)
        for button in (self._back, self._on):
            button.setProperty("compact", "true")
            row.addWidget(button)
        clicks_keep_focus(self._back, self._on)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        self.hide()

    def set_page(self, page: int, pages: int) -> None:
        """The page that is shown, from 0, of so many."""
        self._where.setText(f"Bladzijde {page + 1} van {pages}")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < pages - 1)
        self.setVisible(pages > 1)

    def _turn_back(self) -> None:
        self.turned.emit(-1)

    def _turn_on(self) -> None:
        self.turned.emit(1)
