"""The panel of the end of the day: agreements, the date to look back, parked topics, closing."""

from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.harvest import HarvestKind
from wijkteam_studio.domain.programme import Step
from wijkteam_studio.ui.day.instruments.agreements.agreements_part import AgreementsPart
from wijkteam_studio.ui.day.instruments.agreements.closing_part import ClosingPart
from wijkteam_studio.ui.day.instruments.agreements.look_back_part import LookBackPart
from wijkteam_studio.ui.day.instruments.notes.panel import GeneralPanel
from wijkteam_studio.ui.day.instruments.notes.places import key_named
from wijkteam_studio.ui.day.instruments.parking.parking_part import ParkingPart

_PROMISES = {HarvestKind.AGREEMENT, HarvestKind.TRIAL}
_ENDS = {HarvestKind.PARKED, HarvestKind.DATE}


class AgreementsPanel(GeneralPanel):
    """Shows the parts that this step asks for; the end of a day has them all."""

    def add_parts(self) -> None:
        self.agreements = AgreementsPart(self.desk)
        self.look_back = LookBackPart(self.desk)
        self.parking = ParkingPart(self.desk)
        self.closing = ClosingPart(self.desk)
        for part in (self.agreements, self.look_back, self.parking, self.closing):
            self.column.addWidget(part)

    def get_ready(self, day: Day) -> None:
        for part in (self.agreements, self.look_back, self.parking, self.closing):
            part.show_day(day)

    def set_step(self, step: Step) -> None:
        super().set_step(step)
        self.agreements.set_step(step.id)
        self.parking.set_step(step.id)
        kinds = {key_named(self.desk.library, key).kind for key in step.harvest}
        self.agreements.setVisible(bool(kinds & _PROMISES))
        self.look_back.setVisible(bool(kinds & (_PROMISES | _ENDS)))
        self.parking.setVisible(HarvestKind.PARKED in kinds)
        self.closing.setVisible(HarvestKind.PARKED in kinds)

    def keep_drafts(self) -> None:
        super().keep_drafts()
        self.agreements.keep_draft()
        self.parking.keep_draft()

    def says_nothing(self) -> bool:
        return False

    def show_day(self, day: Day) -> None:
        super().show_day(day)
        self.get_ready(day)

    def focus_first(self) -> bool:
        if not self.agreements.isHidden() and self.agreements.take_focus():
            return True
        return super().focus_first()
