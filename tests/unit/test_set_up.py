import os
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tools"
TOO_OLD = "#!/bin/sh\nexit 1\n"
SUITS = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
HERE = ".".join(map(str, sys.version_info[:3]))


@pytest.fixture
def machine(tmp_path):
    """A machine with these programs on its path, besides the shell's own."""

    def with_programs(programs):
        for name, text in programs.items():
            path = tmp_path / name
            path.write_text(text)
            path.chmod(0o755)
        for name in ("awk", "sort", "cut", "tail", "head", "grep", "dirname", "sh", "env"):
            if not (tmp_path / name).exists():
                (tmp_path / name).symlink_to(Path("/usr/bin") / name)
        return tmp_path

    return with_programs


def told(folder, script, *arguments, **more):
    surroundings = {"PATH": str(folder), "HOME": str(folder), **more}
    command = ["/bin/sh", str(TOOLS / script), *arguments]
    return subprocess.run(
        command, env=surroundings, capture_output=True, text=True, cwd=folder, check=False
    )


def test_the_python_that_is_usual_here_is_taken_without_a_word(machine):
    done = told(machine({"python3": SUITS}), "interpreters.sh", "pick")
    assert (done.returncode, done.stderr) == (0, "")
    assert os.access(done.stdout.strip(), os.X_OK)


def test_beside_one_that_is_too_old_another_is_taken_and_one_line_says_which(machine):
    done = told(machine({"python3": TOO_OLD, "python3.12": SUITS}), "interpreters.sh", "pick")
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert f"We gebruiken Python {HERE}: {done.stdout.strip()}" in done.stderr


def test_a_python_of_pyenv_is_found_though_pyenv_is_not_on_the_path(machine):
    folder = machine({"python3": TOO_OLD})
    kept = folder / ".pyenv" / "versions" / "3.12.1" / "bin"
    kept.mkdir(parents=True)
    (kept / "python3").write_text(SUITS)
    (kept / "python3").chmod(0o755)
    assert told(folder, "interpreters.sh", "list").stdout.startswith(f"{HERE} /")


@pytest.mark.parametrize("programs", [{}, {"python3": TOO_OLD}])
def test_without_any_that_suits_it_says_in_two_languages_what_to_type(machine, programs):
    done = told(machine(programs), "interpreters.sh", "pick")
    assert (done.returncode, done.stdout) == (1, "")
    dutch, english = done.stderr.splitlines()
    assert "nodig. Installeer dat eerst: sudo apt-get install python3" in dutch
    assert "Install that first: sudo apt-get install python3" in english


def test_a_python_that_was_asked_for_and_does_not_suit_is_not_replaced(machine):
    folder = machine({"python3": SUITS, "python3.10": TOO_OLD})
    done = told(folder, "interpreters.sh", "pick", PYTHON="python3.10")
    assert (done.returncode, done.stdout) == (1, "")
    assert "PYTHON=python3.10 is geen Python van 3.11" in done.stderr


def test_of_each_version_one_is_listed(machine):
    done = told(
        machine({"python3": SUITS, "python3.11": TOO_OLD, "python3.12": SUITS}),
        "interpreters.sh",
        "list",
    )
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("programs", "typed"),
    [
        ({}, "su -c 'apt-get install python3.12-venv'"),
        ({"sudo": "#!/bin/sh\nexit 1\n"}, "sudo apt-get install python3.12-venv"),
    ],
)
def test_who_may_not_install_reads_what_to_type(machine, programs, typed):
    folder = machine(
        {"id": "#!/bin/sh\necho 1000\n", "dpkg-query": "#!/bin/sh\nexit 1\n", **programs}
    )
    done = told(folder, "system_packages.sh", "python3.12-venv")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.rstrip().endswith(typed)


def test_what_is_there_is_not_installed_again(machine):
    folder = machine({"dpkg-query": "#!/bin/sh\necho 'install ok installed'\n"})
    done = told(folder, "system_packages.sh", "window")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def _names(text):
    return {name.lower().replace("_", "-") for name in re.findall(r"^([\w.-]+)==", text, re.M)}


def test_all_that_the_program_and_its_tests_import_is_locked():
    """An environment that somebody added to by hand would hide what a fresh one lacks."""
    locked = _names((ROOT / "requirements-dev.txt").read_text("utf-8"))
    owners = packages_distributions()
    folders = ("wijkteam_studio", "tests", "benchmarks")
    sources = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    roots = set(re.findall(r"^\s*(?:import|from) (\w+)", text, re.M))
    foreign = {root: owners[root][0].lower().replace("_", "-") for root in roots & owners.keys()}
    assert {"PySide6", "pytest"} <= foreign.keys()
    assert {root for root, owner in foreign.items() if owner not in locked} == set()
