"""Which keys a person cannot give to an action, and why."""

from wijkteam_studio.ui.kit.chord import Chord, Key, Modifier

_ALONE = {
    Key.Key_Escape: "Esc haalt altijd de zaal van de beamer.",
    Key.Key_Tab: "Met Tab ga je naar het volgende veld.",
    Key.Key_Backtab: "Met Shift Tab ga je naar het vorige veld.",
    Key.Key_Return: "Met Enter kies je een knop en bewaar je een regel.",
    Key.Key_Enter: "Met Enter kies je een knop en bewaar je een regel.",
    Key.Key_Menu: "Met de menutoets open je een menu.",
}
_CHOOSING = "Met ↑ en ↓, Home en End kies je in een lijst."
_LISTS = {Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End}
_NOTES = "Deze toets hoort bij de notities."
_COPYING = "Deze toets is voor kopiëren, knippen, plakken of alles kiezen."
_ELSEWHERE = "Deze toets doet op een andere bladzijde al iets."
_TAKEN = {
    "K": _NOTES, "T": _NOTES, "+": _NOTES, "=": _NOTES, "-": _NOTES, "F2": _NOTES,
    "Del": _NOTES, "Ctrl+M": _NOTES, "Ctrl+A": _COPYING, "Ctrl+C": _COPYING,
    "Ctrl+V": _COPYING, "Ctrl+X": _COPYING, "Ctrl+Ins": _COPYING, "Shift+Ins": _COPYING,
    "Shift+Del": _COPYING, "Ctrl+N": _ELSEWHERE, "Ctrl+S": _ELSEWHERE,
    "Ctrl+,": "Met deze toets open je de instellingen.",
    "Shift+F10": "Met deze toets open je een menu.",
}  # fmt: skip
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


def refusal(chord: Chord | None) -> str:
    """Why nobody can use this key (Dutch); empty when one can."""
    if chord is None or Chord.from_text(chord.text) != chord:
        return _STRANGE
    return _refusal_of_held(chord) or _refusal_of_key(chord)


def _refusal_of_held(chord: Chord) -> str:
    if chord.modifiers & Modifier.MetaModifier or is_held_only(chord.key):
        return _SYSTEM
    return _ALT if chord.modifiers & Modifier.AltModifier else ""


def _refusal_of_key(chord: Chord) -> str:
    if chord.key in _LISTS:
        return _CHOOSING
    return _ALONE.get(chord.key) or _TAKEN.get(chord.text, "")
