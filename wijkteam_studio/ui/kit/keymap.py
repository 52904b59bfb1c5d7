"""Which key does what now; it holds for every window of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from wijkteam_studio.ui.kit.key_rules import why_not
from wijkteam_studio.ui.kit.key_sequence import (
    key_from_text,
    key_of,
    quoted,
    text_of,
    words_of,
    works_in_text,
)
from wijkteam_studio.ui.kit.keys import (
    CHANGEABLE,
    DEFAULTS,
    ROOM,
    TABLE,
    Action,
    Group,
    Work,
    told_key,
)

#: An action has at most so many keys: they stand beside each other.
MOST_KEYS = 4
NO_KEY = "geen toets"
#: Where there is little room.
_SHORT = {"PageDown": "PgDn", "PageUp": "PgUp"}
#: Groups as (title, ((keys, meaning), ...)); ` / ` stands between keys.
KeyGroups = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
#: On the sheet under F1; the others are in the manual only.
_ON_SHEET = (Group.DAY, Group.WALL, Group.NOTES, Group.EVERYWHERE)


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every action; one key never has two meanings."""

    keys: Mapping[Action, tuple[QKeySequence, ...]] = field(default_factory=lambda: dict(DEFAULTS))
    _meanings: Mapping[QKeySequence, Action] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {key: action for action, keys in self.keys.items() for key in keys}
        object.__setattr__(self, "_meanings", found)

    @classmethod
    def of(cls, kept: Mapping[str, tuple[str, ...]]) -> "KeyMap":
        """The table with changes as the preferences keep them.

        A change that cannot be used, or that wants a key of an earlier one, gives the default.
        """
        changed: dict[Action, tuple[QKeySequence, ...]] = {}
        given: set[QKeySequence] = set()
        for action in CHANGEABLE:
            keys = _usable(kept.get(action.name))
            if keys is not None and given.isdisjoint(keys):
                changed[action] = keys
                given.update(keys)
        return cls({
            action: changed.get(action, tuple(key for key in keys if key not in given))
            for action, keys in DEFAULTS.items()
        })  # fmt: skip

    @property
    def kept(self) -> dict[str, tuple[str, ...]]:
        """What differs from the default, as the preferences keep it."""
        return {
            action.name: tuple(map(text_of, self.keys[action]))
            for action in CHANGEABLE
            if self.is_changed(action)
        }

    def is_changed(self, action: Action) -> bool:
        """Whether an action has other keys than it came with."""
        return self.keys[action] != DEFAULTS[action]

    def owner_of(self, key: QKeySequence) -> Action | None:
        """What a key does now; None when it is free."""
        return self._meanings.get(key)

    def with_keys(self, action: Action, keys: tuple[QKeySequence, ...]) -> "KeyMap":
        """The table in which this action has these keys; others let go of them."""
        return KeyMap({
            other: keys if other is action else tuple(key for key in held if key not in keys)
            for other, held in self.keys.items()
        })  # fmt: skip

    def restored(self, action: Action) -> "KeyMap":
        """The table in which this action has the keys again that it came with."""
        return self.with_keys(action, DEFAULTS[action])

    def words(self, action: Action) -> tuple[str, ...]:
        """The keys of an action as a person calls them; empty when it has none."""
        return tuple(map(words_of, self.keys[action]))

    def action_for(
        self, key: int, modifiers: Qt.KeyboardModifier, *, in_text: bool
    ) -> Action | None:
        """What a key asks for, or None when it is for the control that has the focus."""
        pressed = key_of(key, modifiers)
        if in_text and not (pressed.isEmpty() or works_in_text(pressed)):
            return None
        return self._meanings.get(pressed)

    def action_in_room(self, key: int, modifiers: Qt.KeyboardModifier) -> Action | None:
        """What a key asks for in the window that the room sees."""
        pressed = key_of(key, modifiers)
        return self._meanings.get(pressed, ROOM.get(pressed))

    def in_words(self, action: Action) -> str:
        """All keys of an action: `B / .`."""
        return " / ".join(self.words(action)) or NO_KEY

    def main_key(self, action: Action) -> str:
        """The first key of an action, in short: `PgDn`; empty when it has none."""
        words = self.words(action)
        return " ".join(_SHORT.get(word, word) for word in words[0].split(" ")) if words else ""

    @property
    def groups(self) -> KeyGroups:
        """All keys on one page, with those that a person changed as they are now."""
        return tuple((group.value, self._rows(group)) for group in _ON_SHEET)

    def _rows(self, group: Group) -> tuple[tuple[str, str], ...]:
        """What says the same stands in one row."""
        told: dict[str, list[str]] = {}
        for row in TABLE:
            meaning = row.meaning if row.on_sheet is None else row.on_sheet
            if row.group is group and meaning:
                told.setdefault(meaning, []).append(self._told(row.work))
        return tuple((" / ".join(keys), meaning) for meaning, keys in told.items())

    def _told(self, work: Work) -> str:
        return self.in_words(work) if isinstance(work, Action) else told_key(work)


def listed(keys: tuple[str, ...]) -> str:
    """Keys in a sentence: `PageDown, ‘→’ en spatie`; there is at least one."""
    *first, last = map(quoted, keys)
    return f"{', '.join(first)} en {last}" if first else last


def _usable(texts: tuple[str, ...] | None) -> tuple[QKeySequence, ...] | None:
    """The keys of a change in the preferences; None when one of them cannot be used."""
    if texts is None or len(texts) > MOST_KEYS or len(set(texts)) < len(texts):
        return None
    keys = tuple(map(key_from_text, texts))
    return None if any(map(why_not, keys)) else keys
