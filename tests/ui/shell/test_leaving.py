import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_program_ends_well_whatever_is_still_open(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.shell.leaving_program", str(tmp_path / "gegevens")],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert "Traceback" not in ended.stderr
    assert not [path for path in tmp_path.glob("gegevens/storingen/*") if path.stat().st_size]
