"""A laptop with one screen, for the tests of the wall and the curtain."""

from contextlib import contextmanager

from PySide6.QtWidgets import QLabel, QMainWindow, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.audience.walls import REAL
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.audience.curtain import Curtain
from wijkteam_studio.ui.audience.wall_room import WallRoom
from wijkteam_studio.ui.kit.settings import Settings


class Laptop:
    """One screen, the window of the facilitator, and a switch for mirroring."""

    def __init__(self, folder):
        self.is_cloned = False
        self.settings = Settings(PreferencesFile(folder))
        self.window = QMainWindow()
        self.editor = QPlainTextEdit()
        self.editor.setObjectName("editor")
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(self.editor)
        column.addWidget(QPushButton("onder het gordijn"))
        self.window.setCentralWidget(middle)
        self.window.resize(700, 500)
        self.room = WallRoom(self.window, self.settings, self.window, lambda: self.is_cloned)
        self.room.audience.set_wall(REAL["vraag"])
        self.asked = []
        self.room.action_requested.connect(self.asked.append)

    @property
    def curtain(self):
        return self.window.findChild(Curtain)

    @property
    def is_covered(self):
        return self.curtain is not None and self.curtain.is_down

    def clone(self, *, on):
        self.is_cloned = on
        self.room.projection.look()


@contextmanager
def opened_laptop(qtbot, folder):
    laptop = Laptop(folder)
    qtbot.addWidget(laptop.window)
    qtbot.addWidget(laptop.room.audience)
    laptop.window.show()
    laptop.window.activateWindow()
    laptop.editor.setFocus()
    qtbot.waitExposed(laptop.window)
    yield laptop
    laptop.room.shut()
    laptop.window.close()


def words_on(curtain):
    return [label.text() for label in curtain.findChildren(QLabel)]


def is_covered(window):
    return any(curtain.is_down for curtain in window.findChildren(Curtain))
