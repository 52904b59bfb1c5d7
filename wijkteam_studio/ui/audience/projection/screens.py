"""The screens of this computer: which there are, and by what one knows them again."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

#: From this likeness on two identities are the same screen, and not just the same plug.
SURE = 2


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """By what a screen is known when it comes back, perhaps on another plug."""

    name: str
    serial: str = ""
    model: str = ""

    def likeness(self, other: "ScreenIdentity") -> int:
        """How surely both are the same screen: 0 is not, more is surer."""
        if self == other:
            return 3
        if self.serial and (self.serial, self.model) == (other.serial, other.model):
            return 2
        return 1 if (self.name, self.model) == (other.name, other.model) else 0

    def is_surely(self, other: "ScreenIdentity") -> bool:
        """Whether both are one and the same thing, by a number that no other screen has."""
        return bool(self.serial) and (self.serial, self.model) == (other.serial, other.model)


class ScreenWatch(QObject):
    """Says that the screens changed in any way: one more or less, another size, another place."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = application()
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        app.primaryScreenChanged.connect(self._on_changed)
        self._kept: list[QScreen] = []
        for screen in app.screens():
            self._follow(screen)

    def _follow(self, screen: QScreen) -> None:
        self._kept.append(screen)
        screen.geometryChanged.connect(self._on_changed)
        screen.logicalDotsPerInchChanged.connect(self._on_changed)

    def _on_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self.changed.emit()

    def _on_removed(self, screen: QScreen) -> None:
        self._kept = [one for one in self._kept if one is not screen]
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()


def application() -> QGuiApplication:
    """The running program; raises TypeError when there is none with windows."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise TypeError("Screens need a QGuiApplication")
    return app


def connected() -> tuple[QScreen, ...]:
    """The screens that show something: a sleeping computer has none, or one without a size."""
    return tuple(screen for screen in application().screens() if not screen.geometry().isEmpty())


def numbered() -> tuple[QScreen, ...]:
    """The screens from left to right; two that show the same picture count as one."""
    found: list[QScreen] = []
    for screen in sorted(connected(), key=_place_of):
        if not any(screen.geometry().intersects(one.geometry()) for one in found):
            found.append(screen)
    return tuple(found)


def most_like(
    screens: Iterable[QScreen], wanted: tuple[ScreenIdentity | None, ...]
) -> QScreen | None:
    """The screen that is most like the first wanted one, then the next; else not the primary."""
    primary = application().primaryScreen()

    def rank(screen: QScreen) -> tuple[int | bool, ...]:
        found = identity_of(screen)
        likenesses = (one.likeness(found) if one else 0 for one in wanted)
        return (*likenesses, screen is not primary)

    return max(screens, key=rank, default=None)


def identity_of(screen: QScreen) -> ScreenIdentity:
    """By what this screen is known."""
    return ScreenIdentity(screen.name(), screen.serialNumber(), screen.model())


def label_of(screen: QScreen) -> str:
    """`EPSON 1024x768`, as the facilitator knows the screen."""
    return f"{screen.model() or screen.name()} {size_of(screen)}".strip()


def size_of(screen: QScreen) -> str:
    """`1024x768`, in the dots of the screen itself."""
    area, ratio = screen.geometry(), screen.devicePixelRatio()
    return f"{round(area.width() * ratio)}x{round(area.height() * ratio)}"


def _place_of(screen: QScreen) -> tuple[int, int]:
    return (screen.geometry().x(), screen.geometry().y())
