"""The floor of a start: Python, PySide6 and qt-material show an empty window, and nothing more.

Called with a folder: the sheet is built as the manual of qt-material says.
Called with a folder that holds `sheet.qss`: that sheet is used as it is.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class EmptyWindow(QWidget):
    """Prints the time (ns) of its first paint and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1366, 768)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            self.removeEventFilter(self)
            QTimer.singleShot(1, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        print(f'{{"painted": {time.time_ns()}}}', flush=True)
        self.close()


def main() -> int:
    """Show the window until it was painted."""
    folder = Path(sys.argv[1])
    sheet = folder / "sheet.qss"
    import qt_material

    app = QApplication(sys.argv[:1])
    if sheet.exists():
        app.setStyle("Fusion")
        QDir.addSearchPath("icon", str(folder / "icons"))
        app.setStyleSheet(sheet.read_text(encoding="utf-8"))
    else:
        keep = str(folder / "kept.qss")
        icons = str(folder / "icons")
        qt_material.apply_stylesheet(app, theme="light_teal.xml", parent=icons, save_as=keep)
    window = EmptyWindow()
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
