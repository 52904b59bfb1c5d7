"""Black and white in place of our colours, for people who read better that way."""

import logging
import re
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QPixmapCache

from wijkteam_studio.system import private

INK, GROUND = "#000000", "#FFFFFF"
#: Disabled text: the least that is still easy to read on white (7:1).
QUIET = "#595959"

_log = logging.getLogger(__name__)

_Role = QPalette.ColorRole
_TEXT, _WINDOW, _FIELD, _MARK = (
    "palette(window-text)",
    "palette(window)",
    "palette(base)",
    "palette(highlight)",
)
#: What the names of our colours stand for: every one is a colour of the palette in use.
COLOURS = (
    dict.fromkeys(
        ("ink", "ink_soft", "muted", "line", "line_strong", "control", "ik", "wij", "wijk",
         "slot", "amber", "red"), _TEXT)
    | dict.fromkeys(("paper", "grey_soft"), _WINDOW)
    | dict.fromkeys(("white", "grey_chip", "accent_soft", "accent_pale", "amber_soft",
                     "red_soft"), _FIELD)
    | dict.fromkeys(("accent", "accent_dark"), _MARK)
)  # fmt: skip


def black_on_white() -> QPalette:
    """The palette of a person who chose high contrast; the system's own goes before it."""
    palette = QPalette()
    grounds = (
        _Role.Window, _Role.Base, _Role.AlternateBase, _Role.Button, _Role.HighlightedText,
        _Role.ToolTipBase, _Role.Light, _Role.Midlight, _Role.BrightText,
    )  # fmt: skip
    inks = (
        _Role.WindowText, _Role.Text, _Role.ButtonText, _Role.Highlight, _Role.PlaceholderText,
        _Role.ToolTipText, _Role.Link, _Role.LinkVisited, _Role.Mid, _Role.Dark, _Role.Accent,
        _Role.Shadow,
    )  # fmt: skip
    for roles, colour in ((grounds, GROUND), (inks, INK)):
        for role in roles:
            palette.setColor(role, QColor(colour))
    palette.setColor(_Role.PlaceholderText, QColor(QUIET))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(QUIET))
    return palette


def use_marks(marks: Path, cache: Path) -> None:
    """Ticks and arrows in the colours of the palette; ours when they cannot be kept."""
    folder = cache / "marks"
    try:
        _draw_marks(marks, folder)
    except OSError as error:
        _log.info("The marks cannot be kept: %s", error)
        folder = marks
    QDir.setSearchPaths("marks", [str(folder)])
    QPixmapCache.clear()


def _draw_marks(marks: Path, folder: Path) -> None:
    palette = QGuiApplication.palette()
    ink, ground = palette.text().color().name(), palette.base().color().name()
    quiet = palette.color(QPalette.ColorGroup.Disabled, _Role.Text).name()
    private.make_folder(folder)
    for file in marks.glob("*.svg"):
        drawn = file.read_text(encoding="utf-8")
        own = quiet if file.stem.endswith("-off") else ink
        drawn = re.sub(r"#(?!FFFFFF)[0-9A-Fa-f]{6}", own, drawn).replace("#FFFFFF", ground)
        (folder / file.name).write_text(drawn, encoding="utf-8")
