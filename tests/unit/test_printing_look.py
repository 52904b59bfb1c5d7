"""The paper looks as it was approved, to a tenth of a point."""

import pytest

from tests.printed_look import kept, looks


@pytest.fixture(scope="module")
def printed():
    return looks()


@pytest.mark.parametrize("name", ["teamkrant", "deelkrant", "leeg", "kaal"])
def test_the_paper_looks_as_it_was_approved(printed, name):
    wrong = [
        f"{before}  ->  {now}"
        for before, now in zip(kept(name), printed[name], strict=False)
        if before != now
    ]
    assert wrong[:5] == [], "look at the pages, then: python -m tests.printed_look"
    assert len(printed[name]) == len(kept(name))
