import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.storage import cells, fresh_digest

_WHOLE = st.integers(-(2**63), 2**63 - 1)
_REAL = st.floats(allow_nan=False, allow_infinity=False)
_VALUES = st.lists(st.none() | st.booleans() | _WHOLE | _REAL | st.text())


@given(_VALUES)
def test_a_row_gets_the_digest_that_reading_expects(values: list[cells.Plain]) -> None:
    assert fresh_digest.digest("note", values) == cells.digest("note", values)


@pytest.mark.parametrize("number", [1e16, 1e-7, 1.5e300, -0.0, math.pi])
def test_numbers_with_a_fraction_are_written_as_python_does(number: float) -> None:
    assert fresh_digest.digest("position", [number]) == cells.digest("position", [number])


def test_every_character_below_a_thousand_is_written_alike() -> None:
    texts = [chr(code) for code in range(1000)]
    assert fresh_digest.digest("note", texts) == cells.digest("note", texts)
