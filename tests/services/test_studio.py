from dataclasses import replace

import pytest

from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.domain.errors import InvalidInput, NotFound


def test_a_new_session_has_its_own_copy_of_the_programme(studio, desk):
    day = desk.live.day
    assert day.programme == studio.library.programme("DB1").for_stage(day.session.stage)
    assert day.programme.minutes == 240
    assert [item.team.name for item in studio.overview().sessions] == ["Wijkteam Noord"]


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("team_name", "  ", "Naam van het team"),
        ("people", 0, "Aantal mensen"),
        ("people", 65, "Aantal mensen"),
        ("team_name", "x" * 20_000, "Naam van het team"),
        ("place", "x" * 500, "Plek"),
    ],
)
def test_a_bad_wish_names_the_field_and_makes_nothing(studio, wish, field, value, named):
    with pytest.raises(InvalidInput) as caught:
        studio.new_session(replace(wish, **{field: value}))
    assert caught.value.field == named
    assert studio.overview().sessions == ()


def test_a_second_session_of_a_team_is_number_two(studio, wish, desk):
    again = studio.new_session(replace(wish, team_id=desk.live.day.team.id))
    assert again.live.day.session.number == 2
    assert len(studio.teams()) == 1


def test_a_session_comes_back_as_it_was_left(paths, clocks, wish):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(wish)
        desk.conduct.begin()
        desk.conduct.next()
        step = desk.live.day.position.step_id
        desk.harvest.add(step, "verwachtingen", "Rust\nEen goed gesprek")
        desk.harvest.keep_draft(step, "verwachtingen", "halve zi")
        before = desk.live.day
    with open_studio(paths, clocks) as studio:
        again = studio.open_day(before.session.id)
        day = again.live.day
        assert day.position.step_id == step
        assert day.notes == before.notes
        assert again.harvest.draft(step, "verwachtingen") == "halve zi"
        assert not day.position.clock.is_running
        assert again.live.undo() == "2 notities toegevoegd"
        assert again.live.day.notes_of(step, "verwachtingen") == ()
        assert again.live.redo() == "2 notities toegevoegd"
        assert again.live.day.notes == before.notes


def test_an_unknown_session_is_explained(studio, desk):
    with pytest.raises(NotFound):
        studio.open_day(desk.live.day.team.id)


def test_a_deleted_session_is_gone(studio, desk):
    studio.delete_session(desk.live.day.session.id)
    assert studio.overview().sessions == ()


def test_a_deleted_session_is_gone_from_the_backups_too(studio, desk, paths):
    desk.conduct.begin()
    desk.harvest.add("DD01", "spelregels", "merkteken-om-te-vinden")
    studio.flush()
    studio.back_up("proef")
    assert any(b"merkteken" in copy.read_bytes() for copy in paths.backups.glob("*.db"))
    studio.delete_session(desk.live.day.session.id)
    studio.flush()
    assert not any(b"merkteken" in copy.read_bytes() for copy in paths.backups.glob("*.db"))


def test_search_finds_a_note_without_its_accents(studio, desk):
    desk.conduct.begin()
    desk.harvest.add("DD01", "spelregels", "Wij zoeken de coördinatie samen.")
    assert [hit.excerpt for hit in studio.search("coordinatie")]
    assert studio.search("  ") == ()


def test_a_rehearsal_leaves_no_folder_behind(wish):
    with open_rehearsal() as studio:
        folder = studio.new_session(wish).live._database.paths.data
        assert folder.exists()
    assert not folder.exists()


@pytest.mark.parametrize(
    "twin",
    ["Wijkteam Noord", "wijkteam  noord", "Wijk\u00adteam Noord", "Wijkteam\u200b Noo\u200crd"],
)
def test_a_team_that_nobody_can_tell_from_another_is_not_made(studio, desk, wish, twin):
    with pytest.raises(InvalidInput) as caught:
        studio.new_session(replace(wish, team_name=twin))
    assert caught.value.field == "Naam van het team"
    assert caught.value.message == "Er is al een team met deze naam: Wijkteam Noord."
    assert [team.name for team in studio.teams()] == ["Wijkteam Noord"]
    assert len(studio.overview().sessions) == 1


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Wijkteam Noord", "wijkkrant-wijkteam-noord-2026-11-17.pdf"),
        ("IJsbreker & Élan!", "wijkkrant-ijsbreker-élan-2026-11-17.pdf"),
        ("../../etc", "wijkkrant-etc-2026-11-17.pdf"),
        ("🩷", "wijkkrant-team-2026-11-17.pdf"),
    ],
)
def test_the_file_of_a_newspaper_bears_the_name_of_its_team(studio, wish, name, file):
    assert studio.new_session(replace(wish, team_name=name)).paper.file_name() == file


def test_the_file_of_a_newspaper_fits_on_every_disk(studio, wish):
    desk = studio.new_session(replace(wish, team_name="李" * 80))
    assert len(desk.paper.file_name().encode()) + 16 <= 143
    assert desk.paper.file_name().endswith("-2026-11-17.pdf")
