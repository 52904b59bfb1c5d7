"""The floor of a newspaper: ReportLab sets texts in plain frames.

Imports nothing of the program but its typefaces, so that its own process starts as light as it can.
"""

from __future__ import annotations

import multiprocessing
from html import escape
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path


def plain_pdf(texts: tuple[str, ...], folder: Path) -> bytes:
    """The texts as paragraphs of one style, three plain frames on a page, with our fonts."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    from wijkteam_studio.printing import fonts

    fonts.register(folder)
    style = ParagraphStyle("body", fontName=fonts.SERIF, fontSize=9, leading=12, spaceAfter=4)
    target, (width, height) = BytesIO(), A4
    column = (width - 100) / 3
    frames = [
        Frame(40 + place * (column + 10), 40, column, height - 80, 0, 0, 0, 0) for place in range(3)
    ]
    document = BaseDocTemplate(target, pagesize=A4, pageTemplates=[PageTemplate("page", frames)])
    document.build([Paragraph(escape(text, quote=False), style) for text in texts])
    return target.getvalue()


def plain_in_a_process(texts: tuple[str, ...], fonts: Path) -> None:
    """The floor in a process of its own, started as ours is."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(texts, fonts, theirs), daemon=True)
    process.start()
    theirs.close()
    ours.recv()
    ours.close()
    process.kill()
    process.join()
    process.close()


def _work(texts: tuple[str, ...], fonts: Path, answer: Connection) -> None:
    answer.send(plain_pdf(texts, fonts))
    answer.close()
