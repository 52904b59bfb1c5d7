"""The column with the places one can go to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.measures import measure

_WIDTH = 220


class SideMenu(QFrame):
    """Places as (id, word), some at the foot; emits chosen with the id of a place."""

    chosen = Signal(str)

    def __init__(
        self, places: Sequence[tuple[str, str]], foot: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__()
        self.setObjectName("sideMenu")
        measure(self, fixedWidth=_WIDTH)
        self._buttons = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 1, 16)
        self._column.setSpacing(0)
        brand = text_label("Wijkteam\nStudio", "brand", "brand")
        brand.setContentsMargins(22, 4, 8, 16)
        self._column.addWidget(brand)
        self._add(places, checkable=True)
        self._column.addStretch(1)
        self._add(foot, checkable=False)
        self._buttons.buttonClicked.connect(self._choose)

    def set_current(self, place: str) -> None:
        """Mark where one is; nothing happens when the menu does not have this place."""
        for button in self._buttons.buttons():
            if button.property("place") == place:
                button.setChecked(True)

    def _add(self, places: Sequence[tuple[str, str]], *, checkable: bool) -> None:
        for place, word in places:
            button = make_button(word, "menu", name=f"menu_{place}")
            button.setCheckable(checkable)
            button.setProperty("place", place)
            self._buttons.addButton(button)
            self._column.addWidget(button)

    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("place")))
