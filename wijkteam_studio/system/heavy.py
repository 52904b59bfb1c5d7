"""What is slow to import comes in here: on one thread, in one order, for every thread.

Packages such as pydantic and SQLAlchemy import their own parts in circles. Two threads that are
both the first to need them break each other's wait, and one goes on with a module that is half
there. So whoever is going to use something of this list calls `load` first.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib import import_module
from threading import Lock
from typing import Final

THREAD: Final = "zwaar"
#: Names only, since this layer knows nothing of them. What others stand on comes first.
IN_ORDER: Final = (
    "pydantic.dataclasses",
    "sqlmodel",
    "wijkteam_studio.content.loader",
    "wijkteam_studio.content.example",
    "wijkteam_studio.storage.orm",
    "wijkteam_studio.storage.days",
    "wijkteam_studio.storage.history",
    "wijkteam_studio.storage.sessions",
    "wijkteam_studio.storage.teams",
    "wijkteam_studio.services.desk",
)

_one_at_a_time = Lock()


def load() -> None:
    """Wait until everything heavy is there; from any thread, and quick when it is.

    Never while a module is being imported: the import would wait for itself. Raises what the
    import raised, each time again.
    """
    with _one_at_a_time:
        begun = _begun()
    begun.result()


def is_loaded() -> bool:
    """Whether everything heavy is there; begins nothing and waits for nothing."""
    return _begun.cache_info().currsize > 0 and _begun().done()


@cache
def _begun() -> Future[None]:
    with_one = ThreadPoolExecutor(max_workers=1, thread_name_prefix=THREAD)
    begun = with_one.submit(_import)
    with_one.shutdown(wait=False)
    return begun


def _import() -> None:
    for name in IN_ORDER:
        import_module(name)
