from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage

from tests.ui.audience.wall_judge import (
    BEAMERS,
    Beamer,
    colour_faults,
    differ,
    faults,
    ink_faults,
    line_faults,
    pages,
)
from tests.ui.audience.walls import HOSTILE, LONGEST, REAL, overfull
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import QuestionView, Wall, WallView
from wijkteam_studio.ui.audience.wall import palette
from wijkteam_studio.ui.audience.wall.layout import WallLayout
from wijkteam_studio.ui.audience.wall.pieces import Area, Page
from wijkteam_studio.ui.audience.wall_canvas import PaintedText, TypeMeasure, WallCanvas

HD = Beamer(1920, 1080)
#: Each wall with a beamer of its own, so that every beamer has its turn.
TURNS = [
    pytest.param(wall, BEAMERS[place % len(BEAMERS)], id=f"{name}-{BEAMERS[place % len(BEAMERS)]}")
    for place, (name, wall) in enumerate((REAL | LONGEST).items())
]


@pytest.fixture
def canvas(qtbot):
    canvas = WallCanvas()
    qtbot.addWidget(canvas)
    return canvas


@pytest.fixture(scope="module")
def layout(qapp):
    return WallLayout(TypeMeasure())


def test_every_view_is_judged_with_real_and_with_the_longest_texts():
    every = set(WallView.__args__)
    assert {type(wall.view) for wall in REAL.values()} == every
    assert {type(wall.view) for wall in LONGEST.values()} == every


@pytest.mark.parametrize("beamer", BEAMERS, ids=str)
def test_what_a_day_shows_is_legible_on_one_page(canvas, beamer):
    for wall in REAL.values():
        assert faults(canvas, wall, beamer) == []
        assert canvas.pages_of(wall, beamer.size) == 1


@pytest.mark.parametrize("beamer", BEAMERS, ids=str)
def test_the_longest_texts_are_legible(canvas, beamer):
    for wall in LONGEST.values():
        assert faults(canvas, wall, beamer) == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_far_too_much_of_anything_is_legible(canvas, text):
    first = HOSTILE.index(text)
    for place, wall in enumerate(overfull(text), start=first):
        assert faults(canvas, wall, BEAMERS[place % len(BEAMERS)]) == []


@pytest.mark.parametrize(("wall", "beamer"), TURNS)
def test_no_letter_is_cut_off(canvas, layout, wall, beamer):
    canvas.resize(beamer.size)
    last = list(pages(canvas, wall, most=1))[-1]
    assert ink_faults(layout.page(last, beamer.width / beamer.height), beamer) == []


@pytest.mark.parametrize(("wall", "beamer"), TURNS)
def test_text_is_painted_in_the_colours_that_it_says(canvas, wall, beamer):
    canvas.resize(beamer.size)
    canvas.set_wall(wall)
    assert colour_faults(canvas, beamer) == []


# ---------- the judge itself ----------


def test_the_judge_sees_what_is_wrong_with_a_line():
    def line(**changed):
        given = {
            "text": "goed",
            "rect": QRectF(10, 10, 100, 30),
            "pixel_size": 36.0,
            "color": palette.INK,
            "background": palette.PAPER,
        }
        return PaintedText(**{**given, **changed})

    size = QSize(1920, 1080)
    assert line_faults((line(),), size) == []
    assert line_faults((), size)
    assert line_faults((line(pixel_size=35.0),), size)
    assert line_faults((line(text="een " * 13),), size)
    assert line_faults((line(rect=QRectF(1900, 10, 100, 30)),), size)
    assert line_faults((line(color="#6b7280"),), size)
    assert line_faults((line(), line(rect=QRectF(50, 20, 100, 30))), size)


def _small(page):
    return replace(page, inks=tuple(replace(ink, size=ink.size - 6) for ink in page.inks))


def _pale(page):
    return replace(page, inks=tuple(replace(ink, color="#6B7280") for ink in page.inks))


def _shifted(page):
    return _moved(page, 500.0, 0.0)


def _low(page):
    return _moved(page, 0.0, 400.0)


