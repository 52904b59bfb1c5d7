"""Dutch words for dates, times and counts, without the machine's locale."""

from collections.abc import Sequence
from datetime import date, datetime, time

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
    """The text as it goes on within a sentence: `Eén, twee` becomes `één, twee`."""
    if text.startswith("Eén"):
        return "é" + text[1:]
    return text[:1].lower() + text[1:]


def greeting(hour: int) -> str:
    """The greeting that fits the hour of the day."""
    return next(word for until, word in _GREETINGS if hour < until)
