"""Tailoring (maatwerk): the rules that make a day fit this team, in the words a person reads."""

from dataclasses import dataclass

_SHORTEST_CHECK_IN = 10
_LONGEST_CHECK_IN = 20


@dataclass(frozen=True, slots=True)
class TailoringRule:
    """When something holds for a team, and what to do then."""

    id: str
    when: str
    then: str


@dataclass(frozen=True, slots=True)
class Tailoring:
    """The rules, and how long a check-in takes in words."""

    rules: tuple[TailoringRule, ...]
    check_in: str

    def rule(self, rule_id: str) -> TailoringRule:
        """The rule with this id; raises KeyError when there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)


def check_in_minutes(people: int) -> int:
    """How many minutes a check-in takes for a number of people."""
    return max(_SHORTEST_CHECK_IN, min(3 + people, _LONGEST_CHECK_IN))
