"""The newspaper of the example day, against ReportLab setting the same text in plain frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from benchmarks.example_room import opened, scratch
from benchmarks.measures import Bar, Measured, Outcome, Row, pair
from benchmarks.plain_paper import plain_in_a_process, plain_pdf
from wijkteam_studio.domain.newspaper import Newspaper
from wijkteam_studio.system.paths import resources_folder

ROUNDS = 15
_THREE_TIMES = Bar(Measured.RATIO, 3.0)
_IN_TIME = Bar(Measured.MEDIAN, 1500.0)
_NOT_PRINTED = frozenset({"section", "phase", "form", "alt", "gaps"})


def measure() -> Outcome:
    """In this process, and whole: a process of its own, up to a file that is safe on the disk."""
    from wijkteam_studio.printing.newspaper import newspaper_pdf
    from wijkteam_studio.printing.worker import print_newspaper

    fonts = resources_folder() / "fonts"
    with opened() as (_studio, desk), scratch() as folder:
        paper, notes = desk.paper.newspaper(), len(desk.live.day.notes)
        texts = tuple(texts_of(paper))
        inside = pair(ROUNDS, lambda: plain_pdf(texts, fonts), lambda: newspaper_pdf(paper, fonts))
        apart = pair(
            ROUNDS,
            lambda: plain_in_a_process(texts, fonts),
            lambda: print_newspaper(paper, fonts, folder / "krant.pdf"),
        )
        facts = _facts(paper, notes, texts, (newspaper_pdf(paper, fonts), plain_pdf(texts, fonts)))
    rows = (
        Row("newspaper, in one process", *inside, (_IN_TIME,)),
        Row("newspaper, process of its own and on disk", *apart, (_THREE_TIMES, _IN_TIME)),
    )
    return Outcome(rows, (facts,))


def _facts(paper: Newspaper, notes: int, texts: tuple[str, ...], pdfs: tuple[bytes, bytes]) -> str:
    ours, plain = (_pages(pdf) for pdf in pdfs)
    words = sum(len(text.split()) for text in texts)
    photos = sum(len(article.photos) for article in paper.articles)
    return (
        f"`newspaper`: a day of {notes} notes; {words} words and {photos} photos on {ours} pages, "
        f"the floor sets the same words on {plain} pages without photos or figures"
    )


def _pages(pdf: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def texts_of(value: object) -> Iterator[str]:
    """Every printed text in a newspaper, in its order."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NOT_PRINTED:
                yield from texts_of(getattr(value, field.name))
