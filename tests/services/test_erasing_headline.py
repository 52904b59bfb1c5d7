"""A headline of the newspaper is erased for good like a sentence, and takes nothing else along."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.services.marked_day import FIELD, MARKERS, fill, found_in
from wijkteam_studio.domain.changes import Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.notes import SectionChoice
from wijkteam_studio.storage.cells import DamagedRow
from wijkteam_studio.storage.row_aside import keep_aside

BODY = "Wij liepen dinsdag een rondje door de wijk."
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def test_a_headline_goes_from_every_file_and_the_section_stays_left_out(studio, paths):
    desk = fill(studio)
    session = desk.live.day.session.id
    desk.paper.leave_out("wijk", left_out=True)
    desk.paper.set_headline("wat_werkt", "Dit blijft een kop")
    assert studio.flush()
    studio.back_up("een")
    assert "head" in found_in(paths.data)
    erasure = Erasure.of_thing(session, Kind.SECTION, "wijk")
    desk.erasing.forget(erasure)
    assert desk.paper.choice("wijk") == SectionChoice("wijk", is_left_out=True)
    assert studio.eraser.erase(erasure).sentence == ""
    assert set(found_in(paths.data)) == set(MARKERS) - {"head"}
    again = studio.open_day(session)
    assert again.live.day.sections == desk.live.day.sections
    assert again.paper.choice("wat_werkt").headline == "Dit blijft een kop"
    while again.live.undo():
        assert MARKERS["head"] not in repr(again.live.day)


def test_a_headline_takes_nothing_else_that_only_holds_the_name_of_its_section(studio, paths):
    desk = fill(studio)
    session = desk.live.day.session.id
    desk.harvest.keep_draft("wijk", FIELD, "half getypt over iets anders")
    drafts = desk.live.day.drafts
    assert any("wijk" in key for key in drafts)
    assert studio.flush()
    row = DamagedRow("step", (("phase", bytearray(b"wijk")), ("title", bytearray(b"Lopen"))))
    studio._database.write(lambda db: keep_aside(db.driver, row, NOW))
    erasure = Erasure.of_thing(session, Kind.SECTION, "wijk")
    desk.erasing.forget(erasure)
    studio.eraser.erase(erasure)
    assert desk.live.day.drafts == studio.open_day(session).live.day.drafts == drafts
    assert [each.texts for each in studio.look_aside()] == [("Lopen",)]


def test_a_headline_goes_and_the_text_of_its_section_stays_also_in_what_can_be_undone(
    studio, paths
):
    desk = fill(studio)
    session, live = desk.live.day.session.id, desk.live
    for text in (BODY, f"{BODY} En nog een zin."):
        choice = replace(desk.paper.choice("wijk"), text=text, is_shared=True)
        live.change("Tekst geschreven", replace(live.day, sections=_with(live.day, choice)))
    desk.paper.leave_out("wijk", left_out=True)
    assert studio.flush()
    studio.back_up("een")
    erasure = Erasure.of_thing(session, Kind.SECTION, "wijk")
    desk.erasing.forget(erasure)
    left = SectionChoice("wijk", text=choice.text, is_left_out=True, is_shared=True)
    assert desk.paper.choice("wijk") == left
    assert studio.eraser.erase(erasure).sentence == ""
    assert "head" not in found_in(paths.data)
    again = studio.open_day(session)
    assert again.paper.choice("wijk") == left
    for now in (desk, again):
        texts = {now.paper.choice("wijk").text}
        while now.live.undo():
            texts.add(now.paper.choice("wijk").text)
            assert now.paper.choice("wijk").headline == ""
        assert texts == {"", BODY, choice.text}


def _with(day, choice):
    return {**day.sections, choice.section: choice}
