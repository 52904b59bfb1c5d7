"""What the room sees now, and the means to change it: preview, pages, choice and silence."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wijkteam_studio.domain.clock import clock_face
from wijkteam_studio.domain.wall import Screen, ScreenTestView, Showing, Wall
from wijkteam_studio.domain.words import lower_first
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import clicks_keep_focus
from wijkteam_studio.ui.kit.labels import Chip, text_label
from wijkteam_studio.ui.kit.layouts import FlowRow

_WIDE = 16 / 9
_LINE = 1
#: What can be shown, with its name in words.
Choices = tuple[tuple[Showing, str], ...]
_MINUTES = (1, 2, 3, 5)
_COVERS = {Screen.BLACK: "zwart", Screen.WHITE: "wit"}


class WallPreview(QFrame):
    """As high as its width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = _WIDE
        self.canvas = WallCanvas(self)
        self.canvas.set_aspect(_WIDE)
        self.canvas.setAccessibleName("Dit ziet de zaal nu")
        self.setObjectName("wallPreview")

    def set_wall(self, wall: Wall) -> None:
        """Show this wall."""
        self.canvas.set_wall(wall)

    def set_shape(self, aspect: float | None) -> None:
        """The width over the height of the beamer in use; None for a usual one."""
        self._shape = aspect or _WIDE
        self.canvas.set_aspect(self._shape)
        self._fit()

    @property
    def pages(self) -> int:
        """How many pages this wall has."""
        return self.canvas.pages_of(self.canvas.wall, self.canvas.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """By hand: before the first show a layout would keep the height that it had."""
        width = self.width() - 2 * _LINE
        height = round(width / self._shape)
        self.canvas.setGeometry(_LINE, _LINE, width, height)
        if height + 2 * _LINE != self.minimumHeight():
            self.setFixedHeight(height + 2 * _LINE)


class PageRow(QWidget):
    """Hidden on a wall of one page; emits turned(-1 or 1)."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wallPages")
        self._where = text_label("", "small", "wallPage")
        self._back = make_button("◀", name="wallPageBack", counts_each=True)
        self._on = make_button("▶", name="wallPageOn", counts_each=True)
        self._back.setAccessibleName("Vorige bladzijde van de zaal")
        self._on.setAccessibleName("Volgende bladzijde van de zaal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._where, 1)
        for button in (self._back, self._on):
            button.setProperty("compact", "true")
            row.addWidget(button)
        clicks_keep_focus(self._back, self._on)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        self.hide()

    def set_page(self, page: int, pages: int) -> None:
        """The page that is shown, from 0, of so many."""
        self._where.setText(f"Bladzijde {page + 1} van {pages}")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < pages - 1)
        self.setVisible(pages > 1)

    def _turn_back(self) -> None:
        self.turned.emit(-1)

    def _turn_on(self) -> None:
        self.turned.emit(1)


class ShowChoice(QWidget):
    """A button for each thing that has something to see; with one thing there is no choice."""

    showing_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Choices = ()
        self._buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._row = FlowRow(self, spacing=4)
        self.setObjectName("showChoice")
        self._group.idClicked.connect(self._choose)

    def set_choices(self, choices: Choices, now: Showing) -> None:
        """Offer these, with what is shown now pressed."""
        if choices != self._choices:
            self._choices = choices
            self._place()
        button = self.button(now)
        if button is not None and not button.isChecked():
            button.setChecked(True)

    def button(self, showing: Showing) -> QPushButton | None:
        """The button of one thing to show; None when it is not offered."""
        for (offered, _name), button in zip(self._choices, self._buttons, strict=False):
            if offered == showing:
                return button
        return None

    def _place(self) -> None:
        while len(self._buttons) < len(self._choices):
            self._add()
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._choices))
        for (showing, name), button in zip(self._choices, self._buttons, strict=False):
            button.setText(name.replace("&", "&&"))
            button.setObjectName(f"show-{showing.field or showing.kind}")
            button.setAccessibleName(f"Laat zien: {lower_first(name)}")
        self.setVisible(len(self._choices) > 1)

    def _add(self) -> None:
        button = make_button("", name="show")
        button.setCheckable(True)
        button.setProperty("compact", "true")
        clicks_keep_focus(button)
        self._row.add(button)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append(button)

    def _choose(self, number: int) -> None:
        self.showing_chosen.emit(self._choices[number][0])


class SilenceRow(QWidget):
    """Starts a silence, or shows how long it lasts and stops it."""

    silence_requested = Signal(int)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = text_label("Stilte", "small", "silenceLabel")
        self._group = QButtonGroup(self)
        self._stop = make_button("Stop", name="stopSilence")
        self._unit = text_label("min", "small", "silenceUnit")
        self.setObjectName("silenceRow")
        row = FlowRow(self, spacing=4)
        row.add(self._label)
        for minutes in _MINUTES:
            button = make_button(str(minutes), name=f"silence-{minutes}")
            button.setAccessibleName(
                f"Stilte van {minutes} {'minuut' if minutes == 1 else 'minuten'}"
            )
            button.setProperty("compact", "true")
            clicks_keep_focus(button)
            self._group.addButton(button, minutes)
            row.add(button)
        self._stop.setAccessibleName("Stop de stilte")
        self._stop.setProperty("compact", "true")
        clicks_keep_focus(self._stop)
        row.add(self._stop)
        row.add(self._unit)
        self._group.idClicked.connect(self.silence_requested)
        self._stop.clicked.connect(self.stop_requested)
        self.set_left(None)

    def set_left(self, seconds: float | None) -> None:
        """Show a running silence with the seconds left, or the choice of a new one (None)."""
        runs = seconds is not None
        self._label.setText(f"Stilte {clock_face(seconds)}" if seconds is not None else "Stilte")
        if self._stop.isHidden() == runs:
            for button in self._group.buttons():
                button.setVisible(not runs)
            self._unit.setVisible(not runs)
            self._stop.setVisible(runs)


@dataclass(frozen=True, slots=True)
class WallState:
    """The wall with what can be chosen for it."""

    wall: Wall
    choices: Choices
    showing: Showing
    is_frozen: bool
    silence_left: float | None


class WallBox(QWidget):
    """A small wall with its choices under it."""

    showing_chosen = Signal(object)
    silence_requested = Signal(int)
    silence_stopped = Signal()
    freeze_toggled = Signal()
    page_turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = Chip("", "grey", "wallBadge")
        self._preview = WallPreview()
        self._pages = PageRow()
        self._choice = ShowChoice()
        self._silence = SilenceRow()
        self._freeze = make_button("Bevries", name="freezeWall")
        self._lay_out()
        self._pages.turned.connect(self.page_turned)
        self._choice.showing_chosen.connect(self.showing_chosen)
        self._silence.silence_requested.connect(self.silence_requested)
        self._silence.stop_requested.connect(self.silence_stopped)
        self._freeze.clicked.connect(self.freeze_toggled)

    def _lay_out(self) -> None:
        self.setObjectName("wallBox")
        self._freeze.setCheckable(True)
        self._freeze.setProperty("compact", "true")
        self._freeze.setAccessibleName("Bevries het beeld in de zaal")
        clicks_keep_focus(self._freeze)
        top = QHBoxLayout()
        top.addWidget(text_label("De zaal ziet nu", "small", "wallCaption"), 1)
        top.addWidget(self._badge)
        under = FlowRow()
        under.add(self._silence, stretch=True)
        under.add(self._freeze)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._preview)
        column.addWidget(self._pages)
        column.addWidget(self._choice)
        column.addLayout(under)

    @property
    def pages(self) -> int:
        """How many pages the wall has, in the shape of the beamer."""
        return self._preview.pages

    def set_shape(self, aspect: float | None) -> None:
        """The shape of the beamer in use; None for a usual one."""
        self._preview.set_shape(aspect)

    def set_state(self, state: WallState) -> None:
        """Show the wall as it is."""
        self._preview.set_wall(state.wall)
        self._pages.set_page(min(state.wall.page, self.pages - 1), self.pages)
        self._choice.set_choices(state.choices, state.showing)
        self._silence.set_left(state.silence_left)
        self._freeze.setChecked(state.is_frozen)
        text, tone = badge_of(state)
        if text != self._badge.text():
            self._badge.set_chip(text, tone)
        self._badge.setVisible(bool(text))


def badge_of(state: WallState) -> tuple[str, str]:
    """What the room sees in a word when it is not simply this step, and its tone."""
    word = _COVERS.get(state.wall.screen, "bevroren" if state.is_frozen else "")
    if isinstance(state.wall.view, ScreenTestView):
        word = "testbeeld"
    if word:
        return word, "amber"
    return ("stilte", "green") if state.silence_left is not None else ("", "grey")
