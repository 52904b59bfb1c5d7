"""The parts of the example day: each list of its file as domain values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid5

from wijkteam_studio.content.example_models import FILE, DayFile, DilemmaEntry, FormEntry
from wijkteam_studio.domain.dilemma import Dilemma
from wijkteam_studio.domain.errors import ContentError
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import (
    Agreement,
    ChosenDilemma,
    Destination,
    MatrixAnswer,
    Note,
    ParkedTopic,
    Partner,
    Photo,
    ScoredRisk,
    SectionChoice,
    StepTime,
    Tally,
    VoteRound,
)
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.domain.scan import CompetenceColumn
from wijkteam_studio.domain.scoring import ScanForm

#: Every identity of the example follows from this and a key, so it is the same everywhere.
_NAMESPACE = UUID("6f0b6a3e-6c1c-5f0a-9a53-2d1e0c7f4b10")
_JPEG_START = b"\xff\xd8\xff"
#: The notes of one field are written this long after each other.
_BETWEEN_NOTES = timedelta(seconds=40)


def identity(*key: object) -> UUID:
    """The identity that belongs to a key of the example."""
    return uuid5(_NAMESPACE, "/".join(str(part) for part in key))


@dataclass(frozen=True, slots=True)
class Frame:
    """What the parts are made from: the file, its programme and how far the day is moved."""

    file: DayFile
    library: Library
    programme: Programme
    folder: Path
    moved: timedelta

    def on(self, given: date) -> date:
        """A date of the file, moved along with the day."""
        return given + self.moved

    def moment(self, given: time) -> datetime:
        """A time on the clock of the room, as an instant in UTC."""
        return datetime.combine(self.on(self.file.session.day), given).astimezone(UTC)

    def began(self, step_id: str) -> datetime:
        """When a step really began."""
        return self.moment(self.file.times[step_id].began)


def notes(frame: Frame) -> Iterator[Note]:
    """The notes of every field, in the order of the file."""
    for entry in frame.file.fields:
        for order, line in enumerate(entry.lines, 1):
            at = frame.began(entry.step) + _BETWEEN_NOTES * order
            yield Note(
                id=identity("note", entry.step, entry.field, order),
                step_id=entry.step,
                field=entry.field,
                text=line.text,
                order=order,
                created_at=at,
                changed_at=at,
                dots=line.dots,
                destination=_destination(printed=line.printed),
                on_wall=line.on_wall,
                lens=line.lens,
                pole=line.pole,
                side=line.side,
            )


def parked(frame: Frame) -> Iterator[ParkedTopic]:
    """The parked topics with what became of them."""
    for order, entry in enumerate(frame.file.parked, 1):
        yield ParkedTopic(
            id=identity("parked", order),
            text=entry.text,
            order=order,
            created_at=frame.began(entry.step) + 2 * _BETWEEN_NOTES,
            step_id=entry.step,
            fate=entry.fate,
            owner=entry.owner,
            when=None if entry.when is None else frame.on(entry.when),
            destination=_destination(printed=entry.printed),
        )


def agreements(frame: Frame) -> Iterator[Agreement]:
    """The agreements and the trial."""
    for order, entry in enumerate(frame.file.agreements, 1):
        when = frame.on(entry.when)
        yield entry.into(Agreement, id=identity("agreement", order), order=order, when=when)


def dilemmas(frame: Frame) -> Iterator[ChosenDilemma]:
    """The cards on the table, with the question behind them in the words of the team."""
    for order, entry in enumerate(frame.file.dilemmas, 1):
        card = _own_card(entry) if entry.title else frame.library.dilemma(entry.card)
        yield replace(
            ChosenDilemma.of(card, identity("dilemma", card.id), order),
            question_behind=entry.question_behind,
            is_own=card.own,
            is_chosen=entry.chosen,
        )


def votes(frame: Frame) -> Iterator[VoteRound]:
    """The one silent choice, opened."""
    vote, people = frame.file.vote, frame.file.session.people
    yield VoteRound(
        id=identity("vote", vote.step),
        step_id=vote.step,
        options=vote.options,
        people=people,
        per_person=vote.per_person,
        counts=vote.counts,
        ballots=people,
        is_open=True,
        opened_at=frame.moment(vote.opened),
    )


def tallies(frame: Frame) -> Iterator[Tally]:
    """The counts of hands and fingers."""
    for entry in frame.file.tallies:
        key = identity("tally", entry.step, entry.field)
        yield Tally(key, entry.step, entry.field, entry.counts, is_open=True)


def step_times(frame: Frame) -> Iterator[StepTime]:
    """When each step began and how long it took."""
    for step_id, entry in frame.file.times.items():
        yield StepTime(step_id, frame.began(step_id), 60.0 * entry.minutes)


def photos(frame: Frame) -> Iterator[Photo]:
    """The pictures; raises ContentError when a file is missing or no JPEG."""
    for order, entry in enumerate(frame.file.photos, 1):
        yield Photo(
            id=identity("photo", entry.file),
            section=entry.section,
            caption=entry.caption,
            alt=entry.alt,
            jpeg=_jpeg(frame.folder / entry.file, f"fotos {order}, bestand"),
            order=order,
        )


def sections(frame: Frame) -> Iterator[SectionChoice]:
    """What the team decided per section."""
    for entry in frame.file.sections:
        yield SectionChoice(entry.id, headline=entry.headline, is_shared=entry.is_shared)


def matrix(frame: Frame) -> Iterator[MatrixAnswer]:
    """The answers to the matrix."""
    for statement, entry in frame.file.matrix.items():
        when = None if entry.when is None else frame.on(entry.when)
        yield MatrixAnswer(statement, entry.answer, entry.owner, when)


def risks(frame: Frame) -> Iterator[ScoredRisk]:
    """The risks with their counts."""
    for order, entry in enumerate(frame.file.risks, 1):
        card = frame.library.risk(entry.card)
        yield ScoredRisk(
            id=identity("risk", card.id),
            card_id=card.id,
            title=card.title,
            level=card.level,
            order=order,
            likelihood=entry.likelihood,
            impact=entry.impact,
            stream=entry.stream,
            first_step=card.first_step,
        )


def partners(frame: Frame) -> Iterator[Partner]:
    """The partners with the lines to them."""
    for order, entry in enumerate(frame.file.partners, 1):
        yield Partner(identity("partner", entry.name), entry.name, entry.strength, order)


def forms(frame: Frame) -> dict[UUID, ScanForm]:
    """The quickscans that were filled in, by identity."""
    statements = [statement.id for statement in frame.library.scan.statements]
    return {
        identity("form", number): ScanForm(
            answers=dict(zip(statements, entry.answers, strict=True)),
            open_answers=entry.open_answers,
            dilemmas=entry.dilemmas,
            competences=_crosses(entry),
        )
        for number, entry in enumerate(frame.file.forms, 1)
    }


def _destination(*, printed: bool) -> Destination:
    return Destination.NEWSPAPER if printed else Destination.HERE


def _own_card(entry: DilemmaEntry) -> Dilemma:
    return Dilemma(
        id=entry.card,
        title=entry.title,
        theme=entry.theme,
        phases=(),
        pole_a=entry.pole_a,
        pole_b=entry.pole_b,
        too_much_a=entry.too_much_a,
        too_much_b=entry.too_much_b,
        example=entry.example,
        deepening=entry.deepening,
        own=True,
    )


def _crosses(entry: FormEntry) -> dict[str, tuple[CompetenceColumn, ...]]:
    chosen = (
        (CompetenceColumn.CAN, entry.can),
        (CompetenceColumn.LEARN, entry.learn),
        (CompetenceColumn.SHARE, entry.share),
    )
    named = sorted({competence for _, ids in chosen for competence in ids})
    return {one: tuple(column for column, ids in chosen if one in ids) for one in named}


def _jpeg(path: Path, key: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ContentError(FILE, key, f"{path.name} is niet te lezen.") from error
    if not data.startswith(_JPEG_START):
        raise ContentError(FILE, key, f"{path.name} is geen JPEG.")
    return data
