"""The advice over teams: kinds of help, and rules that choose between them."""

from dataclasses import dataclass
from enum import StrEnum

#: Groups of the scan for which training is never the answer.
NEVER_TRAINING = frozenset({"veiligheid", "duidelijkheid", "richting", "behoefte"})
#: Rules up to this number always come before the others.
LAST_RULE_THAT_GOES_FIRST = 4


class HelpKind(StrEnum):
    """A kind of help; training is only one of them."""

    INFORMATION = "informatie"
    SHADOWING = "meelopen"
    TRAINING = "vakgerichte_training"
    PEER_REVIEW = "intervisie"
    MORAL_DELIBERATION = "moreel_beraad"
    TEAM_COACH = "teamcoach"
    NEIGHBOURHOOD_ROUND = "wijkronde"
    LIVED_EXPERIENCE = "ervaringsdeskundigen"
    TALK_WITH_PARTNERS = "gesprek_partners"
    TALK_WITH_MUNICIPALITY = "gesprek_gemeente"
    AGREEMENT_OF_ORGANISATIONS = "afspraak_organisaties"
    AGREEMENT_OF_TEAM = "afspraak_team"
    MEASURE_OF_ORGANISATION = "maatregel_organisatie"


@dataclass(frozen=True, slots=True)
class HelpOption:
    """A kind of help in words: what it is and when it fits."""

    kind: HelpKind
    text: str


@dataclass(frozen=True, slots=True)
class AdviceRule:
    """When something holds over teams, which help to offer and what to add."""

    number: int
    when: str
    help: tuple[HelpKind, ...]
    also: str

    @property
    def goes_first(self) -> bool:
        """Whether this rule stands above the rules about learning."""
        return self.number <= LAST_RULE_THAT_GOES_FIRST


@dataclass(frozen=True, slots=True)
class AdviceChapter:
    """A chapter of the report and what belongs in it."""

    number: int
    title: str
    content: str


@dataclass(frozen=True, slots=True)
class AdviceThresholds:
    """How many teams and forms it takes before the report says something."""

    teams: int
    teams_with_need: int
    forms: int
    hide_team_when_unsafe: bool


@dataclass(frozen=True, slots=True)
class AdvicePlan:
    """Everything the report over teams is made from."""

    title: str
    thresholds: AdviceThresholds
    chapters: tuple[AdviceChapter, ...]
    options: tuple[HelpOption, ...]
    rules: tuple[AdviceRule, ...]
    ranking: str
    quarters: tuple[str, ...]
    themes: tuple[str, ...]

    def option(self, kind: HelpKind) -> HelpOption:
        """A kind of help in words."""
        return next(option for option in self.options if option.kind is kind)

    def rule(self, number: int) -> AdviceRule:
        """The rule with this number; raises KeyError when there is none."""
        for rule in self.rules:
            if rule.number == number:
                return rule
        raise KeyError(number)
