import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wijkteam_studio"
SOURCES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
UI = sorted((PACKAGE / "ui").rglob("*.py"))
SCHEMAS = sorted((PACKAGE / "content" / "schemas").rglob("*.py"))
TOO_LONG = 300


def _name(path):
    return path.relative_to(ROOT).as_posix()


@cache
def _text(path):
    return path.read_text(encoding="utf-8")


@cache
def _tree(path):
    return ast.parse(_text(path))


def _with(pattern, paths):
    return [_name(path) for path in paths if re.search(pattern, _text(path))]


def test_there_is_a_house_to_look_at():
    assert min(len(SOURCES), len(TESTS), len(UI)) > 50
    assert len(SCHEMAS) > 5


def test_a_file_is_one_thing_and_short():
    long = {_name(path): len(_text(path).splitlines()) for path in (*SOURCES, *TESTS)}
    assert {name: lines for name, lines in long.items() if lines > TOO_LONG} == {}


def test_a_module_begins_with_one_sentence():
    assert [_name(path) for path in SOURCES if not ast.get_docstring(_tree(path))] == []


def _connected(path):
    for node in ast.walk(_tree(path)):
        is_method = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_method and node.func.attr == "connect":
            yield from ((node.lineno, argument) for argument in node.args)


def test_signals_are_connected_to_methods():
    connections = [(path, *found) for path in UI for found in _connected(path)]
    assert len(connections) > 100
    assert [
        f"{_name(path)}:{line}: {type(argument).__name__}"
        for path, line, argument in connections
        if isinstance(argument, ast.Lambda | ast.Call)
    ] == []


def test_looks_live_in_the_theme():
    assert _with(r"\.setStyleSheet\(", [path for path in UI if path.name != "theme.py"]) == []


def test_only_one_place_waits_for_an_answer():
    waits = r"\.exec\(\)|processEvents|time\.sleep|QThread\.msleep"
    assert _with(waits, [path for path in UI if path.name != "ask.py"]) == []


def test_files_and_folders_are_made_by_the_door_that_keeps_them_private():
    doors = {"private.py", "atomic.py"}
    makes = r"\.mkdir\(|makedirs\(|\.touch\(|shutil\.(copy|copy2|copyfile|copytree)\("
    assert _with(makes, [path for path in SOURCES if path.name not in doors]) == []


_OWN_TIME = (
    r"datetime\.(now|today|utcnow)\(|date\.today\(|\btime\.(time|monotonic|perf_counter)\("
    r"|\.current(Date|Time|DateTime)\(|QElapsedTimer"
)


def test_time_comes_from_the_clocks_that_were_handed_over():
    rooms = [path for room in ("domain", "ui") for path in (PACKAGE / room).rglob("*.py")]
    assert len(rooms) > 100
    assert _with(_OWN_TIME, rooms) == []
    assert re.search(_OWN_TIME, "began = time.monotonic()")


def test_nothing_waits_to_be_finished():
    assert _with(r"\b(TODO|FIXME|XXX)\b", SOURCES) == []


def _dataclasses(path):
    """Every dataclass of a file, with how it is declared."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ClassDef):
            for mark in map(ast.unparse, node.decorator_list):
                if mark.startswith("dataclass"):
                    yield node.name, mark


def _loose(mark, *rooms):
    paths = [path for room in rooms for path in (PACKAGE / room).rglob("*.py")]
    found = [(path, *item) for path in paths for item in _dataclasses(path)]
    assert len(found) > 10
    return [f"{_name(path)}: {name}" for path, name, declared in found if mark not in declared]


def test_a_value_is_frozen_and_has_slots():
    assert _loose("frozen=True, slots=True", "domain", "services", "content") == []
    assert _loose("slots=True", "storage", "printing", "system") == []


_EVERYTHING = {"Exception", "BaseException"}
#: The thread that saves outlives every failure; everybody else lets a bug fly.
_OUTLIVES = "wijkteam_studio/storage/attempts.py"


def _names(node):
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)} if node else set()


def _is_yes(node):
    no = isinstance(node.value, ast.Constant) and not node.value.value
    return node.value is not None and not no


def _swallows(node):
    """Whether this part of a program stops every error: openly, or in disguise."""
    if isinstance(node, ast.ExceptHandler):
        is_broad = node.type is None or bool(_names(node.type) & _EVERYTHING)
        return is_broad and not isinstance(node.body[-1], ast.Raise)
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
        return any(_names(argument) & _EVERYTHING for argument in node.args)
    if isinstance(node, ast.FunctionDef) and node.name == "__exit__":
        return any(_is_yes(part) for part in ast.walk(node) if isinstance(part, ast.Return))
    return False


def test_a_bug_is_left_to_fly():
    places = {_name(path) for path in SOURCES if any(map(_swallows, ast.walk(_tree(path))))}
    assert places == {_OUTLIVES}


@pytest.mark.parametrize(
    "disguise",
    [
        "try: work()\nexcept: pass",
        "try: work()\nexcept (OSError, Exception): pass",
        "try: work()\nexcept BaseException as error: tell(error)",
        "with contextlib.suppress(Exception): work()",
        "class Net:\n    def __exit__(self, *error):\n        return self.error is not None",
    ],
)
def test_a_bug_that_is_caught_in_disguise_is_seen(disguise):
    assert any(map(_swallows, ast.walk(ast.parse(disguise))))


def test_no_room_is_called_after_nothing():
    names = {path.stem for path in SOURCES}
    assert not names & {"utils", "util", "common", "helpers", "helper", "misc", "manager"}


def test_placeholders_are_plain_or_named():
    """Python 3.12 and newer warn about numbers with a tuple of values, and will refuse it."""
    assert _with(r"\?\d", [*SOURCES, *TESTS]) == []


def _validators(path):
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Validator"):
            yield ast.unparse(node.args[0])


def test_a_check_of_content_is_a_function():
    """How a class tells what it takes differs from one Python to the next, and the check asks."""
    checks = [check for path in SCHEMAS for check in _validators(path)]
    assert checks
    assert [check for check in checks if not check.split(".")[-1].lstrip("_")[0].islower()] == []


#: A connection that nobody can close: the garbage that it becomes is blamed on a later test.
_LEFT_OPEN = r"(?<!closing\()sqlite3\.connect\([^)]*\)\.(?!.*BEGIN)"


def test_a_connection_in_a_test_is_closed_by_name():
    assert _with(_LEFT_OPEN, TESTS) == []
    assert re.search(_LEFT_OPEN, "row = sqlite3" + ".connect(path).execute(sql)")
