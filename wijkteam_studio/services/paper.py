"""The newspaper of a day: what the team decides per section, and the paper itself."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from wijkteam_studio.domain.day import put
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.newspaper import Edition, Newspaper
from wijkteam_studio.domain.newspaper.edition import compose
from wijkteam_studio.domain.notes import SectionChoice
from wijkteam_studio.domain.text import line_text
from wijkteam_studio.printing.worker import Cancel, print_newspaper
from wijkteam_studio.services.live_day import LiveDay
from wijkteam_studio.system.file_names import fitting

__all__ = ["Cancel", "PaperDesk", "make_newspaper"]


class PaperDesk:
    """Decides on headlines and sections, and composes the newspaper."""

    def __init__(self, live: LiveDay, library: Library) -> None:
        self._live = live
        self._library = library

    def newspaper(self, edition: Edition = Edition.TEAM) -> Newspaper:
        """The newspaper as the day stands now."""
        return compose(self._live.day, self._library, edition)

    def choice(self, section: str) -> SectionChoice:
        """What was decided for a section so far."""
        return self._live.day.sections.get(section, SectionChoice(section))

    def set_headline(self, section: str, raw: str) -> None:
        """Another headline for a section; an empty one lets the notes decide."""
        headline = line_text(raw, "Kop", 120)
        self._choose("Kop aangepast", replace(self.choice(section), headline=headline))

    def leave_out(self, section: str, *, left_out: bool) -> None:
        """Leave a section out of the paper, or take it in again."""
        label = "Rubriek weggelaten" if left_out else "Rubriek weer opgenomen"
        self._choose(label, replace(self.choice(section), is_left_out=left_out))

    def printed(self) -> None:
        """Remember that the newspaper was made, if there still is a session to remember it."""
        if not self._live.is_kept:
            return
        day = self._live.day
        session = replace(day.session, newspaper_at=datetime.now(UTC))
        self._live.quietly(replace(day, session=session))

    def file_name(self) -> str:
        """A safe file name for this newspaper."""
        day = self._live.day
        kept = "".join(c if c.isalnum() else "-" for c in day.team.name.lower())
        name = "-".join(part for part in kept.split("-") if part) or "team"
        return fitting(f"wijkkrant-{name}", f"-{day.session.date:%Y-%m-%d}.pdf")

    def _choose(self, label: str, choice: SectionChoice) -> None:
        day = self._live.day
        sections = put(day.sections, choice.section, choice)
        self._live.change(label, replace(day, sections=sections))


def make_newspaper(
    newspaper: Newspaper, fonts: Path, target: Path, cancel: Cancel | None = None
) -> str:
    """Print a newspaper to a file, in a process of its own; raises PrintError.

    Gives a Dutch sentence about what could not be printed and where, or nothing. Raises
    PrintCancelled when `cancel` was asked to end it.
    """
    return print_newspaper(newspaper, fonts, target, cancel=cancel)
