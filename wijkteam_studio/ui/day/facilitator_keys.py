"""Reads the keys of the facilitator's page before the control that has the focus does."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from wijkteam_studio.ui.kit.key_press import Presses
from wijkteam_studio.ui.kit.key_sequence import key_of, works_in_text
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.keys import Action

_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_UNDOES = (QLineEdit, QPlainTextEdit)
_PRESSED = {Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right}


class FacilitatorKeys(QObject):
    """Watches one page: letters stay letters in a text field, a button keeps its Space.

    A key that is held asks once, and a clicker that bounces too.
    A text field that can, undoes its own typing first; what was undone last is redone first.
    """

    action_requested = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._keymap = KeyMap()
        self._presses = Presses()
        self._is_watching = False
        self._watched: QWidget | None = None
        self._undone = 0

    def set_keymap(self, keymap: KeyMap) -> None:
        """Read keys by this table from now on."""
        self._keymap = keymap

    def watch(self) -> None:
        """Begin to read keys: from the control that has the focus, wherever it goes."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._is_watching:
            self._is_watching = True
            app.focusChanged.connect(self._follow)
            self._page.window().installEventFilter(self)
            self._follow(None, QApplication.focusWidget())

    def rest(self) -> None:
        """Stop reading keys."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._is_watching:
            self._is_watching = False
            app.focusChanged.disconnect(self._follow)
            self._page.window().removeEventFilter(self)
            self._follow(self._watched, None)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Only the control in focus is watched: a filter on the program slows every event."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if new is not None and self._is_ours(new) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._presses.released(event.timestamp())
        is_press = event.type() is QEvent.Type.KeyPress
        return is_press and self._is_ours(watched) and self._take(_focus_of(watched), event)

    def _take(self, focus: QWidget, event: QKeyEvent) -> bool:
        """Whether this press is for the program, and not for the control in focus."""
        in_text = isinstance(focus, _TEXT)
        action = self._keymap.action_for(event.key(), event.modifiers(), in_text=in_text)
        if action is None or _belongs_to(focus, action, event):
            return False
        counts = self._presses.counts(
            action, is_repeat=event.isAutoRepeat(), at_ms=event.timestamp()
        )
        if counts and not self._travel(focus, action):
            self.action_requested.emit(action)
        return True

    def _travel(self, focus: QWidget, action: Action) -> bool:
        """Undo or redo typing in this field; False when it is the program's turn.

        We do it ourselves because Qt has another key for redo on every system.
        """
        if isinstance(focus, _UNDOES):
            typing = focus if isinstance(focus, QLineEdit) else focus.document()
            if action is Action.UNDO and typing.isUndoAvailable():
                self._undone = 0
                focus.undo()
                return True
            if action is Action.REDO and not self._undone and typing.isRedoAvailable():
                focus.redo()
                return True
        self._count(action)
        return False

    def _count(self, action: Action) -> None:
        """How many things the program undid since a field undid its typing."""
        if action is Action.UNDO:
            self._undone += 1
        elif action is Action.REDO:
            self._undone = max(0, self._undone - 1)

    def _is_ours(self, watched: QWidget) -> bool:
        page = self._page
        return watched is page or page.isAncestorOf(watched) or watched is page.window()


def _focus_of(watched: QWidget) -> QWidget:
    """The control a key is meant for, also when it reaches us by way of a parent."""
    if isinstance(watched, _TEXT):
        return watched
    focus = QApplication.focusWidget()
    return focus if focus is not None and watched.isAncestorOf(focus) else watched


def _belongs_to(focus: QWidget, action: Action, event: QKeyEvent) -> bool:
    """Whether the control itself does something with this key."""
    if action is Action.LEAVE_PROJECTION:
        return bool(focus.property("keepsEscape")) or bool(
            focus.property("search") and isinstance(focus, QLineEdit) and focus.text()
        )
    if isinstance(focus, QComboBox):
        return _belongs_to_choice(event)
    return isinstance(focus, QAbstractButton) and Qt.Key(event.key()) in _PRESSED


def _belongs_to_choice(event: QKeyEvent) -> bool:
    """Arrows, Space and letters choose in a list; the page keys always move the day."""
    key = key_of(event.key(), event.modifiers())
    return not (key.isEmpty() or works_in_text(key))
