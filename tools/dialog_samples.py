"""Dialogs to look at, each in a state that a person meets."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from wijkteam_studio.domain.errors import DiskFull, InvalidInput
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.dialogs.add_step_dialog import AddStepDialog
from wijkteam_studio.ui.dialogs.ballot_dialog import BallotDialog, BallotView
from wijkteam_studio.ui.dialogs.crash_dialog import CrashDialog
from wijkteam_studio.ui.dialogs.keys_dialog import KeysDialog
from wijkteam_studio.ui.dialogs.new_session_dialog import NewSessionDialog
from wijkteam_studio.ui.dialogs.notice_dialog import NoticeDialog
from wijkteam_studio.ui.dialogs.own_dilemma_dialog import OwnDilemmaDialog
from wijkteam_studio.ui.dialogs.park_dialog import ParkDialog
from wijkteam_studio.ui.dialogs.settings_dialog import SettingsDialog
from wijkteam_studio.ui.models.settings import Settings
from wijkteam_studio.ui.texts import KEY_GROUPS
from wijkteam_studio.ui.widgets.key_table_recorder import KeyTableRecorder


def dialogs(library: Library, desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Every dialog with the name of its picture."""
    day = desk.live.day
    wish = NewSessionDialog()
    wish.set_choices((day.team,), library.programmes, day.session.date)
    yield "nieuwe-sessie", wish
    wrong = NewSessionDialog()
    wrong.set_choices((), library.programmes, day.session.date)
    empty = "Naam van het team: hier staat nog niets."
    wrong.show_problem(InvalidInput("Naam van het team", empty, "Vul dit veld in."))
    yield "nieuwe-sessie-fout", wrong
    step = AddStepDialog()
    step.set_place(Phase.WIJ, "Wij: de spiegel")
    yield "stap-toevoegen", step
    yield "eigen-dilemma", OwnDilemmaDialog(library.deck.themes)
    options = tuple((card.card_id, card.title) for card in desk.dilemmas.cards()[:8])
    yield "stil-kiezen", BallotDialog(BallotView(options, people=9, done=3))
    yield "parkeren", ParkDialog()
    yield "toetsen", KeysDialog(None, KEY_GROUPS)
    yield "instellingen", _settings()
    yield "instellingen-toets", _recording(_settings())
    yield "instellingen-bezet", _pressed(_recording(_settings()), Qt.Key.Key_B)
    yield "storing", CrashDialog(None, Path("storingen") / "2026-11-17 101502.txt")
    full = DiskFull(
        "Er is geen ruimte meer op de schijf.", "Maak ruimte vrij. Wij proberen het weer."
    )
    notice = NoticeDialog(None, full.title, full.message, full.advice)
    notice.add_buttons("Begrepen")
    yield "fout", notice


def _settings() -> SettingsDialog:
    """The settings of a laptop that had a beamer, in a folder that is soon gone."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(PreferencesFile(Path(folder)))
        settings.change(projector=("HDMI-1", "X3NK", "EPSON EB-W52"), keys={"FREEZE": ("V",)})
        dialog = SettingsDialog(settings)
    settings.setParent(dialog)
    dialog.set_sound_outcome(
        "Je hoort nu de gong. Hoor je niets? Zet het geluid van de laptop aan."
    )
    return dialog


def _recording(dialog: SettingsDialog) -> SettingsDialog:
    """Waiting for a new key."""
    dialog.show()
    button = dialog.findChild(QPushButton, "changeNEXT")
    if isinstance(button, QPushButton):
        button.setFocus()
        button.click()
    return dialog


def _pressed(dialog: SettingsDialog, key: Qt.Key) -> SettingsDialog:
    """A key was pressed for it."""
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog.findChild(KeyTableRecorder), press)
    return dialog
