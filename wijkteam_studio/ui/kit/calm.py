"""A screen that stands still for people who want that, and never flashes for anybody."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from wijkteam_studio.system.motion import wants_calm

#: One flash of the caret in milliseconds, on and off: at most three of them a second.
_FASTEST_FLASH_MS = 334
_USUAL_FLASH_MS = 1000
#: The first one is the main switch: without it the others are off.
_EFFECTS = tuple(Qt.UIEffect)
_KEPT_EFFECTS, _KEPT_FLASH = "systemEffects", "systemFlash"


def apply_motion(app: QApplication, motion: bool) -> None:  # noqa: FBT001 (a choice hands it over)
    """Let menus, lists and tips slide or fade as the system has it, or (False) nothing at all.

    Ours is the only style with moving parts, and of these we use none: no busy bar, no
    scroll bar that fades. What is left are Qt's effects and the caret, which then stands still.
    """
    if app.property(_KEPT_EFFECTS) is None:
        is_on = [QApplication.isEffectEnabled(effect) for effect in _EFFECTS]
        app.setProperty(_KEPT_EFFECTS, is_on)
        app.setProperty(_KEPT_FLASH, app.cursorFlashTime())
    moves = motion and not wants_calm()
    for effect, was_on in zip(_EFFECTS, app.property(_KEPT_EFFECTS), strict=True):
        QApplication.setEffectEnabled(effect, moves and was_on)
    app.setCursorFlashTime(_calm_flash(app.property(_KEPT_FLASH)) if moves else 0)


def _calm_flash(wanted: int) -> int:
    """The system's own pace (0 is none), or a usual one when that is a flicker."""
    return wanted if wanted <= 0 or wanted >= _FASTEST_FLASH_MS else _USUAL_FLASH_MS
