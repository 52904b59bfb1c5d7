"""Sheets: the papers that people hold in their hands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed sheet: for whom it is, what people fill in and the rule that holds for it."""

    id: str
    title: str
    audience: str
    fields: tuple[str, ...]
    rule: str = ""
