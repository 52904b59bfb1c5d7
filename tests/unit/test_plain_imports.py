import subprocess
import sys

import pytest

#: How many files' source is kept after a heavy import that comes after PySide6.
_KEPT = """
import linecache
import PySide6.QtWidgets
from wijkteam_studio.app import import_plainly
{first}
import sqlmodel
print(sum(name.endswith(".py") for name in linecache.cache))
"""


@pytest.mark.parametrize(
    ("first", "is_kept"), [("import_plainly()", False), ("pass  # as PySide6 has it", True)]
)
def test_the_source_of_what_is_imported_does_not_stay_in_memory(first, is_kept):
    done = subprocess.run(
        [sys.executable, "-c", _KEPT.format(first=first)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (int(done.stdout) > 100) is is_kept


def test_names_of_widgets_stay_as_they_are():
    words = (
        "import PySide6.QtWidgets; from wijkteam_studio.app import import_plainly;"
        "import_plainly(); from wijkteam_studio.ui.kit import banner;"
        "print(hasattr(banner.QuietBanner, 'setObjectName'))"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
