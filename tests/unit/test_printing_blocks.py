"""Blocks beside each other grow together, and tell by how much."""

import pytest

from wijkteam_studio.printing.blocks import Beside, Block


class Growing(Block):
    """A block that grows as far as it is asked to, up to a bound."""

    def __init__(self, height, most=1000.0):
        super().__init__(100.0)
        self._height, self._most = height, most

    def height(self):
        return self._height

    def draw(self, canvas, x, top):
        """Nothing to see."""

    def grow(self, extra):
        before = self._height
        self._height = min(self._most, before + extra)
        return self._height - before


@pytest.mark.parametrize(("extra", "grown"), [(0.0, 0.0), (5.0, 5.0), (30.0, 30.0), (70.0, 40.0)])
def test_a_row_grows_as_far_as_its_blocks_do(extra, grown):
    low, high = Growing(10.0, 60.0), Growing(20.0, 60.0)
    row = Beside([low, high], 12.0)
    assert (low.height(), high.height()) == (20.0, 20.0)
    assert row.grow(extra) == grown
    assert low.height() == high.height() == row.height() == 20.0 + grown


def test_a_row_is_as_wide_as_its_blocks_and_what_is_between_them():
    assert Beside([Growing(1.0), Growing(1.0), Growing(1.0)], 12.0).width == 324.0


def test_what_is_left_white_under_a_row_is_a_surface():
    row = Beside([Growing(10.0, 15.0), Growing(20.0)], 12.0)
    assert row.waste == 500.0
