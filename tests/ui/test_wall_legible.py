from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize

from tests.ui.walls import HOSTILE, REAL, overfull
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import QuestionView, Wall
from wijkteam_studio.ui.widgets.wall import palette
from wijkteam_studio.ui.widgets.wall_canvas import PaintedText, WallCanvas

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))


@pytest.fixture
def canvas(qtbot):
    canvas = WallCanvas()
    qtbot.addWidget(canvas)
    return canvas


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def faults(texts, size):
    """What a judge in the room would object to."""
    width, height = size
    picture = QRectF(0, 0, width, height).adjusted(-0.5, -0.5, 0.5, 0.5)
    found = []
    for line in texts:
        if line.pixel_size < height / 30 - 0.01:
            found.append(f"small: {line}")
        if len(line.text.split()) > 12:
            found.append(f"words: {line}")
        if not picture.contains(line.rect):
            found.append(f"outside: {line}")
        if contrast(line.color, line.background) < 7:
            found.append(f"contrast: {line}")
    for one, other in combinations(texts, 2):
        shared = one.rect.intersected(other.rect)
        if shared.width() > 0.5 and shared.height() > 0.5:
            found.append(f"overlap: {one} {other}")
    return found


def pages(canvas, wall, size, most=4):
    """The first pages and the last."""
    count = canvas.pages_of(wall, QSize(*size))
    for number in sorted({*range(min(count, most)), count - 1}):
        canvas.set_wall(replace(wall, page=number))
        yield canvas.painted_texts()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("wall", REAL.values(), ids=REAL)
def test_what_a_day_shows_is_legible(canvas, wall, size):
    canvas.resize(*size)
    canvas.set_wall(wall)
    texts = canvas.painted_texts()
    assert texts
    assert faults(texts, size) == []
    assert canvas.pages_of(wall, QSize(*size)) == 1


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_far_too_much_text_is_legible(canvas, text, size):
    canvas.resize(*size)
    for wall in overfull(text):
        for texts in pages(canvas, wall, size):
            assert texts
            assert faults(texts, size) == []


def test_the_judge_sees_what_is_wrong():
    def line(**changed):
        given = {
            "text": "goed",
            "rect": QRectF(10, 10, 100, 30),
            "pixel_size": 36.0,
            "color": palette.INK,
            "background": palette.PAPER,
        }
        return PaintedText(**{**given, **changed})

    size = (1920, 1080)
    assert faults((line(),), size) == []
    assert faults((line(pixel_size=35.0),), size)
    assert faults((line(text="een " * 13),), size)
    assert faults((line(rect=QRectF(1900, 10, 100, 30)),), size)
    assert faults((line(color="#6b7280"),), size)
    assert faults((line(), line(rect=QRectF(50, 20, 100, 30))), size)


@pytest.mark.parametrize("wall", REAL.values(), ids=REAL)
def test_text_stands_on_the_background_that_it_says(canvas, wall):
    canvas.resize(1920, 1080)
    canvas.set_wall(wall)
    picture = canvas.grab().toImage()
    ratio = picture.devicePixelRatio()
    for line in canvas.painted_texts():
        place = QRectF(line.rect.topLeft() * ratio, line.rect.size() * ratio).toRect()
        assert picture.pixelColor(place.topLeft()).name() == line.background.lower(), line
        across = range(place.left(), place.right())
        colors = {picture.pixelColor(x, place.center().y()).name() for x in across}
        assert line.color.lower() in colors, line


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
