"""Dialogs and sheets to look at, each in a state that a person meets."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from wijkteam_studio.domain.errors import DiskFull, InvalidInput
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.services.asides import SetAside
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.rescue import Rescue, SessionInside
from wijkteam_studio.storage.copies import Contents
from wijkteam_studio.system.paths import manual_folder
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.audience.curtain import Curtain
from wijkteam_studio.ui.audience.projection import Exposure
from wijkteam_studio.ui.audience.room_check_dialog import RoomCheckDialog
from wijkteam_studio.ui.audience.screen_signs import ScreenSign, SignWords
from wijkteam_studio.ui.audience.wall_words import EXPOSED
from wijkteam_studio.ui.day.dilemma_dialogs import BallotDialog, BallotView, OwnDilemmaDialog
from wijkteam_studio.ui.day.facilitator_actions import ParkDialog
from wijkteam_studio.ui.kit.dialogs import NoticeDialog
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.programme.add_step_dialog import AddStepDialog
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.prepare.new_session_dialog import NewSessionDialog
from wijkteam_studio.ui.settings.key_table_questions import KeyTableRecorder
from wijkteam_studio.ui.settings.keys_dialog import KeysDialog
from wijkteam_studio.ui.settings.manual_dialog import ManualDialog
from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog
from wijkteam_studio.ui.shell.program import CrashDialog
from wijkteam_studio.ui.shell.restore_dialog import RestoreDialog, RestoreWords

_GONG = "Je hoort nu de gong. Hoor je niets? Zet het geluid van de laptop aan."


def dialogs(library: Library, desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Every dialog with the name of its picture, made when it is asked for."""
    for name in NAMES:
        yield name, dialog_of(name, library, desk)


def dialog_of(name: str, library: Library, desk: Desk) -> QWidget:
    """One of NAMES."""
    return _MAKERS[name](library, desk)


def _wish(library: Library, desk: Desk) -> QWidget:
    day, wish = desk.live.day, NewSessionDialog()
    wish.set_choices((day.team,), library.programmes, day.session.date)
    return wish


def _wrong_wish(library: Library, desk: Desk) -> QWidget:
    wrong = NewSessionDialog()
    wrong.set_choices((), library.programmes, desk.live.day.session.date)
    empty = "Naam van het team: hier staat nog niets."
    wrong.show_problem(InvalidInput("Naam van het team", empty, "Vul dit veld in."))
    return wrong


def _step(_library: Library, _desk: Desk) -> QWidget:
    step = AddStepDialog()
    step.set_place(Phase.WIJ, "Wij: de spiegel")
    return step


def _own_dilemma(library: Library, _desk: Desk) -> QWidget:
    return OwnDilemmaDialog(library.deck.themes)


def _ballot(_library: Library, desk: Desk) -> QWidget:
    options = tuple((card.card_id, card.title) for card in desk.dilemmas.cards()[:8])
    return BallotDialog(BallotView(options, people=9, done=3))


def _choosing(library: Library, desk: Desk) -> QWidget:
    ballot = _ballot(library, desk)
    _click(ballot, "ballotStart")
    return ballot


def _park(_library: Library, _desk: Desk) -> QWidget:
    return ParkDialog()


def _keys(_library: Library, _desk: Desk) -> QWidget:
    return KeysDialog(None, KeyMap().groups)


def _room_check(_library: Library, _desk: Desk) -> QWidget:
    dialog = RoomCheckDialog()
    dialog.set_beamer("EPSON EB-W52", is_shown=True)
    dialog.set_sound(70, is_on=True)
    dialog.hear("PgDn", "volgende stap")
    dialog.set_sound_outcome(_GONG)
    return dialog


