"""The bar above the newspaper: whose it is, whether it is kept, and the file to keep."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.keys import Shortcut, key_for
from wijkteam_studio.ui.kit.labels import ElidedLabel
from wijkteam_studio.ui.kit.layouts import FlowRow
from wijkteam_studio.ui.kit.measures import measure
from wijkteam_studio.ui.kit.saved import SavedMark, SavedWords

_HEIGHT = 64


class NewspaperHeader(QFrame):
    """Emits back_requested, undo_requested, save_requested and cancel_requested."""

    back_requested = Signal()
    undo_requested = Signal()
    save_requested = Signal()
    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("newspaperHeader")
        self.setProperty("ground", "white")
        self.setProperty("line", "under")
        measure(self, minimumHeight=_HEIGHT)
        self._back = make_button("Terug naar de dag", "quiet", "arrow_back", "backToDay")
        self._title = ElidedLabel("", "brand", "newspaperTitle")
        self._saved = SavedMark()
        self._undo = make_button("Terugdraaien", "quiet", "undo", "newspaperUndo", counts_each=True)
        self._save = make_button("Opslaan als PDF", "primary", name="saveNewspaper")
        self._save.setShortcut(key_for(Shortcut.SAVE_PAPER))
        self._cancel = make_button("Annuleren", "quiet", name="cancelNewspaper")
        self._cancel.setAccessibleName("Annuleren: de krant niet opslaan")
        self._cancel.hide()
        row = FlowRow(spacing=16)
        row.setContentsMargins(12, 8, 24, 8)
        row.add(self._back)
        row.add(self._title, stretch=True)
        for part in (self._saved, self._undo, self._cancel, self._save):
            row.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._back.clicked.connect(self.back_requested)
        self._undo.clicked.connect(self.undo_requested)
        self._save.clicked.connect(self.save_requested)
        self._cancel.clicked.connect(self.cancel_requested)

    def set_team(self, name: str) -> None:
        """Whose newspaper this is."""
        self._title.set_text(f"Krant van {name}")

    def set_history(self, undo: str) -> None:
        """What can be taken back, by name; empty when there is nothing."""
        self._undo.setEnabled(bool(undo))
        self._undo.setAccessibleName(f"Terugdraaien: {undo}" if undo else "Terugdraaien")
        self._undo.setToolTip(f"Terugdraaien: {undo}" if undo else "")

    def set_busy(self, *, busy: bool) -> None:
        """Whether the file is being written now."""
        self._save.setEnabled(not busy)
        self._cancel.setVisible(busy)
        words = "De krant wordt opgeslagen…" if busy else "Opslaan als PDF"
        self._save.setText(words)
        self._save.setAccessibleName(words)
        self._save.setShortcut(key_for(Shortcut.SAVE_PAPER))  # setText took it

    def set_saved(self, saving: SavedWords) -> None:
        """Show how the saving stands."""
        self._saved.set_state(saving)
