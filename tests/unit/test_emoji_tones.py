from io import BytesIO

from fontTools.ttLib import TTFont

from tools.emoji_tones import FACE, with_rule


def test_the_face_is_the_one_that_the_tool_makes():
    made = BytesIO()
    with_rule(TTFont(FACE, recalcTimestamp=False)).save(made)
    assert made.getvalue() == FACE.read_bytes()