def _settings(_library: Library, _desk: Desk) -> QWidget:
    """The settings of a laptop that had a beamer, in a folder that is soon gone."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(PreferencesFile(Path(folder)))
        settings.change(projector=("HDMI-1", "X3NK", "EPSON EB-W52"), keys={"FREEZE": ("V",)})
        dialog = SettingsDialog(settings)
    settings.setParent(dialog)
    dialog.set_sound_outcome(_GONG)
    return dialog


def _recording(library: Library, desk: Desk) -> QWidget:
    """Waiting for a new key."""
    dialog = _settings(library, desk)
    dialog.show()
    _click(dialog, "changeNEXT")
    return dialog


def _taken(library: Library, desk: Desk) -> QWidget:
    """A key was pressed that does something else."""
    dialog = _recording(library, desk)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog.findChild(KeyTableRecorder), press)
    return dialog


def _crash(_library: Library, _desk: Desk) -> QWidget:
    return CrashDialog(None, Path("storingen") / "2026-11-17 101502.txt")


def _notice(_library: Library, _desk: Desk) -> QWidget:
    full = DiskFull(
        "Er is geen ruimte meer op de schijf.", "Maak ruimte vrij. Wij proberen het weer."
    )
    notice = NoticeDialog(None, full.title, full.message, full.advice)
    notice.add_buttons("Begrepen")
    return notice


def _curtain(_library: Library, _desk: Desk) -> QWidget:
    """A window of ours that the room would see."""
    window = QDialog()
    window.setWindowTitle("Wijkteam Studio")
    window.resize(1000, 680)
    Curtain(window).fall(EXPOSED[Exposure.MIRRORED])
    return window


def _sign(_library: Library, _desk: Desk) -> QWidget:
    hint = "Druk op het cijfer van de beamer. Elke andere toets sluit dit."
    choices = ((1, "Laptop"), (2, "EPSON EB-W52"))
    sign = ScreenSign(SignWords(1, "Laptop", "dit scherm", hint, choices))
    sign.setMinimumSize(765, 460)
    return sign


def _manual(_library: Library, _desk: Desk) -> QWidget:
    return ManualDialog(None, manual_folder())


def _restore(_library: Library, _desk: Desk) -> QWidget:
    """Copies, one that cannot be read, and a note that was set aside, with long names."""
    words = RestoreWords("Herstellen", "Kies een moment en kijk wat erin zit.", leave="Sluiten")
    dialog = RestoreDialog(words)
    held = Contents(3, (("session", 1), ("note", 45)))
    noon = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)
    team = "Samenwerkingsverband Jeugdhulpverlening en Schuldhulp Noordwest"
    aside = SetAside("Eén notitie is beschadigd", team, noon, ("Lust in de tent",), ())
    copies = tuple(
        Rescue(Path(f"{number}.db"), noon - timedelta(hours=number), reason, held)
        for number, reason in enumerate(("bij het starten", "krant gemaakt", "voor het wissen"))
    )
    broken = Rescue(Path("stuk.db"), noon - timedelta(days=3), "bij het starten", None)
    dialog.show()
    dialog.set_kept((aside,), (*copies, broken))
    inside = SessionInside(team, date(2026, 11, 17), "Halve dag", 45)
    dialog.set_inside(copies[0], (inside, inside))
    return dialog


def _damaged(_library: Library, _desk: Desk) -> QWidget:
    """The same when the data cannot be opened: every button is there."""
    return RestoreDialog(
        RestoreWords(
            "Je gegevens zijn beschadigd",
            "Er is nog geen reservekopie waarin alles staat. Wat er te lezen was, is er nog.",
            leave="Sluit het programma",
            offers_going_on=True,
            offers_beginning=True,
        )
    )


def _click(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    if isinstance(button, QPushButton):
        button.setFocus()
        button.click()


_MAKERS: dict[str, Callable[[Library, Desk], QWidget]] = {
    "nieuwe-sessie": _wish,
    "nieuwe-sessie-fout": _wrong_wish,
    "stap-toevoegen": _step,
    "eigen-dilemma": _own_dilemma,
    "stil-kiezen": _ballot,
    "stil-kiezen-keuze": _choosing,
    "parkeren": _park,
    "toetsen": _keys,
    "zaal-proberen": _room_check,
    "instellingen": _settings,
    "instellingen-toets": _recording,
    "instellingen-bezet": _taken,
    "storing": _crash,
    "fout": _notice,
    "handleiding": _manual,
    "herstellen": _restore,
    "herstellen-beschadigd": _damaged,
    "gordijn": _curtain,
    "scherm-aanwijzen": _sign,
}
#: The names of all pictures.
NAMES = tuple(_MAKERS)
