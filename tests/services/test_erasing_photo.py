"""A photo is erased for good with its caption and its description, and the other photos stay."""

import sqlite3
from contextlib import closing

from wijkteam_studio.content.example import load_example
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.services.studio import EXAMPLE
from wijkteam_studio.system.paths import sessions_folder


def files_with(folder, words):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if words.encode() in path.read_bytes()]


def test_a_photo_goes_with_its_words_and_its_picture_from_every_file(studio, paths):
    desk = studio.add_day(load_example(sessions_folder() / EXAMPLE, studio.library))
    mine, *others = desk.live.day.photos.values()
    assert studio.flush()
    studio.back_up("een")
    assert len(files_with(paths.data, mine.caption)) > 1
    erasure = Erasure.of_thing(desk.live.day.session.id, Kind.PHOTO, str(mine.id))
    desk.erasing.forget(erasure)
    assert studio.eraser.erase(erasure).sentence == ""
    for words in (mine.caption, mine.alt):
        assert files_with(paths.data, words) == []
    again = studio.open_day(desk.live.day.session.id)
    assert list(again.live.day.photos.values()) == others
    assert list(desk.live.day.photos.values()) == others
    studio.flush()
    for copy in paths.backups.glob("*.db"):
        with closing(sqlite3.connect(copy)) as driver:
            (kept,) = driver.execute("SELECT count(*) FROM picture").fetchone()
        assert kept == len({photo.jpeg for photo in others})
