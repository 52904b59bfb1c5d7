"""Points at every screen with a big number, for some seconds."""

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.audience.projection import Projection
from wijkteam_studio.ui.audience.projection.screens import numbered, size_of
from wijkteam_studio.ui.audience.screen_sign import ScreenSign, SignWords

_SHOWN_MS = 12_000
_WIDE, _TALL = 0.56, 0.6
_CHOOSE = "Druk op het cijfer van de beamer. Elke andere toets sluit dit."
_ALONE = "Er is maar één scherm. Sluit de beamer aan, of zet hem op uitbreiden."


class ScreenSigns(QObject):
    """Emits number_chosen(int) when somebody says which screen is the beamer."""

    number_chosen = Signal(int)
    #: A sign was made: it shows nothing private.
    made = Signal(object)

    def __init__(
        self, projection: Projection, audience: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._projection, self._audience = projection, audience
        self._signs: list[ScreenSign] = []
        self._rest = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._rest.timeout.connect(self.close)
        projection.screens_changed.connect(self.close)

    @property
    def signs(self) -> tuple[ScreenSign, ...]:
        """The signs that are shown now, from left to right."""
        return tuple(self._signs)

    def show(self) -> None:
        """Put a number on every screen; the facilitator can choose on the own one."""
        self.close()
        screens = numbered()
        for number, screen in enumerate(screens, start=1):
            sign = ScreenSign(self._words(number, screen, screens))
            self._signs.append(sign)
            sign.number_chosen.connect(self._on_number)
            sign.dismissed.connect(self.close)
            self.made.emit(sign)
            self._put(sign, screen)
        for sign in self._signs:
            if sign.words.choices:
                sign.raise_()
                sign.activateWindow()
                sign.setFocus()
        self._rest.start()

    def close(self) -> None:
        """Take the numbers away."""
        self._rest.stop()
        signs, self._signs = self._signs, []
        for sign in signs:
            sign.hide()
            sign.deleteLater()

    def _put(self, sign: QWidget, screen: QScreen) -> None:
        """In the middle of its screen; over the wall when that is there, which fills it."""
        area = screen.geometry()
        size = area.size()
        size.setWidth(round(size.width() * _WIDE))
        size.setHeight(round(size.height() * _TALL))
        place = QRect(area.topLeft(), size)
        place.moveCenter(area.center())
        sign.createWinId()
        handle = sign.windowHandle()
        handle.setScreen(screen)
        if self._audience.isVisible() and screen is self._projection.target:
            handle.setTransientParent(self._audience.windowHandle())
        sign.setGeometry(place)
        sign.show()

    def _words(self, number: int, screen: QScreen, screens: tuple[QScreen, ...]) -> SignWords:
        name = f"{_name_of(screen)} · {size_of(screen)}"
        if screen is self._projection.own_screen:
            choices = tuple(
                (at, _name_of(one)) for at, one in enumerate(screens, start=1) if one is not screen
            )
            return SignWords(number, name, "Jouw scherm", _CHOOSE if choices else _ALONE, choices)
        is_beamer = screen is self._projection.target
        return SignWords(number, name, "De beamer" if is_beamer else "Ander scherm")

    def _on_number(self, number: int) -> None:
        self.close()
        self.number_chosen.emit(number)


def _name_of(screen: QScreen) -> str:
    return screen.model() or screen.name()
