"""A program with both windows that answers questions about itself on its standard input."""

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QColor, QFontDatabase, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import QuestionView, Wall
from wijkteam_studio.system.preferences import PreferencesFile
from wijkteam_studio.ui.audience.curtain import Curtain
from wijkteam_studio.ui.audience.wall_room import WallRoom
from wijkteam_studio.ui.kit.settings import Settings

PRIVATE = "#ff0000"
CURTAIN = "#00ff00"


class Program(QObject):
    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__()
        self.app = app
        self.events: list[str] = []
        self.lines: list[str] = []
        self.private = QMainWindow()
        palette = self.private.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(PRIVATE))
        self.private.setPalette(palette)
        laptop = next(s for s in app.screens() if s.name() in {"LAPTOP", "screen"})
        self.private.setGeometry(laptop.availableGeometry().adjusted(100, 100, -100, -100))
        if "maximized" in sys.argv:
            self.private.showMaximized()
        self.private.show()
        settings = Settings(PreferencesFile(folder))
        self.room = WallRoom(self.private, settings, self)
        self.audience = self.room.audience
        self.audience.set_wall(Wall(QuestionView(Phase.WIJ, "Waar gaat dit over?"), clock="1:00"))
        self.projection = self.room.projection
        self.projection.lost.connect(self.on_lost)
        self.projection.returned.connect(self.on_returned)
        self.projection.one_screen.connect(self.on_one_screen)
        self.projection.mirrored.connect(self.on_mirrored)
        self.room.line_changed.connect(self.lines.append)
        self.projection.look()
        self.stdin = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self.stdin.activated.connect(self.on_command)

    def on_lost(self, label: str) -> None:
        self.events.append(f"lost {label}")

    def on_returned(self, label: str) -> None:
        self.events.append(f"returned {label}")

    def on_one_screen(self, label: str) -> None:
        self.events.append(f"one_screen {label}")

    def on_mirrored(self, label: str) -> None:
        self.events.append(f"mirrored {label}")

    def on_command(self) -> None:
        command = sys.stdin.readline().strip()
        if command == "start":
            self.projection.start()
        elif command == "stop":
            self.room.leave()
        elif command == "accept":
            self.room.projection.accept()
        elif command == "signs":
            self.room.point_at_screens()
        elif command.startswith("drag "):
            x, y = map(int, command.split()[1:])
            self.private.showNormal()
            self.private.setGeometry(x, y, 600, 400)
        elif command in {"", "quit"}:
            self.app.quit()
        self.tell()

    def tell(self) -> None:
        audience = self.audience
        centres = {screen.name(): centre_of(screen) for screen in self.app.screens()}
        curtain = self.private.findChild(Curtain)
        answer = {
            "screens": sorted(centres),
            "events": self.events,
            "line": self.lines[-1] if self.lines else "",
            "visible": audience.isVisible(),
            "keyboard": type(QApplication.activeWindow()).__name__,
            "on": audience.screen().name(),
            "rect": audience.geometry().getRect(),
            "private_on": self.private.screen().name(),
            "private_rect": self.private.geometry().getRect(),
            "maximized": self.private.isMaximized(),
            "covered": curtain is not None and curtain.is_down,
            "exposure": self.projection.exposure,
            "signs": [[s.screen().name(), s.accessibleName()] for s in self.room.signs.signs],
            "modal": QApplication.activeModalWidget() is not None,
            "centre": centres,
        }
        print(json.dumps(answer), flush=True)


def centre_of(screen: QScreen) -> str:
    """The colour in the middle of what this screen shows."""
    picture = screen.grabWindow(0).toImage()
    if picture.isNull():
        return ""
    return picture.pixelColor(picture.rect().center()).name()


def main() -> None:
    app = QApplication(sys.argv)
    for font in (Path(__file__).parents[2] / "resources" / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    app.setStyleSheet(f"QWidget#curtain {{ background-color: {CURTAIN}; }}")
    with tempfile.TemporaryDirectory() as folder:
        program = Program(app, Path(folder))
        program.tell()
        app.exec()


if __name__ == "__main__":
    main()
