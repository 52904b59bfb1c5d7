"""The photos of a section by their captions, each with a way to erase it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_studio.domain.notes import Photo
from wijkteam_studio.ui.kit.emptying import empty
from wijkteam_studio.ui.kit.more_button import MoreButton
from wijkteam_studio.ui.kit.text_and_deeds import TextAndDeeds
from wijkteam_studio.ui.kit.wrap_line import WrapLine


class PhotoLines(QWidget):
    """Hidden when there is none; emits erase_requested (UUID of the photo)."""

    erase_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("photoLines")
        self._shown: tuple[tuple[UUID, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def set_photos(self, photos: Sequence[Photo]) -> None:
        """Show these photos in their order; the same ones are left alone."""
        shown = tuple((photo.id, photo.caption) for photo in photos)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._column)
        for photo_id, caption in shown:
            line = _PhotoLine(photo_id, caption)
            line.erase_requested.connect(self.erase_requested)
            self._column.addWidget(line)
        self.setVisible(bool(shown))


class _PhotoLine(TextAndDeeds):
    """One photo; emits erase_requested (its UUID)."""

    erase_requested = Signal(object)

    def __init__(self, photo_id: UUID, caption: str) -> None:
        words = f"Foto: {caption}" if caption.strip() else "Foto zonder onderschrift"
        more = MoreButton(words, "photoMore")
        super().__init__(WrapLine("small", "photoCaption", words), more)
        self._photo_id = photo_id
        more.erase_requested.connect(self._ask)

    def _ask(self) -> None:
        self.erase_requested.emit(self._photo_id)
