"""The field that searches everything."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy

from wijkteam_studio.domain.text import cleaned
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.painting import line_icon

_PAUSE_MS = 150
_LIMIT = 200
#: For the icon, the button that empties the field, and the padding.
_ROOM = 84


class SearchField(QLineEdit):
    """Emits searched with the trimmed words when typing pauses, and at once when emptied."""

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, hint: str, name: str = "searchField") -> None:
        super().__init__()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self.setObjectName(name)
        self.setProperty("search", "true")
        self.setPlaceholderText(hint)
        self.setAccessibleName("Zoeken")
        self.setMaxLength(_LIMIT)
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.addAction(
            line_icon("search", _icon_colour()), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._typed)

    def words(self) -> str:
        """What is searched for; empty when nothing is."""
        return cleaned(self.text())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(hint + theme.scaled(_ROOM), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        if self.words():
            self._pause.start()
        else:
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.words())


def _icon_colour() -> str:
    if theme.is_high_contrast():
        return QApplication.palette().text().color().name()
    return theme.MUTED
