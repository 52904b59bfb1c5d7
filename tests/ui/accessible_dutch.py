"""Finds what is not plain Dutch: long sentences, shouted words and English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

#: The most words of a sentence (B1).
MOST_WORDS = 20
#: Capitals that people know, also as the words on a key.
_KNOWN = {"HDMI", "EPSON"}
_ENGLISH = re.compile(
    r"\b(cancel|save|saved|settings|undo|redo|close|next|back|help|file|edit|search|copy|paste|"
    r"delete|select|error|warning|failed|loading|please|click here|yes|apply|default|update|"
    r"submit|download|upload|screen|sound|room|step|day|team's|the|and|with|your|this)\b",
    re.IGNORECASE,
)
#: What stands on the key itself.
_KEY = re.compile(r"\bDelete\b")
_SHOUT = re.compile(r"\b[A-ZÀ-Þ]{4,}\b")
_SENTENCE = re.compile(r"[^.!?:;\n…]+")
_WORD = re.compile(r"[^\W_][\w'’/-]*")


def faults(text: str) -> list[str]:
    """What a reader of plain Dutch would stumble over; empty for nothing."""
    found = []
    for sentence in _SENTENCE.findall(text):
        words = _WORD.findall(sentence)
        if len(words) > MOST_WORDS:
            found.append(f"{len(words)} words: {sentence.strip()}")
    found += [f"shouted: {word}" for word in _SHOUT.findall(text) if word not in _KNOWN]
    english = _ENGLISH.findall(_KEY.sub("", text))
    found += [f"English '{word}': {text[:60]}" for word in english]
    return found


def texts_of(window: QWidget) -> Iterator[str]:
    """Every text in a window that a person can see or hear."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))


def sentences_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Where, and what: the sentences in the source that may come on a screen one day."""
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        skipped = _not_shown(tree)
        for node in ast.walk(tree):
            text = _text_of(node) if id(node) not in skipped else ""
            if " " in text and text[:1].isupper():
                yield f"{file.name}:{getattr(node, 'lineno', 0)}", text


def _not_shown(tree: ast.AST) -> set[int]:
    """Docstrings, what goes to the log or to a developer, and the parts of a whole."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            hidden = [node.value] if isinstance(node.value, ast.Constant) else []
            if isinstance(node.value, ast.Call) and ast.unparse(node.value.func)[:5] == "_log.":
                hidden = list(ast.walk(node.value))
        elif isinstance(node, ast.Raise) and node.exc is not None:
            called = ast.unparse(node.exc).partition("(")[0]
            known = called in {"TypeError", "ValueError", "RuntimeError", "KeyError"}
            hidden = list(ast.walk(node.exc)) if known else []
        elif isinstance(node, ast.JoinedStr):
            hidden = list(node.values)
        else:
            continue
        found |= {id(part) for part in hidden}
    return found


def _text_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "…x" for part in node.values)
        return "".join(str(part) for part in parts).replace("…x", "x")
    return ""
