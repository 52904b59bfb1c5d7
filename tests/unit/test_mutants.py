"""The tool that breaks the program: it knows which faults a test notices."""

import pytest

pytest.importorskip("cosmic_ray", reason="cosmic-ray is not there; make mutants installs it")

from tools.mutants.__main__ import MOST, Verdict, tell
from tools.mutants.places import Mutant, drawn, mutants_in
from tools.mutants.trial import Outcome, copy_project, judge, measure

FILE = "wijkteam_studio/domain/late.py"
CODE = """\
LIMIT = 10

def is_late(minutes: int | None) -> bool:
    return minutes > LIMIT


def never_asked(minutes: int) -> bool:
    return minutes < 0


def is_soon(minutes: int, *, hurry: bool = False) -> bool:
    return minutes <= 5 or hurry
"""
TEST = """\
from wijkteam_studio.domain.late import is_late

def test_an_hour_is_late():
    assert is_late(60)
"""
WINDOW_TEST = """\
from wijkteam_studio.domain.late import is_soon

def test_a_window_says_soon():
    assert is_soon(5)
"""
HOUSE = f"""\
from pathlib import Path

def test_of_the_house_that_is_red_already():
    assert False

def test_of_the_house_that_reads():
    assert "LIMIT = 10" in Path("{FILE}").read_text()
"""
#: `>` at the only place that a test runs, and `<` where none comes.
MORE, LESS = "core/ReplaceComparisonOperator_Gt_GtE", "core/ReplaceComparisonOperator_Lt_LtE"
IN_A_WINDOW = "core/ReplaceComparisonOperator_LtE_Lt"
OTHER_WAY = "core/ReplaceComparisonOperator_Gt_Lt"
CONSTANT = "core/NumberReplacer"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    for name, text in {
        FILE: CODE,
        "wijkteam_studio/__init__.py": "",
        "wijkteam_studio/domain/__init__.py": "",
        "tests/unit/test_late.py": TEST,
        "tests/ui/test_late_window.py": WINDOW_TEST,
        "tests/test_house.py": HOUSE,
        "pyproject.toml": '[tool.pytest.ini_options]\npythonpath = ["."]\n',
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def trial(project, tmp_path_factory):
    tree = tmp_path_factory.mktemp("copy") / "tree"
    copy_project(project, tree)
    reach = measure(tree, tree.parent / "reach.json")
    return lambda operator: judge(tree, Mutant(FILE, operator, 0, _line(operator)), reach), tree


def _line(operator):
    found = [item for _spot, item in mutants_in(FILE, CODE) if item.operator == operator]
    return found[0].line


@pytest.mark.parametrize(
    ("operator", "outcome"),
    [(OTHER_WAY, Outcome.KILLED), (MORE, Outcome.SURVIVED), (IN_A_WINDOW, Outcome.KILLED)],
)
def test_a_fault_is_seen_when_a_test_that_runs_its_line_goes_red(trial, operator, outcome):
    judging, tree = trial
    assert judging(operator) is outcome
    assert (tree / FILE).read_text(encoding="utf-8") == CODE


def test_what_reads_the_program_sees_a_fault_unless_it_was_red_without_one(trial):
    judging, _tree = trial
    assert judging(MORE) is Outcome.SURVIVED
    assert judging(CONSTANT) is Outcome.KILLED


def test_a_line_that_no_test_runs_belongs_to_every_test_of_its_file(trial):
    judging, _tree = trial
    assert judging(LESS) is Outcome.SURVIVED


def test_an_annotation_and_a_star_have_no_fault_and_a_constant_has():
    lines = {mutant.line for _spot, mutant in mutants_in(FILE, CODE)}
    assert lines == {1, 4, 8, 11, 12}
    stars = [item for _spot, item in mutants_in(FILE, CODE) if "_Mul_" in item.operator]
    assert stars == []


def test_the_same_seed_draws_the_same_faults(project):
    once, again = (drawn(project, ["wijkteam_studio/domain"], 3, 7) for _ in range(2))
    assert once == again
    assert len({(mutant.file, mutant.line) for mutant in once}) == 3


@pytest.mark.parametrize(("missed", "code"), [(MOST, 0), (MOST + 1, 1)])
def test_more_than_a_tenth_unnoticed_is_a_failure(capsys, missed, code):
    mutant = Mutant("wijkteam_studio/domain/clock.py", "core/NumberReplacer", 0, 1)
    seen = Verdict(mutant, Outcome.KILLED, 1.0, "p", "t")
    unseen = Verdict(mutant, Outcome.SURVIVED, 1.0, "p", "t")
    assert tell([unseen] * missed + [seen] * (100 - missed)) == code
    assert f"{missed} niet gezien" in capsys.readouterr().out


def test_a_fault_that_was_missed_is_tried_again_when_tests_are_added():
    mutant = Mutant(FILE, MORE, 0, 4)
    assert Verdict(mutant, Outcome.KILLED, 1.0, "p", "before").holds("p", "after")
    assert not Verdict(mutant, Outcome.SURVIVED, 1.0, "p", "before").holds("p", "after")
    assert not Verdict(mutant, Outcome.KILLED, 1.0, "before", "t").holds("after", "t")
