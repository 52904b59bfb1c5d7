"""How the saving stands."""

from dataclasses import dataclass
from pathlib import Path

from wijkteam_studio.domain.errors import StorageError


@dataclass(frozen=True, slots=True)
class SaveState:
    """How many changes wait, and what stands in the way; None when nothing does.

    `rescued` is the file that holds everything while the usual place cannot be used.
    """

    pending: int
    trouble: StorageError | None = None
    rescued: Path | None = None

    @property
    def is_kept(self) -> bool:
        """Whether nothing is lost when the program falls now."""
        return not self.pending and self.trouble is None
