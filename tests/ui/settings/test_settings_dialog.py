from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QWidget,
)

from tests.ui.settings.settings_room import press, said
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.settings import Settings
from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def settings(tmp_path):
    return Settings(PreferencesFile(tmp_path))


@pytest.fixture
def dialog(settings, qtbot):
    dialog = SettingsDialog(settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def test_every_choice_holds_at_once(dialog, settings):
    press(dialog, "soundOn")
    assert not settings.now.sound
    press(dialog, "soundOn")
    press(dialog, "softWarning")
    press(dialog, "highContrast")
    press(dialog, "calmPicture")
    press(dialog, "textScale150")
    now = settings.now
    assert (now.sound, now.soft_warning, now.high_contrast) == (True, False, True)
    assert (now.motion, now.text_scale) == (False, 1.5)


def test_the_dialog_shows_what_holds(qtbot, settings):
    settings.change(
        projector=("HDMI-1", "X3", "EPSON <b>W52</b>"), volume=35, motion=False, text_scale=2.0
    )
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert "EPSON <b>W52</b>" in dialog.findChild(QLabel, "knownBeamer").text()
    assert dialog.findChild(QSlider).value() == 35
    assert dialog.findChild(QLabel, "volumeNumber").text() == "35"
    assert dialog.findChild(QCheckBox, "calmPicture").isChecked()
    assert dialog.findChild(QRadioButton, "textScale200").isChecked()


def test_a_choice_made_elsewhere_is_shown_too(dialog, settings):
    settings.change(sound=False, projector=("HDMI-1", "", ""), keys={"BLACK": ("N",)})
    assert not dialog.findChild(QCheckBox, "soundOn").isChecked()
    assert "HDMI-1" in dialog.findChild(QLabel, "knownBeamer").text()
    assert dialog.findChild(QPushButton, "restoreBLACK").isVisible()


def test_a_beamer_is_forgotten_on_request(dialog, settings):
    assert not dialog.findChild(QPushButton, "forgetBeamer").isEnabled()
    settings.change(projector=("HDMI-1", "X3", "EPSON"))
    press(dialog, "forgetBeamer")
    assert settings.now.projector == ()
    assert "nog geen beamer" in dialog.findChild(QLabel, "knownBeamer").text()
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "identifyScreens")


def test_screens_and_sound_are_asked_for(dialog, settings, qtbot):
    settings.change(volume=45)
    with qtbot.waitSignal(dialog.screens_identify_requested):
        press(dialog, "identifyScreens")
    with qtbot.waitSignal(dialog.sound_test_requested) as asked:
        press(dialog, "testSound")
    assert asked.args == [45]
    dialog.set_sound_outcome("Deze laptop heeft geen geluid.")
    assert said(dialog, "soundOutcome") == ["Deze laptop heeft geen geluid."]
    dialog.set_sound_outcome("")
    assert said(dialog, "soundOutcome") == []


def test_without_sound_there_is_nothing_to_choose_about_it(dialog, settings):
    settings.change(sound=False)
    for name in ("softWarning", "volume", "testSound"):
        assert not dialog.findChild(QWidget, name).isEnabled()


def test_the_volume_goes_with_the_arrows_and_never_with_the_wheel(dialog, settings):
    slider = dialog.findChild(QSlider)
    slider.setFocus()
    QTest.keyClick(slider, KEY.Key_Right)
    assert settings.now.volume == 75
    QTest.keyClick(slider, KEY.Key_Home)
    assert settings.now.volume == 0
    middle = QPointF(slider.rect().center())
    turn = QWheelEvent(
        middle,
        slider.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, turn)
    assert settings.now.volume == 0


def test_a_slider_in_the_hand_is_kept_when_one_lets_go(dialog, settings):
    told = []
    settings.changed.connect(told.append)
    slider = dialog.findChild(QSlider)
    slider.setSliderDown(True)
    for volume in (60, 40, 20):
        slider.setSliderPosition(volume)
    assert (told, dialog.findChild(QLabel, "volumeNumber").text()) == ([], "20")
    slider.setSliderDown(False)
    assert [choice.volume for choice in told] == [20]


def test_a_choice_that_cannot_be_kept_is_said(qtbot, tmp_path: Path):
    settings = Settings(PreferencesFile(tmp_path / "weg"))
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    press(dialog, "calmPicture")
    assert "niet worden bewaard" in said(dialog, "settingsTrouble")[0]
    assert not settings.now.motion


def test_every_control_has_a_name_of_its_own(dialog, settings):
    settings.change(keys={"WHITE": (), "BLACK": ()})
    names = []
    for control in dialog.findChildren(QWidget):
        if isinstance(control, QAbstractButton | QSlider) and control.isVisibleTo(dialog):
            heard = QAccessible.queryAccessibleInterface(control)
            names.append(heard.text(QAccessible.Text.Name))
    assert len(names) > 30
    assert all(names)
    assert len(names) == len(set(names))


@pytest.fixture
def text_at(qapp, resources, theme_cache):
    def scaled(scale):
        theme.apply_theme(qapp, resources, theme_cache, scale)

    yield scaled
    scaled(1.0)


def cut_off(area):
    width = area.viewport().width()
    for part in area.widget().findChildren(QWidget):
        if part.isVisible() and isinstance(part, QLabel | QAbstractButton):
            right = part.mapTo(area.widget(), part.rect().topRight()).x()
            if right > width or part.width() < part.minimumSizeHint().width():
                yield part.objectName()


@pytest.mark.parametrize(("scale", "width"), [(1.0, 680), (1.0, 960), (1.5, 960), (2.0, 960)])
def test_nothing_is_cut_off_however_large_the_letters(dialog, text_at, qtbot, scale, width):
    text_at(scale)
    dialog.resize(width, 680)
    area = dialog.findChild(QScrollArea)
    qtbot.waitUntil(lambda: not list(cut_off(area)))
    assert area.widget().width() <= area.viewport().width()


def test_what_gets_the_focus_comes_into_view(dialog, qtbot):
    area = dialog.findChild(QScrollArea)
    dialog.findChild(QPushButton, "changePREVIOUS_AREA").setFocus()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    seen = dialog.findChild(QPushButton, "changePREVIOUS_AREA").visibleRegion()
    assert not seen.isEmpty()
