"""The look of the program: its colours, its fonts and the style sheet that follows from them."""

import atexit
import hashlib
import logging
import os
import shutil
import tempfile
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir, QLibraryInfo, QLocale, Qt, QTranslator, qVersion
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.system import private
from wijkteam_studio.ui.kit import high_contrast
from wijkteam_studio.ui.kit.accessible import hear_pictures
from wijkteam_studio.ui.kit.newer_words import NewerWords

INK = "#1F2933"
INK_SOFT = "#3E4C59"
MUTED = "#52606D"
PAPER = "#FBFAF5"
WHITE = "#FFFFFF"
LINE = "#DDE1E6"
LINE_STRONG = "#C3CAD2"
CONTROL = "#85919D"
GREY_SOFT = "#F1F2F2"
GREY_CHIP = "#EBEEF2"
IK = "#B4501E"
WIJ = "#00695C"
WIJK = "#3949AB"
SLOT = "#455A64"
ACCENT = WIJ
ACCENT_DARK = "#004D44"
ACCENT_SOFT = "#E2F1EE"
ACCENT_PALE = "#CFE6E2"
AMBER = "#8A4300"
AMBER_SOFT = "#FFEFDC"
RED = "#B3261E"
RED_SOFT = "#FCE8E6"

TYPE_SIZES = (13, 15, 20, 28)
_WIDTHS = (112,)
_HEIGHTS = (17, 18, 20, 24, 28, 30, 32, 34, 40, 280)
CONTRAST_PROPERTY = "highContrast"
SCALE_PROPERTY = "textScale"
#: What the palette looked like when we set it; another one is the system's.
_OURS_PROPERTY = "ownPalette"
_QT_MATERIAL = "2.17"

_COLOURS = {
    "ink": INK, "ink_soft": INK_SOFT, "muted": MUTED, "paper": PAPER, "white": WHITE, "line": LINE,
    "line_strong": LINE_STRONG, "control": CONTROL, "grey_soft": GREY_SOFT, "grey_chip": GREY_CHIP,
    "ik": IK, "wij": WIJ, "wijk": WIJK, "slot": SLOT, "accent": ACCENT, "accent_dark": ACCENT_DARK,
    "accent_soft": ACCENT_SOFT, "accent_pale": ACCENT_PALE, "amber": AMBER,
    "amber_soft": AMBER_SOFT, "red": RED, "red_soft": RED_SOFT,
}  # fmt: skip
#: Black on white is 21; only systems in high contrast come this near.
_BLACK_ON_WHITE = 20.9
#: Below this a channel is linear (WCAG 2.2, relative luminance).
_LINEAR = 0.04045

_log = logging.getLogger(__name__)


def phase_colour(phase: Phase) -> str:
    """The accent of a phase as `#RRGGBB`; breaks and slack are grey."""
    named = {Phase.IK: IK, Phase.WIJ: WIJ, Phase.WIJK: WIJK, Phase.START: SLOT, Phase.SLOT: SLOT}
    return named.get(phase, LINE_STRONG)


def tokens(scale: float = 1.0, *, plain: bool = False) -> dict[str, str]:
    """What the style sheets may name: colours, and type sizes and heights in px at a text scale.

    `plain` gives the colours of the palette in use in place of ours.
    """
    sizes = {f"px{size}": str(round(size * scale)) for size in TYPE_SIZES}
    heights = {f"h{height}": str(round(height * scale)) for height in _HEIGHTS}
    widths = {f"w{width}": str(round(width * scale)) for width in _WIDTHS}
    return (high_contrast.COLOURS if plain else _COLOURS) | sizes | heights | widths


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two `#RRGGBB` colours: 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= _LINEAR else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def before_application() -> None:
    """Settings that Qt only takes before there is a QApplication."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )


def apply_theme(
    app: QApplication,
    resources: Path,
    cache: Path,
    scale: float = 1.0,
    *,
    plain: bool = False,
) -> None:
    """Give the program its fonts, its language and its look; cache may be missing or unwritable.

    May be done again while the program runs. `scale` is the size of the text (1 is ours), `plain`
    asks for black on white. A system in high contrast keeps its own colours: then only sizes and
    spacing are ours.
    """
    _load_fonts(resources / "fonts")
    _speak_dutch(app)
    hear_pictures(app)
    QDir.setSearchPaths("wijk", [str(resources / "icons")])
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    by_system = wants_high_contrast(app)
    app.setProperty(CONTRAST_PROPERTY, by_system or plain)
    app.setProperty(SCALE_PROPERTY, scale)
    if not by_system:
        palette = high_contrast.black_on_white() if plain else own_palette()
        app.setPalette(palette)
        app.setProperty(_OURS_PROPERTY, _signed(palette))
    theme = resources / "theme"
    if by_system or plain:
        high_contrast.use_marks(theme / "marks", cache)
        app.setStyleSheet(_plain_sheet(theme, scale))
    else:
        QDir.setSearchPaths("marks", [str(theme / "marks")])
        app.setStyleSheet(_sheet(theme, cache, scale))


def wants_high_contrast(app: QApplication) -> bool:
    """Whether the system asks for high contrast, in words or by a black and white palette."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return True
    palette = app.palette()
    if app.property(_OURS_PROPERTY) == _signed(palette):
        return False
    ground, ink = palette.window().color().name(), palette.windowText().color().name()
    return contrast(ground, ink) > _BLACK_ON_WHITE


