import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.paper_text import bare, body
from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.demo import lead_example


def test_the_whole_example_day_is_led_through_the_services(studio, example):
    said = []
    desk = lead_example(studio, example, said.append)
    day = desk.live.day
    assert day.session.state is SessionState.CLOSED
    assert sorted(note.text for note in day.notes.values()) == sorted(
        note.text for note in example.notes.values()
    )
    marked = [note.text for note in day.notes.values() if note.destination is Destination.NEWSPAPER]
    wanted = [
        note.text for note in example.notes.values() if note.destination is Destination.NEWSPAPER
    ]
    assert sorted(marked) == sorted(wanted)
    assert len(day.kept_agreements) == 3
    assert day.trial is not None
    assert not day.open_topics
    assert [line.strip() for line in said if line.strip() in {"Ik", "Wij", "Wijk"}]


def test_what_was_parked_ends_as_in_the_example(studio, example):
    def ends(day):
        return sorted((t.text, t.step_id, t.fate, t.owner, t.when) for t in day.parked.values())

    assert len(example.parked) > 1
    assert ends(lead_example(studio, example, str).live.day) == ends(example)


def test_the_headlines_and_what_is_left_out_are_those_of_the_example(studio, example):
    def chosen(day):
        made = {key: (each.headline, each.is_left_out) for key, each in day.sections.items()}
        return {key: choice for key, choice in made.items() if any(choice)}

    left = next(key for key, each in example.sections.items() if not each.is_left_out)
    less = {**example.sections, left: replace(example.sections[left], is_left_out=True)}
    example = replace(example, sections=less)
    assert any(headline for headline, _left in chosen(example).values())
    assert chosen(lead_example(studio, example, str).live.day) == chosen(example)


def test_what_was_led_is_what_was_saved(studio, example):
    desk = lead_example(studio, example, str)
    studio.flush()
    again = studio.open_day(desk.live.day.session.id).live.day
    assert again.notes == desk.live.day.notes
    assert again.agreements == desk.live.day.agreements
    assert again.parked == desk.live.day.parked
    assert again.sections == desk.live.day.sections


@pytest.fixture(scope="module")
def demo_pdf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("krant")
    run = [sys.executable, "-m", "wijkteam_studio", "demo", "--uit", str(folder)]
    root = Path(__file__).parents[2]
    done = subprocess.run(run, cwd=root, capture_output=True, text=True, check=True, timeout=120)
    (file,) = folder.iterdir()
    assert done.stdout.rstrip().endswith(str(file))
    assert not done.stderr
    return file.read_bytes()


def test_the_paper_of_the_demo_is_four_pages_of_a4(demo_pdf):
    with pypdfium2.PdfDocument(demo_pdf) as document:
        sizes = [tuple(round(side) for side in page.get_size()) for page in document]
    assert sizes == [(595, 842)] * 4


def test_the_paper_of_the_demo_holds_every_note_for_it_once_and_no_other(demo_pdf, example):
    text = body(demo_pdf)
    assert len(example.notes) == 67
    for note in example.notes.values():
        wanted = 1 if note.destination is Destination.NEWSPAPER else 0
        assert text.count(bare(note.text)) == wanted, note.text
