"""The library: all content, read once, plus what could not be used."""

from collections.abc import Mapping
from dataclasses import dataclass

from wijkteam_studio.domain.activity import Activity
from wijkteam_studio.domain.advice import AdvicePlan
from wijkteam_studio.domain.checklist import Checklist
from wijkteam_studio.domain.colours import Colour, ColourDeck
from wijkteam_studio.domain.conversation import ConversationPlan, ConversationStep
from wijkteam_studio.domain.dilemma import Dilemma, DilemmaDeck
from wijkteam_studio.domain.harvest import HarvestField
from wijkteam_studio.domain.matrix import LearningMatrix
from wijkteam_studio.domain.preparation import Preparation
from wijkteam_studio.domain.programme import OWN_NOTES, ProgrammeTemplate
from wijkteam_studio.domain.risk import Risk, RiskDeck
from wijkteam_studio.domain.scan import Quickscan
from wijkteam_studio.domain.scoring import Scoring
from wijkteam_studio.domain.sections import NewspaperPlan, Section
from wijkteam_studio.domain.sheets import Sheet
from wijkteam_studio.domain.tailoring import Tailoring
from wijkteam_studio.domain.unusable import UnusableFile
from wijkteam_studio.domain.words import upper_first


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that was loaded; lookups raise KeyError for an unknown id."""

    deck: DilemmaDeck
    scan: Quickscan
    scoring: Scoring
    colours: ColourDeck
    matrix: LearningMatrix
    checklist: Checklist
    risks: RiskDeck
    activities: tuple[Activity, ...]
    harvest: tuple[HarvestField, ...]
    tailoring: Tailoring
    conversation: ConversationPlan
    preparation: Preparation
    sheets: tuple[Sheet, ...]
    newspaper: NewspaperPlan
    advice: AdvicePlan
    programmes: tuple[ProgrammeTemplate, ...]
    problems: tuple[UnusableFile, ...] = ()

    def dilemma(self, dilemma_id: str) -> Dilemma:
        """The dilemma with this id, built-in or own."""
        return self.deck.dilemma(dilemma_id)

    def risk(self, risk_id: str) -> Risk:
        """The risk with this id, built-in or own."""
        return self.risks.risk(risk_id)

    def colour(self, colour_id: str) -> Colour:
        """The colour with this code."""
        return self.colours.colour(colour_id)

    def activity(self, activity_id: str) -> Activity:
        """The activity with this id; a break has none."""
        for activity in self.activities:
            if activity.id == activity_id:
                return activity
        raise KeyError(activity_id)

    def harvest_field(self, key: str) -> HarvestField:
        """The field that belongs to a harvest key."""
        for field in self.harvest:
            if field.key == key:
                return field
        raise KeyError(key)

    def named_field(self, key: str) -> HarvestField:
        """The same; a key that only somebody's own programme knows becomes a field of notes."""
        try:
            return self.harvest_field(key)
        except KeyError:
            words = "Notities" if key == OWN_NOTES else upper_first(key.replace("_", " "))
            return HarvestField(key, words, "Eén ding per regel, zonder namen.")

    def programme(self, programme_id: str) -> ProgrammeTemplate:
        """The programme with this id, built-in or own."""
        for programme in self.programmes:
            if programme.id == programme_id:
                return programme
        raise KeyError(programme_id)

    def sheet(self, sheet_id: str) -> Sheet:
        """The sheet with this id."""
        for sheet in self.sheets:
            if sheet.id == sheet_id:
                return sheet
        raise KeyError(sheet_id)

    def section(self, section_id: str) -> Section:
        """The section of the newspaper with this id."""
        return self.newspaper.section(section_id)

    def section_of_harvest(self, key: str) -> Section | None:
        """The first section that a harvest key feeds; None when it never gets printed."""
        return next(iter(self.newspaper.sections_of(key)), None)

    def conversation_step(self, step_id: str) -> ConversationStep | None:
        """The step of the conversation plan that a step of a programme follows."""
        return self.conversation.step_for(step_id)

    def counts(self) -> Mapping[str, int]:
        """How much there is of everything, own content included, under Dutch names."""
        return {
            "dilemma's": len(self.deck),
            "stellingen": len(self.scan.statements),
            "groepen": len(self.scan.groups),
            "open vragen": len(self.scan.open_questions),
            "competenties": len(self.scan.competence_card.competences),
            "kleuren": len(self.colours.colours),
            "matrixstellingen": len(self.matrix.statements),
            "checklistpunten": len(self.checklist.items),
            "risico's": len(self.risks),
            "werkvormen": len(self.activities),
            "oogstvelden": len(self.harvest),
            "maatwerkregels": len(self.tailoring.rules),
            "gespreksstappen": len(self.conversation.steps),
            "bladen": len(self.sheets),
            "draaiboeken": len(self.programmes),
            "rubrieken": len(self.newspaper.sections),
            "beslisregels": len(self.advice.rules),
            "niet bruikbaar": len(self.problems),
        }