def _signed(palette: QPalette) -> str:
    roles = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight)
    return " ".join(palette.color(role).name() for role in roles)


def is_high_contrast() -> bool:
    """Whether own-painted widgets must take the system's palette in place of our colours."""
    app = QGuiApplication.instance()
    return app is not None and bool(app.property(CONTRAST_PROPERTY))


def text_scale() -> float:
    """How large the text is now: 1 is ours, 2 is twice as large."""
    app = QGuiApplication.instance()
    return float((app.property(SCALE_PROPERTY) if app is not None else None) or 1.0)


def scaled(pixels: float) -> int:
    """A measure of ours in pixels, as large as the text asks."""
    return round(pixels * text_scale())


def own_palette() -> QPalette:
    """Our colours, for everything that Qt paints without the style sheet."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: PAPER, role.WindowText: INK, role.Base: WHITE, role.AlternateBase: GREY_SOFT,
        role.Text: INK, role.Button: WHITE, role.ButtonText: INK, role.BrightText: WHITE,
        role.PlaceholderText: MUTED, role.Highlight: ACCENT, role.HighlightedText: WHITE,
        role.Link: ACCENT, role.LinkVisited: WIJK, role.ToolTipBase: INK, role.ToolTipText: WHITE,
        role.Mid: CONTROL, role.Light: WHITE, role.Midlight: GREY_CHIP, role.Dark: MUTED,
        role.Accent: ACCENT,
    }  # fmt: skip
    for where, colour in colours.items():
        palette.setColor(where, QColor(colour))
    for where in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(MUTED))
    return palette


def _load_fonts(folder: Path) -> None:
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            _log.warning("Font %s cannot be used", file.name)


def _speak_dutch(app: QApplication) -> None:
    """Dutch dates and numbers, and Dutch words in the menus that Qt makes itself."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    if app.findChild(QTranslator, "dutch") is not None:
        return
    app.installTranslator(NewerWords(app))
    translator = QTranslator(app)
    translator.setObjectName("dutch")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        app.installTranslator(translator)


def _filled(file: Path, names: dict[str, str]) -> str:
    return Template(file.read_text(encoding="utf-8")).substitute(names)


def _overlay(theme: Path, names: dict[str, str]) -> str:
    """Our general sheet and then the sheets of single pages."""
    general, apart = theme / "overlay.qss", {"overlay.qss", "contrast.qss"}
    pages = [file for file in sorted(theme.glob("*.qss")) if file.name not in apart]
    return "\n".join(_filled(file, names) for file in (general, *pages))


def _plain_sheet(theme: Path, scale: float) -> str:
    """The same spacing in the colours of the palette, and edges where we had a tint."""
    names = tokens(scale, plain=True)
    return f"{_overlay(theme, names)}\n{_filled(theme / 'contrast.qss', names)}"


def _sheet(theme: Path, cache: Path, scale: float) -> str:
    """The whole style sheet: from the cache, else built there, else built for this run only."""
    overlay = _overlay(theme, tokens(scale))
    colours = theme / "wijk_licht.xml"
    parts = [overlay, colours.read_text(encoding="utf-8"), qVersion(), _QT_MATERIAL]
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    kept = _kept_sheet(cache / key, key)
    if kept:
        return kept
    try:
        private.make_folder(cache)
        return _built_sheet(colours, overlay, cache / key, key)
    except OSError as error:
        _log.info("The theme cannot be kept: %s", error)
    try:
        folder = Path(tempfile.mkdtemp(prefix="wijk-theme-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return _built_sheet(colours, overlay, folder / key, key)
    except OSError as error:
        _log.warning("The theme is used without its base: %s", error)
        return overlay


def _kept_sheet(folder: Path, key: str) -> str:
    """A sheet that an earlier run kept; empty when there is none, or only half of one."""
    try:
        sheet = (folder / "sheet.qss").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    if not sheet.endswith(_end_mark(key)):
        return ""
    QDir.setSearchPaths("icon", [str(folder / "icons")])
    return sheet


def _built_sheet(colours: Path, overlay: str, target: Path, key: str) -> str:
    """Build in a folder of our own and rename it, so parallel runs never see half a theme."""
    work = Path(tempfile.mkdtemp(prefix="build-", dir=target.parent))
    try:
        sheet = _base_sheet(colours, work / "icons") + overlay + _end_mark(key)
        (work / "sheet.qss").write_text(sheet, encoding="utf-8")
        if not _kept_sheet(target, key):
            shutil.rmtree(target, ignore_errors=True)
            work.rename(target)
    except OSError:
        if not _kept_sheet(target, key):
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return _kept_sheet(target, key) or sheet


def _base_sheet(colours: Path, icons: Path) -> str:
    """The sheet of qt-material in our colours; what it leaves in the environment is undone."""
    import qt_material

    environment, palette = dict(os.environ), QGuiApplication.palette()
    try:
        sheet = qt_material.build_stylesheet(
            str(colours), extra={"font_family": "IBM Plex Sans"}, parent=str(icons)
        )
    finally:
        for name in set(os.environ) - set(environment):
            del os.environ[name]
        QGuiApplication.setPalette(palette)
    return f"{sheet}\n"


def _end_mark(key: str) -> str:
    return f"\n/* end {key} */\n"
