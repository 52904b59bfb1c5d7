import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from PIL import Image

from wijkteam_studio.content.example import load_example, rehearsal_day
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.errors import ContentError
from wijkteam_studio.domain.harvest import HarvestKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.notes import Destination, Fate
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.scoring import Mirror, mirror, stage_of
from wijkteam_studio.domain.team import SessionState

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "sessions" / "voorbeeld"

#: A small look for people: a title with a name, a postcode, a telephone number, an address.
PERSONAL = re.compile(
    r"\b(?:meneer|mevrouw|mw\.?|dhr\.?|fam\.?|familie|de heer)\s+(?:van\s|de\s)*[A-Z]"
    r"|\b\d{4}\s?[A-Z]{2}\b"
    r"|(?:\+31|\b0\d)[\d\s-]{7,}"
    r"|\b\w+(?:straat|laan|gracht|kade|weg)\s\d+"
    r"|\S+@\S+",
)


@pytest.fixture(scope="module")
def day(library: Library) -> Day:
    return load_example(FOLDER, library)


@pytest.fixture(scope="module")
def seen(day: Day, library: Library) -> Mirror:
    return mirror(tuple(day.forms.values()), library.scan, library.scoring)


def table() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "dag.toml").read_text(encoding="utf-8"))


def words_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_in(inner)


def sentences(texts: Iterator[str]) -> list[list[str]]:
    spoken = [text for text in texts if text[-1:] in {".", "?"}]
    parts = (part for text in spoken for part in re.split(r"(?<=[.?!])\s+", text))
    return [part.split() for part in parts if part]


def broken(tmp_path: Path, old: str, new: str) -> Path:
    folder = tmp_path / "voorbeeld"
    copytree(FOLDER, folder)
    file = folder / "dag.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_day_keeps_the_length_of_its_draaiboek(day: Day, library: Library) -> None:
    assert day.programme.id == "DB1"
    assert day.programme.minutes == library.programme("DB1").total == 240
    assert len(day.programme.steps) == len(library.programme("DB1").steps) + 1
    assert not day.programme.longest_stretch().is_too_long


def test_every_harvest_field_of_every_step_is_filled(day: Day, library: Library) -> None:
    filled = {(note.step_id, note.field) for note in day.notes.values()}
    filled |= {(tally.step_id, tally.field) for tally in day.tallies.values()}
    for step in day.programme:
        for key in step.harvest:
            kind = library.harvest_field(key).kind
            if kind in {HarvestKind.NOTE, HarvestKind.COUNT, HarvestKind.TALLY}:
                assert (step.id, key) in filled
    assert {step.id for step in day.programme if step.harvest} <= {place[0] for place in filled}


def test_the_day_has_enough_of_everything(day: Day) -> None:
    assert 60 <= len(day.notes) <= 70
    assert len(day.forms) == day.session.people == 9
    assert len(day.kept_agreements) == 3
    assert day.trial is not None
    assert len(day.chosen_dilemmas) == 1
    assert [card.is_own for card in day.dilemmas.values()] == [False, True]
    assert (len(day.risks), len(day.matrix), len(day.partners), len(day.photos)) == (5, 24, 4, 2)
    assert set(day.step_times) == {step.id for step in day.programme}


def test_agreements_can_be_checked_later(day: Day) -> None:
    look_back = day.session.look_back
    assert look_back is not None
    assert look_back <= day.session.date + timedelta(weeks=6)
    for agreement in day.agreements.values():
        assert agreement.who
        assert agreement.sign
        assert day.session.date < agreement.when <= look_back


def test_every_parked_topic_is_handled(day: Day) -> None:
    fates = {topic.fate for topic in day.parked.values()}
    assert not day.open_topics
    assert fates == {Fate.ASKED, Fate.NEXT_SESSION, Fate.DROPPED}
    assert all(topic.owner for topic in day.parked.values() if topic.fate is not Fate.DROPPED)


def test_the_mirror_shows_what_the_day_was_about(seen: Mirror, library: Library) -> None:
    means = {score.group: score.mean for score in seen.scores}
    assert means == {
        "competenties": 3.9,
        "rol": 3.6,
        "behoefte": 3.1,
        "veiligheid": 3.4,
        "duidelijkheid": 4.1,
        "richting": 3.3,
        "samenwerking": 3.6,
        "leren": 2.4,
        "kennis": 3.8,
        "positie": 2.9,
        "netwerk": 3.2,
        "bewoners": 2.6,
    }
    assert [score.group for score in seen.divided] == ["veiligheid", "netwerk"]
    assert stage_of(seen, library.scoring) is TeamStage.GROEIEND
    assert seen.recognised[0] == ("D09", 7)


def test_the_silent_choice_and_the_hands_add_up_to_the_people(day: Day) -> None:
    (vote,) = day.votes.values()
    assert sum(vote.counts.values()) == vote.people * vote.per_person == 27
    assert max(vote.counts, key=lambda card: vote.counts[card]) == "D09"
    for tally in day.tallies.values():
        assert sum(tally.counts.values()) == day.session.people


def test_nothing_that_never_prints_is_given_to_the_newspaper(day: Day, library: Library) -> None:
    given = [n for n in day.notes.values() if n.destination is Destination.NEWSPAPER]
    assert given
    assert len(given) < len(day.notes)
    assert all(library.newspaper.sections_of(note.field) for note in given)


@pytest.mark.parametrize(
    "section", ["voorpagina", "ik", "cijfers", "dilemma", "wat_werkt", "wijk", "weerbericht"]
)
def test_the_printed_notes_fill_a_section(day: Day, library: Library, section: str) -> None:
    plan = library.section(section)
    notes = [note for key in plan.sources for note in day.for_newspaper(key)]
    words = sum(len(note.text.split()) for note in notes if note.side != "halen")
    assert plan.words[0] <= words <= plan.words[1]


