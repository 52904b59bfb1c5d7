"""What is being typed counts as waiting, and is news once."""

from wijkteam_studio.storage.save_queue import SaveQueue


def test_what_is_being_typed_is_news_once_and_so_is_its_end():
    queue = SaveQueue()
    told = [queue.expect("een", waits=waits) for waits in (True, True, False, False)]
    assert told == [True, False, True, False]


def test_what_is_being_typed_waits_until_all_of_it_is_kept():
    queue = SaveQueue()
    for key in ("een", "twee"):
        queue.expect(key, waits=True)
    assert queue.state.pending == 2
    queue.expect("een", waits=False)
    assert queue.state.pending == 1
