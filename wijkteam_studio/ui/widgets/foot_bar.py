"""The bottom of the screen: kept or not, the beamer, a quiet line, and the keys."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wijkteam_studio.ui.texts import plain_tip
from wijkteam_studio.ui.widgets.announcement import announce
from wijkteam_studio.ui.widgets.buttons import as_caption, make_button
from wijkteam_studio.ui.widgets.elided_label import ElidedLabel
from wijkteam_studio.ui.widgets.key_hint import KeyHint
from wijkteam_studio.ui.widgets.quiet_focus import clicks_keep_focus
from wijkteam_studio.ui.widgets.saved_mark import SavedMark

_HINTS = (
    ("PgDn", "verder"),
    ("B", "zwart"),
    ("Ctrl P", "parkeren"),
    ("Ctrl Z", "ongedaan"),
)
#: From this width in pixels on all hints fit beside the words.
_WIDE = 1180
_QUIET_MS = 6000
_OFF = "Beamer uit · F5 zet hem aan"
#: The line on the beamer gets at most this part of the width.
_BEAMER_SHARE = 0.42


class FootBar(QFrame):
    """Words that one sees in passing."""

    keys_requested = Signal()
    projection_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = SavedMark()
        self._line = _OFF
        self._beamer = make_button(_OFF, "quiet", name="projectorLine")
        self._quiet = ElidedLabel("", "caption", "quietLine")
        self._hints = tuple(KeyHint(key, meaning) for key, meaning in _HINTS)
        self._keys = make_button("F1 toetsen", "quiet", name="keysButton")
        self._rest = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._lay_out()
        self._keys.clicked.connect(self.keys_requested)
        self._beamer.clicked.connect(self.projection_requested)
        self._rest.timeout.connect(self._hush)

    def _lay_out(self) -> None:
        self.setObjectName("footBar")
        self.setProperty("line", "above")
        self.setProperty("ground", "white")
        clicks_keep_focus(self._keys, self._beamer)
        for button in (self._keys, self._beamer):
            button.setProperty("compact", "true")
        self.set_projector("")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        row.addWidget(self._saved)
        row.addWidget(self._beamer)
        row.addWidget(self._quiet, 1)
        for hint in self._hints:
            row.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._keys)

    def set_saved(self, pending: int, trouble: str) -> None:
        """Show how many changes wait for the disk, or what is wrong."""
        self._saved.set_state(pending, trouble)

    def set_projector(self, line: str) -> None:
        """Say on which beamer the wall is; an empty line says that it is off."""
        self._line = line or _OFF
        self._beamer.setAccessibleName(self._line)
        self._beamer.setToolTip(plain_tip(f"{self._line}\nZaalscherm aan of uit: F5"))
        self._make_room()

    def say(self, text: str) -> None:
        """A quiet line that goes away by itself."""
        self._quiet.set_text(text)
        self._make_room()
        if text:
            announce(self, text)
            self._rest.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A quiet line goes before the keys; on a small screen there is only one key."""
        wide, says = self.width() >= _WIDE, bool(self._quiet.text())
        for place, hint in enumerate(self._hints):
            hint.setVisible((wide and not says) or (place == 0 and not says))
        room = round(self.width() * _BEAMER_SHARE)
        dots = Qt.TextElideMode.ElideRight
        shown = self._beamer.fontMetrics().elidedText(self._line, dots, room)
        self._beamer.setText(as_caption(shown))
        self._beamer.setVisible(not says)

    def _hush(self) -> None:
        self._quiet.set_text("")
        self._make_room()