def _moved(page, right, down):
    return replace(
        page,
        inks=tuple(
            replace(
                ink,
                area=replace(ink.area, left=ink.area.left + right, top=ink.area.top + down),
            )
            for ink in page.inks
        ),
    )


def _empty(page):
    return Page((), page.boxes)


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        (_small, "small"),
        (_pale, "contrast"),
        (_shifted, "outside"),
        (_low, "outside"),
        (_empty, "empty page"),
    ],
)
def test_a_layout_that_is_broken_on_purpose_is_found(canvas, monkeypatch, broken, word):
    whole = WallLayout.page
    assert faults(canvas, LONGEST["vraag"], HD) == []
    monkeypatch.setattr(WallLayout, "page", lambda *given: broken(whole(*given)))
    assert word in " ".join(faults(canvas, LONGEST["vraag"], HD))


def test_letters_that_are_cut_off_on_purpose_are_found(layout):
    page = layout.page(REAL["pauze"], 16 / 9)
    assert ink_faults(page, HD) == []
    low = replace(page, inks=tuple(replace(ink, area=_lower(ink.area)) for ink in page.inks))
    assert ink_faults(low, HD) == ["a letter is cut off by its line"]
    assert ink_faults(_moved(page, 1400.0, 0.0), HD) == ["a letter is cut off by the edge"]


@pytest.mark.parametrize(
    ("dots", "grey", "is_cut"), [(0, 0, False), (12, 0, False), (13, 0, True), (500, 215, False)]
)
def test_ink_is_missing_when_dots_are_and_not_when_a_shade_is(dots, grey, is_cut):
    one = QImage(HD.size, QImage.Format.Format_RGB32)
    one.fill(QColor("white"))
    other = QImage(one)
    for x in range(dots):
        other.setPixelColor(x, 10, QColor(grey, grey, grey))
    assert differ(one, other) is is_cut


def _lower(area):
    return Area(area.left, area.top, area.width, area.height * 0.7)


def test_a_colour_that_is_not_painted_is_found(canvas, monkeypatch):
    canvas.resize(HD.size)
    canvas.set_wall(REAL["vraag"])
    texts = canvas.painted_texts()
    assert colour_faults(canvas, HD) == []
    wrong = tuple(replace(line, color="#123456", background="#FFFFFF") for line in texts)
    monkeypatch.setattr(canvas, "painted_texts", lambda: wrong)
    assert len(colour_faults(canvas, HD)) == 2 * len(texts)


# ---------- the shape ----------


def test_a_short_question_is_one_eleventh_of_the_height(canvas):
    canvas.resize(1920, 1080)
    canvas.set_wall(Wall(QuestionView(Phase.IK, "Waar ben jij trots op?")))
    assert max(line.pixel_size for line in canvas.painted_texts()) == pytest.approx(98, abs=0.5)


@pytest.mark.parametrize("wall", REAL.values(), ids=REAL)
def test_the_preview_is_the_same_picture_only_smaller(canvas, qtbot, wall):
    canvas.resize(1920, 1080)
    canvas.set_wall(wall)
    preview = WallCanvas()
    qtbot.addWidget(preview)
    preview.set_aspect(16 / 9)
    preview.resize(320, 180)
    preview.set_wall(wall)
    large, small = canvas.painted_texts(), preview.painted_texts()
    assert [line.text for line in large] == [line.text for line in small]
    for one, other in zip(large, small, strict=True):
        assert other.rect.x() * 6 == pytest.approx(one.rect.x(), abs=0.1)
        assert other.rect.y() * 6 == pytest.approx(one.rect.y(), abs=0.1)
        assert other.pixel_size * 6 == pytest.approx(one.pixel_size)


def test_a_preview_keeps_the_shape_of_the_room_in_another_place(canvas):
    canvas.set_aspect(4 / 3)
    canvas.resize(400, 180)
    canvas.set_wall(REAL["vraag"])
    rects = [line.rect for line in canvas.painted_texts()]
    assert min(rect.left() for rect in rects) >= 80
    assert max(rect.right() for rect in rects) <= 320
