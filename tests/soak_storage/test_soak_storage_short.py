"""The short form of `make soak-storage`, in a process of its own: it forks, a test has threads."""

import json
import os
import subprocess
import sys

import pytest

from tests.e2e.x_room import ROOT
from tests.soak_storage.held import broken_promises
from tests.soak_storage.kept import new_day, word_of
from tests.soak_storage.kills import Heard, Tally, judge
from tests.soak_storage.recording import missing
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths

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
        tmp_path, "--kills", "7", "--images", "0", "--no-held", "--damaged", "0"
    )
    assert code == 0, words
    assert "7 kills" in results[0]["what"]
    assert int(results[0]["what"].split(", ")[1].split()[0]) > 10


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        (Heard(kept=2), "1 of 2 promised notes are gone"),
        (Heard(kept=1, erased={1}), "wijkteam.db"),
        (Heard(kept=1), None),
        (Heard(kept=2, erasing={2}), None),
    ],
)
def test_the_judge_of_kills_finds_a_lost_note_and_an_erased_one(tmp_path, heard, told):
    tally, session_id = Tally(), new_day(tmp_path)
    with open_studio(Paths.at(tmp_path)) as studio:
        desk = studio.open_day(session_id)
        desk.harvest.add("DD01", "spelregels", f"1 {word_of(1)}")
    assert judge(tmp_path, session_id, heard, tally, 1) == {1}
    assert [told in wrong for wrong in tally.wrong] == ([True] if told else [])


@pytest.mark.parametrize("left", ["wijkteam apart gezet 2026-01-01 100000.db", "vreemd.tmp"])
def test_the_judge_of_kills_finds_a_false_alarm_and_a_leftover(tmp_path, left):
    tally, session_id = Tally(), new_day(tmp_path)
    (tmp_path / left).write_text("wat er gezegd is")
    judge(tmp_path, session_id, Heard(), tally, 1)
    assert [left in wrong for wrong in tally.wrong] == [True]


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
