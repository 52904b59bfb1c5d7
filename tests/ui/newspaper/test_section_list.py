"""The sections beside the newspaper: every title has its lines, however narrow the list is."""

import pytest
from PySide6.QtCore import QCoreApplication

from wijkteam_studio.domain.press_room import Mark, SectionState
from wijkteam_studio.domain.sections import Section
from wijkteam_studio.ui.newspaper.section_list import SectionList

TITLES = (
    "Voorpagina",
    "Wie wij zijn en wat wij brengen",
    "Onze spiegel",
    "Het dilemma van de dag",
    "Wat werkt bij ons",
    "Onze wijk",
    "Weerbericht",
    "Dit gaan wij doen",
    "Gezocht en aangeboden",
    "Hier komen we op terug",
)


@pytest.mark.parametrize("height", [300, 380, 420, 440, 460, 480])
def test_a_title_that_needs_two_lines_gets_them_when_the_list_gets_narrow(qtbot, height):
    sections = SectionList()
    qtbot.addWidget(sections)
    sections.resize(600, height)
    sections.set_sections([_state(place, title) for place, title in enumerate(TITLES)])
    sections.show()
    QCoreApplication.processEvents()
    qtbot.wait(0)
    sections.resize(235, height)
    QCoreApplication.processEvents()
    sections.executeDelayedItemsLayout()
    QCoreApplication.processEvents()
    sections.executeDelayedItemsLayout()
    stands = _heights(sections)
    sections.doItemsLayout()
    assert stands == _heights(sections)
    assert max(stands) > min(stands)


def _heights(sections):
    return [
        sections.visualItemRect(sections.item(place)).height() for place in range(sections.count())
    ]


def _state(place, title):
    section = Section(f"S{place}", title, 1, (0, 100), (), "", "")
    return SectionState(section, _mark(title))


def _mark(title):
    return Mark.NEEDED if title in {"Voorpagina", "Dit gaan wij doen"} else Mark.EMPTY
