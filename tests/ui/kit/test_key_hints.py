import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from wijkteam_studio.ui.day.foot_bar import FootBar
from wijkteam_studio.ui.kit.key_hint import KeyHint
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.settings.keys_dialog import KeysDialog


@pytest.fixture
def foot(qtbot):
    foot = FootBar()
    qtbot.addWidget(foot)
    foot.resize(1366, 48)
    foot.show()
    return foot


def caps(widget):
    return [label.text() for label in widget.findChildren(QLabel, "keyCap") if label.isVisible()]


def test_the_foot_shows_the_keys_that_we_chose(foot):
    assert caps(foot) == ["PgDn", "B", "Ctrl P", "Ctrl Z"]
    beamer = foot.findChild(QPushButton, "projectorLine")
    assert beamer.text() == "Beamer uit · F5 zet hem aan"


def test_the_foot_shows_the_keys_that_a_person_chose(foot):
    foot.set_keymap(KeyMap.of({"NEXT": ("F9",), "BLACK": (), "PROJECT": ("F8",)}))
    assert caps(foot) == ["F9", "Ctrl P", "Ctrl Z"]
    beamer = foot.findChild(QPushButton, "projectorLine")
    assert beamer.text() == "Beamer uit · F8 zet hem aan"
    assert beamer.accessibleName() == beamer.text()
    foot.set_projector("Beamer: EPSON 1024x768")
    assert "F8" in beamer.toolTip()
    assert "F5" not in beamer.toolTip()
    heard = {hint.accessibleName() for hint in foot.findChildren(KeyHint)}
    assert "F9: verder" in heard


def test_a_beamer_without_a_key_is_still_explained(foot):
    foot.set_keymap(KeyMap.of({"PROJECT": ()}))
    beamer = foot.findChild(QPushButton, "projectorLine")
    assert beamer.text() == "Beamer uit"
    assert "klik" in beamer.toolTip()


def test_a_beamer_line_stays_when_the_keys_change(foot):
    foot.set_projector("Beamer: EPSON 1024x768")
    foot.set_keymap(KeyMap.of({"PROJECT": ("F8",)}))
    assert foot.findChild(QPushButton, "projectorLine").text() == "Beamer: EPSON 1024x768"


def test_the_sheet_leads_to_the_settings(qtbot):
    dialog = KeysDialog(None, KeyMap().groups)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.settings_requested):
        dialog.findChild(QPushButton, "keysSettings").click()
    assert not dialog.isVisible()
