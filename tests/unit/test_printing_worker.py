from dataclasses import replace
from pathlib import Path

import pytest

from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.printing.worker import print_newspaper

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
