from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.domain.graphemes import graphemes
from wijkteam_studio.system import atomic
from wijkteam_studio.system.file_names import fitting, within

FAMILY = "👨‍👩‍👧‍👦"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=90), st.integers(0, 300))
def test_a_name_ends_by_its_bytes_and_between_two_signs(name, most):
    kept = within(name, most)
    assert name.startswith(kept)
    assert len(kept.encode()) <= most
    signs = graphemes(name)
    assert kept in {"".join(signs[:count]) for count in range(len(signs) + 1)}
    if kept != name:
        assert len((kept + graphemes(name[len(kept) :])[0]).encode()) > most


def test_a_long_name_keeps_its_ending_and_room_for_the_half_made_file():
    name = fitting(FAMILY * 20, "-2026-11-17.pdf")
    assert name == FAMILY * 4 + "-2026-11-17.pdf"
    assert fitting("kort", ".pdf") == "kort.pdf"
    assert len(fitting("x" * 200, ".pdf")) == 127


@pytest.mark.parametrize("name", ["a" * 251 + ".pdf", "é" * 125 + ".pdf", FAMILY * 10 + "k.pdf"])
def test_a_file_with_the_longest_name_that_a_disk_takes_is_written(tmp_path: Path, name: str):
    atomic.write_whole(tmp_path / name, b"krant")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(name, b"krant")]


def test_a_name_that_no_disk_takes_is_explained(tmp_path: Path):
    with pytest.raises(StorageError) as caught:
        atomic.write_whole(tmp_path / ("x" * 300 + ".pdf"), b"krant")
    assert caught.value.sentence == ("De naam van het bestand is te lang. Kies een kortere naam.")
    assert list(tmp_path.iterdir()) == []
