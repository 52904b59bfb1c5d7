"""What the room sees now, and the means to change it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.wall import Screen, ScreenTestView, Showing, Wall
from wijkteam_studio.ui.day.page_row import PageRow
from wijkteam_studio.ui.day.show_choice import Choices, ShowChoice
from wijkteam_studio.ui.day.silence_row import SilenceRow
from wijkteam_studio.ui.day.wall_preview import WallPreview
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.chip import Chip
from wijkteam_studio.ui.kit.flow_row import FlowRow
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.quiet_focus import clicks_keep_focus

_COVERS = {Screen.BLACK: "zwart", Screen.WHITE: "wit"}


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
