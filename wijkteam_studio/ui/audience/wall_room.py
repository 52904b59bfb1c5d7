"""Everything about the wall of the room: its window, its screen, and what it may never show."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.wall import NO_DAY
from wijkteam_studio.system.mirroring import is_cloned
from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.audience import wall_words
from wijkteam_studio.ui.audience.audience_window import AudienceWindow
from wijkteam_studio.ui.audience.curtain import Curtains
from wijkteam_studio.ui.audience.projection import Projection, ScreenIdentity
from wijkteam_studio.ui.audience.projection.screens import label_of, numbered
from wijkteam_studio.ui.audience.screen_signs import ScreenSigns
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.key_press import KeyPress, Presses
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.settings import Settings

if TYPE_CHECKING:
    from wijkteam_studio.services.desk import Desk

_TICK_MS = 250
if TYPE_CHECKING:
    from wijkteam_studio.services.desk import Desk

#: What cannot be done without seeing the private window.
_PRIVATE = frozenset({
    Action.PARK, Action.SEARCH, Action.KEYS, Action.UNDO, Action.REDO,
    Action.NEXT_AREA, Action.PREVIOUS_AREA,
})  # fmt: skip
_IDENTITY_PARTS = 3


class WallFeed(QObject):
    """Shows each new wall at once, and the clock four times a second."""

    def __init__(self, audience: AudienceWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._audience = audience
        self._desk: Desk | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.show_now)

    def follow(self, desk: "Desk | None") -> None:
        """Follow this day; None lets go of the one before."""
        if self._desk is not None:
            self._desk.live.unsubscribe(self._on_day)
            self._desk.wall.unsubscribe(self.show_now)
            self._timer.stop()
            self._audience.set_wall(NO_DAY)
        self._desk = desk
        if desk is not None:
            desk.live.subscribe(self._on_day)
            desk.wall.subscribe(self.show_now)
            self._timer.start()
            self.show_now()

    def show_now(self) -> None:
        """Show the wall as it is at this moment."""
        if self._desk is not None:
            self._audience.set_wall(self._desk.wall.wall())

    def _on_day(self, _day: Day) -> None:
        self.show_now()


class WallRoom(QObject):
    """Shows the wall of one day, and covers private windows as long as the room can see them."""

    #: An Action that the page of the day must do.
    action_requested = Signal(object)
    #: Where the wall is, in one line; empty when it is off.
    line_changed = Signal(str)
    #: A quiet line that goes away by itself.
    said = Signal(str)
    #: Width to height of the wall's screen, or None.
    shape_changed = Signal(object)
    #: The facilitator began or stopped to use the wall.
    presenting = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        settings: Settings,
        parent: QObject | None = None,
        asks_system: Callable[[], bool] = is_cloned,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._settings = settings
        self._keymap = KeyMap.of(settings.now.keys)
        self._presses = Presses()
        self._line = ""
        self._word_for_later = ""
        self._taker: Callable[[KeyPress], bool] | None = None
        self._audience = AudienceWindow()
        self._projection = Projection(self._audience, window, self, asks_system)
        self._feed = WallFeed(self._audience, self)
        self._curtains = Curtains(window, self)
        self._curtains.leave_free(self._audience)
        self._signs = ScreenSigns(self._projection, self._audience, self)
        self._remember_last_time(settings.now)
        self._connect()

    def _connect(self) -> None:
        self._audience.key_pressed.connect(self.press)
        self._audience.key_released.connect(self._presses.released)
        self._audience.leave_requested.connect(self.leave)
        self._curtains.key_pressed.connect(self._on_key_at_curtain)
        self._settings.changed.connect(self._on_settings)
        self._curtains.opened.connect(self._on_curtain_opened)
        self._signs.made.connect(self._curtains.leave_free)
        self._signs.number_chosen.connect(self.choose_screen)
        projection = self._projection
        projection.leaving.connect(self._audience.darken)
        projection.exposure_changed.connect(self._show_state)
        projection.moved.connect(self._show_state)
        projection.switched.connect(self._on_switched)
        projection.lost.connect(self._on_lost_or_back)
        projection.returned.connect(self._on_lost_or_back)
        projection.chosen.connect(self._on_chosen)

    @property
    def audience(self) -> AudienceWindow:
        """The window that the room sees."""
        return self._audience

    @property
    def projection(self) -> Projection:
        """Where the wall is shown."""
        return self._projection

    @property
    def curtain(self) -> Curtains:
        """What covers private windows."""
        return self._curtains

    @property
    def signs(self) -> ScreenSigns:
        """The big numbers on the screens."""
        return self._signs

    def follow(self, desk: "Desk | None") -> None:
        """Show the wall of this day; call it before anything private is shown. None lets go."""
        self._feed.follow(desk)
        if desk is not None:
            self._projection.look()
            self._show_state()

    def toggle(self) -> None:
        """The wall on or off; one key back and forth."""
        if self._projection.is_on and not self._can_come_back():
            self._projection.stop()
        else:
            self._projection.start()

    def leave(self) -> None:
        """Take the wall away; the day goes on."""
        self._projection.stop()

    def shut(self) -> None:
        """Close the wall for good."""
        self._projection.stop()
        self._feed.follow(None)
        self._signs.close()
        self._curtains.rise()
        self._audience.close()

    def try_first(self, taker: Callable[[KeyPress], bool]) -> None:
        """Ask this first with every key; True keeps the key from the day."""
        self._taker = taker

    def point_at_screens(self) -> None:
        """Show a big number on every screen for some seconds; one can be chosen there."""
        self._projection.look()
        self._signs.show()

    def choose_screen(self, number: int) -> None:
        """The screen with this number is the beamer, now and the next time."""
        self._signs.close()
        screens = numbered()
        if not 1 <= number <= len(screens):
            self.said.emit(wall_words.NO_SUCH_SCREEN)
        elif self._projection.choose(screens[number - 1]):
            self.said.emit(f"De beamer is nu: {label_of(screens[number - 1])}.")
        else:
            self.said.emit(wall_words.OWN_SCREEN)

    def go_to_next_screen(self) -> None:
        """Move the wall to the next screen that is not the facilitator's."""
        self._projection.go_to_next_screen()

    def press(self, press: KeyPress) -> None:
        """A key of the audience window: it means the same as everywhere."""
        self._count(self._keymap.action_in_room(press.key, press.modifiers), press)

    def perform(self, action: Action) -> None:
        """Do what a key asks for; what needs the private window never shows it to the room."""
        if action in {Action.PROJECT, Action.PROJECT_HERE}:
            self.toggle()
        elif action is Action.LEAVE_PROJECTION:
            self.leave()
        elif action is Action.NEXT_SCREEN:
            self.go_to_next_screen()
        elif action not in _PRIVATE:
            self.action_requested.emit(action)
        elif not self._curtains.is_down:
            self._to_front()
            self.action_requested.emit(action)
        elif self._projection.is_covering:
            self._word_for_later = wall_words.first_back(self._keymap)

    def _can_come_back(self) -> bool:
        """Whether the wall is away only because both screens show the same picture."""
        return not self._projection.is_shown and self._projection.is_mirrored

    def _to_front(self) -> None:
        self._window.window().raise_()
        self._window.window().activateWindow()

    def _on_key_at_curtain(self, press: KeyPress) -> None:
        """Somebody who was typing goes on for a moment: letters do nothing at a curtain."""
        action = self._keymap.action_for(press.key, press.modifiers, in_text=True)
        self._count(action, press)

    def _count(self, action: Action | None, press: KeyPress) -> None:
        if self._taker is not None and self._taker(press):
            return
        if action is None:
            return
        if self._presses.counts(action, is_repeat=press.is_repeat, at_ms=press.at_ms):
            self.perform(action)

    def _on_settings(self, now: Preferences) -> None:
        self._keymap = KeyMap.of(now.keys)
        self._remember_last_time(now)

    def _remember_last_time(self, now: Preferences) -> None:
        last = now.projector
        known = ScreenIdentity(*last) if len(last) == _IDENTITY_PARTS else None
        if known != self._projection.projector:
            self._projection.remember(known)

    def _show_state(self) -> None:
        """Cover or uncover, and say where the wall is."""
        exposure = self._projection.exposure
        if exposure is not None:
            self._curtains.fall(wall_words.EXPOSED[exposure])
        elif self._projection.is_covering:
            self._curtains.fall(wall_words.under_the_wall(self._keymap))
        else:
            self._curtains.rise()
        self.shape_changed.emit(self._projection.aspect)
        line = wall_words.projector_line(self._projection)
        if line != self._line:
            self._line = line
            self.line_changed.emit(line)
        if self._word_for_later and not self._curtains.is_down:
            word, self._word_for_later = self._word_for_later, ""
            self.said.emit(word)

    def _on_switched(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self._show_state()
        self.presenting.emit(is_on)

    def _on_lost_or_back(self) -> None:
        self._show_state()
        announce(self._window, self._line)

    def _on_curtain_opened(self) -> None:
        if self._projection.is_covering:
            self._projection.stop()
        else:
            self._projection.accept()

    def _on_chosen(self, projector: ScreenIdentity) -> None:
        self._settings.change(projector=(projector.name, projector.serial, projector.model))
