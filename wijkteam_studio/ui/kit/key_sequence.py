"""One key with what is held with it, as Qt's own QKeySequence; an empty one is no key."""

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


def key_of(key: int, modifiers: Qt.KeyboardModifier) -> QKeySequence:
    """The key as Qt reports it; empty for one that Qt does not know.

    The number pad counts as the rest of the keyboard. On some keyboards a full stop or a number
    needs Shift: there Shift says nothing.
    """
    known = Key(key)
    held = modifiers & ~(Modifier.KeypadModifier | Modifier.GroupSwitchModifier)
    if Key.Key_Space < known < _NO_CHARACTER and not chr(known).isalpha():
        held &= ~Modifier.ShiftModifier
    return (
        QKeySequence() if known is Key.Key_unknown else QKeySequence(QKeyCombination(held, known))
    )


def key_from_text(text: str) -> QKeySequence:
    """A key from its portable text, such as `Ctrl+P`; empty when that is not one key."""
    sequence = QKeySequence.fromString(text, _PORTABLE)
    return key_of(*parts_of(sequence)) if sequence.count() == 1 else QKeySequence()


def text_of(key: QKeySequence) -> str:
    """The portable text, to keep in a file."""
    return key.toString(_PORTABLE)


def parts_of(key: QKeySequence) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """The bare key, and what is held with it; there is a key."""
    press: QKeyCombination = key[0]  # type: ignore[index]
    return press.key(), press.keyboardModifiers()


def words_of(key: QKeySequence) -> str:
    """How a person calls it: `Ctrl P`, `spatie`, `→`."""
    bare, modifiers = parts_of(key)
    held = [word for modifier, word in _HELD if modifiers & modifier]
    return " ".join([*held, _NAMES.get(bare, text_of(QKeySequence(QKeyCombination(bare))))])


def quoted(words: str) -> str:
    """A key in a sentence: a sign stands between quotes, or nobody sees it."""
    return words if any(letter.isalnum() for letter in words) else f"‘{words}’"


def works_in_text(key: QKeySequence) -> bool:
    """Whether it can mean something while somebody types: it types and moves nothing."""
    bare, modifiers = parts_of(key)
    if bare in _EDITING:
        return False
    held = modifiers & (Modifier.ControlModifier | Modifier.AltModifier)
    return bool(held) or int(bare) >= _NO_CHARACTER
