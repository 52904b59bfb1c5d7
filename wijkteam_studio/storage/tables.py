"""The names of our tables, for who looks at a file before SQLModel is there."""

from typing import Final

#: Every table of the newest version; the rows have the same ones (a test compares them).
TABLES: Final = frozenset(
    {
        "agreement",
        "change",
        "chosen_dilemma",
        "draft",
        "matrix_answer",
        "note",
        "parked_topic",
        "partner",
        "photo",
        "picture",
        "position",
        "risk",
        "scan_form",
        "search_due",
        "section_choice",
        "session",
        "step",
        "step_time",
        "tally",
        "team",
        "vote_round",
    }
)
