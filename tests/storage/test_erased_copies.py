"""Which copies can be opened to erase something in them, and what stays in those."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from tests.storage.damaging import pretender
from tests.storage.test_takeover import NAMES, put
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import DatabaseDamaged
from wijkteam_studio.storage import erased_copies
from wijkteam_studio.system.paths import Paths


def sessions(path: Path) -> list[UUID]:
    with closing(sqlite3.connect(path)) as copy:
        return [UUID(str(row[0])) for row in copy.execute("SELECT id FROM session ORDER BY id")]


@pytest.mark.parametrize("name", NAMES)
def test_of_a_copy_of_any_release_only_that_goes_which_was_asked(paths: Paths, name: str) -> None:
    put(paths, name)
    path = paths.database
    gone, *others = sessions(path)
    assert others, "else this says nothing"
    assert erased_copies.can_be_opened(path)
    assert erased_copies.erase_from(path, Erasure.of_session(gone))
    assert sessions(path) == others
    assert not erased_copies.erase_from(path, Erasure.of_session(gone)), "it knows of none any more"


def test_a_copy_that_only_says_to_be_ours_cannot_be_opened(tmp_path: Path) -> None:
    path = pretender(tmp_path / "kopie.db")
    assert not erased_copies.can_be_opened(path)
    with pytest.raises(DatabaseDamaged, match="kunnen het bestand met de gegevens niet lezen"):
        erased_copies.erase_from(path, Erasure.of_session(UUID(int=1)))


def test_what_is_no_database_or_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    other = tmp_path / "brief.db"
    assert not erased_copies.can_be_opened(other)
    other.write_text("Beste allemaal")
    assert not erased_copies.can_be_opened(other)
