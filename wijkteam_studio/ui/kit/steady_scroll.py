"""An area that scrolls downwards and gives what it holds the same width, bar or no bar.

A bar that comes makes texts narrower and higher, and one that goes makes them lower again: with
texts that choose their own height the two can chase each other without end.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from wijkteam_studio.ui.kit.labels import set_variant


class SteadyScroll(QScrollArea):
    """Keeps the place of its bar, which is seen only when there is something to scroll to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)

    def _on_range(self, least: int, most: int) -> None:
        idle = "true" if most <= least else "false"
        if self.verticalScrollBar().property("idle") != idle:
            set_variant(self.verticalScrollBar(), "idle", idle)
