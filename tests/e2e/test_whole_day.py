"""A person leads a day from Start to the newspaper with the keyboard only."""


import pytest

from tests.e2e.x_room import Person, XServer, missing, until
from wijkteam_studio.app import open_studio
from wijkteam_studio.system.paths import Paths

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"not installed: {', '.join(missing())} (apt-get install)"
)


@pytest.fixture
def person(tmp_path):
    server = XServer()
    someone = Person(server, tmp_path / "gegevens")
    yield someone
    if someone._program is not None and someone._program.poll() is None:
        someone.kill()
    server.close()


def _day(person):
    with open_studio(Paths.at(person.data)) as studio:
        (item,) = studio.overview().sessions
        return studio.open_day(item.session.id).live.day


def _note(person, text):
    person.write(text)
    person.press("Return")
    person.saved(text)


def test_a_day_is_led_with_the_keyboard_and_survives_a_fall(person):
    person.start()
    person.sees("Wijkteam Studio")
    until(lambda: _asks_for_session(person), "the dialog for a new session")
    person.write("Wijkteam Noord")
    person.press("Return")
    person.sees("Voorbereiden · Wijkteam Noord")
    person.press("ctrl+Return")
    person.sees("Welkom en spelregels · Wijkteam Noord")
    _note(person, "Een tegelijk praten")
    person.press("Next")
    person.sees("Check-in")
    _note(person, "Rust in mijn hoofd")
    _note(person, "Een eerlijk gesprek")
    person.press("ctrl+p")
    person.write("Wie heeft de sleutel")
    person.press("Return")
    person.saved("Wie heeft de sleutel")
    person.press("Next")
    person.sees("Onze opdracht")
    _note(person, "Wij helpen mensen verder")
    person.write("een halve zin die nog niet af is")
    person.saved("een halve zin die nog niet af is")

    person.kill()
    person.start()
    person.sees("Onze opdracht in gewone taal · Wijkteam Noord")
    person.press("Return")
    person.press("ctrl+z")
    person.press("ctrl+z")
    person.press("ctrl+y")
    assert person.close() == 0

    day = _day(person)
    texts = sorted(note.text for note in day.notes.values())
    assert texts == [
        "Een eerlijk gesprek",
        "Een tegelijk praten",
        "Rust in mijn hoofd",
        "Wij helpen mensen verder",
    ]
    assert day.position.step_id == "DD03"
    assert [topic.text for topic in day.open_topics] == ["Wie heeft de sleutel"]
    assert not person.errors.read_text(encoding="utf-8").strip()


def _asks_for_session(person):
    person.press("ctrl+n")
    return "Nieuwe sessie" in person.title()
