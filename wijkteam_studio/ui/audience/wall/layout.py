"""From what the wall shows to pages of painted lines."""

from collections.abc import Callable
from typing import Any

from wijkteam_studio.domain.wall import (
    AgreementsView,
    BreakView,
    ChoiceView,
    CountdownView,
    CountView,
    DilemmaView,
    NotesView,
    QuestionView,
    ScreenTestView,
    SidesView,
    WaitingView,
    Wall,
    WallView,
)
from wijkteam_studio.ui.audience.wall import flow, frame, rows
from wijkteam_studio.ui.audience.wall.cards import dilemma_pages
from wijkteam_studio.ui.audience.wall.counts import count_pages
from wijkteam_studio.ui.audience.wall.pieces import Area, Measure, Page
from wijkteam_studio.ui.audience.wall.screen_test import screen_test_pages
from wijkteam_studio.ui.audience.wall.sides import sides_pages

#: Wider or narrower pictures get a band of paper: the lines would be too long or too short.
NARROWEST, WIDEST = 1.2, 2.4
_CACHED = 8

#: One maker of pages for each view.
_MAKERS: dict[type, Callable[[Any, Area, Measure], tuple[Page, ...]]] = {
    WaitingView: flow.waiting_pages,
    QuestionView: flow.question_pages,
    CountdownView: flow.countdown_pages,
    BreakView: flow.break_pages,
    ScreenTestView: screen_test_pages,
    DilemmaView: dilemma_pages,
    NotesView: rows.notes_pages,
    SidesView: sides_pages,
    CountView: count_pages,
    ChoiceView: rows.choice_pages,
    AgreementsView: rows.agreements_pages,
}


class WallLayout:
    """Lays walls out; keeps the last few, so that a ticking clock costs nothing."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._pages: dict[tuple[WallView, float], tuple[Page, ...]] = {}

    def count(self, wall: Wall, aspect: float) -> int:
        """The number of pages of this wall in a picture of this width to height."""
        return len(self._pages_of(wall.view, aspect))

    def page(self, wall: Wall, aspect: float) -> Page:
        """The page that this wall shows, with its tabs, mark, footer and clock."""
        pages = self._pages_of(wall.view, aspect)
        number = max(0, min(wall.page, len(pages) - 1))
        mark = frame.page_mark(number, len(pages), aspect, self._measure)
        page = pages[number].plus(mark)
        return page.plus(frame.clock(wall, page.digits_top, aspect, self._measure))

    def _pages_of(self, view: WallView, aspect: float) -> tuple[Page, ...]:
        key = (view, round(aspect, 3))
        if key not in self._pages:
            while len(self._pages) >= _CACHED:
                self._pages.pop(next(iter(self._pages)))
            self._pages[key] = self._laid_out(view, aspect)
        return self._pages[key]

    def _laid_out(self, view: WallView, aspect: float) -> tuple[Page, ...]:
        content = frame.content_of(view, aspect)
        pages = _MAKERS[type(view)](view, content, self._measure)
        around = frame.tabs(view, self._measure)
        line = getattr(view, "line", "") if not isinstance(view, WaitingView) else ""
        foot, is_whole = frame.footer(line, content.width, self._measure)
        pages = tuple(page.plus(foot) for page in pages)
        if not is_whole:
            pages = (*pages, *self._line_pages(line, content))
        return tuple(page.plus(around) for page in pages)

    def _line_pages(self, line: str, content: Area) -> tuple[Page, ...]:
        return flow.statement_pages(((line, frame.FOOTER.at(45)),), content, self._measure)
