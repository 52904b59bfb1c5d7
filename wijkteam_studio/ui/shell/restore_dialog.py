"""Herstellen: what is kept beside the data, what is in it, and putting it back."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import beside
from wijkteam_studio.ui.kit.focus import MarkedList
from wijkteam_studio.ui.kit.labels import shaped, text_label
from wijkteam_studio.ui.kit.painting import Role, own_colour
from wijkteam_studio.ui.kit.scroll import TallScroll
from wijkteam_studio.ui.start.rescue_view import RescueView

if TYPE_CHECKING:
    from wijkteam_studio.services.asides import SetAside
    from wijkteam_studio.services.rescue import Rescue, SessionInside

Index = QModelIndex | QPersistentModelIndex
#: The padding of a row on both sides, above and below, and what Qt itself keeps free of its text.
_SIDES, _ENDS = 2 * (16 + 3), 2 * 6
_MOST_LINES = 60
_WIDTH, _HEIGHT = 960, 560
#: So much width makes room for both lists beside each other, in pixels at the usual text.
_TWO = 660
_LOOKING = "Wij kijken welke kopieën er zijn …"
_NONE = "Er is nog geen reservekopie. Die komt vanzelf: bij het starten en tijdens een sessie."
_SESSIONS = "Sessies in deze kopie"
_READABLE = "Wat er nog te lezen is"
_UNREADABLE = "Deze kopie kunnen wij niet lezen."


class WholeLines(QStyledItemDelegate):
    """Breaks and measures texts itself: Qt measures other lines than it draws.

    The list must lay out anew when it gets another width.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of the row in pixels; never lower than the style sheet says."""
        plain = super().sizeHint(option, index)
        view = option.widget
        if not isinstance(view, QListView):
            return plain
        width = view.viewport().width()
        needed = math.ceil(_layout(option, index, width).boundingRect().height())
        return QSize(width, max(plain.height(), needed + _ENDS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        settled = QStyleOptionViewItem(option)
        self.initStyleOption(settled, index)
        layout, area = _layout(settled, index, option.rect.width()), QRect(option.rect)
        settled.text = ""
        settled.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, settled, painter, settled.widget
        )
        is_chosen = bool(settled.state & QStyle.StateFlag.State_Selected)
        role = Role.HighlightedText if is_chosen else Role.Text
        painter.setPen(own_colour(theme.INK, role))
        free = area.height() - layout.boundingRect().height()
        layout.draw(painter, QPointF(area.left() + _SIDES / 2, area.top() + free / 2))


def _layout(option: QStyleOptionViewItem, index: Index, width: int) -> QTextLayout:
    return shaped(str(index.data() or ""), max(1, width - _SIDES), option.font, _MOST_LINES)


@dataclass(frozen=True, slots=True)
class RestoreWords:
    """What stands above the list; `blocked` says why nothing can be put back now."""

    title: str
    message: str
    blocked: str = ""
    leave: str = "Sluiten"
    offers_going_on: bool = False
    offers_beginning: bool = False


class RestoreDialog(QDialog):
    """Open it with open(), then give it what there is with `set_kept`.

    Emits look_requested(Rescue), that is answered with `set_inside`, and restore_requested(Rescue),
    forget_requested(SetAside), go_on_requested or begin_requested.
    """

    look_requested = Signal(object)
    restore_requested = Signal(object)
    forget_requested = Signal(object)
    go_on_requested = Signal()
    begin_requested = Signal()

    def __init__(self, words: RestoreWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._chosen: Rescue | None = None
        self._asides: tuple[SetAside, ...] = ()
        self._aside: SetAside | None = None
        self._list = RescueView()
        self._inside = MarkedList()
        self._halves = QWidget()
        self._state = text_label(_LOOKING, "muted", "restoreState", wrap=True)
        self._blocked = text_label(words.blocked, "muted", "restoreBlocked", wrap=True)
        self._begin = make_button("Leeg beginnen", name="restoreBegin")
        self._go_on = make_button("Verder met wat er is", name="restoreGoOn")
        self._leave = make_button(words.leave, name="restoreLeave")
        self._forget = make_button("Vergeten …", name="restoreForget")
        self._restore = make_button("Deze terugzetten", "primary", name="restoreMain")
        self._name()
        self._lay_out()
        self._connect()

    def set_kept(self, asides: tuple[SetAside, ...], rescues: tuple[Rescue, ...]) -> None:
        """Show what there is: what was damaged and set aside, and the copies."""
        self._asides, self._aside = asides, None
        self._forget.hide()
        self._list.set_kept(asides, rescues)
        is_any = bool(asides or rescues)
        self._halves.setVisible(is_any)
        self._restore.setVisible(bool(rescues))
        self._state.setText(_NONE)
        self._state.setVisible(not rescues)
        (self._list if is_any else self._leave).setFocus()
        if not rescues:
            announce(self, _NONE)

    def set_inside(self, rescue: Rescue, sessions: tuple[SessionInside, ...]) -> None:
        """Show which sessions a copy holds; an answer about another copy is left."""
        if rescue is self._chosen:
            self._inside.clear()
            self._inside.addItems([session.words for session in sessions] or ["Geen sessies."])

    def _name(self) -> None:
        self.setObjectName("restoreDialog")
        self.setWindowTitle(self._words.title)
        self.setAccessibleName(self._words.title)
        self.setAccessibleDescription(self._words.message)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._inside.setObjectName("restoreInside")
        self._inside.setAccessibleName(_SESSIONS)
        self._inside.setWordWrap(True)
        self._inside.setResizeMode(QListView.ResizeMode.Adjust)
        self._inside.setItemDelegate(WholeLines(self._inside))
        self._inside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        words, area = self._words, TallScroll("restoreScroll")
        column = QVBoxLayout(area.inner)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(16)
        column.addWidget(text_label(words.title, "title", "restoreTitle", wrap=True))
        column.addWidget(text_label(words.message, "body", "restoreMessage", wrap=True))
        column.addWidget(self._state)
        column.addWidget(self._halves, 1)
        column.addStretch(0)
        column.addWidget(self._blocked)
        halves = beside(self, _TWO)
        halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setLayout(halves)
        halves.addLayout(_part("Bewaard", "restoreListTitle", self._list), 1)
        halves.addLayout(_part("Hierin zit", "restoreInsideTitle", self._inside), 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(area, 1)
        around.addLayout(self._foot())
        self._blocked.setVisible(bool(words.blocked))
        self._begin.setVisible(words.offers_beginning)
        self._go_on.setVisible(words.offers_going_on)
        self._restore.setEnabled(False)
        self._forget.hide()
        self._halves.hide()
        room = self.screen().availableSize() - QSize(16, 48)
        self.resize(QSize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT)).boundedTo(room))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 8, 32, 24)
        foot.setSpacing(8)
        foot.addWidget(self._begin)
        foot.addStretch(1)
        for button in (self._forget, self._go_on, self._leave, self._restore):
            foot.addWidget(button)
        return foot

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._restore.clicked.connect(self._on_restore)
        self._forget.clicked.connect(self._on_forget)
        self._go_on.clicked.connect(self.go_on_requested)
        self._begin.clicked.connect(self.begin_requested)
        self._leave.clicked.connect(self.reject)

    def _on_chosen(self, kept: SetAside | Rescue) -> None:
        self._inside.clear()
        self._aside = next((each for each in self._asides if each is kept), None)
        self._forget.setVisible(self._aside is not None)
        self._inside.setAccessibleName(_SESSIONS if self._aside is None else _READABLE)
        if self._aside is not None:
            self._chosen = None
            self._restore.setEnabled(False)
            self._inside.addItems(self._aside.texts)
        else:
            self._show_copy(cast("Rescue", kept))

    def _show_copy(self, rescue: Rescue) -> None:
        self._chosen = rescue
        self._restore.setEnabled(rescue.is_readable and not self._words.blocked)
        if rescue.is_readable:
            self.look_requested.emit(rescue)
        else:
            self._inside.addItem(_UNREADABLE)

    def _on_forget(self) -> None:
        if self._aside is not None:
            self.forget_requested.emit(self._aside)

    def _on_restore(self) -> None:
        if self._chosen is not None:
            self.restore_requested.emit(self._chosen)


def _part(title: str, name: str, content: QWidget) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(8)
    part.addWidget(text_label(title, "heading", name))
    part.addWidget(content, 1)
    return part
