"""Running what may fail on a thread that must outlive every failure."""

from collections.abc import Callable
from typing import Any


def attempt(action: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """What an action gives, or what it raises; every caller tells somebody.

    The only broad except of the program: the thread that saves may not fall over a bug.
    """
    try:
        return action(), None
    except Exception as error:  # noqa: BLE001
        return None, error
