"""What is erased for good is in no byte of the data folder any more, and it is told honestly."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID

import pytest

from tests.services.marked_day import FIELD, MARKERS, OF_TEAM, STEP, fill, found_in, other_session
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.errors import FolderUnwritable, NotFound
from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.services import rescue
from wijkteam_studio.storage import backups, erasing
from wijkteam_studio.storage.erasure_list import ErasureList
from wijkteam_studio.storage.family import log_of, set_aside

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def of_notes(found):
    return {name: files for name, files in found.items() if name in {"note", "oldnote", "delnote"}}


def test_a_session_goes_from_every_file_and_its_team_stays(studio, paths):
    kept = other_session(studio)
    desk = fill(studio)
    for reason in ("een", "twee", "drie"):
        studio.back_up(reason)
    assert set(found_in(paths.data)) == set(MARKERS)
    outcome = studio.delete_session(desk.live.day.session.id)
    assert outcome.sentence == ""
    assert set(found_in(paths.data)) == OF_TEAM
    assert studio.open_day(kept.live.day.session.id).live.day.notes == kept.live.day.notes
    assert not studio.eraser.is_waiting


def test_a_team_goes_with_its_sessions_its_place_and_its_name(studio, paths):
    other_session(studio)
    desk = fill(studio)
    studio.back_up("een")
    studio.delete_team(desk.live.day.team.id)
    assert found_in(paths.data) == {}
    assert [team.name for team in studio.teams()] == ["Blijft"]
    with pytest.raises(NotFound):
        studio.delete_team(desk.live.day.team.id)


def test_without_writing_the_file_anew_words_would_stay(studio, paths, monkeypatch):
    """The negative control: deleting rows alone leaves words between the rows of a page."""
    monkeypatch.setattr(erasing, "tidy", lambda db: db.empty_log())
    monkeypatch.setattr("wijkteam_studio.storage.search.forget_deleted", lambda _driver: None)
    desk = fill(studio)
    studio.back_up("een")
    studio.delete_team(desk.live.day.team.id)
    assert found_in(paths.data) != {}


@pytest.mark.parametrize("damage", ["pages", "newer", "older", "cut", "nonsense"])
def test_a_copy_that_cannot_be_opened_goes_as_a_whole_and_that_is_told(studio, paths, damage):
    desk = fill(studio)
    for reason in ("een", "twee", "drie"):
        studio.back_up(reason)
    bad = sorted(paths.backups.glob("*.db"))[-1]
    if damage in {"newer", "older"}:
        with closing(sqlite3.connect(bad)) as raw:
            raw.execute(f"PRAGMA user_version = {99 if damage == 'newer' else 2}")
    else:
        content = bytearray(bad.read_bytes())
        if damage == "pages":
            content[4096:12288] = os.urandom(8192)
        bad.write_bytes(
            {"pages": content, "cut": content[:-9000], "nonsense": b"geen database " * 999}[damage]
        )
    assert studio.eraser.unopenable() == (bad.name,)
    outcome = studio.delete_team(desk.live.day.team.id)
    assert outcome.whole == (bad.name,)
    assert bad.name in outcome.sentence
    assert not bad.exists()
    assert found_in(paths.data) == {}
    assert len(list(paths.backups.glob("*.db"))) == 3


def test_files_that_were_set_aside_are_reached_too(paths):
    with open_studio(paths) as studio:
        desk = fill(studio)
        studio.back_up("een")
    content = bytearray(paths.database.read_bytes())
    content[8192:12288] = bytes(4096)
    paths.database.write_bytes(content)
    found = rescue.newest_rescue(paths)
    assert found is not None
    rescue.put_back(paths, found)
    set_aside_with_log(paths)
    rescue.put_back(paths, found)
    with open_studio(paths) as studio:
        studio.delete_team(desk.live.day.team.id)
    assert found_in(paths.data) == {}


def set_aside_with_log(paths):
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from wijkteam_studio.app import open_studio\n"
        "from wijkteam_studio.system.paths import Paths\n"
        "with open_studio(Paths.at(Path(sys.argv[1]))) as studio:\n"
        "    day = studio.open_day(studio.overview().sessions[0].session.id)\n"
        f"    day.harvest.add('DD01', 'spelregels', {MARKERS['note']!r})\n"
        "    studio.flush()\n"
        "    os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(paths.data)], check=False)
    assert log_of(paths.database).stat().st_size > 0
    set_aside(paths.database, NOW)


def test_half_made_files_and_logs_without_their_file_are_reached(studio, paths):
    desk = fill(studio)
    studio.back_up("een")
    (copy,) = paths.backups.glob("*.db")
    copy.with_suffix(".tmp").write_bytes(copy.read_bytes())
    log = paths.data / "wijkteam logboek apart gezet 2026-01-01 100000.db-wal"
    log.write_bytes(b"7\x7f\x06\x82" + MARKERS["note"].encode() * 20)
    (paths.data / "wijkteam.db.terug").write_bytes(copy.read_bytes())
    assert studio.eraser.unopenable() == (log.name,)
    studio.delete_team(desk.live.day.team.id)
    assert found_in(paths.data) == {}


def test_files_of_others_among_the_copies_stay(studio, paths):
    desk = fill(studio)
    studio.back_up("een")
    (paths.backups / "brief.db").write_text("van iemand anders")
    with closing(sqlite3.connect(paths.backups / "anders.db")) as raw:
        raw.execute("CREATE TABLE t (a)")
    studio.delete_team(desk.live.day.team.id)
    assert (paths.backups / "brief.db").exists()
    assert (paths.backups / "anders.db").exists()


@pytest.mark.parametrize("stopped_in", ["leftovers.sweep", "erased_copies.erase_from"])
def test_erasing_is_taken_up_again_after_a_stop(paths, monkeypatch, stopped_in):
    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with open_studio(paths) as studio:
        desk = fill(studio)
        for reason in ("een", "twee"):
            studio.back_up(reason)
        monkeypatch.setattr(f"wijkteam_studio.storage.{stopped_in}", stop)
        with pytest.raises(KeyboardInterrupt):
            studio.delete_team(desk.live.day.team.id)
        monkeypatch.undo()
    assert found_in(paths.data) != {}
    taken_up_again(paths)


def test_a_wish_of_before_the_stop_is_carried_out(paths):
    with open_studio(paths) as studio:
        desk = fill(studio)
        studio.back_up("een")
        ErasureList(paths.data).add(Erasure.of_team(desk.live.day.team.id))
    taken_up_again(paths)


def taken_up_again(paths):
    with open_studio(paths) as studio:
        assert studio.eraser.is_waiting
        assert studio.eraser.resume().sentence == ""
        assert not studio.eraser.is_waiting
    assert found_in(paths.data) == {}


def test_a_copy_that_cannot_be_written_is_told_and_tried_again(studio, paths, monkeypatch):
    def refused(*_arguments: object) -> None:
        raise FolderUnwritable("nee")

    desk = fill(studio)
    studio.back_up("een")
    with monkeypatch.context() as patch:
        patch.setattr("wijkteam_studio.storage.erased_copies.erase_from", refused)
        outcome = studio.delete_team(desk.live.day.team.id)
    assert len(outcome.unreached) == 2
    assert "In 2 bestanden staat het nog" in outcome.sentence
    assert found_in(paths.data) != {}
    taken_up = studio.eraser.resume()
    assert taken_up.unreached == ()
    assert not studio.eraser.is_waiting
    assert found_in(paths.data) == {}


def test_the_list_of_what_waits_holds_no_text(paths):
    paths.data.mkdir(parents=True)
    wishes = ErasureList(paths.data)
    one = Erasure.of_thing(UUID(int=1), Kind.NOTE, str(UUID(int=2)))
    other = Erasure.of_team(UUID(int=3))
    for wish in (one, other, one):
        wishes.add(wish)
    assert set(ErasureList(paths.data).waiting()) == {one, other}
    wishes.done(one)
    wishes.done(other)
    assert wishes.waiting() == ()
    assert list(paths.data.iterdir()) == []


def erase_thing(studio, desk, kind, thing):
    day = desk.live.day
    return studio.eraser.erase(Erasure.of_thing(day.session.id, kind, str(thing.id)))


def test_a_sentence_goes_through_history_drafts_and_copies_and_the_rest_stays(studio, paths):
    desk = fill(studio)
    note = next(each for each in desk.live.day.notes.values() if MARKERS["note"] in each.text)
    desk.harvest.keep_draft("DD01", "spelregels", MARKERS["note"])
    studio.back_up("een")
    desk.harvest.edit(note.id, f"Anders {MARKERS['note']} gezegd")
    studio.back_up("twee")
    before = set(found_in(paths.data))
    assert erase_thing(studio, desk, Kind.NOTE, note).sentence == ""
    assert set(found_in(paths.data)) == before - {"note"}
    with open_copy(paths) as again:
        day = again.open_day(desk.live.day.session.id).live.day
        assert note.id not in day.notes
        assert len(day.notes) == len(desk.live.day.notes) - 1


def open_copy(paths):
    """The newest copy as a studio of its own."""
    newest = backups.list_backups(paths.backups)[0]
    other = type(paths).at(paths.data.parent / "elders")
    other.data.mkdir()
    other.database.write_bytes(newest.path.read_bytes())
    return open_studio(other)


def test_every_version_of_a_changed_sentence_goes(studio, paths):
    desk = fill(studio)
    changed = next(each for each in desk.live.day.notes.values() if each.text == "nieuw")
    studio.back_up("een")
    erase_thing(studio, desk, Kind.NOTE, changed)
    assert set(of_notes(found_in(paths.data))) == {"note", "delnote"}


@pytest.mark.parametrize(
    ("kind", "gone"),
    [
        (Kind.PARKED, {"parked", "owner"}),
        (Kind.AGREEMENT, {"what", "who", "sign", "partner", "moment"}),
        (Kind.DILEMMA, {"own", "pole"}),
    ],
)
def test_every_kind_of_thing_can_be_erased(studio, paths, kind, gone):
    desk = fill(studio)
    studio.back_up("een")
    thing = next(
        each
        for each in getattr(desk.live.day, kind).values()
        if any(mark in repr(each) for mark in MARKERS.values())
    )
    before = set(found_in(paths.data))
    erase_thing(studio, desk, kind, thing)
    assert set(found_in(paths.data)) == before - gone


@pytest.mark.parametrize("wished", [Kind.PARKED, Kind.AGREEMENT])
def test_a_topic_and_the_agreement_that_it_became_go_as_one(studio, paths, wished):
    desk = fill(studio)
    topic = next(iter(desk.live.day.parked.values()))
    desk.parking.reopen(topic.id)
    desk.parking.settle(topic.id, Fate.AGREEMENT, "iemand")
    desk.harvest.keep_draft("DD12", f"{topic.id}.wie", MARKERS["draft"])
    desk.harvest.keep_draft(STEP, FIELD, "")
    assert studio.flush()
    erasure = Erasure.of_thing(desk.live.day.session.id, wished, str(topic.id))
    desk.erasing.forget(erasure)
    assert topic.id not in desk.live.day.parked
    assert topic.id not in desk.live.day.agreements
    assert not any(str(topic.id) in key for key in desk.live.day.drafts)
    assert {"parked", "draft"} <= set(found_in(paths.data))
    studio.eraser.erase(erasure)
    assert not {"parked", "draft"} & set(found_in(paths.data))
    again = studio.open_day(desk.live.day.session.id).live.day
    assert (again.parked, again.agreements) == (desk.live.day.parked, desk.live.day.agreements)
