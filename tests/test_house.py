import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wijkteam_studio"
SOURCES = sorted(PACKAGE.rglob("*.py"))
UI = sorted((PACKAGE / "ui").rglob("*.py"))
TOO_LONG = 300
CLOSURES = (ast.Lambda,)


def _name(path):
    return path.relative_to(ROOT).as_posix()


def _tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_file_is_one_thing_and_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= TOO_LONG


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_module_begins_with_one_sentence(path):
    assert ast.get_docstring(_tree(path))


@pytest.mark.parametrize("path", UI, ids=_name)
def test_signals_are_connected_to_methods(path):
    for node in ast.walk(_tree(path)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr != "connect":
            continue
        for argument in node.args:
            called = isinstance(argument, ast.Call)
            assert not isinstance(argument, CLOSURES), f"{_name(path)}:{node.lineno}: lambda"
            assert not called, f"{_name(path)}:{node.lineno}: call in connect"


@pytest.mark.parametrize("path", UI, ids=_name)
def test_looks_live_in_the_theme(path):
    if path.name == "theme.py":
        return
    assert ".setStyleSheet(" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", UI, ids=_name)
def test_only_one_place_waits_for_an_answer(path):
    if path.name == "ask.py":
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\.exec\(\)|processEvents|time\.sleep|QThread\.msleep", text)


@pytest.mark.parametrize("folder", ["widgets", "pages", "dialogs", "windows"])
def test_a_ui_file_holds_one_public_widget(folder):
    for path in sorted((PACKAGE / "ui" / folder).glob("*.py")):
        widgets = [
            node.name
            for node in _tree(path).body
            if isinstance(node, ast.ClassDef)
            and not node.name.startswith("_")
            and any(ast.unparse(base).startswith("Q") for base in node.bases)
        ]
        assert len(widgets) <= 1, f"{_name(path)}: {widgets}"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_nothing_waits_to_be_finished(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX)\b|except Exception|except:", text)


def test_no_room_is_called_after_nothing():
    names = {path.stem for path in SOURCES}
    assert not names & {"utils", "util", "common", "helpers", "helper", "misc", "manager"}
