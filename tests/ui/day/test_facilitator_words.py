from dataclasses import replace

import pytest

from wijkteam_studio.content.builtin import read_builtin
from wijkteam_studio.content.example import load_example
from wijkteam_studio.system.paths import resources_folder, sessions_folder
from wijkteam_studio.ui.day.facilitator_words import differ_in_time, next_of, view_of


@pytest.fixture(scope="module")
def library():
    return read_builtin(resources_folder(), sessions_folder())


def test_the_name_of_every_werkvorm_goes_on_in_the_line_of_facts(library):
    day = load_example(sessions_folder() / "voorbeeld", library)
    step = day.programme.step("DD03")
    seen = set()
    for activity in library.activities:
        changed = replace(step, activity=activity.id)
        facts = [view_of(day, changed, library).facts, next_of(changed, library)[1]]
        seen |= {line.rpartition(" · ")[2] for line in facts}
    assert len(seen) == len(library.activities) == 26
    assert "één, twee, vier, allen" in seen
    assert not [name for name in seen if not name[0].islower() or name.startswith("eén")]


@pytest.mark.parametrize("field", ["position", "programme", "session", "team", "step_times"])
def test_what_changes_the_clock_the_plan_or_a_name_differs_in_time(library, field):
    day = load_example(sessions_folder() / "voorbeeld", library)
    assert not differ_in_time(day, replace(day, notes={}))
    value = getattr(day, field)
    other = dict(value) if field == "step_times" else replace(value)
    assert differ_in_time(day, replace(day, **{field: other}))
