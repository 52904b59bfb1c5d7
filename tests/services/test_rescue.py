"""What is said of a copy, and which one is offered first."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.services.rescue import Rescue, SessionInside, newest_rescue, rescues
from wijkteam_studio.storage.copies import Contents
from wijkteam_studio.system.rescue_places import reason_of


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (
            SessionInside("Wijkteam Noord", date(2027, 1, 12), "Halve dag", 45),
            "Wijkteam Noord, 12 januari 2027, Halve dag, 45 notities",
        ),
        (SessionInside("Noord", None, "", 1), "Noord, datum niet leesbaar, 1 notitie"),
    ],
)
def test_a_session_in_a_copy_is_known_by_team_day_programme_and_notes(inside, words):
    assert inside.words == words


@pytest.mark.parametrize(
    ("held", "words", "is_readable"),
    [
        (Contents(3, (("session", 1), ("note", 2))), "krant · 1 sessie · 2 notities", True),
        (None, "krant · niet leesbaar", False),
    ],
)
def test_a_copy_says_why_it_is_there_and_how_much_it_holds(held, words, is_readable):
    rescue = Rescue(Path("krant.db"), datetime(2026, 11, 30, 11, tzinfo=UTC), "krant", held)
    assert (rescue.words, rescue.is_readable) == (words, is_readable)
    assert rescue.moment.startswith("maandag 30 november 2026, ")


def test_the_newest_copy_that_is_whole_is_the_one_to_offer(paths):
    with open_studio(paths) as studio:
        for number, reason in enumerate(("een", "twee")):
            studio.new_session(a_wish(team_name=f"Wijkteam {number}"))
            studio.back_up(reason)
    assert newest_rescue(paths).reason == "twee"
    late = paths.backups / "2099-01-01 120000 later.db"
    late.write_bytes(b"geen database" * 500)
    assert newest_rescue(paths).reason == "twee"
    found = rescues(paths)
    assert (found[0].reason, found[0].is_readable) == ("later", False)
    assert found[0].made_at == datetime(2099, 1, 1, 12, 0, tzinfo=UTC)
    assert [one.made_at for one in found] == sorted((one.made_at for one in found), reverse=True)


def test_only_the_rescue_files_of_this_data_folder_are_offered(paths, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "Documenten" / "Wijkteam Studio noodbestand"
    folder.mkdir(parents=True)
    with open_studio(paths) as studio:
        studio.new_session(a_wish())
        studio.back_up("een")
    copy = newest_rescue(paths).path
    for data in (paths.data, paths.data.with_name("van iemand anders")):
        name = f"2099-01-01 120000 {reason_of(data)} 2.db"
        (folder / name).write_bytes(copy.read_bytes())
    offered = [one for one in rescues(paths) if one.path.parent == folder]
    assert [one.words for one in offered] == ["noodbestand 2 · 1 sessie · 0 notities"]
