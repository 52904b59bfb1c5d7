"""The pages of one session and its wall: prepare, lead, and the newspaper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.models.keymap import action_for
from wijkteam_studio.ui.models.settings import Settings
from wijkteam_studio.ui.pages.facilitator_page import FacilitatorPage
from wijkteam_studio.ui.pages.newspaper_page import NewspaperPage
from wijkteam_studio.ui.pages.prepare_page import PreparePage
from wijkteam_studio.ui.projection import Projection
from wijkteam_studio.ui.tasks import TaskRunner
from wijkteam_studio.ui.windows.audience_window import AudienceWindow, KeyPress
from wijkteam_studio.ui.windows.wall_feed import WallFeed


class DayPages(QObject):
    """Shows one desk on the three pages.

    Emits leave_requested, keys_requested, newspaper_saved(Path) and titled(str): where the day
    stands, for the title of the window.
    """

    leave_requested = Signal()
    keys_requested = Signal()
    titled = Signal(str)
    newspaper_saved = Signal(object)

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
        self._audience = AudienceWindow()
        self._projection = Projection(self._audience, stack.window(), self)
        self._feed = WallFeed(self._audience, self)
        self._connect()

    @property
    def desk(self) -> Desk | None:
        """The day that is open."""
        return self._desk

    @property
    def audience(self) -> AudienceWindow:
        """The window that the room sees."""
        return self._audience

    @property
    def projection(self) -> Projection:
        """Where the wall is shown."""
        return self._projection

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
        self._projection.stop()
        self._let_go()
        self._feed.follow(None)
        if self._desk is not None:
            self._desk.live.unsubscribe(self._on_day)
        self._desk = None

    def hand_in(self) -> None:
        """Keep what is being typed, and stay where we are."""
        self._prepare.hand_in()
        self._lead.keep_drafts()
        self._paper.hand_in()

    def shut(self) -> None:
        """Close the wall for good."""
        self.close()
        self._audience.close()

    def set_saved(self, pending: int, trouble: str) -> None:
        """Tell every page how the saving stands."""
        for page in (self._prepare, self._lead, self._paper):
            page.set_saved(pending, trouble)

    def _take(self, desk: Desk) -> None:
        self.close()
        self._desk = desk
        self._was_told = False
        self._feed.follow(desk)
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
        self._lead.leave_requested.connect(self.leave_requested)
        self._lead.newspaper_requested.connect(self._to_paper)
        self._lead.keys_requested.connect(self.keys_requested)
        self._lead.projection_requested.connect(self._toggle_projection)
        self._lead.projection_leave_requested.connect(self._projection.stop)
        self._lead.search_requested.connect(self._say_where_to_search)
        self._paper.back_requested.connect(self._back_from_paper)
        self._paper.newspaper_saved.connect(self.newspaper_saved)
        self._audience.key_pressed.connect(self._on_audience_key)
        self._audience.leave_requested.connect(self._projection.stop)
        self._projection.lost.connect(self._on_lost)
        self._projection.returned.connect(self._on_returned)
        self._projection.one_screen.connect(self._on_one_screen)
        self._projection.mirrored.connect(self._on_mirrored)
        self._projection.switched.connect(self._on_switched)

    def _say_where_to_search(self) -> None:
        """Searching leaves the day; a key must not do that in front of the room."""
        self._lead.view.foot.say("Zoeken kan op de startpagina. Daar kom je met Start.")

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

    def _toggle_projection(self) -> None:
        if self._projection.is_on:
            self._projection.stop()
        else:
            self._projection.start()

    def _on_audience_key(self, press: KeyPress) -> None:
        action = action_for(press.key, press.modifiers, in_text=False)
        if action is not None:
            self._lead.perform(action)

    def _on_lost(self, label: str) -> None:
        self._lead.set_projector(f"Beamer weg: {label}. Sluit hem aan, dan gaat het beeld verder.")

    def _on_returned(self, label: str) -> None:
        self._lead.view.wall.set_shape(self._projection.aspect)
        self._lead.set_projector(f"Beamer: {label}")

    def _on_one_screen(self, _label: str) -> None:
        self._lead.set_projector("Eén scherm: de zaal ziet dit scherm. Esc brengt je terug.")

    def _on_mirrored(self, _label: str) -> None:
        self._lead.set_projector("Let op: de beamer toont jouw scherm. Zet hem op uitbreiden.")

    def _on_switched(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self._lead.view.wall.set_shape(self._projection.aspect)
        if is_on and self._projection.is_shown:
            self._lead.set_projector(f"Beamer: {self._projection.label}")
        elif not is_on:
            self._lead.set_projector("")
