"""The phases of a day and the stages of a team."""

from enum import StrEnum

from wijkteam_studio.domain.words import upper_first


class Phase(StrEnum):
    """A part of the day; IK, WIJ and WIJK stay Dutch because they are names."""

    START = "start"
    IK = "ik"
    WIJ = "wij"
    WIJK = "wijk"
    PAUZE = "pauze"
    SLOT = "slot"
    SPELING = "speling"

    @property
    def word(self) -> str:
        """The word a person reads for this phase."""
        return upper_first(self.value)


#: The phases that carry the conversation, in the order of the day.
SPINE = (Phase.IK, Phase.WIJ, Phase.WIJK)


class TeamStage(StrEnum):
    """How far a team is: it chooses the column of minutes in a programme."""

    STARTEND = "startend"
    GROEIEND = "groeiend"
    DRAAIEND = "draaiend"

    @property
    def column(self) -> int:
        """The index of this stage in a template's three numbers of minutes."""
        return tuple(TeamStage).index(self)
