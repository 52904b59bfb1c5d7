"""One page of the manual, as calm as the newspaper, with links between pages and nowhere else."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from wijkteam_studio.ui.kit.theme import TYPE_SIZES

_PICTURE_WIDTH = 600
_LINE_HEIGHT = 135.0
_HEADING_SIZES = {1: TYPE_SIZES[3], 2: TYPE_SIZES[2]}
_FULL = 100
_MARGIN = 24
_AFTER_PARAGRAPH, _BETWEEN_POINTS = 12, 4
_FENCE = QTextFormat.Property.BlockCodeFence.value


class ManualView(QTextBrowser):
    """Shows Markdown of ours; emits page_requested with the file name in a link.

    Nothing is ever fetched: pictures come from the folder of the manual, and other links are dead.
    """

    page_requested = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setObjectName("manualView")
        self.setAccessibleName("Bladzijde van de handleiding")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)

    def set_page(self, markdown: str) -> None:
        """Show this page from its beginning."""
        self.ensurePolished()
        self.document().setMarkdown(
            markdown,
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            | QTextDocument.MarkdownFeature.MarkdownNoHTML,
        )
        self._dress()
        self.setExtraSelections([])
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def mark(self, words: str) -> int:
        """Colour every place where these words stand; gives how many there are."""
        marks = []
        found = self.document().find(words) if words else QTextCursor()
        while not found.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(found)
            mark.format.setBackground(self._colour(QPalette.ColorRole.Highlight, 40))
            marks.append(mark)
            found = self.document().find(words, found)
        self.setExtraSelections(marks)
        return len(marks)

    def go_to_next(self, words: str) -> bool:
        """Bring the next place with these words in view; False when there is none after this."""
        found = self.document().find(words, self.textCursor()) if words else QTextCursor()
        if found.isNull():
            return False
        self.setTextCursor(found)
        self.ensureCursorVisible()
        return True

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 (Qt's name)
        """A picture of the manual; everything else does not exist."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._picture(QUrl(name).path())

    def _picture(self, path: str) -> QImage:
        """A picture beside the pages, as in the source, or under them, as in an installation."""
        beside, under = self._folder / path, self._folder / "images" / Path(path).name
        image = QImage(str(beside if beside.is_file() else under))
        ratio = self.devicePixelRatioF()
        if image.width() > _PICTURE_WIDTH * ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(round(_PICTURE_WIDTH * ratio), smooth)
        if not image.isNull():
            image.setDevicePixelRatio(image.width() / _PICTURE_WIDTH)
        return image

    def _follow(self, link: QUrl) -> None:
        """Only the pages of this folder are somewhere to go."""
        name = link.toString()
        if (self._folder / name).parent == self._folder and (self._folder / name).is_file():
            self.page_requested.emit(name)

    def _dress(self) -> None:
        """Our sizes and white space, which Markdown does not know."""
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(_MARGIN)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                self._dress_heading(block)
            elif block.blockFormat().hasProperty(_FENCE):
                self._dress_example(block)
            else:
                self._dress_paragraph(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            self._dress_table(frame)

    def _dress_heading(self, block: QTextBlock) -> None:
        shape, look, cursor = block.blockFormat(), QTextCharFormat(), QTextCursor(block)
        level = shape.headingLevel()
        scale = self.font().pixelSize() / TYPE_SIZES[1]
        font = QFont(self.font())
        font.setPixelSize(round(_HEADING_SIZES.get(level, TYPE_SIZES[1]) * scale))
        font.setWeight(QFont.Weight.DemiBold)
        shape.setTopMargin(0 if level == 1 else 24)
        shape.setBottomMargin(8)
        cursor.setBlockFormat(shape)
        look.setFont(font)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)

    def _dress_example(self, block: QTextBlock) -> None:
        shape = block.blockFormat()
        shape.setNonBreakableLines(False)
        shape.setBackground(self.palette().alternateBase())
        is_last = not block.next().blockFormat().hasProperty(_FENCE)
        shape.setBottomMargin(_AFTER_PARAGRAPH if is_last else 0)
        QTextCursor(block).setBlockFormat(shape)

    def _dress_paragraph(self, block: QTextBlock) -> None:
        shape, cursor = block.blockFormat(), QTextCursor(block)
        if not _holds_picture(block):
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            shape.setLineHeight(_LINE_HEIGHT, kind)
        if cursor.currentTable() is None:
            shape.setTopMargin(0)
            follows = block.textList() is not None and block.next().textList() is not None
            shape.setBottomMargin(_BETWEEN_POINTS if follows else _AFTER_PARAGRAPH)
        cursor.setBlockFormat(shape)
        for start, length in _spans(block, is_code=True):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._key_look())

    def _key_look(self) -> QTextCharFormat:
        """How a key or the name of a file stands in a sentence."""
        look, font = QTextCharFormat(), QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        look.setFont(font)
        look.setBackground(self.palette().midlight())
        return look

    def _dress_table(self, frame: QTextFrame) -> None:
        if not isinstance(frame, QTextTable):
            return
        shape = frame.format()
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(self._colour(QPalette.ColorRole.Mid, 110))
        shape.setCellPadding(6)
        shape.setCellSpacing(0)
        shape.setTopMargin(4)
        shape.setBottomMargin(16)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, _FULL))
        frame.setFormat(shape)

    def _colour(self, role: QPalette.ColorRole, alpha: int) -> QColor:
        colour = self.palette().color(role)
        colour.setAlpha(alpha)
        return colour


def _spans(block: QTextBlock, *, is_code: bool) -> list[tuple[int, int]]:
    """Where the code of a block stands, or else its pictures, as (position, length)."""
    found, piece = [], block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        look = fragment.charFormat()
        if look.fontFixedPitch() if is_code else look.isImageFormat():
            found.append((fragment.position(), fragment.length()))
        piece += 1
    return found


def _holds_picture(block: QTextBlock) -> bool:
    return bool(_spans(block, is_code=False))
