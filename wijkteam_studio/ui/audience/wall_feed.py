"""Feeds the audience window from the one state of the day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.wall import NO_DAY
from wijkteam_studio.ui.audience.audience_window import AudienceWindow

if TYPE_CHECKING:
    from wijkteam_studio.services.desk import Desk

_TICK_MS = 250


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
