"""Text by what a person sees as one sign: a letter with its marks, a flag, a whole family."""

import functools
from collections.abc import Callable

#: Up to here every character but a line end of two is a sign by itself.
_LAST_PLAIN = "\u02ff"


def graphemes(text: str) -> list[str]:
    """The signs of a text, in order; put together they are the text."""
    if "\r" not in text and max(text, default="") <= _LAST_PLAIN:
        return list(text)
    return _clusters()(text)


def cut(text: str, most: int) -> str:
    """The beginning of a text, at most so many characters, that ends between two signs."""
    if len(text) <= most:
        return text
    kept = 0
    for sign in graphemes(text[: most + 64]):
        if kept + len(sign) > most:
            break
        kept += len(sign)
    return text[:kept]


@functools.cache
def _clusters() -> Callable[[str], list[str]]:
    """Finds grapheme clusters; imported when the first text needs it, to start quickly."""
    import regex

    found: Callable[[str], list[str]] = regex.compile(r"\X").findall
    return found
