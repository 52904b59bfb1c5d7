"""Which presses of a key count: not a key that is held, not a clicker that bounces."""

from wijkteam_studio.ui.kit.keymap import Action

#: Nobody presses a button again so soon after the press before, or after letting go of it: that
#: is a worn button, or a held key whose repeats a busy computer takes for presses (milliseconds).
_AFTER_PRESS, _AFTER_RELEASE = 50, 20
#: Going on with these while the key is held is what one expects.
_MAY_REPEAT = frozenset({Action.UNDO, Action.REDO})


class Presses:
    """Follows the presses in one window; times are those of the events, in ms, 0 when unknown."""

    def __init__(self) -> None:
        self._last: tuple[Action, int] | None = None
        self._released = 0

    def released(self, at_ms: int) -> None:
        """A key went up."""
        self._released = at_ms

    def counts(self, action: Action, *, is_repeat: bool, at_ms: int = 0) -> bool:
        """Whether to do what this press asks for."""
        last, self._last = self._last, (action, at_ms)
        if action in _MAY_REPEAT:
            return True
        if is_repeat:
            return False
        if last is None or last[0] is not action or not at_ms:
            return True
        return not (
            _within(last[1], at_ms, _AFTER_PRESS) or _within(self._released, at_ms, _AFTER_RELEASE)
        )


def _within(before: int, now: int, most: int) -> bool:
    return before > 0 and 0 <= now - before < most
