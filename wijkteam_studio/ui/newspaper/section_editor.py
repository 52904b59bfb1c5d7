"""One section of the newspaper: its headline, what feeds it, and whether it is in."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Photo, SectionChoice
from wijkteam_studio.domain.press_room import HEADLINE_WORDS, PressItem, word_count
from wijkteam_studio.domain.sections import HeadlineRules, Section
from wijkteam_studio.ui.kit.buttons import MoreButton
from wijkteam_studio.ui.kit.form_field import LineField
from wijkteam_studio.ui.kit.labels import WrapLine, set_variant, text_label
from wijkteam_studio.ui.kit.layouts import TextAndButtons, empty
from wijkteam_studio.ui.newspaper.press_list import PressList

_HEADLINE_LIMIT = 120
#: A headline is kept when nothing was typed for this long, in ms.
_QUIET_MS = 800
_NOTHING = "De dag heeft voor deze rubriek nog niets opgeleverd."


class PhotoLines(QWidget):
    """Hidden when there is none; emits erase_requested (UUID of the photo)."""

    erase_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("photoLines")
        self._shown: tuple[tuple[UUID, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def set_photos(self, photos: Sequence[Photo]) -> None:
        """Show these photos in their order; the same ones are left alone."""
        shown = tuple((photo.id, photo.caption) for photo in photos)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._column)
        for photo_id, caption in shown:
            line = _PhotoLine(photo_id, caption)
            line.erase_requested.connect(self.erase_requested)
            self._column.addWidget(line)
        self.setVisible(bool(shown))


class _PhotoLine(TextAndButtons):
    """One photo; emits erase_requested (its UUID)."""

    erase_requested = Signal(object)

    def __init__(self, photo_id: UUID, caption: str) -> None:
        words = f"Foto: {caption}" if caption.strip() else "Foto zonder onderschrift"
        more = MoreButton(words, "photoMore")
        super().__init__(WrapLine("small", "photoCaption", words), more)
        self._photo_id = photo_id
        more.erase_requested.connect(self._ask)

    def _ask(self) -> None:
        self.erase_requested.emit(self._photo_id)


class SectionEditor(QWidget):
    """Shows one section.

    Emits headline_entered, left_out, given and erase_requested (Kind, key).
    """

    headline_entered = Signal(str, str)
    erase_requested = Signal(object, str)
    left_out = Signal(str, bool)
    given = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sectionEditor")
        self._section = ""
        self._shown = ""
        self._title = text_label("", "heading", "sectionTitle", wrap=True)
        self._caption = text_label("", "caption", "headlineCaption")
        self._headline = LineField("Kop", "headline", _HEADLINE_LIMIT)
        self._more = MoreButton("de kop", "headlineMore")
        self._rules = text_label("", "small", "headlineRules", wrap=True)
        self._problem = text_label("", "error", "headlineProblem", wrap=True)
        self._left_out = QCheckBox("Deze rubriek &weglaten")
        self._feeds = text_label("Uit de sessie: vink aan wat mee mag", "caption", "feedsCaption")
        self._items = PressList()
        self._nothing = text_label(_NOTHING, "muted", "feedsNothing", wrap=True)
        self._itself = text_label("", "small", "feedsItself", wrap=True)
        self._photos = PhotoLines()
        self._quiet = QTimer(self)
        self._arrange()
        self._connect()

    def set_rules(self, rules: HeadlineRules) -> None:
        """The rules for a good headline."""
        self._rules.setText(" ".join(rules.rules[:3]))

    def set_section(self, section: Section, choice: SectionChoice, proposed: str) -> None:
        """Show a section; `proposed` is the headline it gets when nobody writes one."""
        is_other = section.id != self._section
        if is_other:
            self.hand_in()
        self._section = section.id
        self._title.setText(section.title)
        self._headline.setPlaceholderText(proposed)
        if is_other or choice.headline != self._shown:
            self._headline.setText(choice.headline)
            self.show_problem(None)
        self._shown = choice.headline
        self._more.setVisible(bool(choice.headline))
        self._left_out.setChecked(choice.is_left_out)
        self._left_out.setVisible(not section.is_required or choice.is_left_out)
        self._count()

    def set_items(self, items: Sequence[PressItem], by_itself: str) -> None:
        """Show what feeds the section, and what comes along without a tick."""
        self._items.set_items(items)
        self._items.setVisible(bool(items))
        self._feeds.setVisible(bool(items))
        self._nothing.setVisible(not items and not by_itself)
        self._itself.setText(by_itself)
        self._itself.setVisible(bool(by_itself))

    def set_photos(self, photos: Sequence[Photo]) -> None:
        """Name the photos that come along."""
        self._photos.set_photos(photos)

    def show_problem(self, problem: InvalidInput | None) -> None:
        """Say what is wrong with the headline; what was typed stays."""
        self._problem.setText(problem.sentence if problem else "")
        self._problem.setVisible(problem is not None)
        set_variant(self._headline, "wrong", str(problem is not None).lower())
        self._headline.setAccessibleDescription(self._problem.text() or self._rules.text())

    def hand_in(self) -> None:
        """Say which headline was typed, when that differs from what is known."""
        self._quiet.stop()
        if self._section and self._headline.text() != self._shown:
            self._shown = self._headline.text()
            self.headline_entered.emit(self._section, self._headline.text())

    def _count(self) -> None:
        words = word_count(self._headline.text())
        caption = f"Kop · {words} van {HEADLINE_WORDS} woorden" if words else "Kop"
        self._caption.setText(caption)
        set_variant(self._caption, "warn", str(words > HEADLINE_WORDS).lower())

    def _on_edited(self) -> None:
        self._count()
        self.show_problem(None)
        self._quiet.start()

    def _on_refused(self, why: str) -> None:
        self.show_problem(InvalidInput("Kop", why))

    def _ask_erase(self) -> None:
        """What was typed and not kept yet is a version of it too."""
        self.hand_in()
        self.erase_requested.emit(Kind.SECTION, self._section)

    def _ask_erase_photo(self, photo_id: UUID) -> None:
        self.erase_requested.emit(Kind.PHOTO, str(photo_id))

    def _on_left_out(self, left_out: bool) -> None:  # noqa: FBT001 (Qt's signal)
        self.left_out.emit(self._section, left_out)

    def _connect(self) -> None:
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.hand_in)
        self._headline.textEdited.connect(self._on_edited)
        self._headline.refused.connect(self._on_refused)
        self._headline.editingFinished.connect(self.hand_in)
        self._more.erase_requested.connect(self._ask_erase)
        self._photos.erase_requested.connect(self._ask_erase_photo)
        self._left_out.clicked.connect(self._on_left_out)
        self._items.given.connect(self.given)

    def _arrange(self) -> None:
        self._caption.setBuddy(self._headline)
        room = self._more.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(room)
        self._headline.setProperty("serif", "true")
        self._left_out.setObjectName("leaveOut")
        self._left_out.setAccessibleName("Deze rubriek weglaten")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._caption, 1)
        above.addWidget(self._more)
        column.addWidget(self._title)
        column.addLayout(above)
        for part in (self._headline, self._problem, self._rules):
            column.addWidget(part)
        column.addWidget(self._left_out)
        column.addSpacing(8)
        column.addWidget(self._itself)
        column.addWidget(self._photos)
        for part in (self._feeds, self._nothing):
            column.addWidget(part)
        column.addWidget(self._items, 1)
        column.addStretch(0)
