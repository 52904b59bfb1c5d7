"""Where the program can be broken: every place that an operator of cosmic-ray finds."""

import ast
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator, operator_names

#: A line and a column, both as parso counts them: lines from 1, columns from 0.
Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small fault: an operator at its so-many-th chance in a file of the program."""

    file: str
    operator: str
    occurrence: int
    line: int

    @property
    def name(self) -> str:
        """The same for the same fault in the same text."""
        return f"{self.file}:{self.line} {self.operator.removeprefix('core/')}#{self.occurrence}"

    def applied(self, code: str) -> str:
        """The text of the file with the fault in it."""
        broken = mutate_code(code, _operators()[self.operator], self.occurrence)
        if broken is None:
            raise ValueError(f"{self.name} is not in this text")
        return broken

    def diff(self, code: str) -> str:
        """The fault as people read it."""
        old, new = code.splitlines(), self.applied(code).splitlines()
        return "\n".join(list(unified_diff(old, new, lineterm="", n=1))[2:])


def mutants_in(file: str, code: str) -> Iterator[tuple[Spot, Mutant]]:
    """All faults of one file with their spots.

    An annotation is never run, and has none; nor has a `*` that only says that what follows is
    named.
    """
    nodes, annotations = list(ast_nodes(get_ast(code))), _annotations(code)
    for name, operator in _operators().items():
        occurrence = 0
        for node in nodes:
            for start, _end in operator.mutation_positions(node):
                if not _only_names(node) and not any(
                    first <= start < last for first, last in annotations
                ):
                    yield start, Mutant(file, name, occurrence, start[0])
                occurrence += 1


def _only_names(node: Any) -> bool:
    """Whether this is the `*` before parameters that are given by name."""
    return getattr(node, "value", "") == "*" and node.parent.type in {"parameters", "param"}


def drawn(root: Path, packages: Sequence[str], number: int, seed: int) -> list[Mutant]:
    """So many faults at random: first a place, each as likely, then one of its faults."""
    places: dict[tuple[str, Spot], list[Mutant]] = defaultdict(list)
    for package in packages:
        for path in sorted((root / package).rglob("*.py")):
            file = path.relative_to(root).as_posix()
            for spot, mutant in mutants_in(file, path.read_text(encoding="utf-8")):
                places[file, spot].append(mutant)
    chance = random.Random(seed)  # noqa: S311 (a sample, not a secret)
    chosen = chance.sample(sorted(places), min(number, len(places)))
    return [chance.choice(places[place]) for place in chosen]


@cache
def _operators() -> dict[str, Operator]:
    """Every operator that needs nothing to be told, by its name."""
    kinds = {name: get_operator(name) for name in operator_names()}
    return {name: kind() for name, kind in kinds.items() if not kind.arguments()}


def _annotations(code: str) -> list[tuple[Spot, Spot]]:
    found = []
    for node in ast.walk(ast.parse(code)):
        for name in ("annotation", "returns"):
            part = getattr(node, name, None)
            if isinstance(part, ast.expr) and part.end_lineno and part.end_col_offset:
                first, last = (part.lineno, part.col_offset), (part.end_lineno, part.end_col_offset)
                found.append((first, last))
    return found
