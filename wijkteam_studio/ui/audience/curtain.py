"""A calm sheet over a window when the room can see what is private; all fall and rise together."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import as_caption, make_button
from wijkteam_studio.ui.kit.key_press import key_press_of
from wijkteam_studio.ui.kit.labels import text_label

_WIDTH = 620
#: An editor that opened inside a list keeps itself open for this reason.
_QUIETLY = Qt.FocusReason.PopupFocusReason
#: Lists and menus that hang from a window; they close, and never get a curtain of their own.
_HANGING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)


@dataclass(frozen=True, slots=True)
class CurtainWords:
    """One sentence, what to do about it, and the word on the button."""

    title: str
    advice: str
    button: str


class Curtain(QWidget):
    """Covers its window and keeps the keys; what lies under it keeps its text.

    Emits opened when its button is pressed and key_pressed(KeyPress) for every other key.
    """

    opened = Signal()
    key_pressed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._returns_to: QWidget | None = None
        self._is_taking_keys = False
        self._title = text_label("", "title", "curtainTitle", wrap=True)
        self._advice = text_label("", "body", "curtainAdvice", wrap=True)
        self._button = make_button("", "danger", name="curtainOpen")
        sheet = QWidget()
        self._row, self._column = QHBoxLayout(self), QVBoxLayout(sheet)
        self._lay_out(sheet)
        self._button.clicked.connect(self.opened)
        self.hide()

    def _lay_out(self, sheet: QWidget) -> None:
        self.setObjectName("curtain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sheet.setMaximumWidth(_WIDTH)
        middle = self._column
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(16)
        middle.addStretch(2)
        middle.addWidget(self._title)
        middle.addWidget(self._advice)
        middle.addSpacing(8)
        middle.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addStretch(3)
        row = self._row
        row.setContentsMargins(32, 16, 32, 16)
        row.addStretch(1)
        row.addWidget(sheet, 1000)
        row.addStretch(1)

    @property
    def is_down(self) -> bool:
        """Whether it covers its window."""
        return not self.isHidden()

    def fall(self, words: CurtainWords) -> None:
        """Cover the window at once, before anything else is painted."""
        self._set_words(words)
        if self.is_down:
            self._fit()
            return
        window = self.window()
        self._returns_to = window.focusWidget()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._fit()
        self.setFocus(_QUIETLY)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.repaint()
        announce(self, f"{words.title} {words.advice}")

    def rise(self) -> None:
        """Uncover the window; whoever was typing goes on where the cursor was."""
        if not self.is_down:
            return
        QApplication.instance().focusChanged.disconnect(self._on_focus)  # type: ignore[union-attr]
        self.window().removeEventFilter(self)
        had_focus, back = self._holds(self.window().focusWidget()), self._returns_to
        self._returns_to = None
        if had_focus and back is not None and isValid(back) and back.isVisible():
            back.setFocus(_QUIETLY)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        elif event.type() is QEvent.Type.ChildAdded:
            self.raise_()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys of the window under it do nothing while it is covered."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 (Qt's own names)
        """Tab goes to the button and back, and never to what lies under it."""
        (self if self._button.hasFocus() else self._button).setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(key_press_of(event))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _set_words(self, words: CurtainWords) -> None:
        self._title.setText(words.title)
        self._advice.setText(words.advice)
        self._button.setText(as_caption(words.button))
        self._button.setAccessibleName(words.button)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.advice)

    def _fit(self) -> None:
        """A window that is too small for all of it shows the sentence and the button only."""
        self._advice.show()
        self._lay_anew()
        self._advice.setVisible(self._row.totalHeightForWidth(self.width()) <= self.height())
        self._lay_anew()

    def _lay_anew(self) -> None:
        """Now and not at the next event: the curtain is painted at once."""
        self._column.activate()
        self._row.activate()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A page that moves the cursor while it is covered, gets it when it is uncovered."""
        if new is None or new.window() is not self.window() or self._holds(new):
            return
        if self._is_taking_keys:  # somebody wants them back at once: no fight without end
            return
        self._returns_to, self._is_taking_keys = new, True
        try:
            self.setFocus(_QUIETLY)
        finally:
            self._is_taking_keys = False

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is self or (widget is not None and self.isAncestorOf(widget))


class Curtains(QObject):
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
