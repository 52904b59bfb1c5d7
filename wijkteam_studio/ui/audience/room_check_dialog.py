"""Trying out the room before people come: the picture, the clicker and the sound."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.ui.audience.room_check_keys import RoomCheckKeys
from wijkteam_studio.ui.audience.room_check_parts import RoomCheckPicture, RoomCheckSound
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.scroll import FittedScroll

_WIDTH = 640
_ABOUT = "Doe dit voordat de mensen komen. De zaal ziet zo lang alleen het testbeeld."


class RoomCheckDialog(QDialog):
    """Three things to try, each with a box to tick; open it with show().

    Emits test_card_requested(bool) when it comes and goes, projection_requested,
    key_pressed(KeyPress) that is answered with `hear`, and sound_test_requested(volume).
    """

    test_card_requested = Signal(bool)
    projection_requested = Signal()
    key_pressed = Signal(object)
    sound_test_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = RoomCheckPicture()
        self._keys = RoomCheckKeys()
        self._sound = RoomCheckSound()
        self._parts = (self._picture, self._keys, self._sound)
        self._count = text_label("", "strong", "checkCount")
        self._close = make_button("Klaar", "primary", name="checkClose")
        self._is_asking = False
        self._lay_out()
        self._connect()
        self._show_count()
        room = self.screen().availableSize() - QSize(16, 48)
        self.resize(self.sizeHint().expandedTo(QSize(theme.scaled(_WIDTH), 0)).boundedTo(room))

    def set_beamer(self, label: str, *, is_shown: bool) -> None:
        """Where the test card is now."""
        self._picture.set_beamer(label, is_shown=is_shown)

    def hear(self, key_name: str, meaning: str) -> None:
        """A key was pressed, here or in the window of the room."""
        self._keys.hear(key_name, meaning)

    def set_sound(self, volume: int, *, is_on: bool) -> None:
        """How loud the gong is (0 to 100), and whether it sounds during the day."""
        self._sound.set_sound(volume, is_on=is_on)

    def set_sound_outcome(self, text: str) -> None:
        """What came of the gong (Dutch); empty says nothing."""
        self._sound.set_outcome(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_card(wanted=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._ask_card(wanted=False)

    def _ask_card(self, *, wanted: bool) -> None:
        if wanted != self._is_asking:
            self._is_asking = wanted
            self.test_card_requested.emit(wanted)

    def _lay_out(self) -> None:
        self.setObjectName("roomCheckDialog")
        self.setWindowTitle("Zaal proberen")
        self.setAccessibleName("Zaal proberen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setObjectName("roomCheckContent")
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 0, 16, 0)
        parts.setSpacing(0)
        for part in self._parts:
            parts.addWidget(part)
        parts.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 16, 0)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 16, 24)
        column.setSpacing(8)
        column.addWidget(text_label("Zaal proberen", "title", "checkTitle"))
        column.addWidget(text_label(_ABOUT, "muted", "checkAbout", wrap=True))
        scroll = FittedScroll(content, "roomCheckScroll", "Wat je probeert")
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click elsewhere: we go on listening
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self._close.setAutoDefault(False)
        self._keys.ear.setFocus()

    def _connect(self) -> None:
        self._picture.projection_requested.connect(self.projection_requested)
        self._keys.key_pressed.connect(self.key_pressed)
        self._keys.left.connect(self.reject)
        self._sound.sound_test_requested.connect(self.sound_test_requested)
        self._close.clicked.connect(self.accept)
        for part in self._parts:
            part.ticked.connect(self._on_ticked)

    def _on_ticked(self) -> None:
        self._show_count()
        announce(self, self._count.text())

    def _show_count(self) -> None:
        right = sum(part.is_right for part in self._parts)
        every = len(self._parts)
        self._count.setText("De zaal is klaar." if right == every else f"{right} van {every} goed")
