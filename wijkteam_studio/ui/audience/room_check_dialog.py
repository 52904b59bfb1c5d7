"""Trying out the room before people come: the picture, the clicker and the sound."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.key_field import KeyField
from wijkteam_studio.ui.kit.key_press import key_press_of
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.scroll import FittedScroll

_LOOK = "Zie je de rand rondom? Is de cirkel rond? Loop naar achteren: lees je alle regels?"
_NONE = "Er staat nog geen beeld op de beamer. Sluit hem aan en zet het beeld erop."
_SOUND_HINT = "Harder of zachter kan bij Instellingen. Zonder geluid werkt alles ook."
_OFF = "Het geluid staat uit bij Instellingen. Je kunt de gong wel proberen."
_WAITING = "Druk op een knop van je klikker."
_CLICKER_HINT = "Probeer alle knoppen. De dag gaat er niet van verder."
_WIDTH = 640
_ABOUT = "Doe dit voordat de mensen komen. De zaal ziet zo lang alleen het testbeeld."


class RoomCheckPart(QFrame):
    """Emits ticked when somebody ticks it, or takes the tick away."""

    ticked = Signal()

    def __init__(self, title: str, right: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("checkpart", "true")
        self.box = QCheckBox(right)
        self.box.setObjectName(f"{name}Right")
        self.box.setAccessibleName(right)
        clicks_keep_focus(self.box)
        self.box.clicked.connect(self._tell)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(text_label(title, "heading", f"{name}Title"), 1)
        top.addWidget(self.box, 0, Qt.AlignmentFlag.AlignRight)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 16)
        self.column.setSpacing(8)
        self.column.addLayout(top)

    @property
    def is_right(self) -> bool:
        """Whether somebody found this right."""
        return self.box.isChecked()

    def _tell(self) -> None:
        self.ticked.emit()


class RoomCheckPicture(RoomCheckPart):
    """Emits projection_requested when the picture must go to the beamer."""

    projection_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Beeld", "Het beeld is goed", "checkPicture")
        self._where = text_label("", "strong", "checkWhere", wrap=True)
        self._look = text_label(_LOOK, "muted", "checkLook", wrap=True)
        self._project = make_button("Zet het beeld op de beamer", name="checkProject")
        self._project.setAutoDefault(False)
        clicks_keep_focus(self._project)
        self._project.clicked.connect(self.projection_requested)
        self.column.addWidget(self._where)
        self.column.addWidget(self._look)
        self.column.addWidget(self._project, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_beamer("", is_shown=False)

    def set_beamer(self, label: str, *, is_shown: bool) -> None:
        """Where the test card is: the name and size of a screen, when it is on one."""
        self._where.setText(f"Het testbeeld staat op: {label}" if is_shown else _NONE)
        self._look.setVisible(is_shown)
        self._project.setVisible(not is_shown)


class RoomCheckSound(RoomCheckPart):
    """Emits sound_test_requested(volume, 0 to 100)."""

    sound_test_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__("Geluid", "De gong is te horen", "checkSound")
        self._volume = 0
        self._hint = text_label(_SOUND_HINT, "muted", "checkSoundHint", wrap=True)
        self._gong = make_button("Laat de gong horen", name="checkGong")
        self._gong.setAutoDefault(False)
        clicks_keep_focus(self._gong)
        self._gong.clicked.connect(self._ask)
        self._outcome = text_label("", "strong", "checkSoundOutcome", wrap=True)
        self._outcome.hide()
        self.column.addWidget(self._hint)
        self.column.addWidget(self._gong, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._outcome)

    def set_sound(self, volume: int, *, is_on: bool) -> None:
        """How loud the gong is (0 to 100), and whether it sounds during the day."""
        self._volume = volume
        self._hint.setText(_SOUND_HINT if is_on else _OFF)

    def set_outcome(self, text: str) -> None:
        """Say what came of it (Dutch); empty says nothing."""
        self._outcome.setText(text)
        self._outcome.setVisible(bool(text))
        if text:
            announce(self, text)

    def _ask(self) -> None:
        self.sound_test_requested.emit(self._volume)


class KeyEar(KeyField):
    """Hears every key and does nothing with it: emits key_pressed(KeyPress).

    Tab leaves it, Escape twice emits left.
    """

    key_pressed = Signal(object)
    left = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._last: int = 0
        self._words = text_label(_WAITING, "heading", f"{name}Words", wrap=True)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(_WAITING)
        self.setProperty("ear", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._words)

    @property
    def leaves_next(self) -> bool:
        """Whether one more Escape leaves."""
        return self._last == Qt.Key.Key_Escape

    def say(self, words: str) -> None:
        """Show what was heard, and tell it to who hears the screen."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        announce(self, words)

    def take(self, event: QKeyEvent) -> None:
        """Tell every key; the second Escape leaves."""
        last, self._last = self._last, event.key()
        if last == event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.key_pressed.emit(key_press_of(event))


class RoomCheckKeys(RoomCheckPart):
    """Emits key_pressed(KeyPress), which is answered with `hear`, and left."""

    key_pressed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("Klikker", "De klikker werkt", "checkKeys")
        self._names: list[str] = []
        self.ear = KeyEar("keyEar", "Hier luisteren we naar je klikker")
        self._heard = text_label(_CLICKER_HINT, "muted", "checkHeard", wrap=True)
        self.ear.key_pressed.connect(self.key_pressed)
        self.ear.left.connect(self.left)
        self.column.addWidget(self.ear)
        self.column.addWidget(self._heard)

    def hear(self, key_name: str, meaning: str) -> None:
        """Say which key was heard and what it does; an empty meaning is nothing."""
        does = meaning or "deze knop doet niets"
        more = " Nog eens Esc sluit dit venster." if self.ear.leaves_next else ""
        self.ear.say(f"Gehoord: {key_name}, {does}.{more}")
        if key_name not in self._names:
            self._names.append(key_name)
        self._heard.setText(f"{_CLICKER_HINT} Tot nu toe gehoord: {', '.join(self._names[-8:])}.")


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
