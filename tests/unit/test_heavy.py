import ast
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from wijkteam_studio.system import heavy

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "wijkteam_studio"
SLOW = ("pydantic", "sqlmodel", "sqlalchemy")
#: The command line runs before there is any other thread.
FIRST = {"cli.py"}

_TOLD = """
import json, sys, threading
from tests.starts.restarted import ImportWatch
watch = ImportWatch()
sys.meta_path.insert(0, watch)
import wijkteam_studio.app, wijkteam_studio.services.studio
before = set(sys.modules)
from wijkteam_studio.system import heavy
threads = [threading.Thread(target=heavy.load) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
new = sorted(name for name in set(sys.modules) - before if name.startswith("wijkteam_studio."))
print(json.dumps([new, sorted(set().union(*watch.threads.values())), sorted(before)]))
"""


@cache
def loaded():
    done = subprocess.run(
        [sys.executable, "-c", _TOLD], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_whoever_asks_first_one_thread_imports():
    _new, threads, before = loaded()
    assert threads == [heavy.THREAD]
    assert not set(SLOW) & set(before)


def test_everything_that_stands_on_a_slow_package_is_there_afterwards():
    new, _threads, _before = loaded()
    standing = [path for path in PACKAGE.rglob("*.py") if set(_imported(path)) & set(SLOW)]
    assert len(standing) > 10
    assert {_module(path) for path in standing} - set(new) == set()


def _module(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _named(node):
    if isinstance(node, ast.Import):
        return {name.name for name in node.names}
    if isinstance(node, ast.ImportFrom):
        return {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return set()


def _imported(path):
    """What a module imports when it is imported itself."""
    names = set().union(*map(_named, ast.parse(path.read_text("utf-8")).body))
    return names | {name.split(".")[0] for name in names}


@cache
def brings_in():
    """Every module of ours that brings in something heavy when it is imported."""
    imports = {_module(path): _imported(path) for path in PACKAGE.rglob("*.py")}
    found = set(SLOW)
    while more := {name for name, names in imports.items() if names & found} - found:
        found |= more
    return found


def _late(path):
    """Each function that imports something heavy, and whether it waits for it first."""
    for function in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(function, ast.FunctionDef):
            names = set().union(*map(_named, ast.walk(function)))
            if names & brings_in():
                yield f"{_module(path)}.{function.name}", "heavy.load()" in ast.unparse(function)


def test_who_imports_something_heavy_late_waits_for_it_first():
    late = [
        found for path in PACKAGE.rglob("*.py") if path.name not in FIRST for found in _late(path)
    ]
    assert len(late) > 5
    assert [function for function, waits in late if not waits] == []


def test_what_an_import_raises_comes_to_everybody_who_waits(monkeypatch):
    monkeypatch.setattr(heavy, "IN_ORDER", ("wijkteam_studio.bestaat_niet",))
    heavy._begun.cache_clear()
    try:
        for _ in range(2):
            with pytest.raises(ModuleNotFoundError, match="bestaat_niet"):
                heavy.load()
    finally:
        heavy._begun.cache_clear()


_WHOLE_DAY = """
import sys
from wijkteam_studio.system import heavy
heavy.load()
before = set(sys.modules)
from wijkteam_studio.cli import run
run(["demo", "--uit", sys.argv[1]])
for arguments in (["sessies"], ["inhoud"]):
    run(["--data", sys.argv[1] + "/gegevens", *arguments])
new = {name for name in set(sys.modules) - before if name.split(".")[0] in sys.argv[2:]}
print(sorted(new))
"""


def test_a_whole_day_needs_nothing_of_them_that_was_not_there_yet(tmp_path):
    command = [sys.executable, "-c", _WHOLE_DAY, str(tmp_path), *SLOW]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
