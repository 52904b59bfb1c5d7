from uuid import uuid4

import pytest

from wijkteam_studio.system.last_place import LastPlace


def test_a_session_is_found_again(tmp_path):
    session = uuid4()
    LastPlace(tmp_path).remember(session)
    assert LastPlace(tmp_path).take() == session


def test_a_session_that_was_left_is_forgotten(tmp_path):
    place = LastPlace(tmp_path)
    place.remember(uuid4())
    place.forget()
    assert place.take() is None


def test_a_session_that_falls_twice_is_not_opened_a_third_time(tmp_path):
    place, session = LastPlace(tmp_path), uuid4()
    place.remember(session)
    assert [place.take(), place.take(), place.take()] == [session, session, None]
    place.remember(session)
    assert place.take() == session


def test_an_opening_that_ended_well_is_no_fall(tmp_path):
    place, session = LastPlace(tmp_path), uuid4()
    place.remember(session)
    for _ in range(3):
        assert place.take() == session
        place.ended_well()
    assert [place.take(), place.take(), place.take()] == [session, session, None]


def test_a_session_that_fell_twice_stays_told_when_the_program_is_closed(tmp_path):
    place, session = LastPlace(tmp_path), uuid4()
    place.remember(session)
    assert [place.take(), place.take()] == [session, session]
    place.ended_well()
    assert place.fallen() == session


def test_no_place_ends_well_as_no_place(tmp_path):
    place = LastPlace(tmp_path)
    place.forget()
    place.ended_well()
    assert (place.take(), place.fallen()) == (None, None)


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"session": 3, "tries": 0}', '{"session": "x"}']
)
def test_an_unreadable_file_is_no_place(tmp_path, content):
    (tmp_path / "laatste-plek.json").write_text(content, encoding="utf-8")
    assert LastPlace(tmp_path).take() is None


def test_a_folder_that_is_gone_is_no_place(tmp_path):
    place = LastPlace(tmp_path / "weg")
    place.remember(uuid4())
    assert place.take() is None
