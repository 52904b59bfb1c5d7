"""What a person reads about the plan of a day: its length, its phases and its breaks."""

from datetime import datetime

from wijkteam_studio.domain.breaks import NEW_BREAK_MINUTES, BreakProposal
from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.domain.programme import Programme
from wijkteam_studio.domain.words import clock_time, counted

_HOUR = 60


def duration_in_words(minutes: int) -> str:
    """`4 uur`, `1 uur en 30 minuten`, `30 minuten`."""
    hours, rest = divmod(minutes, _HOUR)
    parts = [f"{hours} uur"] if hours else []
    if rest or not hours:
        parts.append(counted(rest, "1 minuut", "{} minuten"))
    return " en ".join(parts)


def spine_in_words(programme: Programme) -> str:
    """`Ik 40, Wij 55, Wijk 45 minuten`; a phase that gets no time is left out."""
    found = [(phase, programme.minutes_of(phase)) for phase in SPINE]
    parts = [f"{phase.word} {minutes}" for phase, minutes in found if minutes]
    return f"{', '.join(parts)} minuten" if parts else "geen tijd voor Ik, Wij en Wijk"


def totals(programme: Programme) -> tuple[tuple[Phase, str], ...]:
    """Each phase that gets time, with its words: `Ik 40`, `pauze 20`, `speling 20`."""
    shown = ((phase, phase.word) for phase in SPINE)
    quiet = ((phase, phase.value) for phase in (Phase.PAUZE, Phase.SPELING))
    return tuple(
        (phase, f"{word} {programme.minutes_of(phase)}")
        for phase, word in (*shown, *quiet)
        if programme.minutes_of(phase)
    )


def span_in_words(programme: Programme, begins: datetime) -> str:
    """`9.00 tot 13.00 uur`."""
    times = programme.starts(begins)
    return f"{clock_time(times[0])} tot {clock_time(times[-1])} uur"


def difference_in_words(programme: Programme, planned: int, begins: datetime) -> str:
    """How the day differs from the length in minutes of its draaiboek."""
    more = programme.minutes - planned
    if not planned:
        return f"Samen {duration_in_words(programme.minutes)}."
    if not more:
        return f"Precies {duration_in_words(planned)}, zoals het draaiboek."
    end = clock_time(programme.starts(begins)[-1])
    kind = "langer" if more > 0 else "korter"
    return f"{duration_in_words(abs(more))} {kind} dan gepland, klaar om {end}."


def stretch_in_words(programme: Programme) -> str:
    """The longest part without a break, and whether that is too long."""
    stretch = programme.longest_stretch()
    if not stretch.first_step:
        return "Er zijn nog geen stappen."
    length = counted(stretch.minutes, "1 minuut", "{} minuten")
    if not stretch.is_too_long:
        return f"Langste stuk zonder pauze: {length}. Dat past."
    title = programme.step(stretch.first_step).title
    return f"Vanaf ‘{title}’ is er {length} geen pauze. Dat is te lang."


def proposal_in_words(proposal: BreakProposal) -> str:
    """What to do about it, as the words on a button."""
    if proposal.moved is None:
        return f"Zet {NEW_BREAK_MINUTES} minuten pauze na ‘{proposal.after.title}’"
    return f"Zet ‘{proposal.moved.title}’ na ‘{proposal.after.title}’"
