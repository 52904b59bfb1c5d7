"""What is erased is gone from what a lost file left behind, too."""

import shutil

from tests.services.marked_day import MARKERS, fill, found_in
from wijkteam_studio import cli
from wijkteam_studio.app import open_studio
from wijkteam_studio.services import rescue
from wijkteam_studio.storage import rescue_file


def test_a_log_that_was_parted_from_a_file_in_which_others_wrote_is_reached(
    paths, tmp_path, monkeypatch
):
    home = tmp_path / "thuis"
    (home / "Documenten").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    with open_studio(paths) as studio:
        desk = fill(studio)
        studio.flush()
        paths.database.write_bytes(paths.database.read_bytes()[:8192])
        desk.harvest.add("DD01", "spelregels", MARKERS["note"])
        studio.flush()
        assert studio.saving.rescued is not None
    (rescued,) = rescue_file.left_behind(paths.data)
    rescue.put_back(paths, next(one for one in rescue.rescues(paths) if one.path == rescued))
    assert list(paths.data.glob("*noodbestand*"))
    with open_studio(paths) as studio:
        studio.delete_team(desk.live.day.team.id)
    assert found_in(paths.data) == {}
    assert found_in(home) == {}


def test_the_console_names_a_rescue_file_until_it_was_put_back(
    paths, tmp_path, monkeypatch, capsys
):
    home = tmp_path / "thuis"
    (home / "Documenten").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    with open_studio(paths) as studio:
        session = fill(studio).live.day.session.id
    shutil.copytree(paths.data, tmp_path / "eerder")
    with open_studio(paths) as studio:
        desk = studio.open_day(session)
        paths.database.write_bytes(paths.database.read_bytes()[:8192])
        desk.harvest.add("DD01", "spelregels", "nog iets")
        studio.flush()
    (rescued,) = rescue_file.left_behind(paths.data)
    shutil.rmtree(paths.data)
    shutil.copytree(tmp_path / "eerder", paths.data)
    assert cli.run(["sessies", "--data", str(paths.data)]) == 0
    assert f"noodbestand met werk dat nog niet is teruggezet: {rescued}" in capsys.readouterr().err
    rescue.put_back(paths, next(one for one in rescue.rescues(paths) if one.path == rescued))
    assert cli.run(["sessies", "--data", str(paths.data)]) == 0
    assert "noodbestand" not in capsys.readouterr().err
