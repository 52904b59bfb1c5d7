"""The one border that people's text passes before it is kept."""

import re
import unicodedata

from wijkteam_studio.domain.errors import InvalidInput, TextTooLong
from wijkteam_studio.domain.invisible import is_invisible, without_invisible

TITLE_LIMIT = 80
NOTE_LIMIT = 20_000
#: More combining marks than this on one letter are dropped: no language needs more.
_MARKS_PER_LETTER = 8

#: What is not plainly Latin text; everything else needs no closer look.
_SUSPECT = re.compile("[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff]")
#: A row of characters that can hold more marks than one letter bears.
_LONG_ROW = re.compile(f"{_SUSPECT.pattern}{{{_MARKS_PER_LETTER + 1}}}")
_LINE_ENDS = re.compile("\r\n?|\u000b|\u000c|\u0085|\u2028|\u2029")
#: Letters and figures that anybody sees.
_VISIBLE = re.compile("[0-9A-Za-z]")
#: What a list, a table, a chat or a mail has and a sentence can do without.
_SHAPED = re.compile('[^ -~\u00a1-\u00ac\u00ae-\u024f€‘-„…]|[":0-9\\[\\]<>|]')
#: Signs with a width but without ink.
_BLANK = "\u2800"


def cleaned(raw: str) -> str:
    """The text as we keep it: as `typed`, without space around it."""
    return typed(raw).strip()


def typed(raw: str) -> str:
    """A text that somebody is still busy with: NFC, plain line ends, nothing unseen in it.

    Invisible characters stay only where they are part of what is written: in an emoji of several
    parts, or in a script with joiners. Half a character becomes U+FFFD.
    """
    text = raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if not _SUSPECT.search(text):
        return text
    return unicodedata.normalize("NFC", without_invisible(_with_few_marks(text)))


def _with_few_marks(text: str) -> str:
    if not _LONG_ROW.search(text):
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        if unicodedata.category(character).startswith("M") and not is_invisible(character):
            marks += 1
        elif not is_invisible(character):
            marks = 0
        if marks <= _MARKS_PER_LETTER:
            kept.append(character)
    return "".join(kept)


def is_empty(text: str) -> bool:
    """Whether nobody can see anything in this text."""
    if _VISIBLE.search(text):
        return False
    return all(
        character.isspace()
        or character in _BLANK
        or is_invisible(character)
        or unicodedata.category(character) in {"Cf", "Cc"}
        for character in text
    )


def note_text(raw: str, field: str = "Notitie") -> str:
    """A note or longer text as we keep it; empty when nothing visible; raises TextTooLong."""
    return _within(raw, field, NOTE_LIMIT)


def title_text(raw: str, field: str, limit: int = TITLE_LIMIT) -> str:
    """A single line such as a name; raises InvalidInput when empty or too long."""
    text = " ".join(_within(raw, field, limit).split())
    if not text:
        raise InvalidInput(field, f"{field}: hier staat nog niets.", "Vul dit veld in.")
    return text


def line_text(raw: str, field: str, limit: int) -> str:
    """An optional single line; empty when nothing visible; raises TextTooLong."""
    return " ".join(_within(raw, field, limit).split())


def lines_of(raw: str) -> tuple[str, ...]:
    """A typed or pasted text as notes, a visible line each.

    A cell of a table or a message of a chat is one note, also with line ends in it. Marks of a
    list go when several lines carry them alike; senders and times of a chat go. One line that is
    no message stays as it was typed. What knows all these shapes is imported with the first text
    that can have one, to start quickly.
    """
    if _SHAPED.search(raw):
        return _shaped_lines(raw)
    text = cleaned(raw)
    return () if is_empty(text) else (text,)


def _shaped_lines(raw: str) -> tuple[str, ...]:
    """The notes of a text that may be a list, a table, a chat or a mail."""
    from wijkteam_studio.domain.cells import on_one_line, rows_of
    from wijkteam_studio.domain.chats import messages_of, without_mail_head
    from wijkteam_studio.domain.list_marks import without_marks

    text = _LINE_ENDS.sub("\n", raw)
    pieces = messages_of(text)
    if pieces is None:
        pieces = without_marks([typed(row) for row in rows_of(without_mail_head(text))])
    kept = (cleaned(on_one_line(piece)) for piece in pieces)
    return tuple(piece for piece in kept if not is_empty(piece))


def _within(raw: str, field: str, limit: int) -> str:
    if len(raw) > 4 * limit + 64:
        raise TextTooLong(field, len(raw), limit)
    text = cleaned(raw)
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return "" if is_empty(text) else text
