import pytest

from wijkteam_studio.storage import faults


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "De laatste wijziging die bewaard was, staat niet meer in het bestand."),
        (2, "De laatste 2 wijzigingen die bewaard waren, staan niet meer in het bestand."),
    ],
)
def test_lost_saves_are_counted_in_words(number, words):
    assert faults.saves_lost(number).sentence.startswith(words)
