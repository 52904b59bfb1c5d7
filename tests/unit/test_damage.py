import pytest

from wijkteam_studio.domain.damage import told

ADVICE = "Bij Instellingen, Herstellen staan eerdere kopieën."
LEFT = "Bij Instellingen, Herstellen staat wat ervan over is, naast eerdere kopieën."


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        ([], ""),
        (["note"], f"Eén notitie is beschadigd en apart gezet. {LEFT}"),
        (["note", "note"], f"Twee notities zijn beschadigd en apart gezet. {LEFT}"),
        (
            ["note", "agreement", "note", "photo"],
            f"Twee notities, één afspraak en één foto zijn beschadigd en apart gezet. {LEFT}",
        ),
        (["team"], f"De gegevens van het team zijn beschadigd: kijk of het klopt. {ADVICE}"),
        (["position"], f"De plek in de dag is beschadigd: kijk of het klopt. {ADVICE}"),
        (
            ["draft", "session", "team"],
            (
                "Eén half getypte regel is beschadigd en apart gezet. De gegevens van het team en"
                f" de gegevens van de sessie zijn beschadigd: kijk of het klopt. {LEFT}"
            ),
        ),
    ],
)
def test_what_was_damaged_is_told_in_dutch(tables: list[str], words: str) -> None:
    assert told(tables) == words
