"""Clocks for pictures and tests of the example day."""

from datetime import datetime, timedelta

from wijkteam_studio.services.clocks import Clocks


class ExampleClocks(Clocks):
    """Clocks that stand still on the morning of the example day, and are moved by hand."""

    def __init__(self, began: datetime) -> None:
        self._began = began
        self._at = 0.0

    def seconds(self) -> float:
        """Seconds since the day began."""
        return self._at

    def room(self) -> datetime:
        """The moment of the day."""
        return self._began + timedelta(seconds=self._at)

    def advance(self, minutes: float) -> None:
        """Let time pass."""
        self._at += 60 * minutes
