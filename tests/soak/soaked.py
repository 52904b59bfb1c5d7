"""The real program, with colours by which its windows are known and a mouth that answers.

Run as `python -m tests.soak.soaked DATA [--break WHAT]`; questions come on its standard input.
"""

import argparse
import faulthandler
import signal
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from tests.soak import breaks
from tests.soak.answers import Answers
from tests.soak.colours import marked
from tests.soak.painted import Painted
from wijkteam_studio.app import run_window
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.shell.program import Program

#: What an accent may keep: it says which phase it is, and stands on the wall as well.
_OWN = {"ik", "wij", "wijk", "slot"}
_CURTAIN = "wijkteam_studio.ui.audience.curtain"
_PLAIN = "#curtain, #curtain * { background: #FBFAF5; color: #1F2933; border-color: #1F2933; }"
_kept: list[Answers] = []


def mark_private_windows() -> None:
    """Give everything outside the wall colours that the wall cannot have."""
    names = [name for name in theme._COLOURS if name not in _OWN]
    theme._COLOURS.update({name: marked(number) for number, name in enumerate(names)})
    theme.own_palette = _marked_palette


def _marked_palette() -> QPalette:
    palette = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for number, role in enumerate(QPalette.ColorRole):
            if role is not QPalette.ColorRole.NColorRoles:
                palette.setColor(group, role, QColor(marked(40 + number)))
    return palette


def leave_curtain_plain() -> None:
    """A curtain shows nothing private: it keeps a colour that the room may see."""
    if find_spec(_CURTAIN) is None:
        return
    curtain = import_module(_CURTAIN).Curtain
    begin = curtain.__init__

    def begun(self: QWidget, window: QWidget) -> None:
        begin(self, window)
        self.setStyleSheet(_PLAIN)

    curtain.__init__ = begun


def main() -> int:
    """Run until the window closes; gives the exit code of the program."""
    options = argparse.ArgumentParser()
    options.add_argument("data", type=Path)
    options.add_argument("--break", dest="broken", choices=breaks.BREAKS, default=None)
    given = options.parse_args()
    faulthandler.enable()
    faulthandler.register(signal.SIGUSR1)
    mark_private_windows()
    leave_curtain_plain()
    painted = Painted()
    painted.watch()
    if given.broken:
        breaks.BREAKS[given.broken]()
    start = Program.start

    def started(program: Program) -> None:
        _kept.append(Answers(program, painted))
        start(program)

    Program.start = started
    return run_window(Paths.at(given.data))


if __name__ == "__main__":
    sys.exit(main())
