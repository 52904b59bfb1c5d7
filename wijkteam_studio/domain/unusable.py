"""A file of a user that cannot be used; the start page needs this and no other content."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnusableFile:
    """An own file that was left out: its name, where it is wrong, and why, in Dutch."""

    file: str
    key: str
    reason: str

    @property
    def sentence(self) -> str:
        """The whole as one line for a list."""
        where = f"{self.file}, {self.key}" if self.key else self.file
        return f"{where}: {self.reason}"
