"""What is said about own files that cannot be used."""

from collections.abc import Sequence

from wijkteam_studio.domain.unusable import UnusableFile

_ALL = "'wijkteam-studio inhoud' toont ze alle (Handleiding, Eigen inhoud)."


def unusable_words(problems: Sequence[UnusableFile], folder: str) -> str:
    """The first problem in a folder, and where the others are told; empty when there is none."""
    if not problems:
        return ""
    first = f"Niet bruikbaar in de map {folder}: {problems[0].sentence}"
    more = len(problems) - 1
    return f"{first} En nog {more}: {_ALL}" if more else first
