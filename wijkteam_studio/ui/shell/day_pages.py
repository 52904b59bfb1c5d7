"""The pages of one session and its wall: prepare, lead, and the newspaper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.system.paths import resources_folder
from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.audience.audience_window import AudienceWindow, AwakeKeeper
from wijkteam_studio.ui.audience.projection import Projection
from wijkteam_studio.ui.audience.room_check import RoomCheck
from wijkteam_studio.ui.audience.wall_room import WallRoom
from wijkteam_studio.ui.day.bell_ringer import BellRinger
from wijkteam_studio.ui.day.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action
from wijkteam_studio.ui.kit.saved import SavedWords
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.newspaper.newspaper_page import NewspaperPage
from wijkteam_studio.ui.prepare.prepare_page import PreparePage


class DayPages(QObject):
    """Shows one desk on the three pages.

    Emits leave_requested, keys_requested, newspaper_saved(Path), paper_failed when a file that was
    asked for is not there, told(words), and titled(str): where the day stands, for the title of
    the window.
    """

    leave_requested = Signal()
    keys_requested = Signal()
    titled = Signal(str)
    newspaper_saved = Signal(object)
    paper_failed = Signal()
    told = Signal(str)

    def __init__(
        self,
        stack: QStackedWidget,
        fonts: Path,
        folder: Path,
        tasks: TaskRunner,
        settings: Settings,
    ) -> None:
        super().__init__(stack)
        self._settings = settings
        self._stack = stack
        self._desk: Desk | None = None
        self._was_told = False
        self._prepare = PreparePage()
        self._lead = FacilitatorPage()
        self._paper = NewspaperPage()
        self._paper.set_printer(fonts, folder, tasks)
        for page in (self._prepare, self._lead, self._paper):
            stack.addWidget(page)
        self._room = WallRoom(stack.window(), settings, self)
        self._bell = BellRinger(settings, resources_folder() / "sounds", parent=self)
        self._awake = AwakeKeeper(self)
        self._check = RoomCheck(stack.window(), settings, self)
        self._check.watch(self._room.projection)
        self._room.try_first(self._check.take)
        self._connect()
        self._on_settings(settings.now)

    @property
    def desk(self) -> Desk | None:
        """The day that is open."""
        return self._desk

    @property
    def room(self) -> WallRoom:
        """The wall: its window, its screen, and what covers private windows."""
        return self._room

    @property
    def bell(self) -> BellRinger:
        """The gong, also to try it out."""
        return self._bell

    @property
    def audience(self) -> AudienceWindow:
        """The window that the room sees."""
        return self._room.audience

    @property
    def projection(self) -> Projection:
        """Where the wall is shown."""
        return self._room.projection

    def open(self, desk: Desk) -> None:
        """Open a day where it was left: preparing, running, or done."""
        self._take(desk)
        state = desk.live.day.session.state
        if state is SessionState.PREPARING:
            self._show(self._prepare)
        elif state is SessionState.RUNNING:
            self._show(self._lead)
        else:
            self._show(self._paper)

    def open_newspaper(self, desk: Desk) -> None:
        """Open the newspaper of a day."""
        self._take(desk)
        self._show(self._paper)

    def close(self) -> None:
        """Hand in what was being typed and let go of the day."""
        self._check.close()
        self._room.leave()
        self._let_go()
        self._room.follow(None)
        self._bell.follow(None)
        if self._desk is not None:
            self._desk.live.unsubscribe(self._on_day)
        self._desk = None

    def check_room(self) -> None:
        """Try out picture, clicker and sound, while the day stands still."""
        if self._desk is not None:
            self._check.open(self._desk)

    def hand_in(self) -> None:
        """Keep what is being typed, and stay where we are."""
        self._prepare.hand_in()
        self._lead.hand_in()
        self._paper.hand_in()

    def cancel_printing(self) -> None:
        """End every newspaper that is being made, also the files that were asked for."""
        if self._paper.press is not None:
            self._paper.press.cancel_all()

    def end_proof(self) -> bool:
        """Make no more pages to look at; whether a file that was asked for is being made still."""
        if self._paper.press is None:
            return False
        self._paper.press.end_proof()
        return self._paper.press.is_saving_any

    def shut(self) -> None:
        """Close the wall for good."""
        self.close()
        self._room.shut()
        self._bell.release()
        self._awake.release()

    def set_saved(self, saving: SavedWords) -> None:
        """Tell every page how the saving stands."""
        for page in (self._prepare, self._lead, self._paper):
            page.set_saved(saving)

    def _take(self, desk: Desk) -> None:
        self.close()
        self._desk = desk
        self._was_told = False
        self._room.follow(desk)
        self._bell.follow(desk)
        desk.live.subscribe(self._on_day)

    def _on_day(self, day: Day) -> None:
        """The title names the page and the step, and nothing that people wrote."""
        page = self._stack.currentWidget()
        parts = ["Krant" if page is self._paper else "Voorbereiden", day.team.name]
        if page is self._lead and day.step is not None:
            parts[0] = day.step.title
        self.titled.emit(" · ".join(parts))

    def _let_go(self) -> None:
        self._prepare.set_desk(None)
        self._lead.release()
        self._paper.set_desk(None)

    def _show(self, page: PreparePage | FacilitatorPage | NewspaperPage) -> None:
        if self._desk is None:
            return
        self._let_go()
        self._stack.setCurrentWidget(page)
        page.set_desk(self._desk)
        self._on_day(self._desk.live.day)

    def _connect(self) -> None:
        self._prepare.begin_requested.connect(self._begin)
        self._prepare.leave_requested.connect(self.leave_requested)
        self._prepare.keys_requested.connect(self.keys_requested)
        self._prepare.room_check_requested.connect(self.check_room)
        self._lead.leave_requested.connect(self.leave_requested)
        self._lead.newspaper_requested.connect(self._to_paper)
        self._lead.requested.connect(self._perform)
        self._paper.back_requested.connect(self._back_from_paper)
        self._paper.newspaper_saved.connect(self.newspaper_saved)
        self._paper.save_failed.connect(self.paper_failed)
        self._paper.told.connect(self.told)
        self._room.action_requested.connect(self._lead.perform)
        self._room.line_changed.connect(self._lead.set_projector)
        self._room.said.connect(self._lead.view.foot.say)
        self._room.shape_changed.connect(self._lead.view.wall.set_shape)
        self._room.presenting.connect(self._awake.set_presenting)
        self._lead.view.timer.sound_toggled.connect(self._set_sound)
        self._bell.went_silent.connect(self._lead.view.foot.say)
        self._awake.could_not.connect(self._lead.view.foot.say)
        self._check.sound_test_requested.connect(self._bell.try_out)
        self._bell.tried_out.connect(self._check.set_sound_outcome)
        self._settings.changed.connect(self._on_settings)

    def _on_settings(self, now: Preferences) -> None:
        self._lead.set_keymap(KeyMap.of(now.keys))
        self._lead.view.timer.set_sound(now.sound)

    def _set_sound(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self._settings.change(sound=is_on)

    def _perform(self, action: Action) -> None:
        """Do what lies outside the page of the day.

        Searching leaves the day; a key must not do that in front of the room.
        """
        if action is Action.KEYS:
            self.keys_requested.emit()
        elif action is Action.SEARCH:
            self._lead.view.foot.say("Zoeken kan op de startpagina. Daar kom je met Start.")
        else:
            self._room.perform(action)

    def _begin(self) -> None:
        if self._desk is not None:
            self._desk.conduct.begin()
            self._show(self._lead)

    def _to_paper(self) -> None:
        """Close the day and go on to its newspaper; what waits is said once, and may wait."""
        if self._desk is None:
            return
        try:
            self._desk.conduct.close()
        except InvalidInput as problem:
            if not self._was_told:
                self._was_told = True
                self._lead.view.foot.say(f"{problem.sentence} Of druk nog eens op Naar de krant.")
                return
        self._show(self._paper)

    def _back_from_paper(self) -> None:
        if self._desk is not None and self._desk.live.day.position.step_id:
            self._show(self._lead)
        else:
            self.leave_requested.emit()
