"""The short form of `make soak-storage`, in a process of its own: it forks, a test has threads."""

import json
import os
import subprocess
import sys

import pytest

from tests.e2e.x_room import ROOT
from tests.soak_storage.held import broken_promises
from tests.soak_storage.recording import missing

traced = pytest.mark.skipif(bool(missing()), reason=missing())


def soaked(tmp_path, *options):
    (tmp_path / "thuis").mkdir()
    run = subprocess.run(
        [sys.executable, "-m", "tests.soak_storage", *options, "--out", str(tmp_path / "soak")],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "HOME": str(tmp_path / "thuis")},
        text=True,
    )
    results = json.loads((tmp_path / "soak" / "opslag-1" / "uitkomst.json").read_text("utf-8"))
    return run.returncode, results, run.stdout + run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork to fell a writer with")
def test_nothing_that_was_called_kept_is_lost_by_a_kill(tmp_path):
    code, results, words = soaked(
        tmp_path, "--kills", "8", "--images", "0", "--no-held", "--damaged", "0"
    )
    assert code == 0, words
    assert "8 kills" in results[0]["what"]
    assert int(results[0]["what"].split(", ")[1].split()[0]) > 20


@traced
def test_a_power_cut_loses_nothing_and_weaker_settings_do(tmp_path):
    options = ("--kills", "0", "--images", "60", "--weak-images", "25", "--no-held")
    options += ("--damaged", "0")
    code, results, words = soaked(tmp_path, *options)
    assert code == 0, words
    assert [item["what"].split(",")[0] for item in results] == [
        "60 power cuts with FULL",
        "25 power cuts with NORMAL",
        "25 power cuts with OFF",
    ]
    assert "{'whole': 60}" in results[0]["what"]


@traced
def test_the_mark_waits_for_a_disk_that_hangs(tmp_path):
    code, results, words = soaked(tmp_path, "--kills", "0", "--images", "0", "--damaged", "0")
    assert code == 0, words
    assert "Bewaren …" in results[0]["what"]


def test_a_mark_that_speaks_too_early_is_found():
    early = [(0, "Bewaren …"), (900, "✓ Bewaard")]
    assert broken_promises(early, 3.0) == ["✓ Bewaard after 900 ms"]
    assert broken_promises([(0, "✓ Bewaard")], 3.0)
    assert broken_promises([(1, "Bewaren …"), (3040, "✓ Bewaard")], 3.0) == []
