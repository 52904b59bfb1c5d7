"""What comes late, after a session was erased, brings nothing of it back."""

import shutil

import pytest

from tests.services.marked_day import FIELD, MARKERS, OF_TEAM, STEP, fill, found_in, other_session
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import DiskFull, NotFound


def erased_session(studio, desk):
    studio.delete_session(desk.live.day.session.id)


def erased_team(studio, desk):
    studio.delete_team(desk.live.day.team.id)


@pytest.mark.parametrize("erased", [erased_session, erased_team])
def test_what_comes_late_brings_nothing_back(studio, paths, erased):
    """A newspaper that was being saved, a clock that runs, a file that is lost."""
    desk = fill(studio)
    erased(studio, desk)
    desk.paper.printed()
    desk.harvest.keep_draft(STEP, FIELD, MARKERS["draft"])
    desk.harvest.add(STEP, FIELD, MARKERS["note"])
    studio.flush()
    shutil.rmtree(paths.data)
    other_session(studio)
    assert studio.saving.rescued is not None
    assert [one.team.name for one in studio.overview().sessions] == ["Blijft"]
    assert set(found_in(paths.data.parent)) <= (OF_TEAM if erased is erased_session else set())


def test_a_session_that_is_being_erased_cannot_be_opened(studio, monkeypatch):
    desk = fill(studio)
    owner = desk.live.day.session.id
    refused = []

    def meanwhile(_self, _reason):
        with pytest.raises(NotFound, match="wordt gewist") as caught:
            studio.open_day(owner)
        refused.append(caught.value)

    monkeypatch.setattr(type(studio), "back_up", meanwhile)
    studio.delete_session(owner)
    assert len(refused) == 1


def test_a_session_of_a_team_that_is_being_erased_cannot_be_opened(studio, monkeypatch):
    day = fill(studio).live.day
    refused = []

    def meanwhile(_self, _reason):
        with pytest.raises(NotFound, match="wordt gewist") as caught:
            studio.open_day(day.session.id)
        refused.append(caught.value)

    monkeypatch.setattr(type(studio), "back_up", meanwhile)
    studio.delete_team(day.team.id)
    assert len(refused) == 1


def test_a_session_whose_erasing_did_not_begin_goes_on_as_before(studio, monkeypatch):
    desk = fill(studio)
    owner = desk.live.day.session.id

    def full(_self, _reason):
        raise DiskFull("Er is geen ruimte meer op de schijf.", "")

    monkeypatch.setattr(type(studio), "back_up", full)
    with pytest.raises(DiskFull):
        studio.delete_session(owner)
    desk.harvest.add(STEP, FIELD, "nog een")
    assert studio.flush()
    kept = studio.open_day(owner).live.day.notes.values()
    assert "nog een" in [note.text for note in kept]


def test_a_newspaper_that_is_saved_after_the_file_was_closed_is_no_bug(paths):
    with open_studio(paths) as studio:
        desk = fill(studio)
    desk.paper.printed()
    with open_studio(paths) as studio:
        assert studio.open_day(desk.live.day.session.id).live.day.session.newspaper_at is None


def test_a_line_that_repeats_what_a_note_said_before_goes_too(studio, paths):
    desk = fill(studio)
    (note,) = desk.harvest.add(STEP, FIELD, "Vroeger woordZq8 gezegd")
    desk.harvest.edit(note.id, "Nu iets heel anders")
    desk.harvest.keep_draft("DD01", "spelregels", "Vroeger woordZq8 gezegd")
    assert studio.flush()
    session = desk.live.day.session.id
    studio.eraser.erase(Erasure.of_thing(session, Kind.NOTE, str(note.id)))
    assert studio.flush()
    assert b"woordZq8" not in b"".join(path.read_bytes() for path in paths.data.glob("wijkteam*"))
