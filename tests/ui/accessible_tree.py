"""Walks what a screen reader finds in a window, and says what is missing."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QPushButton,
    QWidget,
)

from wijkteam_studio.ui.audience.curtain import Curtain

Role = QAccessible.Role
Text = QAccessible.Text
#: What a control that takes the keys may be.
_ROLES = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.SpinBox, Role.ComboBox,
    Role.List, Role.ListItem, Role.Table, Role.Cell, Role.Tree, Role.TreeItem, Role.Slider,
    Role.ButtonMenu, Role.PageTab, Role.MenuItem, Role.Link, Role.Document, Role.Canvas,
    Role.Graphic, Role.HotkeyField, Role.Dialog, Role.ColumnHeader, Role.RowHeader, Role.Row,
}  # fmt: skip
#: The rows of a list are heard one by one, each with its place: two may say the same.
_ROWS = {Role.ListItem, Role.Cell, Role.TreeItem, Role.ColumnHeader, Role.RowHeader, Role.Row}


@dataclass(frozen=True)
class Item:
    role: Role
    name: str
    where: str
    widget: QWidget | None
    is_focusable: bool
    is_row: bool


def items(window: QWidget) -> list[Item]:
    """Everything in the accessible tree of a window that is not hidden."""
    root = QAccessible.queryAccessibleInterface(window)
    return list(_under(root, ""))


_WORDS = re.compile(r"[^\W\d_][\w'’-]+")


def problems(window: QWidget) -> list[str]:
    """What a person who hears the screen would miss; empty when it is all there."""
    everything = items(window)
    focusable = [item for item in everything if item.is_focusable]
    found = [f"no name: {item.where}" for item in focusable if not item.name]
    found += [f"no key: {item.where}" for item in everything if _is_out_of_reach(item)]
    found += [f"says '{word}': {item.where}" for item in focusable for word in _unsaid(item)]
    found += [f"role {item.role.name}: {item.where}" for item in focusable if _odd(item)]
    found += _twins([item for item in focusable if not item.is_row])
    found += [wrong for item in focusable for wrong in _state_of(item)]
    return found


def _twins(controls: list[Item]) -> list[str]:
    counted = Counter(item.name for item in controls if item.name and not _is_part(item))
    return [
        f"{times} named '{name}': "
        + ", ".join(item.where.rpartition("/")[2] for item in controls if item.name == name)
        for name, times in counted.items()
        if times > 1
    ]


def _is_part(item: Item) -> bool:
    """The line of a list that can be typed in, and the list that it opens, are the list."""
    return "/ComboBox" in item.where.rpartition("/")[0] or "QCalendar" in item.where


def _is_out_of_reach(item: Item) -> bool:
    """A button that takes the mouse and no key; parts of a calendar or a field have keys."""
    widget = item.widget
    if not isinstance(widget, QPushButton) or item.is_focusable:
        return False
    return widget.isEnabled() and widget.isVisible()


def _unsaid(item: Item) -> list[str]:
    """Words on a button that its name does not have: who speaks to it says what it reads."""
    if not isinstance(item.widget, QAbstractButton):
        return []
    name = item.name.lower()
    return [
        word
        for word in _WORDS.findall(item.widget.text().replace("&", ""))
        if word.lower() not in name
    ][:1]


def _odd(item: Item) -> bool:
    if isinstance(item.widget, QLabel | QAbstractScrollArea) and not isinstance(
        item.widget, QAbstractItemView
    ):  # words to choose, or an area to scroll, with the keys
        return False
    if isinstance(item.widget, Curtain):  # a sheet over a window: its sentence is its name
        return False
    return item.role not in _ROLES and not (item.widget is not None and item.widget.isWindow())


def _state_of(item: Item) -> Iterator[str]:
    widget = item.widget
    interface = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
    if interface is None or widget is None:
        return
    state = interface.state()
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        is_said = state.checkable and bool(state.checked) == widget.isChecked()
        if not is_said:
            yield f"checked is not said: {item.where}"
    if bool(state.disabled) == widget.isEnabled():
        yield f"disabled is not said: {item.where}"
    if widget.property("wrong") == "true" and not interface.text(Text.Description):
        yield f"what is wrong is not said: {item.where}"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows_of(widget, item)


def _rows_of(view: QAbstractItemView, item: Item) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(view)
    if view.model().rowCount() and interface.childCount() < view.model().rowCount():
        yield f"rows are not said: {item.where}"


def _under(interface: QAccessibleInterface, where: str) -> Iterator[Item]:
    state = interface.state()
    if state.invisible:
        return
    widget = interface.object()
    own = widget.objectName() if widget is not None else ""
    kind = type(widget).__name__ if widget is not None else interface.role().name
    place = f"{where}/{interface.role().name}:{own or kind}"
    yield Item(
        interface.role(),
        interface.text(Text.Name).strip(),
        place,
        widget if isinstance(widget, QWidget) else None,
        bool(state.focusable),
        interface.role() in _ROWS,
    )
    for place_of_child in range(interface.childCount()):
        child = interface.child(place_of_child)
        if child is not None and child.isValid():
            yield from _under(child, place)
