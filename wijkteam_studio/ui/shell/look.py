"""The look that a person chose: how large the text, how strong the contrast, what may move."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import draw_icons_again
from wijkteam_studio.ui.kit.calm import apply_motion
from wijkteam_studio.ui.kit.measures import measure_again
from wijkteam_studio.ui.kit.settings import Settings


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
