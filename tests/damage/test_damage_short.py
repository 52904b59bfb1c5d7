from pathlib import Path

import pytest

from tests.damage.course import Fault, Finding, damage
from wijkteam_studio.system.paths import Paths


def test_whatever_is_damaged_nothing_changed_is_believed(tmp_path: Path) -> None:
    record = damage(Paths.at(tmp_path / "schade"), 45, seed=1)
    assert record.breaches == []
    assert record.counts[Fault.LETTER, Finding.NOTICED] == 15


def test_a_program_without_digests_would_believe_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkteam_studio.storage.cells.digest", lambda _table, _values: b"\x00")
    monkeypatch.setattr("wijkteam_studio.storage.statements.digest", lambda _t, _v: b"\x00")
    monkeypatch.setattr("wijkteam_studio.storage.history.digest", lambda _t, _v: b"\x00")
    record = damage(Paths.at(tmp_path / "schade"), 12, seed=1)
    assert any(finding is Finding.SILENT for _fault, finding in record.counts)
