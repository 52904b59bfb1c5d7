"""Erasing for good: what a person wants gone, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from wijkteam_studio.domain.words import counted

if TYPE_CHECKING:  # it brings in a whole day, and the window stands before there is one
    from wijkteam_studio.domain.changes import Kind


class Erased(StrEnum):
    """What is erased as a whole."""

    THING = "zin"
    SESSION = "sessie"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Erasure:
    """One wish to erase; it holds ids only, so that writing it down keeps no text.

    `owner` is a session, or the team when a team goes; a thing has its kind and key too.
    """

    what: Erased
    owner: UUID
    kind: Kind | None = None
    key: str = ""

    @classmethod
    def of_thing(cls, session_id: UUID, kind: Kind, key: str) -> Erasure:
        """Erase one note, topic, agreement or other thing of a session."""
        return cls(Erased.THING, session_id, kind, key)

    @classmethod
    def of_session(cls, session_id: UUID) -> Erasure:
        """Erase a session with everything in it."""
        return cls(Erased.SESSION, session_id)

    @classmethod
    def of_team(cls, team_id: UUID) -> Erasure:
        """Erase a team, its place on the map and all its sessions."""
        return cls(Erased.TEAM, team_id)


@dataclass(frozen=True, slots=True)
class ErasureOutcome:
    """Copies that went as a whole, files that could not be reached, and what was left to others."""

    whole: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()
    #: Rescue files of another data folder that may hold it too.
    left: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What a person should know, in Dutch; empty when everything went as meant."""
        parts = (self._of_whole(), self._of_unreached(), self._of_left())
        return " ".join(part for part in parts if part)

    def _of_whole(self) -> str:
        if not self.whole:
            return ""
        files = counted(len(self.whole), "1 kopie", "{} kopieën")
        verb = "is" if len(self.whole) == 1 else "zijn"
        return (
            f"Ook {files} die wij niet konden openen {verb} helemaal gewist: {_names(self.whole)}."
        )

    def _of_unreached(self) -> str:
        if not self.unreached:
            return ""
        files = counted(len(self.unreached), "1 bestand", "{} bestanden")
        return (
            f"In {files} staat het nog: {_names(self.unreached)}. "
            "Wij proberen het opnieuw als het programma weer start."
        )

    def _of_left(self) -> str:
        if not self.left:
            return ""
        files = counted(len(self.left), "1 noodbestand", "{} noodbestanden")
        return (
            f"Het staat misschien nog in {files} van een andere map: {_names(self.left)}. "
            "Daar wissen wij niets in. Mag het weg? Gooi het dan zelf weg, met de tekst ernaast."
        )


def whole_copies_words(names: Sequence[str]) -> str:
    """What must be agreed to before copies go as a whole; empty when there are none."""
    if not names:
        return ""
    if len(names) == 1:
        return f" Eén kopie kunnen wij niet openen. Die gaat helemaal weg: {_names(names)}."
    return f" {len(names)} kopieën kunnen wij niet openen. Die gaan helemaal weg: {_names(names)}."


_SHOWN = 3


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    return f"{shown} en nog {more}" if more > 0 else shown
