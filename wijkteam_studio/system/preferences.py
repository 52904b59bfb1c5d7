"""What a person chose for this computer: beamer, sound, keys and how easy it reads."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.system.atomic import write_whole

#: The sizes of text that a person can choose: 1 is ours, 2 is twice as large.
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
PREFERENCES = "instellingen.json"
_MOST_KEYS = 8
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices with a default each, so that a new computer needs none of them."""

    #: Name, serial number and model of the beamer of the last time; empty when there was none.
    projector: tuple[str, ...] = ()
    #: Whether the gong may sound, and how loud: 0 to 100.
    sound: bool = True
    volume: int = 70
    #: Whether a soft sound comes before the gong.
    soft_warning: bool = True
    #: Whether pictures may move; False is calm.
    motion: bool = True
    #: How large the text on the laptop is: one of TEXT_SCALES.
    text_scale: float = 1.0
    #: Black on white in place of our colours, also when the system does not ask for it.
    high_contrast: bool = False
    #: Keys that were changed, by the name of what they do; each key as `Ctrl+P`.
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class PreferencesFile:
    """One small file in the data folder; what cannot be read there gets its default."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / PREFERENCES

    def read(self) -> Preferences:
        """The choices that were kept; each one that is missing or unusable is the default."""
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return Preferences()
        if not isinstance(held, dict):
            return Preferences()
        usable = {
            item.name: _usable(item.name, held.get(item.name)) for item in fields(Preferences)
        }
        return Preferences(**{name: value for name, value in usable.items() if value is not None})

    def write(self, chosen: Preferences) -> bool:
        """Keep these choices; False when the folder takes no files."""
        try:
            write_whole(self._file, json.dumps(asdict(chosen), ensure_ascii=False).encode())
        except StudioError:
            return False
        return True


def _usable(name: str, value: object) -> Any:  # noqa: PLR0911 (one line a kind)
    """This value when it can be used for this choice, in its own type; None when not."""
    default = getattr(Preferences(), name)
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    if isinstance(value, bool):
        return None
    if name == "volume":
        return max(0, min(100, value)) if isinstance(value, int) else None
    if name == "text_scale":
        return value if value in TEXT_SCALES else None
    if name == "keys":
        return _keys(value)
    return _words(value)


def _keys(value: object) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict):
        return None
    found = {str(name): _words(keys) for name, keys in value.items()}
    return {name: keys for name, keys in found.items() if keys is not None}


def _words(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or len(value) > _MOST_KEYS:
        return None
    if not all(isinstance(word, str) and len(word) <= _LONGEST for word in value):
        return None
    return tuple(value)
