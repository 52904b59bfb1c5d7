"""One content file from disk: its bytes, its TOML, and its shape, or a ContentError in Dutch."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from wijkteam_studio.content.wording import first_fault
from wijkteam_studio.domain.errors import ContentError

#: A larger file is not read at all, in bytes.
SIZE_LIMIT = 1_000_000

File = TypeVar("File", bound=BaseModel)


def read_table(path: Path) -> dict[str, Any]:
    """The TOML of a file as a table; raises ContentError with the line where it goes wrong."""
    text = _text(path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path.name, _line(str(error)), _toml_reason(str(error))) from error
    except (ValueError, RecursionError) as error:
        raise ContentError(
            path.name, "", "hier staat een getal of een lijst die te groot is om te lezen."
        ) from error


def shaped(table: dict[str, Any], shape: type[File], name: str) -> File:
    """A table in the shape of its kind of file; raises ContentError with the wrong key."""
    try:
        return shape.model_validate(table)
    except ValidationError as error:
        key, reason = first_fault(error, table)
        raise ContentError(name, key, reason) from error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise ContentError(path.name, "", "dit bestand ontbreekt.") from error
    except OSError as error:
        raise ContentError(
            path.name, "", "dit bestand is niet te lezen. Kijk of je er bij mag."
        ) from error
    if len(raw) > SIZE_LIMIT:
        raise ContentError(path.name, "", "dit bestand is te groot. Er past 1 MB in.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ContentError(
            path.name,
            f"regel {line}",
            "dit bestand is niet bewaard als UTF-8. Bewaar het opnieuw en kies dan UTF-8.",
        ) from error


def _line(message: str) -> str:
    found = re.search(r"at line (\d+)", message)
    return f"regel {found[1]}" if found else "einde van het bestand"


def _toml_reason(message: str) -> str:
    if "overwrite" in message or "twice" in message or "duplicate" in message.lower():
        return "dit veld staat er twee keer."
    return (
        "hier klopt de schrijfwijze niet. "
        "Kijk naar de aanhalingstekens, de haakjes en het =-teken op en vlak voor deze plek."
    )
