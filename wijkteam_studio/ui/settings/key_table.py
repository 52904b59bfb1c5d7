"""The table of keys that a person can change."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wijkteam_studio.ui.kit.key_rules import why_not
from wijkteam_studio.ui.kit.key_sequence import quoted, words_of
from wijkteam_studio.ui.kit.keymap import KeyMap, listed
from wijkteam_studio.ui.kit.keys import CHANGEABLE, Action, name_of
from wijkteam_studio.ui.settings.key_table_questions import KeyTableConflict, KeyTableRecorder
from wijkteam_studio.ui.settings.key_table_row import KeyTableRow


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is being asked: another key, or one more."""

    action: Action
    is_more: bool
    key: QKeySequence | None = None


class KeyTable(QFrame):
    """Emits keymap_chosen(KeyMap); what holds comes in by `set_keymap`."""

    keymap_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._keymap = KeyMap()
        self._wish: _Wish | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._recorder = KeyTableRecorder()
        self._conflict = KeyTableConflict()
        self._rows = {action: KeyTableRow(action) for action in CHANGEABLE}
        self.setObjectName("keyTable")
        self.setAccessibleName("Toetsen die je kunt wijzigen")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows.values():
            column.addWidget(row)
            row.change_requested.connect(self._change)
            row.add_requested.connect(self._add)
            row.restore_requested.connect(self._restore)
        for part in (self._recorder, self._conflict):
            part.hide()
        self._later.timeout.connect(self._fit)
        self._recorder.pressed.connect(self._on_pressed)
        self._recorder.left.connect(self._on_left)
        self._conflict.taken.connect(self._on_taken)
        self._conflict.left.connect(self._leave)

    @property
    def is_recording(self) -> bool:
        """Whether the next key is for this table."""
        return self._wish is not None and self._wish.key is None

    def row(self, action: Action) -> KeyTableRow:
        """The row of an action."""
        return self._rows[action]

    def take_focus(self) -> None:
        """Go to the first row."""
        self._rows[CHANGEABLE[0]].take_focus()

    def set_keymap(self, keymap: KeyMap) -> None:
        """Show this table."""
        self._keymap = keymap
        for row in self._rows.values():
            row.set_keymap(keymap)
        self._later.start()

    def minimumSizeHint(self) -> QSize:
        """It makes itself as narrow as it must."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Letters that became larger need another place for the names.

        Not at once: these events also come in the midst of a change of style.
        """
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._later.start()
        return super().event(event)

    def _fit(self) -> None:
        """Keys under each other; the name above them when the letters are too large."""
        widest = max(row.keys_width for row in self._rows.values())
        for row in self._rows.values():
            row.set_keys_width(widest)
        is_narrow = max(row.wide for row in self._rows.values()) > self.width()
        for row in self._rows.values():
            row.set_narrow(is_narrow=is_narrow)

    def _change(self, action: Action) -> None:
        words = self._keymap.words(action)
        instead = f" Hij komt in plaats van {listed(words)}." if words else ""
        question = f"Druk op de nieuwe toets voor {name_of(action)}.{instead}"
        self._record(_Wish(action, is_more=False), question)

    def _add(self, action: Action) -> None:
        question = f"Druk op de toets die erbij komt voor {name_of(action)}."
        self._record(_Wish(action, is_more=True), question)

    def _record(self, wish: _Wish, question: str) -> None:
        self._hush()
        self._wish = wish
        self._rows[wish.action].put_below(self._recorder)
        self._recorder.ask(question)

    def _on_pressed(self, key: QKeySequence) -> None:
        wish = self._wish
        if wish is None:
            return
        reason = why_not(key)
        if reason:
            self._recorder.refuse(reason)
            return
        owner = self._keymap.owner_of(key)
        self._wish = _Wish(wish.action, wish.is_more, key)
        if owner is None or owner is wish.action:
            self._on_taken()
            return
        self._recorder.hide()
        self._rows[wish.action].put_below(self._conflict)
        self._conflict.ask(
            f"De toets {quoted(words_of(key))} hoort al bij {name_of(owner)}. "
            f"Neem je hem over, dan werkt hij daar niet meer."
        )

    def _on_taken(self) -> None:
        wish = self._wish
        if wish is None or wish.key is None:
            return
        old = self._keymap
        owner = old.owner_of(wish.key)
        held = old.keys[wish.action] if wish.is_more else ()
        keys = (*(key for key in held if key != wish.key), wish.key)
        self._leave()
        self._choose(old.with_keys(wish.action, keys), wish.action)
        if owner is not None and owner is not wish.action:
            self._tell_loss(wish.action, owner)

    def _restore(self, action: Action) -> None:
        self._hush()
        old, new = self._keymap, self._keymap.restored(action)
        lost = [other for other in CHANGEABLE if len(new.keys[other]) < len(old.keys[other])]
        self._choose(new, action)
        for other in lost:
            if other is not action:
                self._tell_loss(action, other)

    def _choose(self, keymap: KeyMap, action: Action) -> None:
        self.keymap_chosen.emit(keymap)
        self._rows[action].take_focus()

    def _tell_loss(self, action: Action, other: Action) -> None:
        words = self._keymap.words(other)
        left = f"alleen nog {listed(words)}" if words else "geen toets meer"
        self._rows[action].say(f"Let op: {name_of(other)} heeft nu {left}.")

    def _on_left(self) -> None:
        """The focus went elsewhere, or Escape: nothing changes."""
        if self.is_recording:
            self._leave()

    def _leave(self) -> None:
        wish, self._wish = self._wish, None
        is_here = self._recorder.hasFocus() or self._conflict.isAncestorOf(self.focusWidget())
        self._recorder.hide()
        self._conflict.hide()
        if wish is not None and is_here:
            self._rows[wish.action].take_focus()

    def _hush(self) -> None:
        self._leave()
        for row in self._rows.values():
            row.say("")
