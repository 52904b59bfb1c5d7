"""What stands above every page: a line for each who has something to say."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.ui.widgets.quiet_banner import QuietBanner


class NoticeColumn(QWidget):
    """Lines from top to bottom, by name; each has words, a button and a way out of its own."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeColumn")
        column = _column(self)
        self._lines = {name: QuietBanner(f"{name}Banner") for name in names}
        for line in self._lines.values():
            column.addWidget(line)

    def line(self, name: str) -> QuietBanner:
        """The line with this name; raises KeyError."""
        return self._lines[name]

    @property
    def message(self) -> str:
        """All that is said now, from top to bottom; empty when there is nothing."""
        return " ".join(line.message for line in self._lines.values() if line.message)


def above(line: QWidget, rest: QWidget) -> QWidget:
    """One widget of two: the line, and under it the rest with all the room that is left."""
    whole = QWidget()
    column = _column(whole)
    column.addWidget(line)
    column.addWidget(rest, 1)
    return whole


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
