"""What a person sees after a mistake of ours."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkteam_studio.ui.kit.notice_dialog import NoticeDialog

_MESSAGE = "Er ging iets mis in het programma. Dat ligt aan ons, niet aan jou."
_SAVED = "Wat je opschreef, is bewaard."
_REHEARSED = "Je was aan het oefenen: daarvan blijft niets staan."
_WAITING = "De laatste notities zijn nog niet bewaard. Laat het programma open."
_ADVICE = (
    "Ga gerust verder. Gebeurt het nog eens, sluit het programma dan en start het opnieuw. "
    "Wil je het melden? Stuur dan dit bestand mee. Er staan geen notities in:"
)


class CrashDialog(NoticeDialog):
    """Says how the notes stand and where the report lies; only one is open at a time."""

    def __init__(
        self,
        parent: QWidget | None,
        report: Path,
        *,
        is_saved: bool = True,
        is_rehearsal: bool = False,
    ) -> None:
        written = _SAVED if is_saved else _WAITING
        message = f"{_MESSAGE} {_REHEARSED if is_rehearsal else written}"
        super().__init__(parent, "Er ging iets mis", message, f"{_ADVICE}\n{report}")
        self.setObjectName("crashDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_buttons("Ga verder")


def show_crash(
    parent: QWidget | None, report: Path, *, is_saved: bool = True, is_rehearsal: bool = False
) -> None:
    """Open the dialog, unless one is open: ten mistakes in a row still give one window."""
    if parent is not None and parent.findChild(CrashDialog) is not None:
        return
    CrashDialog(parent, report, is_saved=is_saved, is_rehearsal=is_rehearsal).open()
