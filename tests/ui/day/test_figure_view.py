import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.figure import Anchor, Circle, Figure, Line, Rect, Text
from wijkteam_studio.ui.day.figure_view import FigureView

RED, GREEN, BLUE, INK = "#ff0000", "#00ff00", "#0000ff", "#1f2933"


@pytest.fixture
def view(qtbot):
    view = FigureView()
    qtbot.addWidget(view)
    view.resize(400, 200)
    return view


def painted(view):
    """What the view paints on white paper, whatever theme the tests run in."""
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    view.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def picture(view, *shapes):
    view.set_figure(Figure(200, 100, shapes, "Een plaatje."))
    return painted(view)


def inked_columns(image):
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 100 for y in range(image.height()))
    ]


def test_shapes_stand_where_the_scene_says_scaled_to_the_widget(view):
    image = picture(
        view,
        Rect(10, 10, 50, 30, fill=RED),
        Circle(150, 50, 20, fill=GREEN),
        Line(0, 90, 200, 90, BLUE, 4),
    )
    assert image.pixelColor(30, 30).name() == RED
    assert image.pixelColor(300, 100).name() == GREEN
    assert image.pixelColor(200, 180).name() == BLUE
    assert image.pixelColor(200, 20).name() == "#ffffff"
    assert image.pixelColor(130, 90).name() == "#ffffff"


def test_an_empty_colour_is_not_painted(view):
    image = picture(view, Rect(10, 10, 100, 80, stroke=RED, stroke_width=2))
    assert image.pixelColor(100, 100).name() == "#ffffff"
    assert image.pixelColor(20, 100).name() == RED


def test_a_wide_widget_keeps_the_proportions(view):
    view.resize(800, 200)
    view.set_figure(Figure(100, 100, (Rect(0, 0, 100, 100, fill=RED),), ""))
    image = painted(view)
    assert image.pixelColor(290, 100).name() == "#ffffff"
    assert image.pixelColor(310, 100).name() == RED
    assert image.pixelColor(510, 100).name() == "#ffffff"


@pytest.mark.parametrize(
    ("anchor", "first", "last"),
    [(Anchor.START, 200, None), (Anchor.END, None, 200), (Anchor.MIDDLE, None, None)],
)
def test_text_stands_at_its_anchor(view, anchor, first, last):
    columns = inked_columns(picture(view, Text(100, 50, "HHHH", 12, INK, anchor=anchor)))
    assert columns
    if first is not None:
        assert first <= columns[0] <= first + 6
    elif last is not None:
        assert last - 6 <= columns[-1] <= last
    else:
        assert (columns[0] + columns[-1]) / 2 == pytest.approx(200, abs=2)


def test_markup_in_a_text_is_painted_as_it_is_typed(view):
    plain = inked_columns(picture(view, Text(5, 50, "vet", 10, INK)))
    marked = inked_columns(picture(view, Text(5, 50, "<b>vet</b>", 10, INK)))
    assert len(marked) > 2 * len(plain)


def test_the_sentence_of_the_figure_goes_to_the_screen_reader(view):
    picture(view)
    assert view.accessibleDescription() == "Een plaatje."
    assert view.heightForWidth(300) == 150
