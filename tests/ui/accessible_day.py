"""One example day for all the tests of a module, and the look put back afterwards."""

import pytest
from PySide6.QtGui import QColor, QPalette

from tests.ui.accessible_scenes import opened_example, settle
from wijkteam_studio.ui.kit import theme

Role, Group = QPalette.ColorRole, QPalette.ColorGroup


def _dark() -> QPalette:
    """What a system with dark high contrast gives a program."""
    grounds = (Role.Window, Role.Base, Role.AlternateBase, Role.Button, Role.ToolTipBase,
               Role.Light, Role.Midlight, Role.Shadow, Role.HighlightedText)  # fmt: skip
    inks = (Role.WindowText, Role.Text, Role.ButtonText, Role.BrightText, Role.ToolTipText,
            Role.PlaceholderText, Role.Mid, Role.Dark)  # fmt: skip
    special = {Role.Highlight: "#1AEBFF", Role.Accent: "#1AEBFF", Role.Link: "#FFFF00",
               Role.LinkVisited: "#FFFF00"}  # fmt: skip
    palette = QPalette()
    named = dict.fromkeys(grounds, "#000000") | dict.fromkeys(inks, "#FFFFFF") | special
    for role, colour in named.items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(Group.Disabled, role, QColor("#3FF23F"))
    return palette


DARK = _dark()


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    with opened_example(tmp_path_factory.mktemp("krant")) as day:
        yield day
    settle()


@pytest.fixture
def wear(qapp, resources, theme_cache):
    def put_on(scale=1.0, *, plain=False):
        theme.apply_theme(qapp, resources, theme_cache, scale, plain=plain)

    yield put_on
    put_on()
