"""The one border that people's text passes before it is kept."""

import re
import unicodedata

from wijkteam_studio.domain.errors import InvalidInput, TextTooLong

TITLE_LIMIT = 80
NOTE_LIMIT = 20_000
#: More combining marks than this on one letter are dropped: no language needs more.
_MARKS_PER_LETTER = 8

_KEPT_CONTROLS = "\n\t"
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_INVISIBLE = {0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0}
#: What is not plainly Latin text; everything else needs no closer look.
_SUSPECT = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u0300-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n?|\u000b|\u000c|\u0085|\u2028|\u2029")


def cleaned(raw: str) -> str:
    """The text as we keep it: NFC, plain line ends, no control or override characters, trimmed."""
    text = raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if not _SUSPECT.search(text):
        return text.strip()
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_PER_LETTER and _is_kept(character):
            kept.append(character)
    return "".join(kept).strip()


def _is_kept(character: str) -> bool:
    if character in _KEPT_CONTROLS:
        return True
    return unicodedata.category(character) != "Cc" and ord(character) not in _BIDI


def is_empty(text: str) -> bool:
    """Whether nobody can see anything in this text."""
    return all(
        character.isspace()
        or unicodedata.category(character) in {"Cf", "Cc"}
        or ord(character) in _INVISIBLE
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


def line_text(raw: str, field: str, limit: int = 500) -> str:
    """An optional single line; empty when nothing visible; raises TextTooLong."""
    return " ".join(_within(raw, field, limit).split())


def lines_of(raw: str) -> tuple[str, ...]:
    """The visible lines of a pasted text, each one a note, without list marks in front."""
    lines = (
        re.sub(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+", "", line)
        for line in cleaned(raw).split("\n")
    )
    return tuple(line.strip() for line in lines if not is_empty(line))


def _within(raw: str, field: str, limit: int) -> str:
    if len(raw) > 4 * limit + 64:
        raise TextTooLong(field, len(raw), limit)
    text = cleaned(raw)
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return "" if is_empty(text) else text
