"""Which keys a person cannot give to an action, and why."""

from PySide6.QtGui import QKeySequence

from wijkteam_studio.ui.kit.key_sequence import (
    Key,
    Modifier,
    key_from_text,
    parts_of,
    quoted,
    text_of,
    words_of,
)
from wijkteam_studio.ui.kit.keys import (
    DEFAULTS,
    FIXED,
    KEYS,
    NOTE_KEYS,
    Shortcut,
    name_of,
)

_ENTER = "Met Enter kies je een knop en bewaar je een regel."
_CHOOSING = "Met ↑ en ↓, Home en End kies je in een lijst."
#: Whatever is held with them.
_BARE = {
    Key.Key_Escape: "Esc haalt altijd de zaal van de beamer.",
    Key.Key_Tab: "Met Tab ga je naar het volgende veld.",
    Key.Key_Backtab: "Met Shift Tab ga je naar het vorige veld.",
    Key.Key_Return: _ENTER,
    Key.Key_Enter: _ENTER,
    Key.Key_Menu: "Met de menutoets open je een menu.",
} | dict.fromkeys((Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End), _CHOOSING)
_COPYING = ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Ins", "Shift+Ins", "Shift+Del")
_ELSEWHERE = "Deze toets doet op een andere bladzijde al iets."
_TAKEN = {
    **dict.fromkeys(NOTE_KEYS, "Deze toets hoort bij de notities."),
    **{key: _ELSEWHERE for shortcut in Shortcut for key in KEYS[shortcut]},
    **dict.fromkeys(KEYS[Shortcut.SETTINGS], "Met deze toets open je de instellingen."),
    **dict.fromkeys(
        map(key_from_text, _COPYING),
        "Deze toets is voor kopiëren, knippen, plakken of alles kiezen.",
    ),
    key_from_text("Shift+F10"): "Met deze toets open je een menu.",
    **{
        key: f"{quoted(words_of(key))} ligt vast: {name_of(action)}."
        for action, keys in DEFAULTS.items()
        if action in FIXED
        for key in keys
    },
}
_ALT = "Met Alt kies je velden en knoppen. Neem een toets zonder Alt."
_SYSTEM = "Deze toets is van de computer zelf."
_STRANGE = "Deze toets kent het programma niet."
_HELD_ONLY = {
    Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock,
    Key.Key_NumLock, Key.Key_ScrollLock, Key.Key_Super_L, Key.Key_Super_R, Key.Key_Hyper_L,
    Key.Key_Hyper_R,
}  # fmt: skip


def is_held_only(key: int) -> bool:
    """Whether this key does nothing by itself, such as Shift."""
    return key in _HELD_ONLY


def why_not(key: QKeySequence) -> str:
    """Why a person cannot choose this key (Dutch); empty when one can."""
    if key.isEmpty() or key_from_text(text_of(key)) != key:
        return _STRANGE
    bare, modifiers = parts_of(key)
    if modifiers & Modifier.MetaModifier or is_held_only(bare):
        return _SYSTEM
    if modifiers & Modifier.AltModifier:
        return _ALT
    return _BARE.get(bare) or _TAKEN.get(key, "")
