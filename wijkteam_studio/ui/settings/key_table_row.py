"""One action with its keys, and the means to change them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.words import upper_first
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.key_hint import key_caps
from wijkteam_studio.ui.kit.keymap import MOST_KEYS, NO_KEY, KeyMap
from wijkteam_studio.ui.kit.keys import Action, name_of
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.layouts import empty


class KeyTableRow(QFrame):
    """Emits change_requested, add_requested and restore_requested with its action."""

    change_requested = Signal(object)
    add_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, action: Action) -> None:
        super().__init__()
        name = name_of(action)
        self._action = action
        self._name = text_label(upper_first(name), "body", "keyAction")
        self._caps = QHBoxLayout()
        self._keys = QWidget()
        self._said = text_label("", "muted", "keySaid", wrap=True)
        self._change = make_button("Wijzig", name=f"change{action.name}")
        self._add = make_button("Erbij", name=f"add{action.name}")
        self._restore = make_button("Standaard", "quiet", name=f"restore{action.name}")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._name_buttons(name)
        self._lay_out()
        self._change.clicked.connect(self._ask_change)
        self._add.clicked.connect(self._ask_add)
        self._restore.clicked.connect(self._ask_restore)

    @property
    def wide(self) -> int:
        """The width in pixels that it needs on one line."""
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        return name + 2 * self._line.spacing() + self._end().width()

    @property
    def keys_width(self) -> int:
        """The width in pixels of its keys."""
        return self._keys.sizeHint().width()

    def set_keymap(self, keymap: KeyMap) -> None:
        """Show the keys of this action."""
        empty(self._caps)
        words = keymap.words(self._action)
        for cap in key_caps(words):
            self._caps.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            cap.show()  # its width counts at once
        self._add.setEnabled(len(words) < MOST_KEYS)
        is_changed = keymap.is_changed(self._action)
        if not is_changed and self._restore.hasFocus():
            self._change.setFocus()
        self._restore.setVisible(is_changed)
        self.setAccessibleName(f"{self._name.text()}: {', '.join(words) or NO_KEY}")

    def set_keys_width(self, width: int) -> None:
        """Give the keys a width, so that they stand under each other."""
        self._keys.setMinimumWidth(width)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the name above its keys, when they do not fit beside each other."""
        if self._name.wordWrap() == is_narrow:
            return  # setting it again would ask for a new layout, and so for ever
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else right)
        self._name.setWordWrap(is_narrow)

    def put_below(self, part: QWidget) -> None:
        """Put a part under the line, until it goes to another row."""
        self._column.addWidget(part)

    def say(self, text: str) -> None:
        """Say under the line what came of a change."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        if text:
            announce(self, text)

    def take_focus(self) -> None:
        """Go to where a change begins."""
        self._change.setFocus()

    def _lay_out(self) -> None:
        self.setProperty("keyrow", "true")
        self._caps.setContentsMargins(0, 0, 0, 0)
        self._caps.setSpacing(4)
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.addLayout(self._caps)
        keys.addSpacing(4)
        keys.addStretch(1)
        end = QHBoxLayout()
        end.setSpacing(8)
        end.addWidget(self._keys, 1)
        for button in (self._change, self._add, self._restore):
            button.setProperty("compact", "true")
            button.setAutoDefault(False)
            end.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        kept = self._restore.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._restore.setSizePolicy(kept)
        self._line.setSpacing(8)
        self._line.addWidget(self._name, 1)
        self._line.addLayout(end)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(4)
        self._column.addLayout(self._line)
        self._column.addWidget(self._said)
        self._said.hide()

    def _name_buttons(self, name: str) -> None:
        self._change.setAccessibleName(f"Wijzig de toets voor {name}")
        self._add.setAccessibleName(f"Erbij: nog een toets voor {name}")
        self._restore.setAccessibleName(f"Standaard voor {name}")

    def _end(self) -> QSize:
        item = self._line.itemAt(1)
        return item.sizeHint() if item is not None else QSize()

    def _ask_change(self) -> None:
        self.change_requested.emit(self._action)

    def _ask_add(self) -> None:
        self.add_requested.emit(self._action)

    def _ask_restore(self) -> None:
        self.restore_requested.emit(self._action)
