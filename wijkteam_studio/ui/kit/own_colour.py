"""The colours of widgets that paint themselves: ours, or the system's in high contrast."""

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from wijkteam_studio.ui.kit import theme

Role = QPalette.ColorRole


def own_colour(ours: str, role: QPalette.ColorRole) -> QColor:
    """Our `#RRGGBB`, or what the system has for this role when it asks for high contrast."""
    return QGuiApplication.palette().color(role) if theme.is_high_contrast() else QColor(ours)
