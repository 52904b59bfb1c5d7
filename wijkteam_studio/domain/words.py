"""Dutch words for dates, times and counts, without the machine's locale."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_NUMBERS = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")

#: What stands before the first letter of a text, and that letter: IJ is one, `één` has its own.
_LETTER = re.compile(r"((?:['’][a-z] |[^\w\s]*))(IJ|ij|Eé|éé|\w)")
_CAPITALS = re.compile(r"(?=\w*\d|[^\W\d_]{2})[^\W\d_a-zß-ÿ]+\d*(?!\w)")

_GREETINGS = ((6, "Goedenacht"), (12, "Goedemorgen"), (18, "Goedemiddag"), (25, "Goedenavond"))


def long_date(day: date) -> str:
    """`dinsdag 12 januari`."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """`12 januari 2027`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def clock_time(moment: time | datetime) -> str:
    """`9.05`, as people write it."""
    return f"{moment.hour}.{moment.minute:02d}"


def minutes_between(first: datetime, second: datetime) -> int:
    """Minutes from one moment to another as `clock_time` shows them, seconds left out of both.

    So a time in words and these minutes added are always the other time in words.
    """
    begin, end = (moment.replace(second=0, microsecond=0) for moment in (first, second))
    return (end - begin) // timedelta(minutes=1)


def counted(number: int, one: str, more: str) -> str:
    """The words for one, or the words for more with the number in place of `{}`."""
    return one if number == 1 else more.format(number)


def in_words(number: int) -> str:
    """A small number as a word, a larger one in figures."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def listed(parts: Sequence[str]) -> str:
    """`a, b en c`."""
    if not parts:
        return ""
    *first, last = parts
    return f"{', '.join(first)} en {last}" if first else last


def lower_first(text: str) -> str:
    """The text as it goes on within a sentence: `Eén, twee` becomes `één, twee`.

    IJ is one letter (`IJs` becomes `ijs`), and a word in capitals such as `GGD` stays.
    """
    begin = _LETTER.match(text)
    if begin is None or _CAPITALS.match(text, begin.end(1)):
        return text
    first = "é" if begin[2].startswith("Eé") else begin[2][:1].lower()
    first = "ij" if begin[2] == "IJ" else first
    return text[: begin.end(1)] + first + text[begin.end(1) + len(first) :]


def upper_first(text: str) -> str:
    """The text as a sentence or a name begins: `ijs` becomes `IJs`, `één` becomes `Eén`.

    What stands before the first word stays as it is: `'s avonds` becomes `'s Avonds`.
    """
    begin = _LETTER.match(text)
    if begin is None:
        return text
    first = "E" if begin[2].startswith("éé") else begin[2][:1].upper()
    first = "IJ" if begin[2] == "ij" else first
    return text[: begin.end(1)] + first + text[begin.end(1) + len(first) :]


def greeting(hour: int) -> str:
    """The greeting that fits the hour of the day."""
    return next(word for until, word in _GREETINGS if hour < until)
