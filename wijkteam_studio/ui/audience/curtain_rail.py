"""The curtains of all our private windows: they fall and rise together."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from wijkteam_studio.ui.audience.curtain import Curtain, CurtainWords

#: Lists and menus that hang from a window; they close, and never get a curtain of their own.
_HANGING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)


class CurtainRail(QObject):
    """Covers the facilitator's window and every dialog, also one that opens later.

    Emits opened when somebody presses the button of a curtain, and key_pressed(KeyPress).
    """

    opened = Signal()
    key_pressed = Signal(object)

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._words: CurtainWords | None = None
        self._public: list[QWidget] = []
        self._curtains: list[Curtain] = []

    @property
    def is_down(self) -> bool:
        """Whether private windows are covered."""
        return self._words is not None

    @property
    def words(self) -> CurtainWords | None:
        """What the curtains say; None when they are up."""
        return self._words

    def leave_free(self, window: QWidget) -> None:
        """This window shows nothing private: it is never covered."""
        self._public = [*filter(isValid, self._public), window]

    def fall(self, words: CurtainWords) -> None:
        """Cover everything private now, and everything that opens."""
        was_down, self._words = self.is_down, words
        self._cover(self._window.window())
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        QToolTip.hideText()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._cover(window)
        if not was_down:
            _program().installEventFilter(self)

    def rise(self) -> None:
        """Uncover everything."""
        if self._words is None:
            return
        self._words = None
        _program().removeEventFilter(self)
        for curtain in self._curtains:
            if isValid(curtain):
                curtain.rise()
        first = self._curtains[:1]
        for curtain in self._curtains[1:]:
            if isValid(curtain):
                curtain.deleteLater()
        self._curtains = first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A dialog that opens gets its curtain before it is painted."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._cover(watched)
        return False

    def _cover(self, window: QWidget) -> None:
        if self._words is None or window.windowType() in _HANGING:
            return
        if window is not self._window.window() and window in self._public:
            return
        self._curtain_of(window).fall(self._words)

    def _curtain_of(self, window: QWidget) -> Curtain:
        for curtain in self._curtains:
            if isValid(curtain) and curtain.parentWidget() is window:
                return curtain
        curtain = Curtain(window)
        curtain.opened.connect(self.opened)
        curtain.key_pressed.connect(self.key_pressed)
        self._curtains.append(curtain)
        return curtain


def _program() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("A curtain needs a QApplication")
    return app
