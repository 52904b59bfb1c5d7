"""Keeps the laptop awake while the wall is shown."""

from PySide6.QtCore import QObject, Signal

from wijkteam_studio.system.awake import Awake, Holding
from wijkteam_studio.ui.kit.tasks import Postbox

_CAN_SLEEP = "Deze laptop kan in slaap vallen. Zet de slaapstand en de schermbeveiliging zelf uit."


class AwakeKeeper(QObject):
    """Follows whether we present; emits could_not(str) once, when the system does not help."""

    could_not = Signal(str)

    def __init__(self, parent: QObject | None = None, holding: Holding | None = None) -> None:
        super().__init__(parent)
        self._was_told = False
        self._postbox = Postbox(self)
        self._awake = Awake(self._on_told, holding)

    @property
    def holds(self) -> bool:
        """Whether the system promised to stay awake."""
        return self._awake.holds

    def set_presenting(self, is_presenting: bool) -> None:  # noqa: FBT001 (a Qt signal)
        """Stay awake from now on, or no longer; returns at once."""
        if is_presenting:
            self._awake.start()
        else:
            self._awake.stop()

    def release(self) -> None:
        """Let the laptop sleep again, before the program ends."""
        self._awake.close()

    def _on_told(self, holds: bool) -> None:  # noqa: FBT001 (comes from another thread)
        self._postbox.post(self._tell, holds)

    def _tell(self, holds: bool) -> None:  # noqa: FBT001 (the postbox hands it over)
        if not holds and not self._was_told:
            self._was_told = True
            self.could_not.emit(_CAN_SLEEP)
