"""One rotating log file with what happened, never with what people wrote."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from wijkteam_studio.system import private

_LOGGER = "wijkteam_studio"
_BYTES = 500_000
_OLDER_FILES = 3

#: Messages of these errors name our own code; others can quote what somebody typed.
_SAFE = (AttributeError, TypeError, NameError, ImportError, IndexError, ZeroDivisionError, OSError)


class QuietFormatter(logging.Formatter):
    """Log lines whose tracebacks leave out messages that could quote people's text."""

    def formatException(  # noqa: N802 the name that logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The traceback of an error without people's text."""
        return story_of(ei[1]) if ei[1] is not None else ""


class _PrivateFile(RotatingFileHandler):
    """A log that only its user can read."""

    def _open(self) -> TextIOWrapper:
        descriptor = private.opener(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding=self.encoding)


def start(folder: Path) -> logging.Handler:
    """Log to a file in this folder (made when needed) until `stop`; raises OSError."""
    private.make_folder(folder)
    handler = _PrivateFile(
        folder / "wijkteam.log", maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
    )
    handler.setFormatter(QuietFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger(_LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Stop logging to the file of this handler and close it."""
    logging.getLogger(_LOGGER).removeHandler(handler)
    handler.close()


def story_of(error: BaseException) -> str:
    """Where an error came from, line by line, and what it was, without people's text."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines += _frames(current.__traceback__)
        lines.append(_last_line(current))
        current = current.__cause__ or current.__context__
        if current is not None:
            lines.append("caused by:")
    return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    lines: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        place = "/".join(Path(code.co_filename).parts[-3:])
        lines.append(f"  {place}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return lines


def _last_line(error: BaseException) -> str:
    name = type(error).__qualname__
    if isinstance(error, OSError):
        return f"{name}: {error.errno} {error.strerror}"
    return f"{name}: {error}" if isinstance(error, _SAFE) else f"{name} (message left out)"
