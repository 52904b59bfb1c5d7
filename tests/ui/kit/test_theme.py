import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.start.session_view import SessionView

GROUNDS = ("paper", "white")
INKS = ("ink", "ink_soft", "muted")
SPEAKING = ("ik", "wij", "wijk", "slot", "accent", "red", "amber")
TEXT = (
    *[(ink, ground) for ground in (*GROUNDS, "grey_soft", "accent_soft") for ink in INKS],
    *[(ink, ground) for ground in GROUNDS for ink in SPEAKING],
    *[("white", ground) for ground in ("accent", "accent_dark", "ink", "ik", "wijk", "slot")],
    ("ink_soft", "grey_chip"),
    ("ink", "grey_chip"),
    ("muted", "grey_chip"),
    ("accent", "accent_soft"),
    ("accent", "accent_pale"),
    ("ink", "accent_pale"),
    ("amber", "amber_soft"),
    ("red", "red_soft"),
)  # fmt: skip
CONTROLS = (
    *[(edge, ground) for ground in GROUNDS for edge in ("control", "accent", "ink", "red")],
    *[(phase, ground) for ground in GROUNDS for phase in ("ik", "wij", "wijk", "slot")],
    ("accent", "accent_soft"),
)


@pytest.fixture
def restored(qapp, resources, theme_cache):
    yield
    theme.apply_theme(qapp, resources, theme_cache)


@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_readable_on_its_ground(ink, ground):
    colours = theme.tokens()
    assert theme.contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), CONTROLS)
def test_controls_stand_out_from_their_ground(edge, ground):
    colours = theme.tokens()
    assert theme.contrast(colours[edge], colours[ground]) >= 3


def test_contrast_is_measured_as_wcag_does():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_qt_material_gets_the_colours_of_the_program(resources):
    text = (resources / "theme" / "wijk_licht.xml").read_text(encoding="utf-8")
    used = set(re.findall(r"#[0-9A-F]{6}", text))
    assert used <= set(theme.tokens().values())
    assert f'name="primaryColor">{theme.WIJ}<' in text


def test_the_drawn_marks_use_the_colours_of_the_program(resources):
    allowed = {*theme.tokens().values(), "#9AA5B1"}
    for file in (resources / "theme" / "marks").glob("*.svg"):
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", file.read_text(encoding="utf-8"))) <= allowed


def test_each_phase_has_the_colour_of_the_design():
    seen = [theme.phase_colour(phase) for phase in (Phase.IK, Phase.WIJ, Phase.WIJK, Phase.SLOT)]
    assert seen == ["#B4501E", "#00695C", "#3949AB", "#455A64"]


def test_nothing_is_shouted_in_capitals(qapp):
    base, ours = qapp.styleSheet().split("/* Our own look", 1)
    for block in re.findall(r"([^{}]+)\{([^}]*text-transform: uppercase[^}]*)\}", base):
        selector = block[0].split("*/")[-1].strip()
        assert re.search(re.escape(selector) + r"[^{}]*\{[^}]*text-transform: none", ours), selector


def test_the_fonts_are_ours(qapp):
    for family in ("IBM Plex Sans", "IBM Plex Serif", "Noto Emoji"):
        assert QFontInfo(QFont(family)).family() == family


@pytest.mark.parametrize("sign", ["\N{THUMBS UP SIGN}", "\N{WOMAN}", "\N{WHITE UP POINTING INDEX}"])
def test_a_skin_tone_is_no_box_behind_its_sign(qapp, sign):
    face = QFont("IBM Plex Sans")
    face.setFamilies(["IBM Plex Sans", "Noto Emoji"])
    wide, tone = QFontMetricsF(face).horizontalAdvance, "\N{EMOJI MODIFIER FITZPATRICK TYPE-4}"
    assert wide(f"a {sign}{tone} b") == wide(f"a {sign} b") > wide("a  b")
    assert wide(f"a {tone} b") > wide("a  b")


def test_numbers_are_written_as_in_dutch(qapp):
    assert QLocale().toString(1.5) == "1,5"


