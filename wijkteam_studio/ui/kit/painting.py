"""What widgets that paint themselves share: icons, colours, and the line around a marked row."""

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wijkteam_studio.ui.kit import theme

ICON_SIZE = 20
_DENSITIES = (1.0, 1.25, 1.5, 2.0, 3.0)
Role = QPalette.ColorRole
_THICK = 2


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


def own_colour(ours: str, role: QPalette.ColorRole) -> QColor:
    """Our `#RRGGBB`, or what the system has for this role when it asks for high contrast."""
    return QGuiApplication.palette().color(role) if theme.is_high_contrast() else QColor(ours)


def draw_focus(painter: QPainter, area: QRect, colour: QColor) -> None:
    """A sharp line of two pixels, just inside a row."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    left, top, width, height = area.x(), area.y(), area.width(), area.height()
    painter.fillRect(left, top, width, _THICK, colour)
    painter.fillRect(left, top + height - _THICK, width, _THICK, colour)
    painter.fillRect(left, top, _THICK, height, colour)
    painter.fillRect(left + width - _THICK, top, _THICK, height, colour)
    painter.restore()
