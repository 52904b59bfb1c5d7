"""Words of Qt that its own Dutch translation does not have yet."""

from typing import Final

from PySide6.QtCore import QTranslator

_DUTCH: Final = {
    "&Look in:": "&Zoek in:",
    "Files of &type:": "Bestands&type:",
    "Folder": "Map",
    "Drive": "Schijf",
    "Unknown": "Onbekend",
}


class NewerWords(QTranslator):
    """Asked after Qt's own translation, so only for what that leaves out (seen in Qt 6.11)."""

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False

    def translate(  # None leaves the text as it is
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del context, disambiguation, n
        return _DUTCH.get(text)