def test_menus_of_the_toolkit_speak_dutch(qapp, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    assert "plakken" in " ".join(action.text() for action in menu.actions()).lower().replace(
        "&", ""
    )


def test_the_text_can_be_made_larger(qapp, resources, theme_cache, restored):
    theme.apply_theme(qapp, resources, theme_cache, 2.0)
    assert "font-size: 30px" in qapp.styleSheet()


def test_a_second_start_takes_the_theme_from_the_cache(qapp, resources, tmp_path, restored):
    theme.apply_theme(qapp, resources, tmp_path)
    [kept] = tmp_path.iterdir()
    written = (kept / "sheet.qss").stat().st_mtime_ns
    theme.apply_theme(qapp, resources, tmp_path)
    assert [kept] == list(tmp_path.iterdir())
    assert (kept / "sheet.qss").stat().st_mtime_ns == written


def test_a_half_written_theme_is_made_again(qapp, resources, tmp_path, restored):
    theme.apply_theme(qapp, resources, tmp_path)
    [kept] = tmp_path.iterdir()
    whole = (kept / "sheet.qss").read_text(encoding="utf-8")
    (kept / "sheet.qss").write_text(whole[:5000], encoding="utf-8")
    theme.apply_theme(qapp, resources, tmp_path)
    assert (kept / "sheet.qss").read_text(encoding="utf-8") == whole


def test_an_unwritable_cache_still_gives_our_look(qapp, resources, tmp_path, restored):
    no_folder = tmp_path / "file"
    no_folder.write_text("", encoding="utf-8")
    theme.apply_theme(qapp, resources, no_folder / "theme")
    assert "QPushButton:flat" in qapp.styleSheet()
    assert theme.ACCENT in qapp.styleSheet()


START = """
import os
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from wijkteam_studio.ui.kit.theme import apply_theme
app = QApplication([])
apply_theme(app, Path(sys.argv[1]), Path(sys.argv[2]))
assert app.styleSheet().rstrip().endswith("*/")
assert Path(app.applicationDirPath()).exists()
assert [name for name in os.environ if name.startswith("QTMATERIAL")] == []
print("qt_material" in sys.modules)
"""


def start_programs(resources, cache, home, count):
    surroundings = os.environ | {"HOME": str(home), "PYTHONPATH": str(resources.parent)}
    command = [sys.executable, "-c", START, str(resources), str(cache)]
    programs = [
        subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(count)
    ]
    return [(*program.communicate(timeout=60), program.returncode) for program in programs]


def test_programs_that_start_together_share_the_cache(resources, tmp_path):
    cache, home = tmp_path / "cache", tmp_path / "home"
    home.mkdir()
    for _out, errors, code in start_programs(resources, cache, home, 4):
        assert code == 0, errors.decode()
    assert [folder.name[:6] for folder in cache.iterdir() if folder.name.startswith("build-")] == []
    assert list(home.glob(".qt_material")) == []
    [(out, _errors, _code)] = start_programs(resources, cache, home, 1)
    assert out.strip() == b"False"


def test_a_system_in_high_contrast_keeps_its_own_colours(qapp, resources, theme_cache, restored):
    black = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        black.setColor(role, QColor("#000000"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        black.setColor(role, QColor("#FFFFFF"))
    qapp.setStyleSheet("")
    qapp.setPalette(black)
    theme.apply_theme(qapp, resources, theme_cache)
    assert theme.is_high_contrast()
    assert not re.search(r"#[0-9A-Fa-f]{6}", qapp.styleSheet())
    assert qapp.palette().window().color() == QColor("#000000")
    qapp.setPalette(theme.own_palette())


def date_field():
    field = QDateEdit()
    field.setCalendarPopup(True)
    return field


def combo():
    box = QComboBox()
    box.addItems(["Dagdeel", "Hele dag"])
    return box


FOCUSED = {
    "line": QLineEdit, "text": QPlainTextEdit, "spin": QSpinBox, "time": QTimeEdit,
    "date": date_field, "combo": combo, "check": QCheckBox, "radio": QRadioButton,
    "list": QListWidget, "table": lambda: QTableWidget(1, 2), "sessions": SessionView,
} | {
    variant: (lambda variant=variant: make_button("Verder", variant))
    for variant in ("primary", "secondary", "quiet", "danger", "menu")
}  # fmt: skip


@pytest.mark.parametrize("kind", FOCUSED)
def test_focus_can_be_seen(qtbot, kind):
    window, control, other = QWidget(), FOCUSED[kind](), make_button("Ander")
    window.setProperty("ground", "paper")
    column = QVBoxLayout(window)
    column.addWidget(control)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
    other.setFocus()
    without = window.grab(control.geometry()).toImage()
    control.setFocus()
    assert control.hasFocus()
    with_focus = window.grab(control.geometry()).toImage()
    width, height = with_focus.width(), with_focus.height()
    clear = sum(
        theme.contrast(without.pixelColor(x, y).name(), with_focus.pixelColor(x, y).name()) >= 3
        for x in range(width)
        for y in range(height)
        if min(x, width - 1 - x) < 4 or min(y, height - 1 - y) < 4
    )
    assert clear >= 1.5 * (width + height)


def test_start_needs_no_database_and_no_printer():
    program = (
        "import sys, wijkteam_studio.ui.start.start_page, wijkteam_studio.ui.settings.keys_dialog;"
        "print([n for n in ('sqlmodel','sqlalchemy','reportlab','pydantic','qt_material',"
        "'PIL') if n in sys.modules])"
    )
    surroundings = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(
        [sys.executable, "-c", program], env=surroundings, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_the_window_is_imported_before_any_content_or_day():
    program = (
        "import sys, wijkteam_studio.ui.shell.program as _;"
        "print([n for n in ('library', 'day', 'notes', 'programme', 'scoring', 'changes')"
        " if f'wijkteam_studio.domain.{n}' in sys.modules], 'wijkteam_studio.domain.overview' in"
        " sys.modules)"
    )
    surroundings = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(
        [sys.executable, "-c", program], env=surroundings, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[] True"
