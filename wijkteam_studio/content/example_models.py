"""The shape of sessions/voorbeeld/dag.toml: a whole worked day of a made-up team."""

from datetime import date, datetime, time
from typing import Annotated, Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Flag, Id, Minutes, Text, Title, Whole
from wijkteam_studio.domain.notes import Fate, OwnerKind
from wijkteam_studio.domain.phases import Phase, TeamStage

#: The name of the file, for reading and for errors.
FILE = "dag.toml"

Answer = Annotated[int, Field(strict=True, ge=0, le=5)]
Counts = dict[str, Whole]
Scores = dict[Annotated[str, Field(pattern=r"^[1-5]$")], Whole]
Picture = Annotated[str, Field(pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+)*\.jpg$")]


class TeamBlock(Entry):
    """The made-up team."""

    name: Title = Field(alias="naam")
    municipality: Title = Field(alias="gemeente")
    neighbourhood: Title = Field(alias="wijk")
    stage: TeamStage = Field(alias="fase")


class SessionBlock(Entry):
    """The facts of the day; times are of the clock in the room."""

    programme: Id = Field(alias="draaiboek")
    number: Whole = Field(alias="nummer", ge=1)
    day: date = Field(alias="datum")
    start: time
    place: Title = Field(alias="plek")
    people: Whole = Field(alias="mensen", ge=2, le=64)
    created: datetime = Field(alias="gemaakt")
    step_now: Id = Field(alias="stap_nu")
    closed: time = Field(alias="afgerond")
    newspaper: time = Field(alias="krant")
    look_back: date = Field(alias="terugkijken")


class StepEdit(Entry):
    """What the team changed in a step of the programme."""

    step: Id = Field(alias="stap")
    minutes: Minutes | None = Field(alias="min", default=None)
    harvest: tuple[Id, ...] = Field(alias="oogst", default=())


class ExtraStep(Entry):
    """The step that the team added."""

    id: Id
    after: Id = Field(alias="na")
    phase: Phase = Field(alias="fase")
    minutes: Minutes = Field(alias="min")
    shrink_to: Minutes | None = Field(alias="kort", default=None)
    title: Title = Field(alias="titel")
    activity: Id = Field(alias="werkvorm")
    do: Text = Field(alias="doe")
    say: Text = Field(alias="zeg")
    section: Id = Field(alias="krant")
    harvest: tuple[Id, ...] = Field(alias="oogst")


class TimeEntry(Entry):
    """When a step began and how many minutes it took."""

    began: time = Field(alias="begon")
    minutes: Minutes = Field(alias="min")


class LineEntry(Entry):
    """One note."""

    text: Text = Field(alias="tekst")
    dots: Whole = Field(alias="stippen", default=0)
    printed: Flag = Field(alias="krant", default=False)
    on_wall: Flag = Field(alias="zaal", default=False)
    lens: Id = Field(alias="kleur", default="")
    pole: Literal["", "a", "b"] = Field(alias="pool", default="")
    side: Literal["", "brengen", "halen"] = Field(alias="kant", default="")


class FieldEntry(Entry):
    """The notes of one field of a step."""

    step: Id = Field(alias="stap")
    field: Id = Field(alias="veld")
    lines: tuple[LineEntry, ...] = Field(alias="regels", min_length=1)


class DilemmaEntry(Entry):
    """A card of the deck by its id, or a card of the team's own with a title and poles."""

    card: Id = Field(alias="kaart")
    chosen: Flag = Field(alias="gekozen")
    question_behind: Text = Field(alias="vraag_erachter")
    theme: Id = Field(alias="thema", default="")
    title: Title = Field(alias="titel", default="")
    pole_a: Text = Field(alias="pool_a", default="")
    pole_b: Text = Field(alias="pool_b", default="")
    too_much_a: Text = Field(alias="te_veel_a", default="")
    too_much_b: Text = Field(alias="te_veel_b", default="")
    example: Text = Field(alias="voorbeeld", default="")
    deepening: tuple[Text, ...] = Field(alias="verdieping", default=())


class VoteBlock(Entry):
    """The silent choice: only totals."""

    step: Id = Field(alias="stap")
    opened: time = Field(alias="geopend")
    per_person: Whole = Field(alias="per_persoon", ge=1)
    options: tuple[Id, ...] = Field(alias="kaarten", min_length=2)
    counts: Counts = Field(alias="aantallen")


class TallyEntry(Entry):
    """Counts of hands or fingers."""

    step: Id = Field(alias="stap")
    field: Id = Field(alias="veld")
    counts: Counts = Field(alias="aantallen")


class AgreementEntry(Entry):
    """An agreement, or the trial."""

    what: Text = Field(alias="wat")
    who: Title = Field(alias="wie")
    when: date = Field(alias="wanneer")
    sign: Text = Field(alias="merken")
    owner_kind: OwnerKind = Field(alias="soort")
    partner: Title = ""
    is_trial: Flag = Field(alias="proef", default=False)
    trigger: Text = Field(alias="als", default="")


class ParkedEntry(Entry):
    """A parked topic and what became of it."""

    step: Id = Field(alias="stap")
    text: Text = Field(alias="tekst")
    fate: Fate = Field(alias="lot")
    owner: Title = Field(alias="wie", default="")
    when: date | None = Field(alias="wanneer", default=None)
    printed: Flag = Field(alias="krant", default=False)


class RiskEntry(Entry):
    """How often each score was given to a risk."""

    card: Id = Field(alias="kaart")
    likelihood: Scores = Field(alias="kans")
    impact: Scores = Field(alias="gevolg")
    stream: Annotated[int, Field(strict=True, ge=-2, le=2)] = Field(alias="stroom")


class MatrixEntry(Entry):
    """The answer to one statement of the matrix."""

    answer: Literal["groen", "oranje", "rood", "grijs"] = Field(alias="kleur")
    owner: Title = Field(alias="eigenaar", default="")
    when: date | None = Field(alias="wanneer", default=None)


class PartnerEntry(Entry):
    """A partner and how thick the line is."""

    name: Title = Field(alias="naam")
    strength: Whole = Field(alias="lijn", le=3)


class SectionEntry(Entry):
    """What the team decided for a section of the newspaper."""

    id: Id
    headline: Title = Field(alias="kop", default="")
    is_shared: Flag = Field(alias="delen", default=False)


class PhotoEntry(Entry):
    """A picture in a file next to this one."""

    file: Picture = Field(alias="bestand")
    section: Id = Field(alias="rubriek")
    caption: Text = Field(alias="onderschrift")
    alt: Text


class FormEntry(Entry):
    """One filled-in quickscan; answers in the order of the statements."""

    answers: tuple[Answer, ...] = Field(alias="antwoorden")
    dilemmas: tuple[Id, ...]
    can: tuple[Id, ...] = Field(alias="kan")
    learn: tuple[Id, ...] = Field(alias="leren")
    share: tuple[Id, ...] = Field(alias="delen")
    open_answers: dict[Id, Text] = Field(alias="open")


class DayFile(Entry):
    """The whole day."""

    kind: Literal["voorbeelddag"] = Field(alias="soort")
    version: Whole = Field(alias="versie")
    team: TeamBlock
    session: SessionBlock = Field(alias="sessie")
    edits: tuple[StepEdit, ...] = Field(alias="aanpassingen")
    extra_step: ExtraStep = Field(alias="extra_stap")
    times: dict[Id, TimeEntry] = Field(alias="tijden")
    fields: tuple[FieldEntry, ...] = Field(alias="velden")
    dilemmas: tuple[DilemmaEntry, ...]
    vote: VoteBlock = Field(alias="stille_keuze")
    tallies: tuple[TallyEntry, ...] = Field(alias="tellingen")
    agreements: tuple[AgreementEntry, ...] = Field(alias="afspraken")
    parked: tuple[ParkedEntry, ...] = Field(alias="geparkeerd")
    risks: tuple[RiskEntry, ...] = Field(alias="risicos")
    matrix: dict[Id, MatrixEntry] = Field(alias="leermatrix")
    partners: tuple[PartnerEntry, ...]
    sections: tuple[SectionEntry, ...] = Field(alias="rubrieken")
    photos: tuple[PhotoEntry, ...] = Field(alias="fotos")
    forms: tuple[FormEntry, ...] = Field(alias="formulieren")
