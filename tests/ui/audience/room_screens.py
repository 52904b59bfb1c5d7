"""Builds the wall on the screens of the offscreen platform, does what it is told, and prints it."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPushButton, QWidget

from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.audience.curtain import Curtain
from wijkteam_studio.ui.audience.wall_room import WallRoom
from wijkteam_studio.ui.kit.settings import Settings


class Heard:
    def __init__(self, room: WallRoom, window: QWidget) -> None:
        self.window = window
        self.said: list[str] = []
        self.asked: list[str] = []
        self.dialog_on = ""
        room.said.connect(self.said.append)
        room.action_requested.connect(self.on_action)

    def on_action(self, action: object) -> None:
        self.asked.append(action.name)
        dialog = QDialog(self.window)
        dialog.open()
        self.dialog_on = dialog.screen().name()
        dialog.close()


def pressed(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, key, plain, text))


def own_sign(room: WallRoom) -> QWidget:
    return next(sign for sign in room.signs.signs if sign.words.choices)


def do(room: WallRoom, window: QWidget, step: str) -> None:
    name, _, value = step.partition("=")
    if name == "start":
        room.toggle()
    elif name == "signs":
        room.point_at_screens()
    elif name == "choose":
        room.choose_screen(int(value))
    elif name == "next":
        room.go_to_next_screen()
    elif name == "press":
        pressed(own_sign(room), Qt.Key(ord(value)), value)
    elif name == "button":
        own_sign(room).findChild(QPushButton, f"chooseScreen{value}").click()
    elif name == "key":
        pressed(room.audience, Qt.Key[f"Key_{value}"])
    else:
        move(window, name)


def move(window: QWidget, name: str) -> None:
    screen = next(one for one in QApplication.screens() if one.name() == name)
    window.windowHandle().setScreen(screen)
    window.setGeometry(screen.geometry().adjusted(50, 50, -50, -50))


def main(folder: str, own: str, *steps: str) -> None:
    app = QApplication([])
    settings = Settings(PreferencesFile(Path(folder)))
    window = QMainWindow()
    window.createWinId()
    move(window, own)
    window.show()
    room = WallRoom(window, settings)
    heard = Heard(room, window)
    room.projection.look()
    for step in steps:
        do(room, window, step)
        app.processEvents()
    curtain = window.findChild(Curtain)
    answer = {
        "wall": room.audience.screen().name() if room.audience.isVisible() else "",
        "kept": list(settings.now.projector),
        "said": heard.said,
        "asked": heard.asked,
        "dialog_on": heard.dialog_on,
        "covered": curtain is not None and curtain.is_down,
        "signs": [
            [sign.screen().name(), sign.accessibleName(), sign.words.hint]
            for sign in room.signs.signs
        ],
        "inside": all(
            sign.screen().geometry().contains(sign.geometry()) for sign in room.signs.signs
        ),
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
