"""Whatever a person types or pastes, and wherever: it comes in by the one door and is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time

import pytest

from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.text import cleaned, typed
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.dilemmas import OwnDilemma

STEP, FIELD = "DD02", "verwachtingen"

#: What is pasted, and how it is kept.
PASTED = {
    "soft hyphens": ("wijk\u00adver\u00adpleging", "wijkverpleging"),
    "no width": ("mid\u200bden\ufeff", "midden"),
    "turned round": ("naam\u202etxt.exe", "naamtxt.exe"),
    "half a character": ("kapot \ud83d teken", "kapot \ufffd teken"),
    "halves": ("hart \ud83e\ude77", "hart 🩷"),
    "accents apart": ("e\u0301e\u0301n ï", "één ï"),
    "family": ("👨‍👩‍👧‍👦 samen", "👨‍👩‍👧‍👦 samen"),
    "Persian": ("می‌شود", "می‌شود"),
    "ligatures": ("ĳsbaan en ﬁets", "ĳsbaan en ﬁets"),
    "markup": ("<b>vet</b> & {klaar} %s '\"", "<b>vet</b> & {klaar} %s '\""),
}


def _fill(desk, raw):
    """Put a text in every field that a desk has."""
    (note,) = desk.harvest.add(STEP, FIELD, raw)
    desk.harvest.edit(note.id, f"{raw} ")
    desk.harvest.keep_draft(STEP, FIELD, raw)
    desk.plan.set_team(raw, raw, raw)
    desk.plan.set_facts(date(2026, 11, 18), time(9, 30), raw, 7)
    desk.plan.add(raw, Phase.WIJ, 10, 1)
    topic = desk.parking.park(raw)
    desk.parking.edit(topic.id, raw)
    desk.parking.settle(topic.id, Fate.ASKED, raw, date(2027, 1, 12))
    draft = AgreementDraft(raw, raw, date(2027, 1, 12), raw, partner=raw, trigger=raw)
    desk.agreements.edit(desk.agreements.add(draft).id, draft)
    desk.dilemmas.add_own(OwnDilemma(raw, raw, raw, raw, raw))
    desk.paper.set_headline("ik", raw)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from (*_texts(key), *_texts(item))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for item in fields(value):
            yield from _texts(getattr(value, item.name))


@pytest.mark.parametrize(("raw", "kept"), PASTED.values(), ids=PASTED.keys())
def test_every_field_keeps_a_text_as_it_is_seen(studio, wish, raw, kept):
    desk = studio.new_session(
        replace(wish, team_name=raw, municipality=raw, neighbourhood=raw, place=raw)
    )
    assert desk.live.day.team.name == desk.live.day.session.place == kept
    _fill(desk, raw)
    texts = list(_texts(desk.live.day))
    assert texts.count(kept) == 20
    assert [text for text in texts if cleaned(text) != text] == []
    assert studio.flush()
    assert studio.open_day(desk.live.day.session.id).live.day == desk.live.day


def test_a_half_typed_line_keeps_its_last_space_and_loses_half_a_character(studio, desk):
    desk.harvest.keep_draft(STEP, FIELD, "Ik \u200bwil \ud83d ")
    assert studio.flush()
    again = studio.open_day(desk.live.day.session.id)
    assert again.harvest.draft(STEP, FIELD) == typed("Ik wil \ufffd ") == "Ik wil \ufffd "


def test_a_draft_is_cut_between_two_signs(desk):
    desk.harvest.keep_draft(STEP, FIELD, "a" + "👨‍👩‍👧‍👦" * 4000)
    kept = desk.harvest.draft(STEP, FIELD)
    assert len(kept) <= 20_000
    assert kept.endswith("👦")


@pytest.mark.parametrize("raw", ["\u200b", "\u00ad\ufeff", "\u2800", "\u202e\u3164"])
def test_a_text_that_nobody_sees_is_nothing(desk, raw):
    assert desk.harvest.add(STEP, FIELD, raw) == ()
    desk.harvest.keep_draft(STEP, FIELD, raw)
    assert desk.live.day.drafts == {}


def test_a_card_is_found_whatever_hides_in_the_words(desk):
    desk.dilemmas.add_own(OwnDilemma("De ĳsbaan", "Één poort", "Veel deuren"))
    for text in ("ijsbaan", "IJS\u00adbaan", "een poort", "ÉÉN"):
        assert "De ĳsbaan" in [card.title for card in desk.dilemmas.cards(text=text)]
    assert "De ĳsbaan" not in [card.title for card in desk.dilemmas.cards(text="ijsbeer")]
