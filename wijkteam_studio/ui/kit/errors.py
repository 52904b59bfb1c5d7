"""The one place where a failure becomes words on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.ui.kit.dialogs import NoticeDialog


def show_error(parent: QWidget | None, error: Exception) -> NoticeDialog:
    """Explain a StudioError without stopping the program; anything else is a bug and is raised."""
    if not isinstance(error, StudioError):
        raise error
    dialog = NoticeDialog(parent, error.title, error.message, error.advice)
    return _shown(dialog, "errorDialog")


def show_notice(parent: QWidget | None, title: str, message: str) -> NoticeDialog:
    """Tell what came of something, without stopping the program."""
    return _shown(NoticeDialog(parent, title, message), "toldDialog")


def _shown(dialog: NoticeDialog, name: str) -> NoticeDialog:
    dialog.setObjectName(name)
    dialog.add_buttons("Begrepen")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
