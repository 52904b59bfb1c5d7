import ast
import re
from pathlib import Path

import pytest

import wijkteam_studio.ui
from wijkteam_studio.ui.kit.key_sequence import words_of
from wijkteam_studio.ui.kit.keys import CHANGEABLE, KEYS

UI = Path(wijkteam_studio.ui.__file__).parent
FILES = sorted(path for path in UI.rglob("*.py") if not path.match("kit/key*.py"))
#: A key of our own outside the table; F3 in the manual is Qt's, and no person's to change.
WRITTEN = re.compile(r"QKeySequence\(\s*\"|StandardKey\.(?!FindNext\b)")
#: Letters and signs are words and signs in any sentence.
LONG = {words for one in CHANGEABLE for key in KEYS[one] if len(words := words_of(key)) > 1}
TOLD = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(LONG)))})(?!\w)")


def sentences(source):
    """The texts in a file that are no docstring."""
    tree = ast.parse(source)
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def told_keys(source):
    return [text for text in sentences(source) if TOLD.search(text)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(UI).as_posix())
def test_no_other_file_writes_a_key_down(path):
    source = path.read_text("utf-8")
    assert not WRITTEN.search(source)
    assert told_keys(source) == []


def test_a_key_that_is_written_down_is_found():
    assert WRITTEN.search('x.setShortcut(QKeySequence("Ctrl+S"))')
    assert WRITTEN.search("QKeySequence(QKeySequence.StandardKey.Save)")
    assert told_keys('"""F5"""\nx = "Druk op F5 of Esc."') == ["Druk op F5 of Esc."]
    assert told_keys('x = f"{a} met Ctrl P of {b}"')
    assert told_keys('x = "Ctrl PageDown"')
    assert not told_keys('x = "Esc brengt je terug."')
