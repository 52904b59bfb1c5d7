"""Which key does what, in one table; it holds for every window of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt

from wijkteam_studio.ui.kit.chord import Chord
from wijkteam_studio.ui.kit.key_rules import refusal


class Action(Enum):
    """What a key can ask for."""

    NEXT = auto()
    PREVIOUS = auto()
    PAUSE = auto()
    MORE_TIME = auto()
    PARK = auto()
    UNDO = auto()
    REDO = auto()
    PROJECT = auto()
    PROJECT_HERE = auto()
    NEXT_SCREEN = auto()
    BLACK = auto()
    WHITE = auto()
    FREEZE = auto()
    NEXT_WALL_PAGE = auto()
    PREVIOUS_WALL_PAGE = auto()
    LEAVE_PROJECTION = auto()
    NEXT_AREA = auto()
    PREVIOUS_AREA = auto()
    SEARCH = auto()
    KEYS = auto()


#: The same in every program, and in fields and windows that do not ask this table.
FIXED = frozenset({
    Action.UNDO, Action.REDO, Action.PROJECT_HERE, Action.LEAVE_PROJECTION, Action.SEARCH,
    Action.KEYS,
})  # fmt: skip
#: What a person may give other keys, in the order of the table.
CHANGEABLE = tuple(action for action in Action if action not in FIXED)
#: An action has at most so many keys: they stand beside each other.
MOST_KEYS = 4

_PORTABLE = {
    Action.NEXT: ("PgDown", "Right", "Space"),
    Action.PREVIOUS: ("PgUp", "Left"),
    Action.PAUSE: ("P",),
    Action.MORE_TIME: ("Ctrl++", "Ctrl+="),
    Action.PARK: ("Ctrl+P",),
    Action.UNDO: ("Ctrl+Z",),
    Action.REDO: ("Ctrl+Y", "Ctrl+Shift+Z"),
    Action.PROJECT: ("F5",),
    Action.PROJECT_HERE: ("Shift+F5",),
    Action.NEXT_SCREEN: ("Ctrl+F5",),
    Action.BLACK: ("B", "."),
    Action.WHITE: ("W",),
    Action.FREEZE: ("F",),
    Action.NEXT_WALL_PAGE: ("Ctrl+PgDown",),
    Action.PREVIOUS_WALL_PAGE: ("Ctrl+PgUp",),
    Action.LEAVE_PROJECTION: ("Esc",),
    Action.NEXT_AREA: ("F6",),
    Action.PREVIOUS_AREA: ("Shift+F6",),
    Action.SEARCH: ("Ctrl+F",),
    Action.KEYS: ("F1",),
}
#: In the room's window nothing is typed or chosen: what presenters know moves the day there.
_ROOM = {
    "Down": Action.NEXT,
    "Return": Action.NEXT,
    "Enter": Action.NEXT,
    "Up": Action.PREVIOUS,
    "Backspace": Action.PREVIOUS,
}


def _chords(texts: tuple[str, ...]) -> tuple[Chord, ...]:
    return tuple(chord for text in texts if (chord := Chord.from_text(text)) is not None)


DEFAULTS: Mapping[Action, tuple[Chord, ...]] = {
    action: _chords(texts) for action, texts in _PORTABLE.items()
}
ROOM: Mapping[Chord, Action] = {
    chord: action for text, action in _ROOM.items() for chord in _chords((text,))
}


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every action; one key never has two meanings."""

    keys: Mapping[Action, tuple[Chord, ...]] = field(default_factory=lambda: dict(DEFAULTS))
    _meanings: Mapping[Chord, Action] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {chord: action for action, chords in self.keys.items() for chord in chords}
        object.__setattr__(self, "_meanings", found)

    @classmethod
    def of(cls, kept: Mapping[str, tuple[str, ...]]) -> "KeyMap":
        """The table with changes as the preferences keep them.

        A change that cannot be used, or that wants a key of an earlier one, gives the default.
        """
        changed: dict[Action, tuple[Chord, ...]] = {}
        for action in CHANGEABLE:
            chords = _usable(kept.get(action.name))
            if chords is not None and not _among(chords, changed):
                changed[action] = chords
        return cls({
            action: changed.get(action, tuple(c for c in chords if not _among((c,), changed)))
            for action, chords in DEFAULTS.items()
        })  # fmt: skip

    @property
    def kept(self) -> dict[str, tuple[str, ...]]:
        """What differs from the default, as the preferences keep it."""
        return {
            action.name: tuple(chord.text for chord in self.keys[action])
            for action in CHANGEABLE
            if self.is_changed(action)
        }

    def is_changed(self, action: Action) -> bool:
        """Whether an action has other keys than it came with."""
        return self.keys[action] != DEFAULTS[action]

    def owner_of(self, chord: Chord) -> Action | None:
        """What a key does now; None when it is free."""
        return self._meanings.get(chord)

    def with_keys(self, action: Action, chords: tuple[Chord, ...]) -> "KeyMap":
        """The table in which this action has these keys; others let go of them."""
        return KeyMap({
            other: chords if other is action else tuple(c for c in held if c not in chords)
            for other, held in self.keys.items()
        })  # fmt: skip

    def restored(self, action: Action) -> "KeyMap":
        """The table in which this action has the keys again that it came with."""
        return self.with_keys(action, DEFAULTS[action])

    def words(self, action: Action) -> tuple[str, ...]:
        """The keys of an action as a person calls them; empty when it has none."""
        return tuple(chord.words for chord in self.keys[action])

    def action_for(
        self, key: int, modifiers: Qt.KeyboardModifier, *, in_text: bool
    ) -> Action | None:
        """What a key asks for, or None when it is for the control that has the focus."""
        chord = Chord.of(key, modifiers)
        if chord is None or (in_text and not chord.works_in_text):
            return None
        return self._meanings.get(chord)

    def action_in_room(self, key: int, modifiers: Qt.KeyboardModifier) -> Action | None:
        """What a key asks for in the window that the room sees."""
        chord = Chord.of(key, modifiers)
        return None if chord is None else self._meanings.get(chord, ROOM.get(chord))


def _usable(texts: tuple[str, ...] | None) -> tuple[Chord, ...] | None:
    """The keys of a change in the preferences; None when one of them cannot be used."""
    if texts is None or len(texts) > MOST_KEYS or len(set(texts)) < len(texts):
        return None
    chords = _chords(texts)
    fixed = {chord for action in FIXED for chord in DEFAULTS[action]}
    if len(chords) < len(texts) or any(refusal(c) or c in fixed for c in chords):
        return None
    return chords


def _among(chords: tuple[Chord, ...], changed: Mapping[Action, tuple[Chord, ...]]) -> bool:
    """Whether one of these keys was given away by an earlier change."""
    return any(chord in held for chord in chords for held in changed.values())


def action_for(key: int, modifiers: Qt.KeyboardModifier, *, in_text: bool) -> Action | None:
    """What a key asks for with the keys that the program came with."""
    return KeyMap().action_for(key, modifiers, in_text=in_text)


def action_of(press: QKeyCombination, *, in_text: bool) -> Action | None:
    """What a pressed key with its modifiers asks for."""
    return action_for(press.key(), press.keyboardModifiers(), in_text=in_text)
