"""Colours by which the pictures of a run can be told apart.

Everything private is painted in colours with blue 254 and green 1: next to each other in the
memory of an X server that is one short pattern, and no mixture of the wall's colours gives it.
"""

MARK_GREEN, MARK_BLUE = 0x01, 0xFE
#: As a pixel begins in memory: blue, then green.
MARK = bytes((MARK_BLUE, MARK_GREEN))
#: The bare desktop: blue, green, red.
DESKTOP = bytes((0x33, 0xFD, 0x02))
_WALL = ("FBFAF5", "FFFFFF", "000000")
GROUNDS = frozenset(bytes.fromhex(colour)[::-1] for colour in _WALL)


def marked(number: int) -> str:
    """A colour of its own for the private windows, as `#RRGGBB`."""
    return f"#{0xFF - number:02X}{MARK_GREEN:02X}{MARK_BLUE:02X}"
