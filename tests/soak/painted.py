"""Writes down every text that reaches the audience window."""

from collections.abc import Callable

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from tests.soak.words import secrets_of
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.wall import Wall
from wijkteam_studio.ui.audience.audience_window import AudienceWindow


class Painted:
    """The private words among what was painted; what was once public stays so (a frozen wall)."""

    def __init__(self) -> None:
        self.runs = 0
        self.walls = 0
        self.leaked: list[str] = []
        self.day: Callable[[], Day | None] = lambda: None
        self._public: set[str] = set()
        self._last: Wall | None = None

    def watch(self) -> None:
        """Listen to the painter and to what the audience window is given."""
        draw, show = QPainter.drawText, AudienceWindow.set_wall

        def drawn(painter: QPainter, *arguments: object) -> object:
            if _is_for_audience(painter):
                self.runs += 1
                for text in arguments:
                    if isinstance(text, str):
                        self._check(text, "painted")
            return draw(painter, *arguments)

        def shown(window: AudienceWindow, wall: Wall) -> None:
            self._note_public()
            if wall != self._last:
                self._last = wall
                self.walls += 1
                self._check(repr(wall), "given to the audience window")
            show(window, wall)

        QPainter.drawText = drawn
        AudienceWindow.set_wall = shown

    def _check(self, text: str, how: str) -> None:
        found = secrets_of(text)
        if found:
            self._note_public()
        for word in found - self._public:
            self.leaked.append(f"{word} {how}: {text[:200]}")

    def _note_public(self) -> None:
        day = self.day()
        if day is not None:
            self._public |= secrets_of(" ".join(_public_texts(day)))


def _is_for_audience(painter: QPainter) -> bool:
    device = painter.device()
    return isinstance(device, QWidget) and isinstance(device.window(), AudienceWindow)


def _public_texts(day: Day) -> list[str]:
    """What a team decided to show, or what is meant for the wall."""
    texts = [note.text for note in day.notes.values() if note.on_wall]
    texts += [f"{item.what} {item.who}" for item in day.agreements.values()]
    texts += [f"{card.title} {card.pole_a} {card.pole_b}" for card in day.dilemmas.values()]
    texts += [f"{step.title} {step.say}" for step in day.programme]
    return [*texts, day.team.name]
