"""Buttons: always with a word, sometimes with an icon in front of it or a menu behind it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.erasing_words import ERASE_WORDS
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.painting import ICON_SIZE, line_icon

_ICON = "lineIcon"
_ICON_COLOURS = {"primary": theme.WHITE, "quiet": theme.ACCENT, "danger": theme.RED}


class OneClickButton(QPushButton):
    """Who clicks twice out of habit does not skip a step, or a warning that the first click gave.

    The second press may also fall on a button that has only just come under the mouse.
    `counts_each` is for what people press several times in a row.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, counts_each: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._counts_each = counts_each

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._counts_each:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()


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


class MoreButton(OneClickButton):
    """A quiet button with a menu; emits erase_requested.

    `subject` says in words what it is about, for who does not see where it stands.
    """

    erase_requested = Signal()

    def __init__(self, subject: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("Meer …", parent)
        self._menu = QMenu(self)
        self.setObjectName(name)
        self.setProperty("variant", "quiet")
        self.setProperty("compact", "true")
        self.setAutoDefault(True)
        self.setAccessibleName(f"Meer: {subject}")
        self._menu.setObjectName("moreMenu")
        self._menu.setAccessibleName(f"Wat wil je hiermee: {subject}")
        self._erase = self._menu.addAction(ERASE_WORDS)
        self._erase.setObjectName("more-erase")
        clicks_keep_focus(self)
        self._erase.triggered.connect(self.erase_requested)
        self.clicked.connect(self._open_under)

    @property
    def menu_of_row(self) -> QMenu:
        """The menu, also for a right click on the row."""
        return self._menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_under()
        event.accept()

    def _open_under(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        if self.hasFocus():
            self._menu.setActiveAction(self._erase)
