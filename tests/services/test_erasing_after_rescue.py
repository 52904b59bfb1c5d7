"""What is erased is gone from what a lost file left behind, too."""

from tests.services.marked_day import MARKERS, fill, found_in
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
