from datetime import date

import pytest

from wijkteam_studio.domain.damage import place_words, told

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


NORTH = "Wijkteam Noord, 12 januari 2027"


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((NORTH,), f"Het gaat om de sessie van {NORTH}."),
        ((NORTH, "Zuid, 1 mei 2027"), f"Het gaat om sessies van {NORTH}; Zuid, 1 mei 2027."),
        (tuple("abcde"), "Het gaat om sessies van a; b; c; nog 2 andere."),
    ],
)
def test_the_sessions_in_which_it_was_are_named(places: tuple[str, ...], words: str) -> None:
    assert told(["note"], places) == (f"Eén notitie is beschadigd en apart gezet. {words} {LEFT}")
    assert told((), places) == words


def test_a_session_without_a_readable_name_or_date_is_named_all_the_same() -> None:
    assert place_words("Wijkteam Noord", date(2027, 1, 12)) == NORTH
    assert place_words(" ", None) == "naam niet leesbaar, datum niet leesbaar"
