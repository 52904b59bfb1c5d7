"""The colours of the wall; every text colour here has at least 7:1 on what it stands on."""

from dataclasses import dataclass

from wijkteam_studio.domain.phases import Phase

PAPER = "#FBFAF5"
CARD = "#FFFFFF"
BLACK = "#000000"
INK = "#1F2933"
#: Quiet text: hints, footers and the tabs of the phases that are not on.
MUTED = "#3B4A54"
#: Time that is over; the words `+3 min` say it too.
LATE = "#7A3E00"
RULE = "#D9DDDC"
TRACK = "#E3E6E8"


@dataclass(frozen=True, slots=True)
class PhaseColours:
    """The colour of a phase for shapes, and its deep form for text and under white text."""

    accent: str
    deep: str


IK = PhaseColours("#B4501E", "#8A3A12")
WIJ = PhaseColours("#00695C", "#005B50")
WIJK = PhaseColours("#3949AB", "#303F9F")
OTHER = PhaseColours("#455A64", "#37474F")

_BY_PHASE = {Phase.IK: IK, Phase.WIJ: WIJ, Phase.WIJK: WIJK}


def colours_of(phase: Phase) -> PhaseColours:
    """The colours of this phase."""
    return _BY_PHASE.get(phase, OTHER)
