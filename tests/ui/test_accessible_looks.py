import re
from dataclasses import dataclass, field
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tests.ui import accessible_day
from tests.ui.accessible_contrast import pale_words
from tests.ui.accessible_day import DARK
from tests.ui.accessible_focus import THICK, focus_line, stops
from tests.ui.accessible_scenes import settle, walk, walk_dialogs
from tests.ui.conftest import RESOURCES
from wijkteam_studio.ui.audience.curtain import Curtain
from wijkteam_studio.ui.kit import theme

example = accessible_day.example
#: Every kind of part once.
PARTS = (
    "start-sessies",
    "start-gezocht",
    "voorbereiden-te-lang",
    "krant",
    "stap-dilemma",
    "stap-pauze",
    "stap-afspraken",
)
#: WCAG 2.2: 4.5 for all (1.4.3), 7 for who asks for more (1.4.6).
LEAST = {"ours": 4.5, "high contrast": 7.0, "dark": 7.0}

GROUNDS = {"ours": "", "high contrast": "#ffffff", "dark": "#000000"}


@dataclass
class Seen:
    """What one walk over pages and dialogs finds in one look."""

    least: float
    ground: str
    grounds: dict[str, str] = field(default_factory=dict)
    pale: list[str] = field(default_factory=list)
    thin: dict[str, float] = field(default_factory=dict)
    measured: set[tuple] = field(default_factory=set)

    def look(self, name, window):
        if name in PARTS:
            corner = QPoint(window.width() - 4, window.height() - 4)
            self.grounds[name] = (
                window.grab(QRect(corner, QSize(1, 1))).toImage().pixelColor(0, 0).name()
            )
        self.pale += [f"{name}: {words}" for words in pale_words(window, self.least)]
        for control in stops(window):
            kind = _kind(control, window)
            if kind not in self.measured and not isinstance(control, Curtain):
                self.measured.add(kind)
                line = focus_line(window, control)
                if line < THICK:
                    self.thin[f"{name}: {control.objectName()}"] = round(line, 2)


def _kind(control, window):
    """Buttons that differ by their number or their key only, look the same."""
    return window.objectName(), type(control), re.sub(r"[A-Z_0-9-]+.*", "", control.objectName())


@pytest.fixture(scope="module", params=LEAST)
def seen(request, example, qapp, theme_cache):
    if request.param == "dark":
        QApplication.setPalette(DARK)
    theme.apply_theme(qapp, RESOURCES, theme_cache, plain=request.param == "high contrast")
    assert theme.is_high_contrast() == (request.param != "ours")
    found = Seen(LEAST[request.param], GROUNDS[request.param])
    for name, window in chain(walk(example, PARTS), walk_dialogs(example)):
        assert window.isActiveWindow(), name
        found.look(name, window)
    QApplication.setPalette(theme.own_palette())
    theme.apply_theme(qapp, RESOURCES, theme_cache)
    return found


def test_all_words_of_pages_and_dialogs_stand_out(seen):
    assert seen.pale == []


def test_the_focus_of_every_control_is_a_clear_line(seen):
    assert len(seen.measured) > 90
    assert seen.thin == {}


def test_our_own_grounds_give_way_to_that_of_high_contrast(seen):
    assert set(seen.grounds) == set(PARTS)
    assert not seen.ground or set(seen.grounds.values()) == {seen.ground}


def test_pale_words_are_found(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    for colour in ("#767676", "#8A8A8A"):
        label = QLabel("Lees mij")
        label.setObjectName(colour)
        label.setStyleSheet(f"color: {colour}; background: #FFFFFF; font-size: 20px;")
        column.addWidget(label)
    qtbot.addWidget(window)
    window.show()
    assert [words[:7] for words in pale_words(window, 4.5)] == ["#8A8A8A"]


def test_a_control_without_a_focus_line_is_found(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    field_, other = QLineEdit(), QLineEdit()
    for control in (field_, other):
        column.addWidget(control)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    settle()
    assert focus_line(window, field_) >= THICK
    window.setStyleSheet("QLineEdit:focus { border: 1px solid #85919D; padding: 7px 12px; }")
    assert focus_line(window, field_) < THICK
