"""A date as people say it, with a calendar."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from wijkteam_studio.ui.kit.wheel_guard import WheelGuard


class DateField(QDateEdit):
    """Shows `dinsdag 12 januari`; the wheel never changes it."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = WheelGuard(self)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.lineEdit().setAccessibleName(label)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self._guard.guard(self)

    @property
    def day(self) -> date:
        """The date in the field."""
        return cast("date", self.date().toPython())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 (Qt's names)
        """Tab leaves the field at once; the arrows walk through day, month and year."""
        return QWidget.focusNextPrevChild(self, next)

    def set_day(self, day: date) -> None:
        """Show this date."""
        self.setDate(QDate(day.year, day.month, day.day))
