"""The short form of the damaged folders; `python -m tests.soak.damaged_files` is the long one."""

import pytest

from tests.soak import damaged_files
from tests.soak.damaged_files import DAMAGES
from wijkteam_studio.storage import log_check
from wijkteam_studio.storage.high_water import FileMark


def test_no_damage_passes_without_a_word():
    tally = damaged_files.run(4 * len(DAMAGES), seed=5)
    assert (tally.silent, tally.sessions_lost) == ([], [])
    assert tally.outcomes["log_removed: refused: SavesLost"] == 4
    assert tally.outcomes["log_cut: refused: SavesLost"] == 4
    assert sum(tally.outcomes.values()) == 4 * len(DAMAGES)


@pytest.mark.parametrize("damage", ["log_removed", "log_cut"])
def test_without_the_mark_a_lost_log_would_pass(monkeypatch, damage):
    """The negative control; a log that is gone is also told by a file that says it was open."""
    monkeypatch.setattr(log_check, "read_mark", lambda _path: None)
    monkeypatch.setattr(FileMark, "is_closed", property(lambda _mark: True))
    monkeypatch.setattr(damaged_files, "DAMAGES", (getattr(damaged_files, damage),))
    assert len(damaged_files.run(4, seed=5).silent) > 0
