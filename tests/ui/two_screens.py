"""Starts a projection on the screens of the offscreen platform and prints what it sees."""

import json
import sys

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from wijkteam_studio.ui.audience.audience_window import AudienceWindow
from wijkteam_studio.ui.audience.projection import Projection, ScreenIdentity


class Heard:
    def __init__(self, projection: Projection) -> None:
        self.events: list[list[str]] = []
        for name in ("lost", "returned", "one_screen", "mirrored"):
            getattr(projection, name).connect(getattr(self, f"on_{name}"))

    def on_lost(self, label: str) -> None:
        self.events.append(["lost", label])

    def on_returned(self, label: str) -> None:
        self.events.append(["returned", label])

    def on_one_screen(self, label: str) -> None:
        self.events.append(["one_screen", label])

    def on_mirrored(self, label: str) -> None:
        self.events.append(["mirrored", label])


def main(own: str, remembered: str, *steps: str) -> None:
    app = QApplication([])
    facilitator, audience = QWidget(), AudienceWindow()
    screens = {screen.name(): screen for screen in app.screens()}
    facilitator.setScreen(screens[own])
    facilitator.setGeometry(screens[own].geometry().adjusted(50, 50, -50, -50))
    facilitator.show()
    facilitator.activateWindow()
    projection = Projection(audience, facilitator)
    heard = Heard(projection)
    if remembered:
        projection.remember(ScreenIdentity(remembered))
    projection.start()
    for step in steps:
        if step == "next":
            projection.go_to_next_screen()
        elif step == "stop":
            projection.stop()
        else:
            facilitator.windowHandle().setScreen(screens[step])
            facilitator.setGeometry(screens[step].geometry().adjusted(50, 50, -50, -50))
        app.sendPostedEvents()
    settled = QEventLoop()
    QTimer.singleShot(200, settled.quit)
    settled.exec()
    answer = {
        "on": audience.screen().name(),
        "visible": audience.isVisible(),
        "keyboard": type(app.activeWindow()).__name__,
        "rect": audience.geometry().getRect(),
        "projector": projection.projector.name if projection.projector else "",
        "mirrored": projection.is_mirrored,
        "events": heard.events,
        "is_on": projection.is_on,
        "aspect": projection.aspect,
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
