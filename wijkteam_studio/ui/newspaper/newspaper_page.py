"""The newspaper: its sections, what feeds each of them, and the real pages."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkteam_studio.domain import press_room
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import InvalidInput, PrintCancelled, StudioError
from wijkteam_studio.domain.newspaper import missing
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.kit.banner import QuietBanner
from wijkteam_studio.ui.kit.keys import KEYS, Action, key_for
from wijkteam_studio.ui.kit.saved import SavedWords
from wijkteam_studio.ui.kit.scroll import Column, Reflow
from wijkteam_studio.ui.kit.tasks import TaskRunner
from wijkteam_studio.ui.newspaper.newspaper_header import NewspaperHeader
from wijkteam_studio.ui.newspaper.newspaper_press import NewspaperPress, Proof, keeping_folder
from wijkteam_studio.ui.newspaper.paper_view import PaperView
from wijkteam_studio.ui.newspaper.section_editor import SectionEditor
from wijkteam_studio.ui.newspaper.section_list import PressNotes, SectionList

_SECTIONS = Column(236, 22, most=300, tall=240)
_EDITOR = Column(320, 40, tall=480)
_PAPER = Column(380, 38, most=560, tall=400)
_NOTHING = "Er is niets om terug te draaien."


class NewspaperPage(QWidget):
    """Decides what is in the newspaper; emits newspaper_saved (Path), save_failed, back_requested.

    Emits told(words) about a file when this page is not in sight.
    """

    newspaper_saved = Signal(object)
    save_failed = Signal()
    told = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newspaperPage")
        self.setAccessibleName("Krant")
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk: Desk | None = None
        self._press: NewspaperPress | None = None
        self._last_folder: Path | None = None
        self._header = NewspaperHeader()
        self._banner = QuietBanner("newspaperBanner")
        self._left = QFrame()
        self._sections = SectionList()
        self._notes = PressNotes()
        self._editor = SectionEditor()
        self._paper = PaperView()
        self._undo = QShortcut(key_for(Action.UNDO), self)
        self._redo = QShortcut(self)
        self._redo.setKeys(KEYS[Action.REDO])
        self._arrange()
        self._connect()

    def set_printer(self, fonts: Path, folder: Path, tasks: TaskRunner) -> None:
        """Where the fonts are, where a proof may be made, and who does slow work."""
        press = NewspaperPress(fonts, folder, tasks, self)
        press.proof_made.connect(self._on_proof)
        press.proof_ended.connect(self._on_ended)
        press.proof_failed.connect(self._on_failed)
        press.save_ended.connect(self._on_save_ended)
        press.proof_begun.connect(self._on_begun)
        press.saved.connect(self._on_saved)
        press.save_failed.connect(self._on_save_failed)
        self._paper.width_wanted.connect(press.set_width)
        self._press = press
        self._source()

    def set_desk(self, desk: Desk | None) -> None:
        """Make the newspaper of this day; what was being typed in the one before is kept."""
        if self._desk is not None:
            self.hand_in()
            self._desk.live.unsubscribe(self._on_changed)
        self._desk = desk
        self._banner.clear()
        if desk is None and self._press is not None:
            self._press.set_source(None)
        self._header.set_busy(busy=False)
        self._paper.set_pages(())
        self._notes.set_lacking("")
        if desk is not None:
            self._editor.set_rules(desk.library.newspaper.headlines)
            desk.live.subscribe(self._on_changed)
            self._source()
            self._show(desk.live.day)
            self._sections.setCurrentRow(0)
            self._sections.setFocus()

    def set_saved(self, saving: SavedWords) -> None:
        """Show how the saving stands."""
        self._header.set_saved(saving)

    def hand_in(self) -> None:
        """Save what is still being typed (before leaving the page)."""
        self._editor.hand_in()

    @property
    def press(self) -> NewspaperPress | None:
        """What makes the newspaper; there is none before the printer is set."""
        return self._press

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._desk is not None:
            self._show(self._desk.live.day)

    def _source(self) -> None:
        if self._press is not None and self._desk is not None:
            self._press.set_source(self._desk.paper.newspaper, self._desk)
            self._header.set_busy(busy=self._press.is_saving)
            self._press.refresh()

    def _on_changed(self, day: Day) -> None:
        """A page that nobody sees shows the day when it comes back."""
        if self.isVisible():
            self._show(day)

    def _show(self, day: Day) -> None:
        if self._desk is None:
            return
        newspaper = self._desk.paper.newspaper()
        self._header.set_team(day.team.name)
        self._header.set_history(self._desk.live.undo_label)
        self._sections.set_sections(press_room.section_states(day, self._desk.library, newspaper))
        self._notes.set_gaps(missing(newspaper))
        self._notes.set_locked(press_room.locked_harvest(day, self._desk.library))
        self._show_section(self._sections.section_id)
        if self._press is not None:
            self._press.refresh()

    def _show_section(self, section_id: str) -> None:
        if self._desk is None or not section_id:
            return
        library, day = self._desk.library, self._desk.live.day
        section = library.section(section_id)
        articles = self._desk.paper.newspaper().articles
        article = next((each for each in articles if each.section == section_id), None)
        proposed = article.headline if article is not None else section.title
        self._editor.set_section(section, self._desk.paper.choice(section_id), proposed)
        self._editor.set_items(
            press_room.items_of(section, day, library), press_room.by_itself(article)
        )
        self._editor.set_photos(press_room.photos_of(section, day))

    def _on_section_chosen(self, section_id: str) -> None:
        self._show_section(section_id)
        if self._desk is not None:
            self._paper.show_page(self._desk.library.section(section_id).page - 1)

    def _on_headline(self, section: str, headline: str) -> None:
        if self._desk is not None:
            try:
                self._desk.paper.set_headline(section, headline)
            except InvalidInput as problem:
                self._editor.show_problem(problem)

    def _on_erase(self, kind: Kind, key: str) -> None:
        if self._desk is not None:
            self._desk.erasing.wish(kind, key)

    def _on_left_out(self, section: str, left_out: bool) -> None:  # noqa: FBT001 (a signal)
        if self._desk is not None:
            self._desk.paper.leave_out(section, left_out=left_out)

    def _on_given(self, item: press_room.PressItem, is_given: bool) -> None:  # noqa: FBT001 (a signal)
        if self._desk is None:
            return
        to = Destination.NEWSPAPER if is_given else Destination.HERE
        desks = {
            press_room.ItemKind.NOTE: self._desk.harvest.send,
            press_room.ItemKind.AGREEMENT: self._desk.agreements.send,
            press_room.ItemKind.TOPIC: self._desk.parking.send,
        }
        desks[item.kind](item.id, to)

    def _on_ended(self) -> None:
        self._paper.set_busy(busy=False)

    def _on_proof(self, proof: Proof) -> None:
        self._paper.set_pages(proof.pages)
        self._notes.set_lacking(proof.lacking)

    def _on_begun(self) -> None:
        self._paper.set_busy(busy=True)

    def _on_save(self) -> None:
        self.hand_in()
        if self._desk is None or self._press is None:
            return
        suggested = keeping_folder(self._last_folder) / self._desk.paper.file_name()
        target = ask.ask_save_path(self, "Krant opslaan", suggested, "PDF (*.pdf)")
        if target is not None:
            self._last_folder = target.parent
            self._banner.clear()
            self._header.set_busy(busy=True)
            self._press.save(target)

    def _on_saved(self, target: Path, asked: Desk) -> None:
        """The newspaper of the day that asked for it, also when another one is open by now."""
        desk = self._open_again(asked)
        desk.paper.printed()
        whose = "" if desk is self._desk else f" van {desk.live.day.team.name}"
        self._tell(f"De krant{whose} is opgeslagen: {target.name}, in {target.parent}.")
        self.newspaper_saved.emit(target)

    def _open_again(self, asked: Desk) -> Desk:
        """The desk that is open now when it is the same day, else the one that asked."""
        here = asked if self._desk is None else self._desk
        return here if here.live.day.session.id == asked.live.day.session.id else asked

    def _on_save_ended(self, asked: Desk) -> None:
        if asked is self._desk:
            self._header.set_busy(busy=False)

    def _on_save_failed(self, error: StudioError, asked: Desk) -> None:
        if isinstance(error, PrintCancelled):
            self._tell(f"{error.message} {error.advice}")
            return
        whose = "" if asked is self._desk else f" ({asked.live.day.team.name})"
        self._tell(f"{error.title}{whose}. {error.sentence}", tone="red")
        self.save_failed.emit()

    def _tell(self, words: str, tone: str = "info") -> None:
        """Say it here, or have it said where somebody looks now."""
        if self.isVisible():
            self._banner.show_message(words, tone=tone)
        else:
            self.told.emit(words)

    def _on_failed(self, error: StudioError) -> None:
        self._banner.show_message(f"{error.title}. {error.sentence}", tone="red")

    def _on_cancel(self) -> None:
        if self._press is not None:
            self._press.cancel_save()

    def _on_undo(self) -> None:
        if self._desk is not None:
            self._tell_turned("Teruggedraaid", self._desk.live.undo())

    def _on_redo(self) -> None:
        if self._desk is not None:
            self._tell_turned("Opnieuw gedaan", self._desk.live.redo())

    def _tell_turned(self, what: str, label: str) -> None:
        self._banner.show_message(f"{what}: {label}." if label else _NOTHING)

    def _on_back(self) -> None:
        self.hand_in()
        self.back_requested.emit()

    def _arrange(self) -> None:
        self._left.setProperty("ground", "white")
        self._left.setProperty("line", "right")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 12, 1, 0)
        left.setSpacing(0)
        left.addWidget(self._sections, 1)
        left.addWidget(self._notes)
        body = Reflow("newspaperBody")
        parts, columns = (self._left, self._editor, self._paper), (_SECTIONS, _EDITOR, _PAPER)
        for part, column in zip(parts, columns, strict=True):
            body.add(part, column)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self._banner)
        page.addWidget(body, 1)

    def _connect(self) -> None:
        for shortcut, slot in ((self._undo, self._on_undo), (self._redo, self._on_redo)):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._header.back_requested.connect(self._on_back)
        self._header.undo_requested.connect(self._on_undo)
        self._header.save_requested.connect(self._on_save)
        self._header.cancel_requested.connect(self._on_cancel)
        self._sections.chosen.connect(self._on_section_chosen)
        self._editor.headline_entered.connect(self._on_headline)
        self._editor.erase_requested.connect(self._on_erase)
        self._editor.left_out.connect(self._on_left_out)
        self._editor.given.connect(self._on_given)
