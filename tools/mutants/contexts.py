"""A pytest plugin: which test runs which lines, and how long each test takes.

Loaded by `python -m pytest -p tools.mutants.contexts`; writes what it saw where the environment's
MUTANTS_REACH says.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_SETTINGS = {"source": ["wijkteam_studio"], "data_file": None, "config_file": False}


class Contexts:
    """Measures every test, its fixtures included, as a context of its own."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._seconds: dict[str, float] = {}
        self._red: set[str] = set()
        self._coverage = coverage.Coverage(**_SETTINGS)
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """A test, its fixtures included."""
        self._coverage.switch_context(item.nodeid)
        answer = yield
        self._coverage.switch_context("")
        return answer

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """How long a part of a test took."""
        before = self._seconds.get(report.nodeid, 0.0)
        self._seconds[report.nodeid] = before + report.duration
        if report.failed:
            self._red.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write everything down."""
        self._coverage.stop()
        data, here = self._coverage.get_data(), Path.cwd()
        lines = {
            Path(file).relative_to(here).as_posix(): {
                line: sorted(name for name in names if name)
                for line, names in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        seen = {"seconds": self._seconds, "lines": lines, "red": sorted(self._red)}
        self._target.write_text(json.dumps(seen), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Contexts(Path(os.environ["MUTANTS_REACH"])))
