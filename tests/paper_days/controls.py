"""Breaks the paper on purpose: a judge that stays silent then is worth nothing."""

from wijkteam_studio.printing import newspaper
from wijkteam_studio.printing.breaking import SetParagraph

_whole_part = SetParagraph.part


def cut_as_before(self, first, last):
    """A part by its height, rounded down: three lines of 14.7 points are two."""
    leading = self.style.leading
    begin = int(first * leading / leading)
    end = begin + int((last - first) * leading / leading)
    return _whole_part(self, begin, end if last < self.lines else last)


def read_nothing(*_args):
    return []


def old_split():
    SetParagraph.part = cut_as_before


def unread():
    newspaper.faults = read_nothing


#: What `--control` can break; the run must then end with a fault.
CONTROLS = {"old-split": old_split, "unread": unread}
