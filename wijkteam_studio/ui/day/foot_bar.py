"""The bottom of the screen: kept or not, the beamer, a quiet line, and the keys."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.key_hint import KeyHint
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.labels import ElidedLabel, plain_tip
from wijkteam_studio.ui.kit.saved import SavedMark, SavedWords

_HINTS = (
    (Action.NEXT, "verder"),
    (Action.BLACK, "zwart"),
    (Action.PARK, "parkeren"),
    (Action.UNDO, "ongedaan"),
)
_GAP = 16
_QUIET_MS = 6000
_OFF = "Beamer uit"
#: The line on the beamer gets at most this part of the width.
_BEAMER_SHARE = 0.42


class FootBar(QFrame):
    """Words that one sees in passing."""

    #: The Action of a button.
    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = SavedMark()
        self._keymap = KeyMap()
        self._line = ""
        self._beamer = make_button(_OFF, "quiet", name="projectorLine")
        self._quiet = ElidedLabel("", "caption", "quietLine")
        self._hints = tuple(KeyHint("", meaning) for _action, meaning in _HINTS)
        self._keys = make_button("F1 toetsen", "quiet", name="keysButton")
        self._rest = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._keys.clicked.connect(self._ask_keys)
        self._beamer.clicked.connect(self._ask_projection)
        self._rest.timeout.connect(self._hush)
        self._later.timeout.connect(self._make_room)

    def _lay_out(self) -> None:
        self.setObjectName("footBar")
        self.setProperty("line", "above")
        self.setProperty("ground", "white")
        clicks_keep_focus(self._keys, self._beamer)
        for button in (self._keys, self._beamer):
            button.setProperty("compact", "true")
        self.set_keymap(self._keymap)
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP, 4, _GAP, 4)
        row.setSpacing(_GAP)
        row.addWidget(self._saved)
        row.addWidget(self._beamer)
        row.addWidget(self._quiet, 1)
        for hint in self._hints:
            row.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._keys)

    def set_saved(self, saving: SavedWords) -> None:
        """Show how the saving stands."""
        self._saved.set_state(saving)
        self._make_room()

    def set_keymap(self, keymap: KeyMap) -> None:
        """Show the keys as they are now."""
        self._keymap = keymap
        for hint, (action, _meaning) in zip(self._hints, _HINTS, strict=True):
            hint.set_key(keymap.main_key(action))
        self.set_projector(self._line)

    def set_projector(self, line: str) -> None:
        """Say on which beamer the wall is; an empty line says that it is off."""
        self._line = line
        key = self._keymap.main_key(Action.PROJECT)
        words = self._beamer_words
        self._beamer.setAccessibleName(words)
        self._beamer.setToolTip(plain_tip(f"{words}\nZaalscherm aan of uit: {key or 'klik'}"))
        self._make_room()

    @property
    def _beamer_words(self) -> str:
        key = self._keymap.main_key(Action.PROJECT)
        return self._line or (f"{_OFF} · {key} zet hem aan" if key else _OFF)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._later.start()  # in the midst of the change its parts have the old letters

    def _make_room(self) -> None:
        """A quiet line goes before the keys; on a small screen there is only one key."""
        says = bool(self._quiet.text())
        room = round(self.width() * _BEAMER_SHARE)
        dots = Qt.TextElideMode.ElideRight
        shown = self._beamer.fontMetrics().elidedText(self._beamer_words, dots, room)
        self._beamer.setText(as_caption(shown))
        self._beamer.setVisible(not says)
        fitting = 0 if says else self._fitting()
        for place, hint in enumerate(self._hints):
            hint.setVisible(hint.has_key and place < fitting)

    def _fitting(self) -> int:
        """For how many hints there is room: all of them, the first one, or none."""
        fixed = (self._saved, self._beamer, self._keys)
        free = self.width() - sum(part.sizeHint().width() + _GAP for part in fixed) - 2 * _GAP
        wishes = [hint.sizeHint().width() + _GAP for hint in self._hints]
        return len(wishes) if sum(wishes) <= free else int(wishes[0] <= free)

    def _ask_keys(self) -> None:
        self.requested.emit(Action.KEYS)

    def _ask_projection(self) -> None:
        self.requested.emit(Action.PROJECT)

    def _hush(self) -> None:
        self._quiet.set_text("")
        self._make_room()
