"""The manual in a window beside the work: chapters, a page, and a field to search in."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.form_field import SearchField
from wijkteam_studio.ui.kit.keys import Action, key_for
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.settings.manual_view import ManualView

#: The first page, with the table of contents.
FIRST_PAGE = "README.md"
_LINK = re.compile(r"\]\(([\w.-]+\.md)\)")
_HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)
_SIZE = (980, 680)
_SIDE = 240


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the manual: the name of its file, its heading and its Markdown."""

    name: str
    title: str
    text: str

    def hits(self, words: str) -> int:
        """How often these words stand in the page as it is read, whatever their capitals."""
        return readable(self.text).casefold().count(words.casefold()) if words else 0


def read_book(folder: Path) -> tuple[Chapter, ...]:
    """The first page and every chapter it points to, in that order; raises OSError."""
    first = _chapter(folder / FIRST_PAGE)
    names = dict.fromkeys(_LINK.findall(first.text))
    return (first, *(_chapter(folder / name) for name in names if name != FIRST_PAGE))


def readable(markdown: str) -> str:
    """The words of a page without pictures, the targets of links, and marks."""
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", markdown)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*`#|]", "", text)


def _chapter(file: Path) -> Chapter:
    text = file.read_text(encoding="utf-8")
    found = _HEADING.search(text)
    return Chapter(file.name, found[1].strip() if found else file.stem, text)


class ManualDialog(QDialog):
    """Left the chapters, right the page; open it with show(), Escape closes it."""

    def __init__(self, parent: QWidget | None, folder: Path) -> None:
        super().__init__(parent)
        self._book = read_book(folder)
        self._listed: tuple[Chapter, ...] = ()
        self._words = ""
        self._name = ""
        self._search = SearchField("Zoek in de handleiding", "manualSearch")
        self._none = text_label("Dit staat niet in de handleiding.", "muted", "manualNone")
        self._chapters = QListWidget()
        self._view = ManualView(folder)
        self._arrange()
        self._connect()
        self._list(self._book)
        self._chapters.setCurrentRow(0)
        self._chapters.setFocus()

    @property
    def chapter(self) -> str:
        """The file name of the page in view."""
        return self._name

    def show_chapter(self, name: str) -> None:
        """Show a page by its file name, such as `4-de-zaal.md`; raises KeyError."""
        if name not in {chapter.name for chapter in self._book}:
            raise KeyError(name)
        if name not in {chapter.name for chapter in self._listed}:
            self._search.clear()
        self._chapters.setCurrentRow([chapter.name for chapter in self._listed].index(name))

    def _arrange(self) -> None:
        self.setObjectName("manualDialog")
        self.setWindowTitle("Handleiding")
        self.setAccessibleName("Handleiding")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize() - QSize(16, 48)
        self.resize(QSize(*map(theme.scaled, _SIZE)).boundedTo(room))
        self._chapters.setObjectName("manualChapters")
        self._chapters.setAccessibleName("Hoofdstukken")
        self._chapters.setProperty("frameless", "true")
        self._chapters.setWordWrap(True)
        self._chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._search.setAccessibleName("Zoek in de handleiding")
        self._search.setAccessibleDescription("Enter gaat naar de volgende plek.")
        self._none.hide()
        side = QFrame()
        side.setProperty("ground", "white")
        side.setProperty("line", "right")
        measure(side, fixedWidth=_SIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(16, 16, 16, 16)
        left.setSpacing(12)
        for part in (self._search, self._none, self._chapters):
            left.addWidget(part)
        left.setStretchFactor(self._chapters, 1)
        left.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._view, 1)

    def _connect(self) -> None:
        find = QShortcut(key_for(Action.SEARCH), self)
        find.activated.connect(self._to_search)
        again = QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self)
        again.activated.connect(self._go_on)
        self._search.searched.connect(self._find)
        self._search.left_downwards.connect(self._to_chapters)
        self._chapters.currentRowChanged.connect(self._show_row)
        self._chapters.itemActivated.connect(self._to_page)
        self._view.page_requested.connect(self._follow)

    def _list(self, chapters: tuple[Chapter, ...]) -> None:
        """Offer these chapters; the page in view stays in view when it is one of them."""
        self._listed = chapters
        self._chapters.blockSignals(True)  # noqa: FBT003 (Qt takes it so)
        self._chapters.clear()
        for chapter in chapters:
            hits = chapter.hits(self._words)
            self._chapters.addItem(f"{chapter.title} ({hits})" if hits else chapter.title)
        names = [chapter.name for chapter in chapters]
        row = names.index(self._name) if self._name in names else 0
        self._chapters.setCurrentRow(row)
        self._chapters.blockSignals(False)  # noqa: FBT003 (Qt takes it so)
        self._none.setVisible(not chapters)
        if chapters:
            self._show_row(row)
        else:
            self._view.mark("")
            announce(self._search, self._none.text())

    def _show_row(self, row: int) -> None:
        if not 0 <= row < len(self._listed):
            return
        self._name = self._listed[row].name
        self._view.set_page(self._listed[row].text)
        self._view.mark(self._words)
        self._view.go_to_next(self._words)

    def _find(self, words: str) -> None:
        """New words choose the chapters that hold them; the same words go to the next place."""
        if words and words == self._words:
            self._go_on()
            return
        self._words = words
        self._list(tuple(item for item in self._book if not words or item.hits(words)))

    def _go_on(self) -> None:
        if not self._words or not self._listed or self._view.go_to_next(self._words):
            return
        row = (self._chapters.currentRow() + 1) % len(self._listed)
        if row == self._chapters.currentRow():
            self._show_row(row)
        else:
            self._chapters.setCurrentRow(row)

    def _follow(self, name: str) -> None:
        self.show_chapter(name)
        self._view.setFocus()

    def _to_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _to_chapters(self) -> None:
        self._chapters.setFocus()

    def _to_page(self) -> None:
        self._view.setFocus()


def show_manual(parent: QWidget | None, folder: Path, chapter: str = "") -> ManualDialog:
    """The manual in front, perhaps at a chapter; one that is open already is used again."""
    found = parent.findChild(ManualDialog) if parent is not None else None
    dialog = found if isinstance(found, ManualDialog) else ManualDialog(parent, folder)
    if chapter:
        dialog.show_chapter(chapter)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
