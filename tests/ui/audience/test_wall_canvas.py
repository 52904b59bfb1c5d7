import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter

from tests.ui.audience.walls import HOSTILE, LONG_WORDS, REAL
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import (
    AgreementsView,
    ChoiceView,
    CountdownView,
    DilemmaView,
    NotesView,
    QuestionView,
    Screen,
    Wall,
)
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas

SIZE = QSize(1920, 1080)


@pytest.fixture
def canvas(qtbot):
    canvas = WallCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(SIZE)
    return canvas


def shown(canvas, wall):
    canvas.set_wall(wall)
    return [line.text for line in canvas.painted_texts()]


def letters(text):
    return "".join(text.replace("-", "").split())


def all_text(canvas, wall):
    """What stands on all pages, without what stands on every page."""
    around = {"Ik", "Wij", "Wijk", "A", "B", "Titel", "Hint", "kort", "wie", "Stilte"}
    around |= {"Dilemma · Thema", "Twee goede bedoelingen. We zoeken, we winnen niet."}
    count = canvas.pages_of(wall, SIZE)
    around |= {f"{number} van {count}" for number in range(1, count + 1)}
    return " ".join(
        line
        for number in range(count)
        for line in shown(canvas, replace(wall, page=number))
        if line not in around
    )


def test_the_active_phase_is_filled_and_the_others_are_there(canvas):
    canvas.set_wall(REAL["vraag"])
    tabs = {line.text: line for line in canvas.painted_texts()[-4:]}
    assert [*tabs] == ["Ik", "Wij", "Wijk", "0:42"]
    assert tabs["Wij"].background == palette.WIJ.deep
    assert tabs["Ik"].background == tabs["Wijk"].background == palette.PAPER
    assert tabs["Ik"].rect.left() < tabs["Wij"].rect.left() < tabs["Wijk"].rect.left()


def test_another_phase_has_its_own_tab_in_the_order_of_the_day(canvas):
    assert [text for text in shown(canvas, REAL["start"]) if text in {"Start", "Ik"}] == [
        "Start",
        "Ik",
    ]
    assert [text for text in shown(canvas, REAL["afspraken"]) if text in {"Wijk", "Slot"}] == [
        "Wijk",
        "Slot",
    ]


@pytest.mark.parametrize(
    ("screen", "color"), [(Screen.BLACK, "#000000"), (Screen.WHITE, palette.PAPER)]
)
def test_a_covered_wall_shows_nothing(canvas, screen, color):
    canvas.set_wall(replace(REAL["vraag"], screen=screen))
    assert canvas.painted_texts() == ()
    picture = canvas.grab().toImage().scaled(64, 36)
    seen = {picture.pixelColor(x, y).name() for x in range(64) for y in range(36)}
    assert seen == {QColor(color).name()}
    assert canvas.accessibleDescription() == ""


def test_counts_are_words_and_only_there_when_they_are_given(canvas):
    rows = (("Loslaten", 7), ("Dichtbij", 1), ("Wachten", 0))
    opened = shown(canvas, Wall(ChoiceView(Phase.WIJ, "Dit koos het team", rows)))
    assert {"7 stemmen", "1 stem", "geen stem"} <= set(opened)
    hidden = tuple((text, None) for text, _ in rows)
    closed = shown(canvas, Wall(ChoiceView(Phase.WIJ, "Kies er stil 3", hidden)))
    assert not any("stem" in text for text in closed)


def test_seven_notes_are_spread_evenly_over_two_pages(canvas):
    notes = tuple(f"Notitie {number}" for number in range(7))
    wall = Wall(NotesView(Phase.WIJ, "Wat zie je?", notes))
    assert canvas.pages_of(wall, SIZE) == 2
    first, second = shown(canvas, wall), shown(canvas, replace(wall, page=1))
    assert sum("Notitie" in text for text in first) == 4
    assert "1 van 2" in first
    assert "2 van 2" in second


def test_a_page_that_is_not_there_shows_the_last_one(canvas):
    wall = Wall(NotesView(Phase.WIJ, "Wat zie je?", tuple("abcdefgh")), page=99)
    assert "2 van 2" in shown(canvas, wall)


@pytest.mark.parametrize(
    "make",
    [
        lambda text: QuestionView(Phase.WIJ, text, "Hint"),
        lambda text: QuestionView(Phase.WIJ, "Vraag", text),
        lambda text: CountdownView(Phase.WIJ, text),
        lambda text: DilemmaView(Phase.WIJ, "Thema", "Titel", text, "kort"),
        lambda text: DilemmaView(Phase.WIJ, "Thema", text, "kort", "kort"),
        lambda text: NotesView(Phase.WIJ, text, ("kort",)),
        lambda text: NotesView(Phase.WIJ, "Titel", ("kort", text)),
        lambda text: ChoiceView(Phase.WIJ, "Titel", (("kort", None),), text),
        lambda text: AgreementsView(Phase.WIJ, "Titel", ((text, "wie"),)),
    ],
)
def test_nothing_is_lost_when_it_is_too_long(canvas, make):
    text = LONG_WORDS * 4
    assert letters(text) in letters(all_text(canvas, Wall(make(text))))


