import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.ui import accessible_day
from tests.ui.accessible_scenes import PAGES, page_named, settle, walk, walk_dialogs
from tests.ui.accessible_targets import targets
from tests.ui.accessible_text import cut_words
from tests.ui.running import listed, titled
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import ElidedLabel
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.shell.look import Look

example, wear = accessible_day.example, accessible_day.wear
ROOMS = {"laptop": QSize(1366, 768), "old": QSize(1024, 768)}
#: What a system that shows all at 150 % leaves of a laptop of 1366x768, without its own bars.
ZOOMED = QSize(911, 460)
MOST = 2.0
SOME = ("start-sessies", "voorbereiden-te-lang", "krant", "stap-spiegel", "stap-afspraken")
MAIN = ("nieuwe-sessie", "eigen-dilemma", "stap-toevoegen", "parkeren", "fout", "storing")
SPOKEN = [name for name in PAGES if name != "zaal"]


@pytest.mark.parametrize(("scale", "rooms"), [(1.5, ("laptop",)), (2.0, ("laptop", "old"))])
def test_no_word_is_cut_and_every_page_fits(example, wear, scale, rooms):
    wear(scale)
    found = []
    for name, window in walk(example, SPOKEN if scale == MOST else SOME):
        for room in rooms:
            window.resize(ROOMS[room])
            settle()
            assert window.size() == ROOMS[room], (name, room)
            found += [f"{name} ({room}): {words}" for words in cut_words(window)]
    assert found == []


def test_every_page_fits_on_a_screen_that_the_system_shows_at_150_percent(example, wear):
    wear(1.0)
    found = []
    for name, window in walk(example, SPOKEN):
        window.resize(ZOOMED)
        settle()
        assert window.size() == ZOOMED, name
        found += [f"{name}: {words}" for words in cut_words(window)]
    assert found == []


def test_the_window_itself_becomes_as_small_as_that(qtbot, programs):
    window = listed(qtbot, programs())
    window.findChild(QPushButton, "rehearse").click()
    titled(qtbot, window, "Voorbereiden")
    window.findChild(QPushButton, "begin").click()
    window.resize(ZOOMED)
    settle()
    assert window.size() == ZOOMED


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_no_word_of_a_dialog_is_cut_and_it_fits_on_the_screen(example, wear, scale):
    wear(scale)
    found = []
    for name, window in walk_dialogs(example):
        room = window.screen().availableSize()
        if window.width() > max(room.width(), 1000) or window.height() > room.height():
            found.append(f"{name}: {window.size().toTuple()}")
        found += [f"{name}: {words}" for words in cut_words(window)]
    assert found == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_buttons_of_a_dialog_stay_in_sight_with_large_text(example, wear, scale):
    wear(scale)
    looked_at, hidden = [], []
    for name, window in walk_dialogs(example):
        for button in window.findChildren(QPushButton):
            if isinstance(window, QDialog) and button.isDefault() and button.isVisible():
                looked_at.append(name)
                place = button.mapTo(window, button.rect().center())
                whole = button.rect().translated(button.mapTo(window, QPoint()))
                if not window.rect().contains(whole) or window.childAt(place) is not button:
                    hidden.append(name)
    assert hidden == []
    assert set(looked_at) >= set(MAIN)


@pytest.mark.parametrize("room", ROOMS)
def test_the_way_on_stays_in_sight_with_large_text(example, wear, room):
    wear(2.0)
    with page_named("stap-spiegel", example, ROOMS[room]) as window:
        button = window.findChild(QPushButton, "nextStep")
        place = button.mapTo(window, button.rect().center())
        assert window.rect().contains(place)
        assert window.childAt(place) is button
        for name in ("clockFace", "stepList", "harvestEditor"):
            assert any(one.isVisible() for one in window.findChildren(QWidget, name)), name


def test_a_small_button_is_found(qtbot):
    window = QWidget()
    tiny = QPushButton("x", window)
    tiny.setObjectName("tiny")
    tiny.setFixedSize(16, 16)
    qtbot.addWidget(window)
    window.show()
    assert [min(widget.width(), widget.height()) for widget in targets(window)] == [16]


@pytest.mark.parametrize(
    "control",
    [
        lambda: QLabel("Een lange regel met veel woorden"),
        lambda: make_button("Volgende stap en verder"),
        lambda: ElidedLabel("Een lange regel met veel woorden"),
    ],
    ids=["label", "button", "elided"],
)
def test_a_cut_word_is_found(qtbot, control):
    window = QWidget()
    column = QVBoxLayout(window)
    cut = control()
    column.addWidget(cut)
    qtbot.addWidget(window)
    window.show()
    settle()
    assert cut_words(window) == [] or isinstance(cut, ElidedLabel)
    cut.setFixedWidth(60)
    settle()
    assert cut_words(window) != []


def test_words_over_each_other_are_found(qtbot):
    window = QWidget()
    for text in ("Een", "Twee"):
        QLabel(text, window).resize(80, 20)
    qtbot.addWidget(window)
    window.show()
    assert cut_words(window) == ["over each other: Een / Twee"]


def test_words_outside_their_place_are_found(qtbot):
    window, area, inner = QWidget(), QScrollArea(), QWidget()
    QVBoxLayout(window).addWidget(area)
    area.setWidget(inner)
    area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    inner.resize(2000, 40)
    label = QLabel("Ver weg", inner)
    label.move(1500, 0)
    qtbot.addWidget(window)
    window.show()
    settle()
    assert [found[:7] for found in cut_words(window)] == ["outside"]


@pytest.fixture
def settings(tmp_path):
    return Settings(PreferencesFile(tmp_path))


@pytest.fixture
def look(qapp, resources, theme_cache, settings, wear):
    chosen = Look(qapp, resources, theme_cache, settings)
    yield chosen
    chosen.deleteLater()


def test_a_choice_is_seen_at_once_everywhere(qapp, qtbot, look, settings):
    button = make_button("Nieuwe sessie", "quiet", "add")
    label = QLabel("Team")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.show()
    before = label.font().pixelSize(), button.iconSize().width(), icon_of(button)
    settings.change(text_scale=2.0)
    settle()
    assert (label.font().pixelSize(), button.iconSize().width()) == (2 * before[0], 2 * before[1])
    settings.change(text_scale=1.0, high_contrast=True)
    settle()
    assert theme.is_high_contrast()
    assert qapp.palette().window().color().name() == "#ffffff"
    assert icon_of(button) != before[2]
    settings.change(high_contrast=False)
    settle()
    assert not theme.is_high_contrast()
    assert (label.font().pixelSize(), button.iconSize().width(), icon_of(button)) == before
    assert look.parent() is qapp


def icon_of(button):
    picture = button.icon().pixmap(20, 20).toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 100
    }
