"""A person leads a day from Start to the newspaper with the keyboard only, in a real window."""

import pypdfium2
import pytest

from tests.e2e.x_room import Person, XServer, missing, until
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.system.paths import Paths

pytestmark = [
    pytest.mark.skipif(
        bool(missing()), reason=f"not installed: {', '.join(missing())} (apt-get install)"
    ),
]


@pytest.fixture
def person(tmp_path):
    server = XServer()
    someone = Person(server, tmp_path / "gegevens")
    yield someone
    someone.leave()
    server.close()


def _day(person):
    with open_studio(Paths.at(person.data)) as studio:
        (item,) = studio.overview().sessions
        return studio.open_day(item.session.id).live.day


def _note(person, text):
    person.write(text)
    person.press("Return")
    person.saved(text)


def _new_session(person):
    person.start()
    person.sees("Wijkteam Studio")
    until(lambda: _asks_for_session(person), "the dialog for a new session")
    person.sees("Nieuwe sessie")
    person.write("Wijkteam Noord")
    person.press("Return")
    person.sees("Voorbereiden · Wijkteam Noord")
    person.press("ctrl+Return")
    person.sees("Welkom en spelregels · Wijkteam Noord")


def _asks_for_session(person):
    person.press("ctrl+n")
    return "Nieuwe sessie" in person.title()


def _walk(person, *titles):
    for title in titles:
        person.press("Next")
        person.sees(title)


def _complaints(person):
    lines = person.errors.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip()]


def test_a_day_that_falls_in_the_middle_goes_on_where_it_was(person):
    _new_session(person)
    _note(person, "Een tegelijk praten")
    _walk(person, "Check-in")
    _note(person, "Rust in mijn hoofd")
    _note(person, "Een eerlijk gesprek")
    person.press("ctrl+p")
    person.sees("Op de parkeerplaats")
    _note(person, "Wie heeft de sleutel")
    _walk(person, "Onze opdracht")
    _note(person, "Wij helpen mensen verder")
    person.write("een halve zin die nog niet af is")
    person.saved("een halve zin die nog niet af is")

    person.kill()
    person.start()
    person.sees("Onze opdracht in gewone taal · Wijkteam Noord")
    person.press("Return")
    person.press("ctrl+z", "ctrl+z", "ctrl+y")
    assert person.close() == 0

    day = _day(person)
    assert sorted(note.text for note in day.notes.values()) == [
        "Een eerlijk gesprek",
        "Een tegelijk praten",
        "Rust in mijn hoofd",
        "Wij helpen mensen verder",
    ]
    assert day.position.step_id == "DD03"
    assert [topic.text for topic in day.open_topics] == ["Wie heeft de sleutel"]
    assert _complaints(person) == []


def _choose_dilemma(person):
    person.press(*["Down"] * 3, "Return")
    person.press(*["Tab"] * 3, "space")
    _note(person, "Durven we eerlijk te zijn")
    person.press("Down", "k")


def _agree_and_settle(person):
    person.press("Return")
    person.write("Elke week terugkijken")
    person.press("Tab")
    person.write("twee collegas")
    person.press("Tab", "Tab")
    _note(person, "Het staat in de agenda")
    person.press(*["Tab"] * 5, "space", "Tab")
    _note(person, "de teamleider")


def _save_newspaper(person, target):
    person.press("F6", "F6", "Return")
    person.sees("Krant · Wijkteam Noord")
    person.press("ctrl+s")
    person.sees("opslaan")
    person.press("ctrl+a")
    person.write(str(target))
    person.press("Return")
    until(target.exists, "the newspaper")


def test_a_day_is_led_to_its_newspaper_with_the_keyboard_only(person, tmp_path):
    _new_session(person)
    person.press("ctrl+p")
    person.sees("Op de parkeerplaats")
    _note(person, "Wie heeft de sleutel")
    _walk(person, "Check-in", "Onze opdracht", "Ik: mijn rol", "Ik: wat breng", "Pauze")
    _walk(person, "Wij: de spiegel", "Wij: een lastige keuze")
    _choose_dilemma(person)
    _walk(person, "Korte pauze", "Wijk: onze wijk", "Wijk: onze plek", "Afspraken")
    _agree_and_settle(person)
    _walk(person, "Koppen maken")
    _note(person, "Noord kijkt elke week terug")
    person.press("Down", "k")
    _walk(person, "Speling")
    target = tmp_path / "krant.pdf"
    _save_newspaper(person, target)
    assert person.close() == 0

    day = _day(person)
    assert day.session.state is SessionState.CLOSED
    assert len(day.chosen_dilemmas) == 1
    assert [item.what for item in day.kept_agreements] == [
        "Elke week terugkijken",
        "Wie heeft de sleutel",
    ]
    assert [topic.fate for topic in day.parked.values()] == [Fate.AGREEMENT]
    text = _text_of(target)
    for words in ("Noord kijkt elke week terug", "Durven we eerlijk te zijn", "twee collegas"):
        assert words in text
    assert "Wie heeft de sleutel" not in text
    assert _complaints(person) == []


def _text_of(path):
    with pypdfium2.PdfDocument(path) as paper:
        pages = [page.get_textpage().get_text_bounded() for page in paper]
    return " ".join(" ".join(pages).replace("\x02", "").split())
