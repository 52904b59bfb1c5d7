"""What the program says about the beamer, in plain words."""

import sys
from collections.abc import Callable
from itertools import combinations

from PySide6.QtCore import QObject, QTimer, Signal

from wijkteam_studio.system.mirroring import is_cloned
from wijkteam_studio.ui.audience.curtain import CurtainWords
from wijkteam_studio.ui.audience.projection import Exposure, Projection
from wijkteam_studio.ui.audience.projection.screens import ScreenWatch, connected
from wijkteam_studio.ui.kit.key_sequence import words_of, works_in_text
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action, told_key

#: A clone on Windows changes nothing that Qt tells: ask, so often.
_ASK_MS = 2000
ONWARD = "Toch verder"
EXPOSED = {
    Exposure.MIRRORED: CurtainWords(
        "De zaal ziet nu jouw scherm.",
        "Daarom is je pagina even bedekt. Alles wat je typte, blijft staan. "
        "Druk op de Windows-toets met P en kies Uitbreiden. Dan gaat dit vanzelf weg.",
        ONWARD,
    ),
    Exposure.ON_WALL: CurtainWords(
        "Jouw venster staat op de beamer.",
        "Daarom is je pagina even bedekt. Alles wat je typte, blijft staan. "
        "Sleep het venster terug naar je laptop. Dan gaat dit vanzelf weg.",
        ONWARD,
    ),
    Exposure.SCREEN_GONE: CurtainWords(
        "Jouw scherm is weg.",
        "Misschien staat je pagina nu op de beamer. Daarom is hij even bedekt. "
        "Alles wat je typte, blijft staan. Klap je laptop open. Dan gaat dit vanzelf weg.",
        ONWARD,
    ),
}
_ESCAPE = told_key(Action.LEAVE_PROJECTION)
_COVERED = "Eén scherm: de zaal ziet dit scherm. Esc brengt je terug."
OWN_SCREEN = "Dat is jouw eigen scherm. Kies het andere."
NO_SUCH_SCREEN = "Dat scherm is er niet."


class MirrorNotice(QObject):
    """Emits changed(bool) when the picture begins or stops to be on two screens."""

    changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, asks_system: Callable[[], bool] = is_cloned
    ) -> None:
        super().__init__(parent)
        self._asks_system = asks_system
        self.is_mirrored = False
        self._watch = ScreenWatch(self)
        self._watch.changed.connect(self.look)
        self._asking = QTimer(self, interval=_ASK_MS)
        self._asking.timeout.connect(self.look)
        if sys.platform == "win32":
            self._asking.start()

    def look(self) -> None:
        """Look again."""
        pairs = combinations(connected(), 2)
        overlap = any(one.geometry().intersects(other.geometry()) for one, other in pairs)
        found = overlap or self._asks_system()
        if found is not self.is_mirrored:
            self.is_mirrored = found
            self.changed.emit(found)


def under_the_wall(keys: KeyMap) -> CurtainWords:
    """While the wall covers the only screen, private windows are covered under it."""
    ways = " of ".join(dict.fromkeys((_way_back(keys), _ESCAPE)))
    return CurtainWords(
        "De zaal ziet het zaalscherm.",
        f"Jouw pagina is even bedekt. Druk op {ways}, dan zie je hem weer.",
        "Naar jouw pagina",
    )


def first_back(keys: KeyMap) -> str:
    """Why a key that needs the private window does nothing now, and what does."""
    return (
        "Dat kan niet terwijl de zaal jouw scherm ziet. "
        f"Druk eerst op {_way_back(keys)} en dan nog eens."
    )


def _way_back(keys: KeyMap) -> str:
    """A key that takes the wall away, also at a curtain, where letters do nothing."""
    found = [words_of(key) for key in keys.keys[Action.PROJECT] if works_in_text(key)]
    return found[0] if found else _ESCAPE


def projector_line(projection: Projection) -> str:
    """Where the wall is, in one line; empty when it is off."""
    if projection.is_mirrored:
        return "Let op: de beamer toont jouw scherm. Zet hem op uitbreiden."
    if not projection.is_on:
        return ""
    if not projection.is_shown:
        return f"Beamer weg: {projection.label}. Sluit hem aan, dan gaat het beeld verder."
    is_own = projection.is_covering
    return _COVERED if is_own else f"Beamer: {projection.label}"
