from dataclasses import dataclass, field
from itertools import chain

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui import accessible_day
from tests.ui.accessible_dutch import faults, texts_of
from tests.ui.accessible_scenes import (
    DIALOGS,
    LAPTOP,
    PAGES,
    settle,
    walk,
    walk_dialogs,
)
from tests.ui.accessible_targets import targets, too_small
from tests.ui.accessible_text import cut_words
from tests.ui.accessible_tree import items, problems
from wijkteam_studio.ui.audience.wall_canvas import WallCanvas
from wijkteam_studio.ui.kit.form_field import FormField

example = accessible_day.example
OLD = QSize(1024, 768)
LEAST = {"start-sessies": 9, "voorbereiden": 80, "stap-afspraken": 40, "krant": 20, "zaal": 1}


@dataclass
class Walked:
    """What one walk over all pages and dialogs finds."""

    unheard: list[str] = field(default_factory=list)
    controls: dict[str, int] = field(default_factory=dict)
    pressed: set[str] = field(default_factory=set)
    small: list[str] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    not_plain: set[str] = field(default_factory=set)
    cut: list[str] = field(default_factory=list)

    def look(self, name, window):
        self.unheard += [f"{name}: {problem}" for problem in problems(window)]
        self.controls[name] = sum(item.is_focusable for item in items(window))
        self.pressed |= {widget.objectName() for widget in targets(window)}
        self.small += [f"{name}: {target}" for target in too_small(window)]
        new = set(texts_of(window)) - self.texts
        self.texts |= new
        self.not_plain |= {f"{name}: {fault}" for text in new for fault in faults(text)}
        self.cut += [f"{name}: {words}" for words in cut_words(window)]
        if name in PAGES:
            window.resize(OLD)
            settle()
            assert window.size() == OLD, name
            self.cut += [f"{name} (1024): {words}" for words in cut_words(window)]
            window.resize(LAPTOP)


@pytest.fixture(scope="module")
def walked(example):
    found = Walked()
    for name, window in chain(walk(example), walk_dialogs(example)):
        found.look(name, window)
    return found


def test_every_control_of_every_page_and_dialog_can_be_heard(walked):
    assert walked.unheard == []
    assert {*PAGES, *DIALOGS} == set(walked.controls)
    poor = {name for name, number in walked.controls.items() if number < LEAST.get(name, 1)}
    assert poor == set()


def test_everything_to_press_is_large_enough(walked):
    known = {f"silence-{minutes}" for minutes in (1, 2, 3, 5)} | {"soundToggle", "roomCheck"}
    assert known <= walked.pressed
    assert walked.small == []


def test_no_word_is_cut_at_the_usual_size(walked):
    assert walked.cut == []


def test_every_text_on_a_page_or_dialog_is_plain_dutch(walked):
    assert len(walked.texts) > 500
    assert walked.not_plain == set()


def test_every_control_of_a_panel_can_be_heard_while_people_work_in_it(example):
    for name, window in walk(example, ["stap-afspraken", "stap-dilemma"]):
        if name == "stap-dilemma":
            window.findChild(QPushButton, "moreCards").click()
        else:
            window.findChild(QPushButton, "edit-1").click()
            for button in list(window.findChildren(QPushButton, "topicToggle")):
                button.click()
            window.findChild(QPushButton, "agreementKeep").click()
        assert problems(window) == []


@pytest.fixture
def window(qtbot):
    holder = QWidget()
    holder.setWindowTitle("Proef")
    QVBoxLayout(holder)
    qtbot.addWidget(holder)
    return holder


def shown(window, *controls):
    for control in controls:
        window.layout().addWidget(control)
        control.show()
    window.show()
    return problems(window)


def named(control, name):
    control.setAccessibleName(name)
    return control


def test_the_walker_finds_a_button_without_a_name(window):
    assert shown(window, named(QLineEdit(), "Naam")) == []
    assert [found[:7] for found in shown(window, QPushButton())] == ["no name"]


def test_the_walker_finds_twins(window):
    found = shown(window, QPushButton("Wissen"), QPushButton("Wissen"))
    assert [text[:16] for text in found] == ["2 named 'Wissen'"]


def test_the_walker_finds_a_fault_that_is_not_said(window):
    field = named(QLineEdit(), "Naam")
    field.setProperty("wrong", "true")
    assert [text[:18] for text in shown(window, field)] == ["what is wrong is n"]


def test_the_walker_finds_a_button_that_only_the_mouse_reaches(window):
    button = QPushButton("Verder")
    button.setFocusPolicy(button.focusPolicy().NoFocus)
    assert [text[:8] for text in shown(window, button)] == ["no key: "]


def test_the_walker_finds_words_that_a_name_leaves_out(window):
    found = shown(window, named(QPushButton("Wissen"), "Verwijderen"))
    assert [text[:8] for text in found] == ["says 'Wi"]


def test_a_fault_is_heard_at_its_field(window):
    field = FormField("&Naam", QLineEdit(), "name")
    window.layout().addWidget(field)
    field.show_error("Naam: hier staat nog niets.")
    window.show()
    heard = QAccessible.queryAccessibleInterface(field.control)
    assert heard.text(QAccessible.Text.Description) == "Naam: hier staat nog niets."
    assert problems(window) == []
    field.clear_error()
    assert heard.text(QAccessible.Text.Description) == ""


def test_a_tick_is_heard(window):
    box = QCheckBox("Weglaten")
    box.setChecked(True)
    assert shown(window, box) == []
    assert QAccessible.queryAccessibleInterface(box).state().checked


def test_a_picture_is_heard_as_a_picture_with_its_sentence(window):
    QAccessible.setActive(True)  # somebody listens already when it is made
    view = WallCanvas()
    view.setAccessibleDescription("Vier van de negen mensen kiezen A.")
    window.layout().addWidget(view)
    window.layout().addWidget(QLabel("Uitslag"))
    window.show()
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.role() is QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Description) == "Vier van de negen mensen kiezen A."
