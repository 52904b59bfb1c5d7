"""The sections of the settings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QVBoxLayout,
)

from wijkteam_studio.system.preferences import TEXT_SCALES, Preferences
from wijkteam_studio.ui.kit.accessible import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.focus import WheelGuard
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.settings.key_table import KeyTable

_KEYS_HINT = (
    "Wijzig zet een andere toets in de plaats, Erbij zet er een naast. "
    "Een klikker kan ook: druk dan op de knop van de klikker. "
    "Een letter werkt alleen als je niet aan het typen bent."
)
_FIXED_KEYS = "Esc, F1, Ctrl Z, Ctrl Y en Ctrl F liggen vast."
_NO_BEAMER = "Er is nog geen beamer onthouden. Het zaalscherm komt op het scherm naast het jouwe."
_KNOWN_BEAMER = "Onthouden beamer: {}. Is hij er, dan komt het zaalscherm daar."
_DATA_HINT = (
    "Het programma maakt vanzelf reservekopieën, op deze computer. Je kunt erin kijken en er een "
    "terugzetten."
)
_STEP, _LEAP = 5, 20
_WIDEST_SLIDER = 320


class SettingsSection(QFrame):
    """Emits chosen({name: value}) by the names of Preferences; each part shows what holds."""

    chosen = Signal(object)

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(text_label(title, "heading", f"{name}Title"))

    def add_hint(self, text: str, name: str) -> QLabel:
        """A sentence that explains something."""
        label = text_label(text, "muted", name, wrap=True)
        self.column.addWidget(label)
        return label


class SettingsReading(SettingsSection):
    """The size of the text, high contrast and no movement."""

    def __init__(self) -> None:
        super().__init__("Leesbaarheid", "settingsReading")
        self._scales = QButtonGroup(self)
        self._contrast = QCheckBox("Hoog contrast: zwart op wit")
        self._calm = QCheckBox("Rustig beeld: niets beweegt")
        self._lay_out()
        self._scales.idClicked.connect(self._choose_scale)
        self._contrast.clicked.connect(self._choose_contrast)
        self._calm.clicked.connect(self._choose_calm)

    def set_preferences(self, preferences: Preferences) -> None:
        """Mark the choices that hold."""
        self._scales.button(TEXT_SCALES.index(preferences.text_scale)).setChecked(True)
        self._contrast.setChecked(preferences.high_contrast)
        self._calm.setChecked(not preferences.motion)

    def _lay_out(self) -> None:
        self.column.addWidget(
            text_label("Grootte van de tekst op jouw scherm", "body", "scaleName")
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        for number, scale in enumerate(TEXT_SCALES):
            choice = QRadioButton(f"{scale:.0%}".replace("%", " %"))
            choice.setObjectName(f"textScale{round(scale * 100)}")
            choice.setAccessibleName(f"Tekst op {scale:.0%}")
            self._scales.addButton(choice, number)
            line.addWidget(choice)
        line.addStretch(1)
        self.column.addLayout(line)
        self._contrast.setObjectName("highContrast")
        self._calm.setObjectName("calmPicture")
        for box in (self._contrast, self._calm):
            box.setAccessibleName(box.text())
            self.column.addWidget(box)

    def _choose_scale(self, number: int) -> None:
        self.chosen.emit({"text_scale": TEXT_SCALES[number]})

    def _choose_contrast(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self.chosen.emit({"high_contrast": is_on})

    def _choose_calm(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self.chosen.emit({"motion": not is_on})


class SettingsBeamer(SettingsSection):
    """Emits identify_requested when every screen is to show its number."""

    identify_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Beamer", "settingsBeamer")
        self._known = self.add_hint(_NO_BEAMER, "knownBeamer")
        self._identify = make_button("Schermen aanwijzen", name="identifyScreens")
        self._forget = make_button("Vergeet deze beamer", name="forgetBeamer")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._identify, self._forget):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self._identify.clicked.connect(self.identify_requested)
        self._forget.clicked.connect(self._ask_forget)

    def take_focus(self) -> None:
        """Begin here."""
        self._identify.setFocus()

    def set_preferences(self, preferences: Preferences) -> None:
        """Name the beamer as its maker does, or else by its plug."""
        known = preferences.projector
        name = next((word for word in (*known[2:], *known) if word), "")
        self._known.setText(_KNOWN_BEAMER.format(name) if name else _NO_BEAMER)
        if not known and self._forget.hasFocus():
            self._identify.setFocus()
        self._forget.setEnabled(bool(known))

    def _ask_forget(self) -> None:
        self.chosen.emit({"projector": ()})


class SettingsData(SettingsSection):
    """One button; emits restore_requested."""

    restore_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Gegevens", "settingsData")
        self._restore = make_button("Herstellen …", name="settingsRestore")
        self._restore.setAutoDefault(False)
        self.add_hint(_DATA_HINT, "dataHint")
        self.column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._restore.clicked.connect(self.restore_requested)

    def set_preferences(self, preferences: Preferences) -> None:
        """There is nothing to choose here."""


class SettingsSound(SettingsSection):
    """Emits test_requested(volume) to hear the gong once."""

    test_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__("Geluid", "settingsSound")
        self._sound = QCheckBox("Laat een gong horen als de tijd om is")
        self._warning = QCheckBox("Laat kort ervoor een zacht geluid horen")
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._number = text_label("", "body", "volumeNumber")
        self._test = make_button("Probeer het geluid", name="testSound")
        self._outcome = text_label("", "muted", "soundOutcome", wrap=True)
        self._lay_out()
        self._sound.clicked.connect(self._choose_sound)
        self._warning.clicked.connect(self._choose_warning)
        self._volume.valueChanged.connect(self._on_volume)
        self._volume.sliderReleased.connect(self._choose_volume)
        self._test.clicked.connect(self._ask_test)

    def set_preferences(self, preferences: Preferences) -> None:
        """Without sound there is nothing to choose about it."""
        self._sound.setChecked(preferences.sound)
        self._warning.setChecked(preferences.soft_warning)
        if not self._volume.isSliderDown():
            self._volume.blockSignals(True)  # noqa: FBT003 (Qt takes it so)
            self._volume.setValue(preferences.volume)
            self._volume.blockSignals(False)  # noqa: FBT003 (Qt takes it so)
            self._number.setText(str(preferences.volume))
        for part in (self._warning, self._volume, self._test):
            part.setEnabled(preferences.sound)

    def set_outcome(self, text: str) -> None:
        """Say what came of the test."""
        self._outcome.setText(text)
        self._outcome.setVisible(bool(text))
        if text:
            announce(self, text)

    def _lay_out(self) -> None:
        self._sound.setObjectName("soundOn")
        self._warning.setObjectName("softWarning")
        self._volume.setObjectName("volume")
        self._volume.setAccessibleName("Volume van 0 tot 100")
        self._volume.setRange(0, 100)
        self._volume.setSingleStep(_STEP)
        self._volume.setPageStep(_LEAP)
        self._volume.setMaximumWidth(_WIDEST_SLIDER)
        WheelGuard(self).guard(self._volume)
        self._test.setAutoDefault(False)
        caption = QLabel("Volume")
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setBuddy(self._volume)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(caption)
        row.addWidget(self._volume, 1)
        row.addWidget(self._number)
        row.addStretch(0)
        for box in (self._sound, self._warning):
            box.setAccessibleName(box.text())
            self.column.addWidget(box)
        self.column.addLayout(row)
        self.column.addWidget(self._test, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._outcome)
        self._outcome.hide()

    def _choose_sound(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self.chosen.emit({"sound": is_on})

    def _choose_warning(self, is_on: bool) -> None:  # noqa: FBT001 (a Qt signal hands it over)
        self.chosen.emit({"soft_warning": is_on})

    def _on_volume(self, volume: int) -> None:
        """While the slider is dragged the number follows; it is kept when one lets go."""
        self._number.setText(str(volume))
        if not self._volume.isSliderDown():
            self._choose_volume()

    def _choose_volume(self) -> None:
        self.chosen.emit({"volume": self._volume.value()})

    def _ask_test(self) -> None:
        self.test_requested.emit(self._volume.value())


class SettingsKeys(SettingsSection):
    """A table, and the way back to the keys that the program came with."""

    def __init__(self) -> None:
        super().__init__("Toetsen", "settingsKeys")
        self._table = KeyTable()
        self._restore = make_button("Alle toetsen terug naar standaard", name="restoreAllKeys")
        self._restore.setAutoDefault(False)
        self.add_hint(_KEYS_HINT, "keysHint")
        self.column.addWidget(self._table)
        self.add_hint(_FIXED_KEYS, "keysFixed")
        self.column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._table.keymap_chosen.connect(self._choose)
        self._restore.clicked.connect(self._restore_all)

    @property
    def table(self) -> KeyTable:
        """The table itself."""
        return self._table

    def set_preferences(self, preferences: Preferences) -> None:
        """Show the keys as they are now."""
        keymap = KeyMap.of(preferences.keys)
        self._table.set_keymap(keymap)
        self._restore.setEnabled(bool(keymap.kept))

    def _choose(self, keymap: KeyMap) -> None:
        self.chosen.emit({"keys": keymap.kept})

    def _restore_all(self) -> None:
        self.chosen.emit({"keys": {}})
