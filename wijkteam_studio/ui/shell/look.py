"""The look that a person chose: how large the text, how strong the contrast, what may move."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from wijkteam_studio.system.motion import wants_calm
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import draw_icons_again
from wijkteam_studio.ui.kit.measures import measure_again
from wijkteam_studio.ui.kit.settings import Settings

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


class Look(QObject):
    """Gives the program its look, and gives it anew when a person or the system wants another."""

    def __init__(self, app: QApplication, resources: Path, cache: Path, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._resources, self._cache = app, resources, cache
        self._settings = settings
        self._worn: tuple[float, bool, bool] | None = None
        self._follow()
        settings.changed.connect(self._follow)
        system = app.styleHints().accessibility()
        system.contrastPreferenceChanged.connect(self._follow)

    def _follow(self, *_news: object) -> None:
        """What holds now, when that is something else than what is shown."""
        chosen = self._settings.now
        apply_motion(self._app, motion=chosen.motion)
        wish = (chosen.text_scale, chosen.high_contrast, theme.wants_high_contrast(self._app))
        if wish == self._worn:
            return
        is_first, self._worn = self._worn is None, wish
        theme.apply_theme(
            self._app, self._resources, self._cache, wish[0], plain=chosen.high_contrast
        )
        if not is_first:
            measure_again()
            draw_icons_again()
