"""An area as large as what is in it, until the screen is full: then it scrolls."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

#: What a dialog needs around the area: its frame, its title and its buttons.
_AROUND = QSize(96, 176)
#: A dialog that is higher than this covers too much of what is behind it.
_HIGHEST = 528
_AIR = 56
#: The line around it when it has the keys, on one side.
_RING = 3


class FittedScroll(QScrollArea):
    """Scrolls downwards only; a control that gets the focus comes into view."""

    def __init__(self, content: QWidget, name: str, title: str) -> None:
        super().__init__()
        self._content = content
        self._is_following = False
        self._look = QTimer(self, singleShot=True, interval=0)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("fitted", "true")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self._look.timeout.connect(self._bring_into_view)

    @property
    def most(self) -> QSize:
        """How large it may be on this screen."""
        room = self.screen().availableSize() - _AROUND
        return QSize(room.width(), min(room.height(), _HIGHEST))

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        around = QSize(bar + 2 * _RING, 2 * _RING)
        return (self._content.sizeHint() + around).boundedTo(self.most)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._is_following:
            self._is_following = True
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What was just shown has its place only when the layout is done."""
        if new is not None and self._content.isAncestorOf(new):
            self._look.start()

    def _bring_into_view(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._content.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, _AIR)
