"""Gives the emoji face a rule: a skin tone after a sign is not drawn, for it has one colour.

Run: `python -m tools.emoji_tones`. Without the rule a thumb with a skin tone is a thumb and a box,
on the screen and on the wall; the newspaper leaves the tone out by itself.
"""

from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

FACE = Path(__file__).parents[1] / "resources" / "fonts" / "NotoEmoji-Regular.ttf"
TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
#: Arrows and what comes after them: no letter, no figure and no space takes a tone.
_FIRST_SIGN = 0x2190
_AS_PICTURE = 0xFE0F

_RULE = """
languagesystem DFLT dflt;
lookup unseen {{
{unseen}
}} unseen;
feature ccmp {{
  sub [{signs}] [{tones}]' lookup unseen;
  sub [{signs}] {picture} [{tones}]' lookup unseen;
}} ccmp;
"""


def with_rule(face: TTFont) -> TTFont:
    """The same face with the rule; a rule that was there is replaced."""
    names = face.getBestCmap()
    without = {*TONES, *_FLAG_LETTERS, _AS_PICTURE}
    codes = [code for code in names if code >= _FIRST_SIGN and code not in without]
    tones = [names[code] for code in TONES]
    rule = _RULE.format(
        unseen="\n".join(f"  sub {tone} by NULL;" for tone in tones),
        signs=" ".join(dict.fromkeys(names[code] for code in codes)),
        tones=" ".join(tones),
        picture=names[_AS_PICTURE],
    )
    addOpenTypeFeaturesFromString(face, rule, tables={"GSUB"})
    return face


if __name__ == "__main__":
    with_rule(TTFont(FACE, recalcTimestamp=False)).save(FACE)
