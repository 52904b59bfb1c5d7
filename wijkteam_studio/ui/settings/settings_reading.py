"""How large, how black and how still the screen of the laptop is."""

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton

from wijkteam_studio.system.preferences import TEXT_SCALES, Preferences
from wijkteam_studio.ui.kit.labels import text_label
from wijkteam_studio.ui.settings.settings_section import SettingsSection


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
