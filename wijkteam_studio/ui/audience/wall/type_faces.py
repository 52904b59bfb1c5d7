"""The type faces of the wall as Qt fonts, and how wide text is in them."""

from PySide6.QtGui import QFont, QFontMetricsF

from wijkteam_studio.ui.audience.wall.pieces import Face

_SANS, _SERIF, _SYMBOLS = "IBM Plex Sans", "IBM Plex Serif", "Noto Emoji"
_WEIGHTS = {
    Face.SERIF: QFont.Weight.Bold,
    Face.SANS: QFont.Weight.Normal,
    Face.STRONG: QFont.Weight.DemiBold,
    Face.BOLD: QFont.Weight.Bold,
    Face.DIGITS: QFont.Weight.Bold,
}
_REFERENCE = 1000
_MOST_WORDS = 20_000


def font_of(face: Face, size: int) -> QFont:
    """The font of this face, unhinted so that a small picture has the same lines as a large one."""
    font = QFont()
    font.setFamilies([_SERIF if face is Face.SERIF else _SANS, _SYMBOLS])
    font.setWeight(_WEIGHTS[face])
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class TypeMeasure:
    """Gives the width of text as a share of the type size; remembers what it measured."""

    def __init__(self) -> None:
        self._metrics = {face: QFontMetricsF(font_of(face, _REFERENCE)) for face in Face}
        self._widths: dict[tuple[str, Face], float] = {}

    def __call__(self, text: str, face: Face) -> float:
        """The width of this text in this face."""
        key = (text, face)
        if key not in self._widths:
            if len(self._widths) >= _MOST_WORDS:
                self._widths.clear()
            self._widths[key] = self._metrics[face].horizontalAdvance(text) / _REFERENCE
        return self._widths[key]
