"""All content as one library."""

from pathlib import Path

from wijkteam_studio.content.builtin import read_builtin
from wijkteam_studio.content.own import with_own
from wijkteam_studio.domain.library import Library


def load_library(resources: Path, sessions: Path, own: Path | None = None) -> Library:
    """The built-in content plus a team's own; raises ContentError for built-in faults only."""
    library = read_builtin(resources, sessions)
    return library if own is None else with_own(library, own)
