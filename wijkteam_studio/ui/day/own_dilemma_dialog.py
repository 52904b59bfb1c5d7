"""A dilemma card of the team's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from wijkteam_studio.domain.dilemma import TITLE_LIMIT, Theme
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.dialogs import DialogColumn
from wijkteam_studio.ui.kit.form import Form
from wijkteam_studio.ui.kit.labels import text_label

_HINT = "Twee goede bedoelingen die botsen. Geen goed tegen fout."


class OwnDilemmaDialog(QDialog):
    """Asks both poles; an error stands at its field and the typed words stay."""

    card_requested = Signal(object)

    def __init__(self, themes: tuple[Theme, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._form = Form("ownDilemmaForm")
        self._title = self._form.add_text("Titel", "ownTitle", "Kort: ... of ...", TITLE_LIMIT)
        self._pole_a = self._form.add_text("Aan de ene kant", "ownPoleA", "", 140)
        self._pole_b = self._form.add_text("Aan de andere kant", "ownPoleB", "", 140)
        self._example = self._form.add_text("Voorbeeld", "ownExample", "Mag leeg. Geen namen.", 300)
        self._question = self._form.add_text("Vraag erachter", "ownQuestion", "Mag leeg.", 200)
        self._theme = QComboBox()
        self._form.add("Thema", self._theme, "ownTheme")
        self._keep = make_button("Maak de kaart", "primary", name="ownKeep")
        self._cancel = make_button("Laat maar", name="ownCancel")
        self._lay_out()
        self._keep.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setObjectName("ownDilemmaDialog")
        self.setWindowTitle("Een eigen dilemma")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for item in self._themes:
            self._theme.addItem(item.title, item.id)
        self._cancel.setAutoDefault(False)
        self._keep.setDefault(True)
        column = DialogColumn(self, 560)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(text_label(_HINT, "muted", "ownHint", wrap=True))
        column.addWidget(self._form)
        column.add_foot(self._cancel, self._keep)
        self._title.setFocus()

    def show_error(self, problem: InvalidInput) -> None:
        """Say what is wrong at its field."""
        self._form.show_error(problem)

    def _ask(self) -> None:
        self._form.clear_errors()
        self.card_requested.emit(
            OwnDilemma(
                title=self._title.text(),
                pole_a=self._pole_a.text(),
                pole_b=self._pole_b.text(),
                example=self._example.text(),
                question_behind=self._question.text(),
                theme=str(self._theme.currentData() or "samen"),
            )
        )
