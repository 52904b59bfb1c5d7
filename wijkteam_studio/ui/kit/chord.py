"""One key with the keys that are held with it."""

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

Key = Qt.Key
Modifier = Qt.KeyboardModifier

_PORTABLE = QKeySequence.SequenceFormat.PortableText
#: From this code on a key is no character.
_NO_CHARACTER = 0x01000000
_HELD = ((Modifier.ControlModifier, "Ctrl"), (Modifier.AltModifier, "Alt"),
         (Modifier.MetaModifier, "Windows"), (Modifier.ShiftModifier, "Shift"))  # fmt: skip
_NAMES = {
    Key.Key_PageDown: "PageDown", Key.Key_PageUp: "PageUp", Key.Key_Right: "→",
    Key.Key_Left: "←", Key.Key_Up: "↑", Key.Key_Down: "↓", Key.Key_Space: "spatie",
    Key.Key_Escape: "Esc", Key.Key_Return: "Enter", Key.Key_Enter: "Enter",
    Key.Key_Delete: "Delete", Key.Key_Insert: "Insert", Key.Key_Minus: "−",
    Key.Key_MediaNext: "volgend nummer", Key.Key_MediaPrevious: "vorig nummer",
    Key.Key_MediaPlay: "afspelen", Key.Key_MediaTogglePlayPause: "afspelen",
    Key.Key_VolumeUp: "harder", Key.Key_VolumeDown: "zachter", Key.Key_VolumeMute: "dempen",
}  # fmt: skip
#: Keys that move or change text, whatever is held with them.
_EDITING = {
    Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End,
    Key.Key_Space, Key.Key_Backspace, Key.Key_Delete, Key.Key_Insert, Key.Key_Return,
    Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chord:
    """A key that can be pressed; the number pad counts as the rest of the keyboard."""

    key: Qt.Key
    modifiers: Qt.KeyboardModifier = Modifier.NoModifier

    @classmethod
    def of(cls, key: int, modifiers: Qt.KeyboardModifier) -> "Chord | None":
        """The key as Qt reports it; None for one that Qt does not know.

        On some keyboards a full stop or a number needs Shift: there Shift says nothing.
        """
        known = Key(key)
        held = modifiers & ~(Modifier.KeypadModifier | Modifier.GroupSwitchModifier)
        if _is_sign(known):
            held &= ~Modifier.ShiftModifier
        return None if known is Key.Key_unknown else cls(known, held)

    @classmethod
    def from_text(cls, text: str) -> "Chord | None":
        """A key from its portable text, such as `Ctrl+P`; None when that is not one key."""
        sequence = QKeySequence.fromString(text, _PORTABLE)
        if sequence.count() != 1:
            return None
        press: QKeyCombination = sequence[0]  # type: ignore[index]
        return cls.of(press.key(), press.keyboardModifiers())

    @property
    def text(self) -> str:
        """The portable text, to keep in a file."""
        return QKeySequence(QKeyCombination(self.modifiers, self.key)).toString(_PORTABLE)

    @property
    def words(self) -> str:
        """How a person calls it: `Ctrl P`, `spatie`, `→`."""
        bare = QKeySequence(QKeyCombination(Modifier.NoModifier, self.key)).toString(_PORTABLE)
        held = [word for modifier, word in _HELD if self.modifiers & modifier]
        return " ".join([*held, _NAMES.get(self.key, bare)])

    @property
    def works_in_text(self) -> bool:
        """Whether it can mean something while somebody types: it types and moves nothing."""
        if self.key in _EDITING:
            return False
        held = self.modifiers & (Modifier.ControlModifier | Modifier.AltModifier)
        return bool(held) or int(self.key) >= _NO_CHARACTER


def _is_sign(key: Qt.Key) -> bool:
    """Whether it types a character that is no letter and no space."""
    return Key.Key_Space < key < _NO_CHARACTER and not chr(key).isalpha()
