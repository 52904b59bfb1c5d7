"""`Meer …` on a row: its menu holds what must not be one click away."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_studio.ui.kit.erasing_words import ERASE_WORDS
from wijkteam_studio.ui.kit.one_click import OneClickButton
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus


class MoreButton(OneClickButton):
    """A quiet button with a menu; emits erase_requested.

    `subject` says in words what it is about, for who does not see where it stands.
    """

    erase_requested = Signal()

    def __init__(self, subject: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("Meer …", parent)
        self._menu = QMenu(self)
        self.setObjectName(name)
        self.setProperty("variant", "quiet")
        self.setProperty("compact", "true")
        self.setAutoDefault(True)
        self.setAccessibleName(f"Meer: {subject}")
        self._menu.setObjectName("moreMenu")
        self._menu.setAccessibleName(f"Wat wil je hiermee: {subject}")
        self._erase = self._menu.addAction(ERASE_WORDS)
        self._erase.setObjectName("more-erase")
        clicks_keep_focus(self)
        self._erase.triggered.connect(self.erase_requested)
        self.clicked.connect(self._open_under)

    @property
    def menu_of_row(self) -> QMenu:
        """The menu, also for a right click on the row."""
        return self._menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_under()
        event.accept()

    def _open_under(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        if self.hasFocus():
            self._menu.setActiveAction(self._erase)
