"""Whether the program may be heard, and how loud."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider

from wijkteam_studio.system.preferences import Preferences
from wijkteam_studio.ui.kit.announcement import announce
from wijkteam_studio.ui.kit.buttons import make_button
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.kit.wheel_guard import WheelGuard
from wijkteam_studio.ui.settings.settings_section import SettingsSection

_STEP, _LEAP = 5, 20
_WIDEST = 320


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
        self._volume.setMaximumWidth(_WIDEST)
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
