"""Checks across content: every id that is named exists, and no id is used twice."""

from collections.abc import Collection, Iterable, Mapping

from wijkteam_studio.domain.errors import ContentError


class Checks:
    """The checks of one file; every one raises ContentError with the file and the key."""

    def __init__(self, file: str) -> None:
        self._file = file

    def fail(self, key: str, reason: str) -> None:
        """Say that a key of this file is wrong."""
        raise ContentError(self._file, key, reason)

    def that(self, holds: object, key: str, reason: str) -> None:
        """Something that must hold for a key."""
        if not holds:
            self.fail(key, reason)

    def unique(self, ids: Iterable[str], key: str, taken: Iterable[str] = ()) -> None:
        """Ids that occur once, also against ids that are taken; capitals do not matter."""
        seen = {one.casefold() for one in taken}
        for one in ids:
            if one.casefold() in seen:
                self.fail(f"{key} {one}", "deze id bestaat al. Kies een andere.")
            seen.add(one.casefold())

    def known(self, named: Mapping[str, Iterable[str]], ids: Collection[str], what: str) -> None:
        """Ids named per key that must all exist among the ids of some kind."""
        for key, names in named.items():
            for name in names:
                if name not in ids:
                    self.fail(key, f"'{name}' bestaat niet als {what}.")
