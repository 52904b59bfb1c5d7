"""The names of our tables, for who looks at a file before SQLModel is there."""

from typing import Final

#: Every table of the newest version; the rows have the same ones (a test compares them).
TABLES: Final = frozenset(
    {
        "agreement",
        "change",
        "chosen_dilemma",
        "draft",
        "laptop",
        "matrix_answer",
        "note",
        "parked_topic",
        "partner",
        "photo",
        "picture",
        "position",
        "risk",
        "row_aside",
        "scan_form",
        "search_due",
        "search_place",
        "section_choice",
        "session",
        "stamp",
        "step",
        "step_time",
        "tally",
        "team",
        "team_stamp",
        "vote_round",
    }
)
