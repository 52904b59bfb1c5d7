"""Risks of a team: what can go wrong, above the table and underneath."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wijkteam_studio.domain.scan import ScalePoint


class RiskLevel(StrEnum):
    """Where the cause of a risk lies."""

    INDIVIDU = "individu"
    TEAM = "team"
    ORGANISATIE = "organisatie"
    SYSTEEM = "systeem"
    WIJK = "wijk"


class RiskWeight(StrEnum):
    """How heavy likelihood times impact is."""

    LOW = "laag"
    MIDDLE = "midden"
    HIGH = "hoog"


class Stream(StrEnum):
    """Whether a risk lies on the table, plays underneath, or both; also names a route."""

    ABOVE = "bovenstroom"
    BELOW = "onderstroom"
    BOTH = "allebei"
    OUTSIDE = "organisatie_of_systeem"


@dataclass(frozen=True, slots=True)
class Risk:
    """One risk: how it shows above and below the table, and a first step."""

    id: str
    title: str
    level: RiskLevel
    above: str = ""
    below: str = ""
    dilemmas: tuple[str, ...] = ()
    first_step: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class WeightBand:
    """The products of likelihood and impact that share one weight, ends included."""

    weight: RiskWeight
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class RiskDeck:
    """The risks, the scales to score them on, and the route that each stream asks for."""

    likelihood: tuple[ScalePoint, ...]
    impact: tuple[ScalePoint, ...]
    bands: tuple[WeightBand, ...]
    display: str
    risks: tuple[Risk, ...]
    routes: tuple[tuple[Stream, str], ...]
    balance: str

    def __iter__(self) -> Iterator[Risk]:
        return iter(self.risks)

    def __len__(self) -> int:
        return len(self.risks)

    def risk(self, risk_id: str) -> Risk:
        """The risk with this id; raises KeyError when it is not in the list."""
        for risk in self.risks:
            if risk.id == risk_id:
                return risk
        raise KeyError(risk_id)

    def route(self, stream: Stream) -> str:
        """What to do with a risk of this stream."""
        return dict(self.routes)[stream]

    def weight(self, likelihood: int, impact: int) -> RiskWeight:
        """How heavy a score is; raises ValueError for a score outside the scales."""
        product = likelihood * impact
        for band in self.bands:
            if band.lowest <= product <= band.highest:
                return band.weight
        raise ValueError(product)
