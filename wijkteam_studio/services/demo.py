"""Leads the whole example day through the real services, without a screen."""

from collections.abc import Callable
from dataclasses import replace

from wijkteam_studio.domain.count import PRESENT
from wijkteam_studio.domain.day import Day, in_order
from wijkteam_studio.domain.notes import Agreement, Destination, Fate, Note, Tally
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.team import SessionState
from wijkteam_studio.domain.words import counted, lower_first
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.studio import Studio

Say = Callable[[str], None]
Look = Callable[[Desk], None]


def prepared(example: Day) -> Day:
    """The example as it stands on the morning itself: prepared, and nothing said yet."""
    return Day(
        team=example.team,
        session=replace(
            example.session,
            state=SessionState.PREPARING,
            closed_at=None,
            newspaper_at=None,
            look_back=None,
        ),
        programme=example.programme,
        dilemmas={
            card.id: replace(card, is_chosen=False)
            for card in example.dilemmas.values()
            if card.is_own
        },
        photos=example.photos,
        forms=example.forms,
        matrix=example.matrix,
        risks=example.risks,
        partners=example.partners,
    )


def lead_example(studio: Studio, example: Day, say: Say, look: Look | None = None) -> Desk:
    """Lead the example day from its first step to its closing; gives the desk of that day.

    `look` is called at every step, when all of its harvest is in.
    """
    desk = studio.add_day(prepared(example))
    day = desk.live.day
    say(f"{day.team.name}, {lower_first(day.session.programme_title)}, {day.session.people} mensen")
    desk.conduct.begin()
    spoken: Phase | None = None
    while True:
        step = desk.live.day.step
        if step is None:
            break
        if step.phase is not spoken:
            spoken = step.phase
            say(f"  {step.phase.word}")
        yielded = _lead_step(desk, example, step.id)
        say(f"    {step.title} ({step.minutes} min) · {yielded}")
        if look is not None:
            look(desk)
        if not desk.conduct.next():
            break
    _settle(desk, example)
    desk.conduct.close()
    return desk


def _lead_step(desk: Desk, example: Day, step_id: str) -> str:
    step = desk.live.day.programme.step(step_id)
    before = len(desk.live.day.notes)
    for harvest in step.harvest:
        for note in example.notes_of(step_id, harvest):
            _say_note(desk, note)
    if {"dilemma", "gekozen_dilemma"} & set(step.harvest):
        _choose_dilemma(desk, example)
    if "afspraken" in step.harvest:
        _agree(desk, example)
    counted_here = [tally for tally in example.tallies.values() if tally.step_id == step_id]
    _count(desk, counted_here)
    for topic in in_order(example.parked.values()):
        if topic.step_id == step_id:
            parked = desk.parking.park(topic.text)
            desk.parking.send(parked.id, topic.destination)
    new = len(desk.live.day.notes) - before
    return counted(new, "1 notitie", "{} notities") if new else "geen notities"


def _say_note(desk: Desk, note: Note) -> None:
    (added,) = desk.harvest.add(note.step_id, note.field, note.text)
    for _ in range(note.dots):
        desk.harvest.dot(added.id, 1)
    desk.harvest.send(added.id, note.destination)
    desk.harvest.sort_under(added.id, note)


def _choose_dilemma(desk: Desk, example: Day) -> None:
    for vote in example.votes.values():
        desk.dilemmas.start_round(vote.options)
        for card_id, count in vote.counts.items():
            desk.dilemmas.set_count(card_id, count)
        desk.dilemmas.open_round()
    for card in example.chosen_dilemmas:
        if not card.is_own:
            desk.dilemmas.choose(card.card_id)


def _count(desk: Desk, tallies: list[Tally]) -> None:
    for tally in tallies:
        if PRESENT in tally.counts:
            desk.counts.set_people(tally.step_id, tally.field, tally.counts[PRESENT])
            continue
        for option, number in tally.counts.items():
            desk.counts.set_count(tally.step_id, tally.field, option, number)
        desk.counts.open(tally.step_id, tally.field)


def _agree(desk: Desk, example: Day) -> None:
    for item in in_order(example.agreements.values()):
        added = desk.agreements.add(_draft(item))
        if item.destination is not Destination.NEWSPAPER:
            desk.agreements.send(added.id, item.destination)
    desk.agreements.look_back_on(example.session.look_back)


def _draft(item: Agreement) -> AgreementDraft:
    return AgreementDraft(
        item.what,
        item.who,
        item.when,
        item.sign,
        item.is_trial,
        item.owner_kind,
        item.partner,
        item.trigger,
    )


def _settle(desk: Desk, example: Day) -> None:
    wanted = {topic.text: topic for topic in example.parked.values()}
    for topic in desk.live.day.open_topics:
        model = wanted[topic.text]
        fate = model.fate if model.fate is not Fate.OPEN else Fate.DROPPED
        desk.parking.settle(topic.id, fate, model.owner, model.when)
    for section in example.sections.values():
        if section.headline:
            desk.paper.set_headline(section.section, section.headline)
        if section.is_left_out:
            desk.paper.leave_out(section.section, left_out=True)
