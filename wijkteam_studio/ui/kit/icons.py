"""Line icons in a colour of the theme."""

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wijkteam_studio.ui.kit import theme

ICON_SIZE = 20
_DENSITIES = (1.0, 1.25, 1.5, 2.0, 3.0)


def line_icon(name: str, colour: str) -> QIcon:
    """The icon `resources/icons/<name>.svg` in one colour (`#RRGGBB`), as large as the text.

    Raises FileNotFoundError.
    """
    renderer = QSvgRenderer(_coloured(name, colour))
    icon = QIcon()
    for density in _DENSITIES:
        side = round(theme.scaled(ICON_SIZE) * density)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(density)
        icon.addPixmap(pixmap)
    return icon


def _coloured(name: str, colour: str) -> QByteArray:
    file = QFile(f"wijk:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"{name}.svg")
    text = bytes(file.readAll().data()).decode("utf-8")
    file.close()
    return QByteArray(text.replace("<path ", f'<path fill="{colour}" ').encode())
