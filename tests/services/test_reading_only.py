"""Reading needs no writing: a folder that takes no files can be listed and printed from."""

import os
import shutil
import stat
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tests.services.marked_day import fill
from tests.storage.fallen import fallen
from wijkteam_studio import cli
from wijkteam_studio.app import open_reading, open_studio
from wijkteam_studio.domain.errors import StorageError
from wijkteam_studio.services import rescue
from wijkteam_studio.storage.family import log_of
from wijkteam_studio.system import atomic


@contextmanager
def read_only(folder):
    """A folder that really takes no files; only the administrator of a Linux machine can do it."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a folder read-only")
    bind = ["mount", "--bind", str(folder), str(folder)]
    if subprocess.run(bind, check=False, capture_output=True).returncode:
        pytest.skip("root may not mount here, as in a container without that right")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def names(folder):
    return {path.name: path.stat().st_size for path in folder.rglob("*")}


@pytest.fixture
def filled(paths):
    with open_studio(paths) as studio:
        fill(studio)
        studio.back_up("een")
    return paths


def test_sessions_are_listed_and_printed_from_a_read_only_folder(filled, tmp_path, capsys):
    pdf = tmp_path / "krant.pdf"
    with read_only(filled.data):
        assert cli.run(["--data", str(filled.data), "sessies"]) == cli.OK
        number = capsys.readouterr().out.split()[0]
        made = cli.run(["--data", str(filled.data), "krant", number, "--uit", str(pdf)])
        assert made == cli.OK
        assert [each.is_readable for each in rescue.rescues(filled)] == [True]
        (copy,) = filled.backups.glob("*.db")
        assert len(rescue.look_inside(copy)) == 1
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_log_on_a_read_only_folder_is_read_too(paths, tmp_path, capsys):
    after, _day = fallen(paths, tmp_path / "gevallen")
    with read_only(after.data):
        assert cli.run(["--data", str(after.data), "sessies"]) == cli.OK
    assert "15 notities" in capsys.readouterr().out


def test_listing_makes_nothing_in_a_folder_without_data(tmp_path, capsys):
    nowhere = tmp_path / "nergens"
    assert cli.run(["--data", str(nowhere), "sessies"]) == cli.OK
    assert not nowhere.exists()
    assert "nog geen sessies" in capsys.readouterr().out


def test_reading_a_copy_changes_nothing_in_the_folder(paths, tmp_path):
    after, _day = fallen(paths, tmp_path / "gevallen")
    before = names(after.data)
    with open_reading(after) as studio:
        assert studio.overview().sessions[0].notes == 15
    assert names(after.data) == before


def test_listing_tells_of_a_log_that_belongs_to_another_file(paths, tmp_path, capsys):
    after, _day = fallen(paths, tmp_path / "gevallen")
    other, _day = fallen(type(paths).at(tmp_path / "b"), tmp_path / "b gevallen", word="vreemd")
    shutil.copy2(log_of(other.database), log_of(after.database))
    (after.data / "wijkteam.db-merk").unlink()
    assert cli.run(["--data", str(after.data), "sessies"]) == cli.OK
    assert "logboek dat er niet bij hoort" in capsys.readouterr().err


def test_listing_tells_of_lost_saves(paths, tmp_path, capsys):
    after, _day = fallen(paths, tmp_path / "gevallen")
    log_of(after.database).unlink()
    assert cli.run(["--data", str(after.data), "sessies"]) == cli.FAILED
    assert "12 wijzigingen" in capsys.readouterr().err


def test_the_paper_never_takes_the_place_of_a_device(filled, tmp_path, capsys):
    cli.run(["--data", str(filled.data), "sessies"])
    number = capsys.readouterr().out.split()[0]
    device = tmp_path / "apparaat"
    os.mkfifo(device)
    link = tmp_path / "koppeling.pdf"
    link.symlink_to(device)
    for target in (device, link, "/dev/null"):
        made = cli.run(["--data", str(filled.data), "krant", number, "--uit", str(target)])
        assert made == cli.FAILED
        assert "geen gewoon bestand" in capsys.readouterr().err
    assert stat.S_ISFIFO(device.stat().st_mode)
    assert link.is_symlink()


def test_a_link_to_a_file_is_followed_and_a_device_is_refused(tmp_path):
    plain, link = tmp_path / "a.pdf", tmp_path / "b.pdf"
    plain.write_bytes(b"oud")
    link.symlink_to(plain)
    atomic.write_whole(link, b"nieuw")
    assert plain.read_bytes() == b"nieuw"
    assert link.is_symlink()
    os.mkfifo(tmp_path / "c")
    with pytest.raises(StorageError, match="geen gewoon bestand"):
        atomic.write_whole(tmp_path / "c", b"x")
