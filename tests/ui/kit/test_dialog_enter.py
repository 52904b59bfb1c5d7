"""Enter in a field of a dialog does what the dialog is for, and never lets go of what was typed."""

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from tests.ui import accessible_day
from tests.ui.accessible_scenes import settle, walk_dialogs

example, wear = accessible_day.example, accessible_day.wear


def test_the_button_for_enter_is_the_one_that_stands_out(example, wear):
    wear(1.0)
    looked_at = []
    for scene, window in walk_dialogs(example):
        if not isinstance(window, QDialog):
            continue
        window.activateWindow()
        for field in window.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled():
                field.setFocus()
                settle()
                defaults = [b for b in window.findChildren(QPushButton) if b.isDefault()]
                looked_at.append(scene)
                assert [b.property("variant") for b in defaults] in ([], ["primary"]), scene
    assert len(set(looked_at)) >= 4
