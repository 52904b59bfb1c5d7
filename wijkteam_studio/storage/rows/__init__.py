"""The tables as SQLModel rows; importing this package makes the metadata complete.

A row has the fields of its domain value under the same names, plus the session it belongs to and
the digest of all that (`hash`). Words of closed sets are kept as their text.
"""

from wijkteam_studio.storage.alchemy import SQLModel
from wijkteam_studio.storage.rows.choices import (
    DilemmaRow,
    MatrixRow,
    PartnerRow,
    RiskRow,
    ScanFormRow,
    TallyRow,
    VoteRow,
)
from wijkteam_studio.storage.rows.harvest import AgreementRow, DraftRow, NoteRow, ParkedRow
from wijkteam_studio.storage.rows.journal import (
    AsideRow,
    ChangeRow,
    LaptopRow,
    SearchDueRow,
    SearchPlaceRow,
    StampRow,
    TeamStampRow,
)
from wijkteam_studio.storage.rows.newspaper import PhotoRow, PictureRow, SectionRow
from wijkteam_studio.storage.rows.people import SessionRow, TeamRow
from wijkteam_studio.storage.rows.programme import PositionRow, StepRow, StepTimeRow

__all__ = [
    "TABLES",
    "AgreementRow",
    "AsideRow",
    "ChangeRow",
    "DilemmaRow",
    "DraftRow",
    "LaptopRow",
    "MatrixRow",
    "NoteRow",
    "ParkedRow",
    "PartnerRow",
    "PhotoRow",
    "PictureRow",
    "PositionRow",
    "RiskRow",
    "ScanFormRow",
    "SearchDueRow",
    "SearchPlaceRow",
    "SectionRow",
    "SessionRow",
    "StampRow",
    "StepRow",
    "StepTimeRow",
    "TallyRow",
    "TeamRow",
    "TeamStampRow",
    "VoteRow",
]

#: The names of all tables.
TABLES = frozenset(SQLModel.metadata.tables)
