import gc
import multiprocessing
import multiprocessing.spawn
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from multiprocessing import resource_tracker
from pathlib import Path
from threading import Thread

import pytest

from tests.unit.papers import a_note, holding
from wijkteam_studio.domain.errors import PrintCancelled, PrintError
from wijkteam_studio.domain.figure import Figure, Text
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.printing.worker import Cancel, print_newspaper
from wijkteam_studio.system import half_made

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"


@pytest.fixture(scope="module")
def newspaper(library, example):
    return compose(example, library)


def broken(newspaper):
    photo = replace(newspaper.articles[0].photos[0], jpeg=b"\xff\xd8\xff")
    front = replace(newspaper.articles[0], photos=(photo,))
    return replace(newspaper, articles=(front, *newspaper.articles[1:]))


def test_a_newspaper_is_printed_in_another_process(newspaper, tmp_path):
    target = tmp_path / "krant.pdf"
    print_newspaper(newspaper, FONTS, target)
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_half_paper_that_a_fall_left_goes_when_the_next_one_is_written(newspaper, tmp_path):
    half = half_made.beside(tmp_path / "krant van gisteren.pdf")
    half.write_bytes(b"%PDF-half")
    os.utime(half, (0, 0))
    theirs = tmp_path / ".brief.odt.1a2b3c4d.tmp"
    theirs.write_bytes(b"van iemand anders")
    print_newspaper(newspaper, FONTS, tmp_path / "krant.pdf")
    assert set(tmp_path.iterdir()) == {tmp_path / "krant.pdf", theirs}


def test_a_broken_photo_is_told_by_the_other_process(newspaper, tmp_path):
    target = tmp_path / "krant.pdf"
    target.write_bytes(b"de vorige krant")
    with pytest.raises(PrintError, match="foto"):
        print_newspaper(broken(newspaper), FONTS, target)
    assert target.read_bytes() == b"de vorige krant"


def test_a_process_that_fails_leaves_the_old_paper(newspaper, tmp_path):
    target = tmp_path / "krant.pdf"
    target.write_bytes(b"de vorige krant")
    with pytest.raises(PrintError, match="onderbroken"):
        print_newspaper(newspaper, tmp_path / "nergens", target)
    assert target.read_bytes() == b"de vorige krant"


def test_a_paper_that_takes_too_long_is_stopped(newspaper, tmp_path):
    with pytest.raises(PrintError, match="te lang"):
        print_newspaper(newspaper, FONTS, tmp_path / "krant.pdf", timeout=0.01)
    assert list(tmp_path.iterdir()) == []


def printing(newspaper, target, cancel):
    with pytest.raises(PrintCancelled):
        print_newspaper(newspaper, FONTS, target, cancel=cancel)


def test_a_paper_that_nobody_waits_for_is_ended_at_once_and_leaves_the_old_one(newspaper, tmp_path):
    target, cancel = tmp_path / "krant.pdf", Cancel()
    target.write_bytes(b"de vorige krant")
    maker = Thread(target=printing, args=(newspaper, target, cancel))
    maker.start()
    while not multiprocessing.active_children():
        pass
    (process,) = multiprocessing.active_children()
    cancel.ask()
    maker.join(10)
    assert not maker.is_alive()
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()
    assert target.read_bytes() == b"de vorige krant"
    assert list(tmp_path.iterdir()) == [target]


def test_a_paper_that_was_cancelled_before_it_began_does_not_begin(newspaper, tmp_path):
    cancel = Cancel()
    cancel.ask()
    printing(newspaper, tmp_path / "krant.pdf", cancel)
    assert list(tmp_path.iterdir()) == []
    assert not multiprocessing.active_children()


class GreedyFonts:
    """A folder of typefaces that asks for more memory than the printing process may have."""

    def __truediv__(self, name):
        bytearray(3 * 1024**3)
        raise PrintError("Er was geheugen genoeg.", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kent deze grens niet")
def test_a_paper_that_asks_too_much_memory_is_stopped_and_told(newspaper, tmp_path):
    with pytest.raises(PrintError, match="geheugen is vol"):
        print_newspaper(newspaper, GreedyFonts(), tmp_path / "krant.pdf")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_printed_is_told_with_its_place(library, empty, tmp_path):
    assert print_newspaper(compose(empty, library), FONTS, tmp_path / "krant.pdf") == ""
    team = replace(empty.team, name="Wijkteam محمد")
    notes = [
        a_note("Mevrouw 李 kookt voor שלום.", "wat_werkt"),
        a_note("Wij 🩷 dit 👍🏽.", "trots"),
    ]
    day = holding(replace(empty, team=team), *notes)
    told = print_newspaper(compose(day, library), FONTS, tmp_path / "krant.pdf")
    assert told.startswith("Dit kan niet op papier, daar komt [teken] te staan: ")
    assert "de kop van de krant (محمد)" in told
    section = library.section("wat_werkt").title
    assert f"{section} (李, שלום.)" in told
    assert "🩷" not in told


def test_a_sign_in_a_picture_of_ours_is_told_too(newspaper, tmp_path):
    figure = Figure(200, 20, (Text(0, 8, "Wijk 漢", 9, "#1f2933"),), "Een naam.")
    articles = (replace(newspaper.articles[0], figures=(figure,)), *newspaper.articles[1:])
    paper = replace(newspaper, articles=articles)
    told = print_newspaper(paper, FONTS, tmp_path / "krant.pdf")
    assert f"{paper.articles[0].title} (漢)" in told


def test_a_process_that_dies_before_it_listens_is_told_and_holds_nobody_up(
    newspaper, tmp_path, monkeypatch
):
    resource_tracker.ensure_running()
    dies = os.fsencode(shutil.which("false"))
    monkeypatch.setattr(multiprocessing.spawn, "get_executable", lambda: dies)
    told = []

    def make():
        with pytest.raises(PrintError, match="onderbroken") as caught:
            print_newspaper(newspaper, FONTS, tmp_path / "krant.pdf")
        told.append(caught.value)

    maker = Thread(target=make, daemon=True)
    maker.start()
    maker.join(20)
    assert len(told) == 1
    assert list(tmp_path.iterdir()) == []
    told.clear()
    gc.collect()  # what cannot be freed is told here, and fails the test


def test_the_printing_process_does_not_learn_how_a_story_is_composed():
    line = "import sys, wijkteam_studio.printing.newspaper; print(*sorted(sys.modules))"
    known = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
    loaded = set(known.stdout.split())
    assert "wijkteam_studio.domain.newspaper.paper" in loaded
    assert not loaded & {"wijkteam_studio.domain.library", "urllib.request", "pydantic"}