def test_no_note_is_a_word_or_a_page(day: Day) -> None:
    for note in day.notes.values():
        fewest, most = (5, 8) if note.field == "koppen" else (7, 35)
        assert fewest <= len(note.text.split()) <= most, note.text


def test_no_headline_of_a_section_is_a_note_that_stays_here(day: Day) -> None:
    kept = {n.text for n in day.notes.values() if n.destination is not Destination.NEWSPAPER}
    assert kept
    assert not kept & {choice.headline for choice in day.sections.values()}


def test_headlines_follow_the_rules_of_the_newspaper(day: Day, library: Library) -> None:
    heads = [note.text for note in day.notes_in("koppen")]
    assert len(heads) == 8
    assert heads[0] == day.sections["voorpagina"].headline
    heads += [choice.headline for choice in day.sections.values() if choice.headline]
    for head in heads:
        assert len(head.split()) <= 8
        assert head[-1] not in ".?!"
        assert not any(word in head.lower() for word in library.newspaper.headlines.forbidden)


def test_the_photos_are_jpegs_that_print_well(day: Day) -> None:
    for photo in day.photos.values():
        with Image.open(BytesIO(photo.jpeg)) as picture:
            picture.load()
            assert picture.format == "JPEG"
            assert picture.width >= 1600
        assert len(photo.jpeg) < 350_000
        assert photo.caption
        assert photo.alt


@pytest.mark.parametrize(
    "text",
    ["mevrouw De Vries belt", "fam. Jansen", "op 1234 AB", "bel 06 1234 5678", "Dorpsweg 12"],
)
def test_the_look_for_people_finds_them(text: str) -> None:
    assert PERSONAL.search(text)


def test_no_resident_or_colleague_can_be_found_in_the_day() -> None:
    found = [text for text in words_in(table()) if PERSONAL.search(text)]
    assert not found


def test_the_texts_are_short_and_plain() -> None:
    found = sentences(words_in(table()))
    assert [" ".join(words) for words in found if len(words) > 20] == []
    assert sum(map(len, found)) / len(found) <= 13


def test_the_example_is_the_same_every_time(day: Day, library: Library) -> None:
    assert load_example(FOLDER, library) == day


def test_the_day_moves_by_whole_weeks_with_all_its_dates(day: Day, library: Library) -> None:
    later = load_example(FOLDER, library, now=datetime(2027, 3, 5, 12, tzinfo=UTC))
    moved = later.session.date - day.session.date
    assert later.session.date.isoformat() == "2027-03-02"
    assert later.session.date.weekday() == day.session.date.weekday()
    for key, agreement in day.agreements.items():
        assert later.agreements[key].when - agreement.when == moved


def test_the_clock_of_the_room_counts_from_the_start_of_the_day(day: Day) -> None:
    first = day.step_times["DD01"].began_at.astimezone().replace(tzinfo=None)
    assert first - day.session.begins == timedelta(minutes=3)
    assert all(note.created_at.utcoffset() == timedelta() for note in day.notes.values())
    ends = [time.began_at + timedelta(seconds=time.seconds) for time in day.step_times.values()]
    assert max(ends) == day.session.closed_at


def test_a_rehearsal_starts_empty_with_the_forms_in(day: Day) -> None:
    today = day.session.date + timedelta(days=40)
    rehearsal = rehearsal_day(day, today)
    assert rehearsal.session.date == today
    assert rehearsal.session.state is SessionState.PREPARING
    assert rehearsal.session.look_back is rehearsal.session.closed_at is None
    assert rehearsal.session.id != day.session.id
    assert (rehearsal.team, rehearsal.programme) == (day.team, day.programme)
    assert rehearsal.forms == day.forms
    assert rehearsal == Day(
        rehearsal.team, rehearsal.session, rehearsal.programme, forms=rehearsal.forms
    )


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('plek = "', 'plak = "', "sessie, plek"),
        ('draaiboek = "DB1"', 'draaiboek = "DB9"', "sessie, draaiboek"),
        ('stap = "DD14"\nmin = 10', 'stap = "DD14"\nmin = 15', "aanpassingen"),
        ('veld = "trots"', 'veld = "koppen"', "DD04, koppen"),
        ('kleur = "GE"', 'kleur = "XX"', "velden, kleur"),
        ("D14 = 6", "D14 = 7", "stille_keuze"),
        ("antwoorden = [4, 4,", "antwoorden = [4,", "formulieren 1, antwoorden"),
        ('dilemmas = ["D09"', 'dilemmas = ["D99"', "formulieren 1"),
        ('kaart = "R01"', 'kaart = "R99"', "risicos"),
        ("M01 =", "M99 =", "leermatrix"),
        ("fotos/plein.jpg", "fotos/weg.jpg", "fotos 1, bestand"),
        ("DD13 = {begon = 12:47:00, min = 11}\n", "", "tijden"),
        ("proef = true\n", "", "afspraken"),
    ],
)
def test_a_wrong_file_says_where_it_is_wrong(
    tmp_path: Path, library: Library, old: str, new: str, key: str
) -> None:
    with pytest.raises(ContentError) as caught:
        load_example(broken(tmp_path, old, new), library)
    assert caught.value.file == "dag.toml"
    assert caught.value.key == key


def test_a_picture_that_is_no_jpeg_is_refused(tmp_path: Path, library: Library) -> None:
    folder = tmp_path / "voorbeeld"
    copytree(FOLDER, folder)
    (folder / "fotos" / "plein.jpg").write_bytes(b"GIF89a")
    with pytest.raises(ContentError, match="geen JPEG"):
        load_example(folder, library)
