"""Buttons: always with a word, sometimes with an icon in front of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.icons import ICON_SIZE, line_icon
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.one_click import OneClickButton

_ICON = "lineIcon"
_ICON_COLOURS = {"primary": theme.WHITE, "quiet": theme.ACCENT, "danger": theme.RED}


def make_button(
    text: str,
    variant: str = "secondary",
    icon: str = "",
    name: str = "",
    *,
    counts_each: bool = False,
) -> QPushButton:
    """A button; variant is primary, secondary, quiet, danger or menu, `&` marks its letter.

    A double click is one click, unless it `counts_each`.
    """
    button = OneClickButton(text, counts_each=counts_each)
    button.setObjectName(name)
    button.setProperty("variant", variant)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAccessibleName(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
    if icon:
        button.setProperty(_ICON, icon)
        button.setIcon(line_icon(icon, _icon_colour(variant)))
        measure(button, iconSize=ICON_SIZE)
    return button


def draw_icons_again() -> None:
    """Give every button its icon in the colour of the look that is in use now."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QPushButton) and widget.property(_ICON):
            colour = _icon_colour(str(widget.property("variant")))
            widget.setIcon(line_icon(str(widget.property(_ICON)), colour))


def as_caption(data: str) -> str:
    """People's text as the words on a button: an `&` in it stays an `&`."""
    return data.replace("&", "&&")


def _icon_colour(variant: str) -> str:
    if theme.is_high_contrast():
        if variant == "primary":
            return QApplication.palette().highlightedText().color().name()
        return QApplication.palette().buttonText().color().name()
    return _ICON_COLOURS.get(variant, theme.INK)
