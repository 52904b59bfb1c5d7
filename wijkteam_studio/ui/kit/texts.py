"""Texts of the screen that belong to more than one place."""

from wijkteam_studio.ui.kit.key_words import MEANINGS, keys_in_words
from wijkteam_studio.ui.kit.keymap import Action, KeyMap
from wijkteam_studio.ui.kit.tips import plain_tip

__all__ = ["KEY_GROUPS", "KeyGroups", "key_groups", "plain_tip"]

#: Groups as (title, ((keys, meaning), ...)); ` / ` stands between keys.
KeyGroups = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

_DAY = (
    Action.NEXT,
    Action.PREVIOUS,
    Action.PAUSE,
    Action.MORE_TIME,
    Action.PARK,
    Action.UNDO,
    Action.REDO,
    Action.NEXT_AREA,
)
_WALL = (
    Action.PROJECT,
    Action.NEXT_SCREEN,
    Action.BLACK,
    Action.WHITE,
    Action.FREEZE,
    Action.NEXT_WALL_PAGE,
    Action.PREVIOUS_WALL_PAGE,
    Action.LEAVE_PROJECTION,
)
_NOTES = (
    ("Enter", "bewaart de regel als notitie"),
    ("↑ / ↓", "kiest een notitie"),
    ("F2", "notitie aanpassen"),
    ("Delete", "notitie wissen"),
    ("Alt ↑ / Alt ↓", "notitie verplaatsen"),
    ("Ctrl M", "samenvoegen met de vorige"),
    ("+ / −", "stip erbij, stip eraf"),
    ("K", "naar de krant of blijft hier"),
    ("T", "op de zaal tonen of niet"),
)
_EVERYWHERE = (
    ("Ctrl N", "nieuwe sessie, op de startpagina"),
    ("Ctrl Enter", "begin de dag, bij het voorbereiden"),
    ("Ctrl S", "bewaar de krant als PDF"),
    ("Ctrl F", "zoeken, op de startpagina"),
    ("Ctrl ,", "instellingen"),
    ("F1", "deze bladzijde"),
)


def key_groups(keymap: KeyMap) -> KeyGroups:
    """The keys on one page, with those that a person changed as they are now."""
    return (
        ("De dag", _rows(keymap, _DAY)),
        ("De zaal", _rows(keymap, _WALL)),
        ("Notities", _NOTES),
        ("Overal", _EVERYWHERE),
    )


def _rows(keymap: KeyMap, actions: tuple[Action, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((keys_in_words(keymap, action), MEANINGS[action]) for action in actions)


#: The keys that the program came with.
KEY_GROUPS = key_groups(KeyMap())
