"""Points at every screen with a big number, for some seconds."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.ui.audience.projection import Projection
from wijkteam_studio.ui.audience.projection.screens import numbered, size_of
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import as_caption, make_button

_NUMBER, _WORDS, _PARTS = 0.42, 0.058, 12
_FLAGS = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
_SHOWN_MS = 12_000
_WIDE, _TALL = 0.56, 0.6
_CHOOSE = "Druk op het cijfer van de beamer. Elke andere toets sluit dit."
_ALONE = "Er is maar één scherm. Sluit de beamer aan, of zet hem op uitbreiden."


@dataclass(frozen=True, slots=True)
class SignWords:
    """What stands on one sign: nothing that people wrote."""

    number: int
    name: str
    role: str
    hint: str = ""
    #: The numbers and names that can be chosen here.
    choices: tuple[tuple[int, str], ...] = ()


class ScreenSign(QWidget):
    """Emits number_chosen(int), and dismissed at a click or another key."""

    number_chosen = Signal(int)
    dismissed = Signal()

    def __init__(self, words: SignWords) -> None:
        super().__init__(None, Qt.WindowType.Dialog | _FLAGS)
        self._words = words
        self._choices = {
            make_button(as_caption(f"{number}  {name}"), name=f"chooseScreen{number}"): number
            for number, name in words.choices
        }
        self._lay_out()

    def _lay_out(self) -> None:
        spoken = f"Scherm {self._words.number}: {self._words.name}, {self._words.role}"
        self.setObjectName("screenSign")
        self.setWindowTitle(f"Scherm {self._words.number}")
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(self._words.hint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not self._choices)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        names = dict(self._words.choices)
        for button, number in self._choices.items():
            button.setAccessibleName(f"Kies scherm {number}, {names[number]}, als beamer")
            button.clicked.connect(self._on_choice)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def words(self) -> SignWords:
        """What stands on it."""
        return self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.isdecimal() and len(text) == 1 and self._choices:
            self.number_chosen.emit(int(text))
        elif event.key() != Qt.Key.Key_Shift:
            self.dismissed.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismissed.emit()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, edge, ink, soft = self._colours()
        painter.fillRect(self.rect(), edge)
        painter.fillRect(self.rect().adjusted(3, 3, -3, -3), ground)
        tall = self.height()
        lines = (
            (str(self._words.number), _NUMBER, QFont.Weight.Bold, ink, 0.5),
            (self._words.role, _WORDS * 1.5, QFont.Weight.DemiBold, ink, 5.9),
            (self._words.name, _WORDS, QFont.Weight.Normal, soft, 7.4),
            (self._words.hint, _WORDS, QFont.Weight.Normal, soft, 8.7),
        )
        for text, share, weight, colour, part in lines:
            place = QRect(24, round(tall * part / _PARTS), self.width() - 48, round(tall * 0.44))
            self._write(painter, text, place, (round(tall * share), weight, colour))
        painter.end()

    def _write(
        self, painter: QPainter, text: str, place: QRect, look: tuple[int, QFont.Weight, QColor]
    ) -> None:
        """One line in the middle, made smaller when it is too wide."""
        size, weight, colour = look
        font = QFont("IBM Plex Sans")
        font.setWeight(weight)
        font.setPixelSize(max(12, size))
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(text)
        if wide > place.width():
            font.setPixelSize(max(12, size * place.width() // wide))
            painter.setFont(font)
        painter.setPen(colour)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, top, text)

    def _colours(self) -> tuple[QColor, QColor, QColor, QColor]:
        """Ground, edge, ink and soft ink."""
        if theme.is_high_contrast():
            palette = QApplication.palette()
            ink = palette.windowText().color()
            return palette.window().color(), ink, ink, ink
        names = (theme.PAPER, theme.ACCENT, theme.INK, theme.MUTED)
        ground, edge, ink, soft = map(QColor, names)
        return ground, edge, ink, soft

    def _on_choice(self) -> None:
        for button, number in self._choices.items():
            if button is self.sender():
                self.number_chosen.emit(number)


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
