"""The manual as a book: its chapters in the order of its first page, and where words stand."""

import re
from dataclasses import dataclass
from pathlib import Path

#: The first page, with the table of contents.
FIRST_PAGE = "README.md"
_LINK = re.compile(r"\]\(([\w.-]+\.md)\)")
_HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)


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
