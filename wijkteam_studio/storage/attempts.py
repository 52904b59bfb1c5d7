"""Running what may fail on a thread that must outlive every failure."""

from collections.abc import Callable
from typing import Any


class _Net:
    """Holds what a piece of work raised."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> "_Net":
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        self.error = error if isinstance(error, Exception) else None
        return self.error is not None


def attempt(action: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """What an action gives, or what it raises; every caller tells somebody."""
    with _Net() as net:
        return action(), None
    return None, net.error
