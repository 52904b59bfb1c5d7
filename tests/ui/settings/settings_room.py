"""The settings dialog in a test: its keys, its table, and what it says."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
)

from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.settings.key_table_questions import KeyTableRecorder

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def press(dialog, name):
    button = dialog.findChild(QAbstractButton, name)
    assert button.isEnabled()
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)


def key(dialog, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dialog.findChild(KeyTableRecorder), key, modifiers)


def keys_of(settings, action):
    return KeyMap.of(settings.now.keys).words(action)


def said(dialog, name):
    return [label.text() for label in dialog.findChildren(QLabel, name) if label.isVisible()]
