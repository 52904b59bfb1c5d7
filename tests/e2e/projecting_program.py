"""A program with both windows that answers questions about itself on its standard input."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QColor, QFontDatabase, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import QuestionView, Wall
from wijkteam_studio.ui.projection import Projection
from wijkteam_studio.ui.windows.audience_window import AudienceWindow

PRIVATE = "#ff0000"


class Program(QObject):
    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.app = app
        self.events: list[str] = []
        self.private = QWidget()
        palette = self.private.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(PRIVATE))
        self.private.setPalette(palette)
        laptop = next(s for s in app.screens() if s.name() in {"LAPTOP", "screen"})
        self.private.setGeometry(laptop.availableGeometry().adjusted(100, 100, -100, -100))
        self.private.show()
        self.audience = AudienceWindow()
        self.audience.set_wall(Wall(QuestionView(Phase.WIJ, "Waar gaat dit over?"), clock="1:00"))
        self.projection = Projection(self.audience, self.private, self)
        self.projection.lost.connect(self.on_lost)
        self.projection.returned.connect(self.on_returned)
        self.projection.one_screen.connect(self.on_one_screen)
        self.projection.mirrored.connect(self.on_mirrored)
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
            self.projection.stop()
        elif command in {"", "quit"}:
            self.app.quit()
        self.tell()

    def tell(self) -> None:
        audience = self.audience
        centres = {screen.name(): centre_of(screen) for screen in self.app.screens()}
        answer = {
            "screens": sorted(centres),
            "events": self.events,
            "visible": audience.isVisible(),
            "on": audience.screen().name(),
            "rect": audience.geometry().getRect(),
            "private_on": self.private.screen().name(),
            "centre": centres,
        }
        print(json.dumps(answer), flush=True)


def centre_of(screen: QScreen) -> str:
    """The colour in the middle of what this screen shows."""
    picture = screen.grabWindow(0).toImage()
    return picture.pixelColor(picture.rect().center()).name()


def main() -> None:
    app = QApplication(sys.argv)
    for font in (Path(__file__).parents[2] / "resources" / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    program = Program(app)
    program.tell()
    app.exec()


if __name__ == "__main__":
    main()
