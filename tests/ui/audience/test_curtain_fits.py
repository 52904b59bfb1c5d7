import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.conftest import RESOURCES
from tests.ui.laptops import opened_laptop
from wijkteam_studio.ui.audience import wall_words
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.theme import apply_theme

SIZES = [(1368, 749), (1366, 728), (1024, 728), (1000, 640), (600, 400)]
UNDER = wall_words.under_the_wall(KeyMap())
WORDS = {**wall_words.EXPOSED, "onder de wand": UNDER}


@pytest.fixture(scope="module", params=[1.0, 2.0], ids=["100 %", "200 %"])
def scale(request, theme_cache):
    apply_theme(QApplication.instance(), RESOURCES, theme_cache, request.param)
    yield request.param
    apply_theme(QApplication.instance(), RESOURCES, theme_cache)


@pytest.fixture
def laptop(qtbot, tmp_path, kept, scale):
    with opened_laptop(qtbot, tmp_path) as laptop:
        kept.append(laptop)
        yield laptop


def cut_off(curtain):
    """What of the curtain has less room than its words need, or lies partly outside."""
    parts = [*curtain.findChildren(QLabel), curtain.findChild(QPushButton, "curtainOpen")]
    found = []
    for part in (part for part in parts if part.isVisible()):
        wide = part.heightForWidth(part.width())
        needs = wide if wide > 0 else part.sizeHint().height()
        top = part.mapTo(curtain, part.rect().topLeft()).y()
        if part.height() < needs or top < 0 or top + part.height() > curtain.height():
            found.append(f"{part.objectName()}: {part.height()} of {needs} at {top}")
    return found


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("reason", WORDS, ids=str)
def test_no_word_of_a_curtain_is_cut_off_when_it_falls(laptop, reason, size):
    laptop.window.resize(*size)
    laptop.room.curtain.fall(WORDS[reason])
    assert cut_off(laptop.curtain) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_word_is_cut_off_when_the_curtain_says_more(laptop, size):
    laptop.room.curtain.fall(UNDER)
    laptop.window.resize(*size)
    longest = max(WORDS.values(), key=lambda words: len(words.advice))
    laptop.room.curtain.fall(longest)
    assert cut_off(laptop.curtain) == []
