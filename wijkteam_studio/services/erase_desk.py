"""Erasing one thing of the day for good: wished here, asked and carried out by who listens."""

from collections.abc import Callable

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.services.live_day import LiveDay

Listener = Callable[[Erasure], None]


class EraseDesk:
    """Takes wishes, and lets the day in memory forget what is erased."""

    def __init__(self, live: LiveDay) -> None:
        self._live = live
        self._listener: Listener = _nobody

    def listen(self, listener: Listener) -> None:
        """Call this with every wish, on the thread of the one who wishes."""
        self._listener = listener

    def wish(self, kind: Kind, key: str) -> None:
        """Somebody wants this thing gone for good; whoever listens asks whether that is meant."""
        self._listener(Erasure.of_thing(self._live.day.session.id, kind, key))

    def forget(self, erasure: Erasure) -> None:
        """The day no longer holds it, and nothing that can be taken back tells it."""
        self._live.forget(erasure)


def _nobody(_erasure: Erasure) -> None:
    """Nobody listens."""
