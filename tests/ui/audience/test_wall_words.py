import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize

from tests.ui.audience.walls import LONGEST, MANY_SHORT, dutch
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import (
    AgreementsView,
    BreakView,
    ChoiceView,
    CountdownView,
    DilemmaView,
    NotesView,
    QuestionView,
    WaitingView,
    Wall,
)
from wijkteam_studio.ui.audience.wall.breaking import broken
from wijkteam_studio.ui.audience.wall.layout import WallLayout
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas

OLD, WIDE = QSize(1024, 768), QSize(1920, 1080)
#: What stands around the text that is tried; `§` marks what is short.
SHORT = {"§", "Dilemma · §"}
AROUND = SHORT | {"Ik", "Wij", "Wijk", "A", "B", "Stilte"}
AROUND |= {"Twee goede bedoelingen. We zoeken, we winnen niet."}


@pytest.fixture
def canvas(qtbot):
    canvas = WallCanvas()
    qtbot.addWidget(canvas)
    return canvas


def lines_of(canvas, wall, size):
    """The lines of all pages, without what stands around the text."""
    canvas.resize(size)
    count = canvas.pages_of(wall, size)
    around = AROUND | {f"{number} van {count}" for number in range(1, count + 1)}
    for number in range(count):
        canvas.set_wall(replace(wall, page=number))
        here = {line.text for line in canvas.painted_texts()}
        assert here - (around - SHORT), f"page {number + 1} of {count} is empty"
        yield from (line.text for line in canvas.painted_texts() if line.text not in around)


def words_of(lines):
    """The words of lines, with broken words made whole again."""
    text = ""
    for line in lines:
        text = text[:-1] + line if text.endswith("-") else f"{text} {line}"
    return text.split()


PLACES = {
    "vraag": lambda text: QuestionView(Phase.WIJ, text, "§"),
    "vraag alleen": lambda text: QuestionView(Phase.WIJ, text),
    "aanwijzing": lambda text: QuestionView(Phase.WIJ, "§", text),
    "stilte": lambda text: CountdownView(Phase.WIJ, text),
    "kant A": lambda text: DilemmaView(Phase.WIJ, "§", "§", text, "§"),
    "kant B": lambda text: DilemmaView(Phase.WIJ, "§", "§", "§", text),
    "notitie": lambda text: NotesView(Phase.WIJ, "§", ("§", text)),
    "kaart": lambda text: ChoiceView(Phase.WIJ, "§", (("§", None), (text, None))),
    "afspraak": lambda text: AgreementsView(Phase.WIJ, "§", ((text, "§"),)),
    "wie": lambda text: AgreementsView(Phase.WIJ, "§", (("§", text),)),
    "pauze": lambda text: BreakView("§", text),
    "wachten": lambda text: WaitingView(text, "§"),
    "regel": lambda text: WaitingView("§", text),
}
#: Every word is another one, so that a word that is lost or said twice is seen.
NUMBERED = " ".join(f"{number}{word}" for number, word in enumerate(dutch(2_400).split()))


def heard(canvas, view, size):
    return words_of(lines_of(canvas, Wall(view), size))


@pytest.mark.parametrize("size", [OLD, WIDE], ids=["1024", "1920"])
@pytest.mark.parametrize("make", PLACES.values(), ids=PLACES)
def test_every_word_stands_once_on_the_pages_in_its_order(canvas, make, size):
    said = NUMBERED.replace("-", "")
    assert heard(canvas, make(said), size) == said.split()


@pytest.mark.parametrize("make", PLACES.values(), ids=PLACES)
def test_many_short_words_are_all_there(canvas, make):
    assert heard(canvas, make(MANY_SHORT), OLD) == MANY_SHORT.split()


def test_twenty_thousand_letters_are_all_there(canvas):
    said = " ".join(f"{number}e" for number in range(3_400))
    assert heard(canvas, NotesView(Phase.WIJ, "§", (said,)), WIDE) == said.split()


TITLES = {
    "notities": lambda text: NotesView(Phase.WIJ, text, ("§",)),
    "dilemma": lambda text: DilemmaView(Phase.WIJ, "§", text, "§", "§"),
}


@pytest.mark.parametrize("make", TITLES.values(), ids=TITLES)
def test_a_title_that_is_too_long_is_read_whole_before_the_list(canvas, make):
    said = NUMBERED.replace("-", "")
    lines = list(lines_of(canvas, Wall(make(said)), OLD))
    assert lines[-1].endswith("…")
    assert words_of(lines[:-2]) == said.split()


def test_a_long_line_under_a_choice_is_read_whole_on_a_page_of_its_own(canvas):
    said = dutch(400).replace("-", "")
    lines = list(lines_of(canvas, Wall(ChoiceView(Phase.WIJ, "§", (("§", None),), said)), OLD))
    start = next(place for place, line in enumerate(lines) if line.endswith("…"))
    rest = lines[start + 1 :]
    assert words_of(rest) == said.split()


@pytest.mark.parametrize("theme", [dutch(80), "§"])
def test_the_theme_of_a_dilemma_is_never_cut(canvas, theme):
    view = DilemmaView(Phase.WIJ, theme, "§", "§", "§")
    assert not any("…" in line for line in lines_of(canvas, Wall(view), OLD))


def test_a_word_that_is_lost_or_said_twice_on_purpose_is_found(canvas, monkeypatch):
    view = PLACES["notitie"](NUMBERED.replace("-", ""))
    whole = heard(canvas, view, OLD)
    layout = WallLayout.page
    for broken_page in (
        lambda page: replace(page, inks=page.inks[:3] + page.inks[4:]),
        lambda page: replace(page, inks=page.inks + page.inks[3:4]),
    ):
        monkeypatch.setattr(
            WallLayout, "page", lambda *given, spoil=broken_page: spoil(layout(*given))
        )
        assert heard(canvas, view, OLD) != whole


# ---------- the trema ----------


def test_no_line_ends_before_a_trema(canvas):
    breaks = 0
    for size in (OLD, WIDE, QSize(1280, 720)):
        for wall in LONGEST.values():
            lines = list(lines_of(canvas, wall, size))
            for one, other in pairwise(lines):
                if one.endswith("-"):
                    breaks += 1
                    assert not re.match("[äëïöüÄËÏÖÜ]", other), (one, other)
    assert breaks > 20


@pytest.mark.parametrize(
    "word", ["reünieorganisatie", "coördinatieëvaluatie", "ruïnebeïnvloeding", "ZEEËNGEÏNTEREST"]
)
def test_no_width_makes_a_word_break_before_a_trema(word):
    for width in range(4, len(word) + 1):
        lines = broken(word, width, len)
        assert not any(line[0] in "äëïöüÄËÏÖÜ" for line in lines), lines
        assert "".join(line.removesuffix("-") for line in lines) == word
