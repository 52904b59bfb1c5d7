"""All keys on one page."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.key_hint import key_caps
from wijkteam_studio.ui.kit.keymap import NO_KEY, KeyGroups
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.scroll import FittedScroll

#: What the frame of the window needs.
_EDGE = QSize(16, 48)


class KeysDialog(QDialog):
    """The keys in two columns of groups; Escape or a button closes it.

    Emits manual_requested when somebody wants to read more, and settings_requested to change
    keys; the dialog is gone by then.
    """

    manual_requested = Signal()
    settings_requested = Signal()

    def __init__(self, parent: QWidget | None, groups: KeyGroups) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle("Toetsen")
        self.setAccessibleName("Toetsen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(text_label("Toetsen", "heading", "keysTitle"))
        column.addWidget(self._scroll_of(groups), 1)
        close = make_button("Sluiten", "primary", name="keysClose")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        manual = make_button("Handleiding", "secondary", name="keysManual")
        manual.setAutoDefault(False)
        manual.clicked.connect(self._ask_manual)
        settings = make_button("Instellingen", "secondary", name="keysSettings")
        settings.setAutoDefault(False)
        settings.clicked.connect(self._ask_settings)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(settings)
        buttons.addWidget(manual)
        buttons.addWidget(close)
        column.addLayout(buttons)
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() - _EDGE))
        close.setFocus()

    def _scroll_of(self, groups: KeyGroups) -> FittedScroll:
        """The groups beside each other; under each other when the letters are too large."""
        content = QWidget()
        halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(32)
        for half in _halves(groups):
            halves.addLayout(half, 1)
        scroll = FittedScroll(content, "keysScroll", "Alle toetsen")
        content.ensurePolished()
        if content.sizeHint().width() > scroll.most.width():
            halves.setDirection(QBoxLayout.Direction.TopToBottom)
            halves.setContentsMargins(0, 0, 16, 0)
            for meaning in content.findChildren(QLabel, "keyMeaning"):
                meaning.setWordWrap(True)
        return scroll

    def _ask_manual(self) -> None:
        self.accept()
        self.manual_requested.emit()

    def _ask_settings(self) -> None:
        self.accept()
        self.settings_requested.emit()


def _halves(groups: KeyGroups) -> tuple[QVBoxLayout, QVBoxLayout]:
    """The groups over two columns of about the same length, in reading order."""
    heights = [len(rows) + 2 for _title, rows in groups]
    places = range(len(groups) + 1)
    split = min(places, key=lambda place: max(sum(heights[:place]), sum(heights[place:])))
    left, right = QVBoxLayout(), QVBoxLayout()
    for place, (title, rows) in enumerate(groups):
        (left if place < split else right).addWidget(_group(title, rows))
    for half in (left, right):
        half.setSpacing(24)
        half.addStretch(1)
    return left, right


def _group(title: str, rows: Sequence[tuple[str, str]]) -> QFrame:
    group = QFrame()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, 128)
    grid.setColumnStretch(1, 1)
    grid.addWidget(text_label(title, "caption", "keyGroup"), 0, 0, 1, 2)
    for place, (key, meaning) in enumerate(rows, start=1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for cap in key_caps(() if key == NO_KEY else key.split(" / ")):
            caps.addWidget(cap)
        caps.addStretch(1)
        grid.addLayout(caps, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(meaning, "body", "keyMeaning"), place, 1)
    return group
