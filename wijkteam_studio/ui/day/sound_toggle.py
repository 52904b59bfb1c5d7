"""The button that lets the clock sound, or keeps it silent."""

from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.icons import line_icon
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.one_click import OneClickButton
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

#: Smaller than the usual icon: it stands beside small words.
_ICON_SIZE = 16
_ON = ("Gong aan", "bell", "De klok geeft geluid. Klik om het geluid uit te zetten.")
_OFF = ("Gong uit", "bell_off", "De klok is stil. Klik om het geluid aan te zetten.")


class SoundToggle(OneClickButton):
    """Says in a word, and in its picture, whether the gong may sound; checked when it may."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("soundToggle")
        self.setProperty("variant", "secondary")
        self.setProperty("compact", "true")
        self.setCheckable(True)
        self.setAutoDefault(False)
        measure(self, iconSize=_ICON_SIZE)
        clicks_keep_focus(self)
        self.toggled.connect(self._show_state)
        self.setChecked(True)

    def set_on(self, is_on: bool) -> None:  # noqa: FBT001 (plain data in)
        """Show that the gong may sound, or not."""
        self.setChecked(is_on)

    def _show_state(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        word, icon, explained = _ON if is_on else _OFF
        contrast = theme.is_high_contrast()
        colour = self.palette().buttonText().color().name() if contrast else theme.INK
        self.setText(word)
        self.setAccessibleName(f"{word}, geluid van de klok")
        self.setProperty("lineIcon", icon)  # drawn again when the look changes
        self.setIcon(line_icon(icon, colour))
        self.setToolTip(explained)
        self.setAccessibleDescription(explained)
