"""Buttons: always with a word, sometimes with an icon in front of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from wijkteam_studio.ui import theme
from wijkteam_studio.ui.widgets.icons import ICON_SIZE, line_icon

_ICON_COLOURS = {"primary": theme.WHITE, "quiet": theme.ACCENT, "danger": theme.RED}


def make_button(
    text: str, variant: str = "secondary", icon: str = "", name: str = ""
) -> QPushButton:
    """A button; variant is primary, secondary, quiet, danger or menu, `&` marks its letter."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("variant", variant)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAccessibleName(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
    if icon:
        button.setIcon(line_icon(icon, _icon_colour(variant)))
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    return button


def as_caption(data: str) -> str:
    """People's text as the words on a button: an `&` in it stays an `&`."""
    return data.replace("&", "&&")


def _icon_colour(variant: str) -> str:
    if theme.is_high_contrast():
        return QApplication.palette().buttonText().color().name()
    return _ICON_COLOURS.get(variant, theme.INK)
