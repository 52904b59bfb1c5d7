import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.ui.kit.banner import QuietBanner
from wijkteam_studio.ui.kit.form import Form
from wijkteam_studio.ui.kit.key_hint import KeyHint
from wijkteam_studio.ui.kit.labels import Chip
from wijkteam_studio.ui.start.session_block import EmptyState

EMPTY_NAME = InvalidInput(
    "Naam van het team", "Naam van het team: hier staat nog niets.", "Vul in."
)


@pytest.fixture
def form(qtbot):
    form = Form()
    form.add_text("&Naam van het team", "teamName", "Zoals het team zichzelf noemt.")
    form.add_text("&Gemeente", "municipality")
    form.add("&Draaiboek", QComboBox(), "programme")
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    return form


def test_every_field_has_a_label_a_name_and_a_buddy(form):
    for name, words in (("teamName", "Naam van het team"), ("programme", "Draaiboek")):
        control = form.findChild(QLabel, f"{name}Label").buddy()
        assert control.objectName() == name
        heard = QAccessible.queryAccessibleInterface(control)
        assert heard.text(QAccessible.Text.Name) == words


def test_an_error_stands_at_its_field_and_the_cursor_goes_there(form):
    form.findChild(QComboBox, "programme").setFocus()
    assert form.show_error(EMPTY_NAME)
    error = form.findChild(QLabel, "teamNameError")
    field = form.findChild(QLabel, "teamNameLabel").buddy()
    assert error.isVisible()
    assert error.text() == "Naam van het team: hier staat nog niets. Vul in."
    assert field.hasFocus()
    assert field.accessibleDescription() == error.text()
    assert not form.findChild(QLabel, "municipalityError").isVisible()


def test_typing_takes_the_error_away(form, qtbot):
    form.show_error(EMPTY_NAME)
    qtbot.keyClicks(form.findChild(QLabel, "teamNameLabel").buddy(), "D")
    assert not form.findChild(QLabel, "teamNameError").isVisible()


def test_a_text_that_does_not_fit_is_told_at_its_field_until_the_next_edit(form, qtbot):
    field = form.findChild(QLabel, "municipalityLabel").buddy()
    field.setText("Rotterdam")
    QGuiApplication.clipboard().setText("x" * 200)
    field.paste()
    error = form.findChild(QLabel, "municipalityError")
    assert (field.text(), error.text()) == ("Rotterdam", "Hier passen 80 tekens in.")
    assert error.isVisible()
    qtbot.keyClicks(field, "!")
    assert not error.isVisible()


def test_a_field_that_is_wrong_looks_wrong(form):
    field = form.findChild(QLabel, "teamNameLabel").buddy()
    form.findChild(QComboBox, "programme").setFocus()
    before = field.grab().toImage()
    form.show_error(EMPTY_NAME)
    form.findChild(QComboBox, "programme").setFocus()
    assert field.grab().toImage() != before
    form.clear_errors()
    assert field.grab().toImage() == before


def test_an_error_without_a_field_is_left_to_the_caller(form):
    assert not form.show_error(InvalidInput("Iets anders", "Iets anders klopt niet."))


def test_alt_and_the_marked_letter_go_to_the_field(form, qtbot):
    qtbot.keyClick(form, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert form.findChild(QLabel, "municipalityLabel").buddy().hasFocus()


def test_a_banner_says_one_thing_and_offers_one_thing(qtbot):
    banner = QuietBanner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_message("Er is nog een sessie bezig.", "Ga verder")
    button = banner.findChild(QPushButton, "bannerAction")
    assert button.isVisible()
    with qtbot.waitSignal(banner.action_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    banner.show_message("6 min achter", tone="amber")
    assert not button.isVisible()
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner.findChild(QPushButton, "bannerClose"), Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_a_chip_takes_another_word_and_tone(qtbot):
    chip = Chip("bezig", "green")
    qtbot.addWidget(chip)
    before = chip.grab().toImage()
    chip.set_chip("bezig", "amber")
    assert chip.grab().toImage() != before
    assert chip.textFormat() is Qt.TextFormat.PlainText


def test_a_key_is_heard_with_its_meaning(qtbot):
    hint = KeyHint("Ctrl P", "parkeren")
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "Ctrl P: parkeren"


def test_an_empty_state_offers_what_to_do(qtbot):
    state = EmptyState("Niets", "Nog niets.", "Begin")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.action_requested):
        qtbot.mouseClick(state.findChild(QPushButton, "emptyAction"), Qt.MouseButton.LeftButton)
    state.set_words("Leeg", "Echt leeg.")
    assert state.findChild(QLabel, "emptyTitle").text() == "Leeg"
