"""What the newspaper still needs, and what never comes in it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkteam_studio.domain.press_room import LockedHarvest, locked_in_words
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.icons import line_icon
from wijkteam_studio.ui.kit.labels import set_variant, text_label
from wijkteam_studio.ui.kit.own_colour import Role, own_colour

_ICON = 16


class PressNotes(QWidget):
    """Short lines under the sections: gaps first, then what stays with the team."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pressNotes")
        self._gaps = text_label("", "small", "pressGaps", wrap=True)
        set_variant(self._gaps, "warn", "true")
        self._lock = QLabel()
        self._lock.setObjectName("pressLock")
        self._lock.setAccessibleName("Op slot")
        self._draw_lock()
        self._locked = text_label("", "small", "pressLocked", wrap=True)
        self._lacking = text_label("", "small", "pressLacking", wrap=True)
        self._lacking.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._locked, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 12, 16)
        column.setSpacing(12)
        column.addWidget(self._gaps)
        column.addWidget(self._lacking)
        column.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._draw_lock()

    def _draw_lock(self) -> None:
        """In the colour and the size of the words beside it."""
        colour, side = own_colour(theme.MUTED, Role.WindowText).name(), theme.scaled(_ICON)
        self._lock.setPixmap(line_icon("lock", colour).pixmap(side, side))

    def set_gaps(self, gaps: Sequence[str]) -> None:
        """What is still needed, as sentences."""
        self._gaps.setText("\n".join(gaps))
        self._gaps.setVisible(bool(gaps))

    def set_lacking(self, sentence: str) -> None:
        """What cannot be printed and where it stands; empty when everything can."""
        self._lacking.setText(sentence)
        self._lacking.setVisible(bool(sentence))

    def set_locked(self, harvest: Sequence[LockedHarvest]) -> None:
        """What stays with the team whatever anybody ticks."""
        self._locked.setText(locked_in_words(tuple(harvest)))
        self._locked.setVisible(bool(harvest))
        self._lock.setVisible(bool(harvest))
