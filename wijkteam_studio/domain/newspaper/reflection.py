"""The mirror of the team as pictures: only numbers that may be shown."""

from collections.abc import Sequence

from wijkteam_studio.domain.figure import (
    Anchor,
    Circle,
    Figure,
    Line,
    Shape,
    Text,
    Weight,
)
from wijkteam_studio.domain.matrix import CellReading, MatrixAnswer
from wijkteam_studio.domain.newspaper.material import Material
from wijkteam_studio.domain.newspaper.paper import Form, Part, Passage
from wijkteam_studio.domain.scan import HIGHEST_ANSWER, LOWEST_ANSWER, CompetenceColumn, Quickscan
from wijkteam_studio.domain.scoring import GroupScore, Mirror, mirror
from wijkteam_studio.domain.words import listed, lower_first, upper_first

_INK = "#1f2933"
_GREY = "#5f6b76"
_RULE = "#b4bcc4"
_DOT = "#00695c"
_ROW = 18.5
#: The width of one column of rows, and the room between two.
_HALF, _BETWEEN = 252.0, 14.0
_LINE_FROM, _LINE_TO = 78.0, 160.0
#: Up to this many groups stand in one column.
_ONE_COLUMN = 4
_DIVIDED = "verschillend"

_COLUMNS = {
    CompetenceColumn.CAN: "Vijf of meer van ons kunnen dit",
    CompetenceColumn.LEARN: "Vijf of meer van ons willen dit leren",
}
_READINGS = {
    CellReading.STANDS: "Staat",
    CellReading.WOBBLES: "Wankelt",
    CellReading.MISSING: "Ontbreekt",
    CellReading.FIND_OUT: "Eerst uitzoeken",
}


def team_mirror(material: Material) -> Mirror:
    """What the team may see of its own forms."""
    forms = tuple(material.day.forms.values())
    return mirror(forms, material.library.scan, material.library.scoring)


def figures_of(material: Material) -> tuple[Figure, ...]:
    """The mirror as a picture, when there is a number to show."""
    shown = team_mirror(material).shown
    return (mirror_figure(shown, material.library.scan),) if shown else ()


def figure_note(material: Material) -> str:
    """How to read the numbers; nothing without numbers."""
    seen = team_mirror(material)
    if not seen.shown:
        return ""
    thresholds = material.library.scoring.thresholds
    part = (
        " Dit is een beeld van een deel van het team."
        if seen.shows_part_of(material.day.session.people, thresholds)
        else ""
    )
    divided = (
        " Verschillend: hier denken wij verschillend over."
        if any(score.divided for score in seen.shown)
        else ""
    )
    return (
        f"Gemiddelde van {seen.forms} formulieren, 1 = helemaal niet, 5 = helemaal. "
        f"Groepen onder de vijf antwoorden staan er nooit in.{divided}{part}"
    )


def mirror_figure(scores: Sequence[GroupScore], scan: Quickscan) -> Figure:
    """Per group its name, a line from 1 to 5, a dot, the mean and the word; in two columns."""
    shapes: list[Shape] = []
    rows = (len(scores) + 1) // 2 if len(scores) > _ONE_COLUMN else len(scores)
    for start in range(0, len(scores), rows):
        left = (_HALF + _BETWEEN) * (start // rows)
        shapes += [
            Text(left + _place(value), 8.0, str(value), 7.4, _GREY, anchor=Anchor.MIDDLE)
            for value in (LOWEST_ANSWER, HIGHEST_ANSWER)
        ]
        for number, score in enumerate(scores[start : start + rows]):
            shapes += _row(left, 21.0 + number * _ROW, scan.group(score.group).title, score)
    words = ", ".join(
        f"{lower_first(scan.group(s.group).title)} {_decimal(s.mean)} ({_word(s)})" for s in scores
    )
    alt = f"De spiegel van het team, gemiddelde per onderwerp op een lijn van 1 tot 5: {words}."
    width = 2 * _HALF + _BETWEEN if len(scores) > rows else _HALF
    return Figure(width, 12.0 + rows * _ROW, tuple(shapes), alt)


def _row(left: float, y: float, title: str, score: GroupScore) -> list[Shape]:
    mean = score.mean or float(LOWEST_ANSWER)
    ticks = [left + _place(value) for value in range(LOWEST_ANSWER, HIGHEST_ANSWER + 1)]
    return [
        Text(left, y + 3.2, _short(title), 9.2, _INK),
        Line(ticks[0], y, ticks[-1], y, _RULE, 0.8),
        *(Line(tick, y - 2, tick, y + 2, _RULE, 0.6) for tick in ticks),
        Circle(left + _place(mean), y, 4.4, fill=_DOT),
        Text(left + 170.0, y + 3.2, _decimal(score.mean), 9.6, _INK, weight=Weight.BOLD),
        Text(left + 190.0, y + 3.2, _word(score), 8.6, _GREY),
    ]


def _place(value: float) -> float:
    share = (value - LOWEST_ANSWER) / (HIGHEST_ANSWER - LOWEST_ANSWER)
    return _LINE_FROM + share * (_LINE_TO - _LINE_FROM)


def _decimal(mean: float | None) -> str:
    return "" if mean is None else f"{mean:.1f}".replace(".", ",")


def _word(score: GroupScore) -> str:
    if score.divided:
        return _DIVIDED
    return score.band.word if score.band else ""


def _short(title: str, limit: int = 16) -> str:
    """An own statement can be a whole sentence: its first words fit in front of the line."""
    return title if len(title) <= limit else title[: limit - 1].rstrip() + "…"


def competence_parts(material: Material) -> tuple[Part, ...]:
    """What five or more of us can or want to learn; smaller counts could point at a person."""
    fewest = material.library.scoring.thresholds.shown_from
    texts = {item.id: item.text for item in material.library.scan.competence_card.competences}
    crosses = team_mirror(material).competences
    parts: list[Part] = []
    for column, title in _COLUMNS.items():
        shared = [
            texts[competence]
            for competence, marked, count in crosses
            if marked is column and count >= fewest and competence in texts
        ]
        if shared:
            line = listed([text.rstrip(".") for text in shared])
            parts.append(Part(title, (Passage(f"{upper_first(line)}."),), Form.PROSE))
    return tuple(parts)


def matrix_parts(material: Material) -> tuple[Part, ...]:
    """How the team reads its learning matrix: the cells per reading, in one paragraph."""
    answers = {
        key: MatrixAnswer(item.answer)
        for key, item in material.day.matrix.items()
        if item.answer in set(MatrixAnswer)
    }
    cells = material.library.matrix.read(answers).cells
    lines = [
        f"{word}: {listed([f'{cell.row} {cell.level}' for cell in found])}."
        for reading, word in _READINGS.items()
        if (found := [cell for cell in cells if cell.reading is reading])
    ]
    return (Part("Onze leermatrix", (Passage(" ".join(lines)),)),) if lines else ()
