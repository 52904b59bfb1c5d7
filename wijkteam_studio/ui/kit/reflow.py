"""Columns of a page that stand under each other when they do not fit beside each other."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.tall_scroll import TallScroll

_ENDLESS = 16_777_215
_Ways = QBoxLayout.Direction


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a column is, in pixels at the usual text, and its share of the page in percent.

    `most` 0 is no end; `tall` is its height when it stands alone, 0 for what it holds.
    """

    least: int
    share: int
    most: int = 0
    tall: int = 0


class Reflow(TallScroll):
    """Scrolls only when its columns stand under each other."""

    def __init__(self, name: str, spacing: int = 0) -> None:
        super().__init__(name)
        self._columns: list[tuple[QWidget, Column]] = []
        self._row = QBoxLayout(_Ways.LeftToRight, self.inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)

    @property
    def is_stacked(self) -> bool:
        """Whether the columns stand under each other now."""
        return self._row.direction() is _Ways.TopToBottom

    def add(self, part: QWidget, column: Column) -> None:
        """One more column at the right."""
        self._columns.append((part, column))
        self._row.addWidget(part, column.share)
        held = part.widget() if isinstance(part, QScrollArea) else None
        if held is not None:
            held.installEventFilter(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._later.start()

    def fit(self) -> None:
        """Beside each other when the width has room for that at this size of the text."""
        least = sum(theme.scaled(column.least) for _part, column in self._columns)
        stacked = self.width() < least
        self._row.setDirection(_Ways.TopToBottom if stacked else _Ways.LeftToRight)
        for part, column in self._columns:
            part.setMinimumWidth(0 if stacked else theme.scaled(column.least))
            most = theme.scaled(column.most) if column.most and not stacked else _ENDLESS
            part.setMaximumWidth(most)
            part.setMinimumHeight(self._height_of(part, column) if stacked else 0)
        if stacked:
            super().fit()
        else:
            self.inner.setMinimumHeight(0)

    def _height_of(self, part: QWidget, column: Column) -> int:
        """The height of a column that stands alone: its own, or else all that it holds."""
        if column.tall:
            return theme.scaled(column.tall)
        held = part.widget() if isinstance(part, QScrollArea) else part
        layout = held.layout() if held is not None else None
        return layout.totalMinimumHeightForWidth(self.viewport().width()) + 2 if layout else 0
