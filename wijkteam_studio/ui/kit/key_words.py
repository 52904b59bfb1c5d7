"""The words for actions and their keys, the same in every place."""

import re

from wijkteam_studio.ui.kit.chord import Chord
from wijkteam_studio.ui.kit.key_rules import refusal
from wijkteam_studio.ui.kit.keymap import FIXED, Action, KeyMap

MEANINGS = {
    Action.NEXT: "volgende stap",
    Action.PREVIOUS: "vorige stap",
    Action.PAUSE: "klok starten of stilzetten",
    Action.MORE_TIME: "één minuut erbij",
    Action.PARK: "een punt parkeren, tijdens de dag",
    Action.UNDO: "ongedaan maken",
    Action.REDO: "opnieuw doen",
    Action.PROJECT: "beamer aan of uit",
    Action.PROJECT_HERE: "beamer aan of uit",
    Action.NEXT_SCREEN: "zaalscherm naar een ander scherm",
    Action.BLACK: "zwart beeld, nog eens: terug",
    Action.WHITE: "wit beeld, nog eens: terug",
    Action.FREEZE: "beeld vasthouden",
    Action.NEXT_WALL_PAGE: "volgende bladzijde van de zaal",
    Action.PREVIOUS_WALL_PAGE: "vorige bladzijde van de zaal",
    Action.LEAVE_PROJECTION: "van de beamer af; de dag gaat door",
    Action.NEXT_AREA: "naar het volgende deel van het scherm",
    Action.PREVIOUS_AREA: "naar het vorige deel van het scherm",
    Action.SEARCH: "zoeken, op de startpagina",
    Action.KEYS: "deze bladzijde",
}
NO_KEY = "geen toets"
#: Where there is little room.
_SHORT = {"PageDown": "PgDn", "PageUp": "PgUp"}


def name_of(action: Action) -> str:
    """An action in a few words, to go on with in a sentence."""
    return re.split("[,;]", MEANINGS[action])[0]


def keys_in_words(keys: KeyMap, action: Action) -> str:
    """All keys of an action: `B / .`."""
    return " / ".join(keys.words(action)) or NO_KEY


def main_key(keys: KeyMap, action: Action) -> str:
    """The first key of an action, in short: `PgDn`; empty when it has none."""
    words = keys.words(action)
    return " ".join(_SHORT.get(word, word) for word in words[0].split(" ")) if words else ""


def quoted(key: str) -> str:
    """A key in a sentence: a sign stands between quotes, or nobody sees it."""
    return key if any(letter.isalnum() for letter in key) else f"‘{key}’"


def listed(keys: tuple[str, ...]) -> str:
    """Keys in a sentence: `PageDown, ‘→’ en spatie`; there is at least one."""
    *first, last = map(quoted, keys)
    return f"{', '.join(first)} en {last}" if first else last


def why_not(chord: Chord | None) -> str:
    """Why a person cannot choose this key (Dutch); empty when one can."""
    reason = refusal(chord)
    if reason or chord is None:
        return reason
    owner = KeyMap().owner_of(chord)
    if owner is None or owner not in FIXED:
        return ""
    return f"{quoted(chord.words)} ligt vast: {name_of(owner)}."
