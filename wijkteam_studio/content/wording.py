"""What pydantic finds, in plain Dutch: which key, and what belongs there."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_REASONS = {
    "missing": "dit veld ontbreekt.",
    "extra_forbidden": "dit veld kennen we niet. Haal het weg, of kijk of je het goed schreef.",
    "string_type": "hier hoort tekst, tussen aanhalingstekens.",
    "int_type": "hier hoort een heel getal, zonder aanhalingstekens.",
    "float_type": "hier hoort een getal, zonder aanhalingstekens.",
    "bool_type": "hier hoort true of false, zonder aanhalingstekens.",
    "tuple_type": "hier hoort een lijst, tussen [ en ].",
    "dict_type": "hier hoort een blok met velden.",
    "model_type": "hier hoort een blok met velden.",
    "int_parsing": "hier hoort een heel getal.",
    "string_pattern_mismatch": "gebruik alleen letters, cijfers, - en _. Begin met een letter.",
    "greater_than_equal": "dit getal is te klein. Het moet minstens {ge} zijn.",
    "less_than_equal": "dit getal is te groot. Het mag hooguit {le} zijn.",
    "too_short": "hier staat te weinig. Er horen er minstens {min_length} te staan.",
    "too_long": "hier staat te veel. Er passen er hooguit {max_length}.",
    "enum": "dit kennen we niet. Kies uit: {expected}.",
    "literal_error": "dit kennen we niet. Kies uit: {expected}.",
}
_OTHERWISE = "deze waarde klopt niet."


def first_fault(error: ValidationError, table: Mapping[str, Any]) -> tuple[str, str]:
    """The key and the reason of the first fault, and how many more there are."""
    faults = _real(error.errors(include_url=False))
    reason = _reason(faults[0])
    if len(faults) > 1:
        more = len(faults) - 1
        reason += f" Er {'is' if more == 1 else 'zijn'} nog {more} {_points(more)} om te kijken."
    return _place(faults[0]["loc"], table), reason


def _real(faults: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """The faults without lists that are only too short because something in them is wrong."""
    places = [fault["loc"] for fault in faults]
    return [
        fault
        for fault in faults
        if fault["type"] != "too_short"
        or not any(
            len(p) > len(fault["loc"]) and p[: len(fault["loc"])] == fault["loc"] for p in places
        )
    ]


def _points(count: int) -> str:
    return "plek" if count == 1 else "plekken"


def _reason(fault: ErrorDetails) -> str:
    details = {key: str(value) for key, value in fault.get("ctx", {}).items()}
    if "expected" in details:
        details["expected"] = details["expected"].replace(" or ", " of ").replace("'", "")
    if fault["type"] in {"empty", "text_too_long"}:
        return fault["msg"]
    template = _REASONS.get(fault["type"], _OTHERWISE)
    return template.format_map(details)


def _place(loc: Sequence[int | str], table: Any) -> str:
    """The path to a key for a person: counted from 1, with the id where there is one."""
    words: list[str] = []
    here = table
    for part in loc:
        here = _inside(here, part)
        if isinstance(part, int) and words:
            words[-1] += f" {part + 1}{_id_of(here)}"
        elif part != "[key]":
            words.append(str(part))
    return ", ".join(words)


def _inside(here: Any, part: int | str) -> Any:
    if isinstance(here, Mapping):
        return here.get(str(part))
    if isinstance(here, Sequence) and isinstance(part, int) and part < len(here):
        return here[part]
    return None


def _id_of(entry: Any) -> str:
    found = entry.get("id") if isinstance(entry, Mapping) else None
    return f" ({found})" if isinstance(found, str) else ""
