from wijkteam_studio.domain.notes import Destination
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.services.demo import lead_example


def test_the_whole_example_day_is_led_through_the_services(studio, example):
    said = []
    desk = lead_example(studio, example, said.append)
    day = desk.live.day
    assert day.session.state is SessionState.CLOSED
    assert sorted(note.text for note in day.notes.values()) == sorted(
        note.text for note in example.notes.values()
    )
    marked = [note.text for note in day.notes.values() if note.destination is Destination.NEWSPAPER]
    wanted = [
        note.text for note in example.notes.values() if note.destination is Destination.NEWSPAPER
    ]
    assert sorted(marked) == sorted(wanted)
    assert len(day.kept_agreements) == 3
    assert day.trial is not None
    assert not day.open_topics
    assert [line.strip() for line in said if line.strip() in {"Ik", "Wij", "Wijk"}]


def test_what_was_led_is_what_was_saved(studio, example):
    desk = lead_example(studio, example, str)
    studio.flush()
    again = studio.open_day(desk.live.day.session.id).live.day
    assert again.notes == desk.live.day.notes
    assert again.agreements == desk.live.day.agreements
    assert again.parked == desk.live.day.parked
    assert again.sections == desk.live.day.sections
