"""Finds words that are cut, that end in dots, or that lie over each other."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from wijkteam_studio.ui.kit.labels import ElidedLabel, WrapLine

#: Rounding of Qt's own text widths.
_SLACK = 2
#: Words of people and the numbers of a beamer end in dots when they are long; their tip has all.
_DATA = {"teamTitle", "teamName", "programmeName", "newspaperTitle", "dueTeam", "dueHeadline",
         "dueDetail", "quietLine"}  # fmt: skip


def cut_words(window: QWidget) -> list[str]:
    """Every label and button of a window whose words do not fit; empty when all can be read."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.width() <= 0:
            continue
        if isinstance(widget, QLabel) and widget.text():
            found += _cut_label(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            found += _cut_button(widget)
    return found + _outside(window) + _overlaps(window)


def _cut_label(label: QLabel) -> list[str]:
    if isinstance(label, WrapLine):
        fits = label.heightForWidth(label.width()) <= label.height() + _SLACK
        return [] if fits or label.minimumHeight() == label.height() else [f"cut: {label.text()}"]
    metrics, room = label.fontMetrics(), label.contentsRect()
    if label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap)
        need = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), flags, label.text())
    else:
        need = metrics.boundingRect(QRect(0, 0, 100_000, 100_000), 0, label.text())
    if isinstance(label, ElidedLabel) and label.objectName() in _DATA:
        need.setWidth(0)
    return _unless(need, room, label, label.text())


def _cut_button(button: QAbstractButton) -> list[str]:
    option = QStyleOptionButton()
    option.initFrom(button)
    option.text, option.icon, option.iconSize = button.text(), button.icon(), button.iconSize()
    which = QStyle.SubElement.SE_PushButtonContents
    if isinstance(button, QCheckBox):
        which = QStyle.SubElement.SE_CheckBoxContents
    elif isinstance(button, QRadioButton):
        which = QStyle.SubElement.SE_RadioButtonContents
    room = button.style().subElementRect(which, option, button)
    words = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    need = button.fontMetrics().boundingRect(QRect(0, 0, 100_000, 100_000), 0, words)
    if not button.icon().isNull():
        need.setWidth(need.width() + button.iconSize().width() + 4)
    return _unless(need, room, button, words)


def _unless(need: QRect, room: QRect, widget: QWidget, words: str) -> list[str]:
    if need.width() <= room.width() + _SLACK and need.height() <= room.height() + _SLACK:
        return []
    sizes = f"{need.width()}x{need.height()} in {room.width()}x{room.height()}"
    return [f"cut ({sizes}) {widget.objectName()}: {words[:50]}"]


def _speaking(window: QWidget) -> list[QWidget]:
    return [
        widget
        for kind in (QLabel, QAbstractButton)
        for widget in window.findChildren(kind)
        if widget.isVisibleTo(window) and widget.text() and widget.width() > 0
    ]


def _outside(window: QWidget) -> list[str]:
    """Words that stick out of the side of what holds them: nobody can scroll to them."""
    found = []
    for widget in _speaking(window):
        holder = widget.parentWidget()
        while holder is not None and holder is not window:
            left = widget.mapTo(holder, QPoint(0, 0)).x()
            scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
            if left < -_SLACK or left + widget.width() > holder.width() + _SLACK:
                if not (scrolls and _slides(holder.parentWidget())):
                    found.append(f"outside {holder.objectName()}: {widget.text()[:50]}")
                break
            holder = holder.parentWidget()
    return found


def _slides(area: QAbstractScrollArea) -> bool:
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return area.horizontalScrollBarPolicy() is not off


def _overlaps(window: QWidget) -> list[str]:
    """Neighbours that lie over each other."""
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in _speaking(window):
        by_parent.setdefault(widget.parentWidget(), []).append(widget)
    found = []
    for siblings in by_parent.values():
        for place, one in enumerate(siblings):
            for other in siblings[place + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > _SLACK and shared.height() > _SLACK:
                    found.append(f"over each other: {one.text()[:30]} / {other.text()[:30]}")
    return found
