"""A session in which something is damaged opens, and says so once."""

import lzma
from pathlib import Path

from tests.storage.damaging import change_row
from wijkteam_studio.app import open_studio
from wijkteam_studio.cli import run
from wijkteam_studio.storage import row_aside

GOLDEN = Path(__file__).parents[1] / "storage" / "golden" / "version-1.db.xz"
ONE_NOTE = (
    "Eén notitie is beschadigd en apart gezet. "
    "Het gaat om de sessie van Wijkteam Noord, 17 november 2026. "
    "Bij Instellingen, Herstellen staat wat ervan over is, naast eerdere kopieën."
)


def damaged_day(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        step = desk.live.day.position.step_id
        desk.harvest.add(step, "verwachtingen", "Rust in de tent\nEen goed gesprek")
        day = desk.live.day
    change_row(paths.database, "UPDATE note SET text = 'Lust in de tent' WHERE text LIKE 'Rust%'")
    return day


def test_a_damaged_note_is_told_once_and_the_rest_is_there(paths, clocks, wish):
    day = damaged_day(paths, clocks, wish)
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(day.session.id)
        assert desk.news == ONE_NOTE
        assert [note.text for note in desk.live.day.notes.values()] == ["Een goed gesprek"]
        assert desk.live.day.position.step_id == day.position.step_id
    with open_studio(paths, clocks) as studio:
        assert studio.open_day(day.session.id).news == ""
        (aside,) = studio._database.read(lambda db: row_aside.listed(db.driver))
        assert aside.row.text_of("text") == "Lust in de tent"


def test_a_damaged_row_that_comes_back_by_undo_holds_again(paths, clocks, wish):
    day = damaged_day(paths, clocks, wish)
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(day.session.id)
        assert desk.live.undo() == "2 notities toegevoegd"
        assert desk.live.redo() == "2 notities toegevoegd"
        there = desk.live.day
    assert {note.text for note in there.notes.values()} == {"Rust in de tent", "Een goed gesprek"}
    with open_studio(paths, clocks) as studio:
        again = studio.open_day(day.session.id)
        assert (again.news, again.live.day.notes) == ("", there.notes)


def test_the_command_line_says_it_under_the_newspaper(paths, clocks, wish, tmp_path, capsys):
    day = damaged_day(paths, clocks, wish)
    target = tmp_path / "krant.pdf"
    number = str(day.session.id)[:8]
    assert run(["krant", number, "--uit", str(target), "--data", str(paths.data)]) == 0
    assert ONE_NOTE in capsys.readouterr().out
    assert target.exists()


def test_a_file_of_an_older_version_is_taken_over_and_the_program_says_so(paths, clocks):
    paths.data.mkdir(parents=True)
    paths.database.write_bytes(lzma.decompress(GOLDEN.read_bytes()))
    with open_studio(paths, clocks) as studio:
        assert len(studio.notices) == 1
        assert studio.notices[0].startswith("Je gegevens zijn overgezet naar deze versie.")
        news = [studio.open_day(item.session.id).news for item in studio.overview().sessions]
    assert news == ["", "", ""]
    with open_studio(paths, clocks) as studio:
        assert studio.notices == ()