def test_text_is_shown_as_it_was_typed(canvas):
    wall = Wall(NotesView(Phase.WIJ, "Titel", (HOSTILE[0],)))
    assert letters(HOSTILE[0]) in letters(all_text(canvas, wall))


def test_the_clock_stays_in_place_while_it_ticks(canvas):
    places = set()
    for clock in ("1:11", "4:44", "8:08"):
        canvas.set_wall(replace(REAL["vraag"], clock=clock))
        line = next(line for line in canvas.painted_texts() if line.text == clock)
        places.add((round(line.rect.left(), 2), round(line.rect.width(), 2)))
    assert len(places) == 1


def test_time_that_is_over_says_so_in_words_and_colour(canvas):
    canvas.set_wall(REAL["te laat"])
    clock = next(line for line in canvas.painted_texts() if line.text == "+3 min")
    assert clock.color == palette.LATE


def test_a_screen_reader_gets_the_text_without_the_ticking_clock(canvas):
    canvas.set_wall(REAL["vraag"])
    assert canvas.accessibleName() == "Zaalscherm"
    assert "Waar gaat dit over?" in canvas.accessibleDescription()
    assert "0:42" not in canvas.accessibleDescription()


def test_a_choice_without_cards_shows_its_title_large(canvas):
    canvas.set_wall(Wall(ChoiceView(Phase.IK, "Kies drie kaarten", ())))
    assert max(line.pixel_size for line in canvas.painted_texts()) == 98


def test_the_longest_notes_are_laid_out_quickly(canvas):
    notes = tuple("samenwerken " * 1_600 for _ in range(5))
    start = time.process_time()
    assert canvas.pages_of(Wall(NotesView(Phase.WIJ, "Titel", notes)), SIZE) > 50
    assert time.process_time() - start < 2


@pytest.mark.parametrize("size", [(1, 1), (2, 900), (900, 2), (300, 170), (700, 1200)])
def test_any_size_paints(canvas, size):
    canvas.resize(*size)
    for wall in REAL.values():
        canvas.set_wall(wall)
        assert not canvas.grab().isNull()


def test_a_wall_that_was_never_set_is_not_empty(canvas):
    assert [line.text for line in canvas.painted_texts()] == [
        "Wijkteam Studio",
        "We gaan zo verder.",
    ]


@pytest.mark.parametrize("name", ["vraag", "stilte", "dilemma", "notities", "pauze"])
def test_a_ticking_clock_changes_nothing_else_on_the_wall(canvas, name):
    canvas.set_wall(replace(REAL[name], clock="1:11"))
    place = next(line.rect for line in canvas.painted_texts() if line.text == "1:11")
    pictures = []
    for clock in ("1:11", "1:10", "1:09"):
        canvas.set_wall(replace(REAL[name], clock=clock))
        image = canvas.grab().toImage()
        painter = QPainter(image)
        painter.fillRect(place.adjusted(-8, -8, 8, 8), QColor("black"))
        painter.end()
        pictures.append(image)
    assert pictures[0] == pictures[1] == pictures[2]


def test_slack_is_no_word_for_the_room(canvas):
    texts = shown(canvas, Wall(QuestionView(Phase.SPELING, "Waar is dat het meest nodig?")))
    assert "Speling" not in texts
    assert {"Ik", "Wij", "Wijk"} <= set(texts)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_a_silence_stands_in_the_middle(canvas, size):
    canvas.resize(*size)
    canvas.set_wall(REAL["stilte"])
    lines = [line.rect for line in canvas.painted_texts() if line.text not in {"Ik", "Wij", "Wijk"}]
    tabs = next(line.rect for line in canvas.painted_texts() if line.text == "Ik")
    above = min(rect.top() for rect in lines) - tabs.bottom()
    below = size[1] - max(rect.bottom() for rect in lines)
    assert 0.4 < above / below < 1.6


def test_a_short_list_is_set_larger_than_a_long_one(canvas):
    def size_of(count):
        notes = tuple(f"We weten wie wat doet, nummer {number}." for number in range(count))
        canvas.set_wall(Wall(NotesView(Phase.WIJ, "Wat zie je?", notes)))
        return max(line.pixel_size for line in canvas.painted_texts() if "nummer" in line.text)

    assert size_of(2) == 62 > size_of(12)
