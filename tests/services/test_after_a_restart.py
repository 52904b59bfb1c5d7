"""Everything that one sees is kept, and means the same after a restart."""

from datetime import date

import pytest

from tests.wishes import a_wish
from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.errors import InvalidInput
from wijkteam_studio.domain.notes import Destination, Fate
from wijkteam_studio.services.agreements import AgreementDraft


def test_added_minutes_are_there_after_a_restart(paths, clocks):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        desk.conduct.extend(10)
        clocks.advance(1)
        desk.conduct.next()
        desk.conduct.extend(5)
        session = desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert desk.conduct.seconds_left == 20 * 60
        desk.conduct.previous()
        assert desk.conduct.seconds_left == 20 * 60
        desk.conduct.next()
        assert desk.conduct.seconds_left == 20 * 60


def test_a_pause_is_a_pause_after_a_restart(paths, clocks):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        desk.conduct.next()
        clocks.advance(3)
        desk.conduct.toggle_clock()
        desk.conduct.keep_clock()
        session = desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        desk = studio.open_day(session)
        assert desk.live.day.position.clock.is_paused
        assert not desk.live.day.position.clock.was_shut
        desk.conduct.next()
        assert not desk.live.day.position.clock.is_running


def test_a_day_that_was_closed_is_no_program_that_was_shut(paths, clocks):
    with open_studio(paths, clocks) as studio:
        desk = studio.new_session(a_wish())
        desk.conduct.begin()
        desk.conduct.next()
        clocks.advance(3)
        desk.conduct.close()
        session = desk.live.day.session.id
    with open_studio(paths, clocks) as studio:
        assert not studio.open_day(session).live.day.position.clock.was_shut


def test_a_topic_that_becomes_an_agreement_is_one_with_its_owner_and_date(desk):
    desk.conduct.begin()
    topic = desk.parking.park("De sleutel ligt bij de balie")
    desk.parking.settle(topic.id, Fate.AGREEMENT, "de balie", date(2027, 2, 1))
    (made,) = desk.live.day.kept_agreements
    assert (made.what, made.who, made.when) == (
        "De sleutel ligt bij de balie",
        "de balie",
        date(2027, 2, 1),
    )
    assert made.destination is Destination.HERE
    kept = desk.live.day.parked[topic.id]
    assert (kept.fate, kept.owner, kept.when) == (Fate.AGREEMENT, "de balie", date(2027, 2, 1))


def test_an_agreement_of_a_topic_without_a_date_is_for_the_day_to_look_back(desk):
    desk.conduct.begin()
    topic = desk.parking.park("iets")
    desk.parking.settle(topic.id, Fate.AGREEMENT, "wie")
    assert desk.live.day.parked[topic.id].when == date(2026, 12, 15)
    desk.agreements.look_back_on(date(2027, 2, 9))
    other = desk.parking.park("nog iets")
    desk.parking.settle(other.id, Fate.AGREEMENT, "wie")
    assert desk.live.day.agreements[other.id].when == date(2027, 2, 9)


def test_settling_is_one_change_and_another_fate_takes_the_agreement_along(desk):
    desk.conduct.begin()
    topic = desk.parking.park("iets")
    desk.parking.settle(topic.id, Fate.AGREEMENT, "wie", date(2027, 2, 1))
    desk.live.undo()
    assert (len(desk.live.day.agreements), len(desk.live.day.open_topics)) == (0, 1)
    desk.live.redo()
    assert (len(desk.live.day.agreements), len(desk.live.day.open_topics)) == (1, 0)
    desk.parking.settle(topic.id, Fate.AGREEMENT, "een ander", date(2027, 3, 1))
    (made,) = desk.live.day.kept_agreements
    assert (made.who, made.when) == ("een ander", date(2027, 3, 1))
    desk.parking.reopen(topic.id)
    assert len(desk.live.day.agreements) == 0


def test_a_fourth_agreement_is_refused_and_the_topic_stays_open(desk):
    desk.conduct.begin()
    for number in range(3):
        desk.agreements.add(AgreementDraft(f"wat {number}", "wie", date(2027, 1, 1), "teken"))
    topic = desk.parking.park("iets")
    with pytest.raises(InvalidInput, match="al 3 afspraken"):
        desk.parking.settle(topic.id, Fate.AGREEMENT, "wie", date(2027, 2, 1))
    assert desk.live.day.open_topics == (topic,)
    assert len(desk.live.day.agreements) == 3


def test_an_edited_agreement_that_stays_here_stays_here(desk):
    draft = AgreementDraft("wat", "wie", date(2027, 1, 1), "teken")
    made = desk.agreements.add(draft)
    desk.agreements.send(made.id, Destination.HERE)
    desk.agreements.edit(made.id, AgreementDraft("anders", "wie", date(2027, 1, 1), "teken"))
    kept = desk.live.day.agreements[made.id]
    assert (kept.what, kept.destination) == ("anders", Destination.HERE)


def test_what_is_due_stays_due_when_a_later_day_is_planned(studio):
    desk = studio.new_session(a_wish())
    desk.conduct.begin()
    desk.agreements.look_back_on(date(2027, 2, 9))
    session, team = desk.live.day.session.id, desk.live.day.team.id
    later = studio.new_session(a_wish(team_id=team, date=date(2027, 4, 20)))
    assert [item.session.id for item in studio.overview().due] == [session]
    later.conduct.begin()
    assert studio.overview().due == ()


def test_a_second_half_before_the_day_to_look_back_does_not_make_it_go(studio):
    desk = studio.new_session(a_wish())
    desk.conduct.begin()
    desk.agreements.look_back_on(date(2027, 2, 9))
    half = studio.new_session(a_wish(team_id=desk.live.day.team.id, date=date(2026, 11, 24)))
    half.conduct.begin()
    assert [item.session.id for item in studio.overview().due] == [desk.live.day.session.id]
    half.agreements.look_back_on(date(2027, 3, 1))
    assert [item.session.id for item in studio.overview().due] == [half.live.day.session.id]
