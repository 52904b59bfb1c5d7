"""One page of the manual, as calm as the newspaper, with links between pages and nowhere else."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal
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

from wijkteam_studio.ui.theme import TYPE_SIZES

_PICTURE_WIDTH = 600
_LINE_HEIGHT = 135.0
_HEADING_SIZES = {1: TYPE_SIZES[3], 2: TYPE_SIZES[2]}
_FULL = 100


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
        if image.width() > _PICTURE_WIDTH:
            image.setDevicePixelRatio(image.width() / _PICTURE_WIDTH)
        return image

    def _follow(self, link: QUrl) -> None:
        """Only the pages of this folder are somewhere to go."""
        name = link.toString()
        if (self._folder / name).parent == self._folder and (self._folder / name).is_file():
            self.page_requested.emit(name)

    def _dress(self) -> None:
        """Our sizes and white space, which Markdown does not know."""
        self.document().setDocumentMargin(24)
        block = self.document().begin()
        while block.isValid():
            self._dress_block(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            self._dress_table(frame)

    def _dress_block(self, block: QTextBlock) -> None:
        cursor, shape, look = QTextCursor(block), block.blockFormat(), QTextCharFormat()
        level = shape.headingLevel()
        is_code = shape.hasProperty(QTextFormat.Property.BlockCodeFence.value)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if not is_code:
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            shape.setLineHeight(_LINE_HEIGHT if not level else _FULL, kind)
        if level:
            shape.setTopMargin(0 if level == 1 else 20)
            shape.setBottomMargin(8)
            look.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 0)
            scale = self.font().pixelSize() / TYPE_SIZES[1]
            size = round(_HEADING_SIZES.get(level, TYPE_SIZES[1]) * scale)
            look.setProperty(QTextFormat.Property.FontPixelSize.value, size)
            look.setFontWeight(QFont.Weight.DemiBold)
            cursor.mergeCharFormat(look)
        elif is_code:
            shape.setBackground(self.palette().alternateBase())
            shape.setLeftMargin(8)
        elif cursor.currentTable() is None:
            shape.setBottomMargin(10 if block.textList() is None else 4)
        cursor.setBlockFormat(shape)

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
