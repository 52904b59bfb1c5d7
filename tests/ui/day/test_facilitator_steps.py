import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.facilitator_room import (
    BREAK,
    DILEMMA,
    KEY,
    MIRROR,
    room_in,
    wish,
)
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.ui.day.step_rows import place_of, short_title
from wijkteam_studio.ui.kit.keys import Action


def test_a_click_or_enter_in_the_list_jumps(room, qtbot):
    steps = room.page.view.steps
    rows = room.rows()
    place = next(n for n, row in enumerate(rows) if row.step_id == MIRROR)
    index = steps.model().index(place, 0)
    qtbot.mouseClick(
        steps.viewport(), Qt.MouseButton.LeftButton, pos=steps.visualRect(index).center()
    )
    assert room.now() == MIRROR
    steps.setFocus()
    steps.setCurrentIndex(steps.model().index(place + 1, 0))
    QTest.keyClick(steps, KEY.Key_Return)
    assert room.now() == DILEMMA


def test_the_list_shows_done_now_and_times_that_moved(room):
    room.clocks.advance(16)
    room.desk.conduct.next()
    rows = {row.step_id: row for row in room.rows()}
    assert rows["DD01"].is_done
    assert rows["DD02"].is_now
    assert (rows["DD03"].time, rows["DD03"].planned) == ("9.31", "9.25")
    assert "gepland om 9.25" in rows["DD03"].spoken


def test_only_a_current_step_that_is_well_off_plan_shows_its_planned_time(room):
    def shifted():
        rows = room.rows()
        return [row.step_id for row in rows if row.is_shifted]

    room.clocks.advance(14)
    room.desk.conduct.next()
    assert shifted() == []
    room.clocks.advance(16)
    room.desk.conduct.next()
    assert shifted() == ["DD03"]


def test_a_step_that_was_done_keeps_its_real_start_when_one_goes_back(room):
    room.clocks.advance(10)
    room.desk.conduct.next()
    room.clocks.advance(17)
    room.desk.conduct.next()
    room.clocks.advance(20)
    room.go("DD01")
    rows = {row.step_id: row for row in room.rows()}
    assert (rows["DD02"].time, rows["DD03"].time) == ("9.10", "9.27")
    assert rows["DD03"].is_done


@pytest.mark.parametrize("height", [690, 768])
def test_the_whole_half_day_stands_in_the_list_without_scrolling(tmp_path, qtbot, height):
    with room_in(tmp_path, qtbot, (1366, height)) as room:
        steps = room.page.view.steps
        for step in ("DD01", MIRROR, "DD14"):
            room.clocks.advance(40)
            room.go(step)
            # stands as soon as the bars around it have their place
            qtbot.waitUntil(lambda: is_whole(steps))


def is_whole(steps):
    last = steps.visualRect(steps.model().index(steps.model().rowCount() - 1, 0))
    fits = 0 < last.bottom() <= steps.viewport().height()
    return fits and steps.verticalScrollBar().maximum() == 0


def test_a_long_day_keeps_the_current_step_in_view(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, (1366, 690), wish("DB2")) as room:
        steps = room.page.view.steps
        for step in room.desk.live.day.programme:
            room.go(step.id)
            place = steps.model().place_now()
            assert steps.currentIndex().row() == place
            qtbot.waitUntil(
                lambda at=place: (
                    steps.viewport().rect().contains(steps.visualRect(steps.model().index(at, 0)))
                )
            )


def test_the_row_under_the_mouse_is_forgotten_when_the_step_changes(room, qtbot):
    steps = room.page.view.steps
    ground = [steps.viewport().grab().toImage()]
    first = steps.visualRect(steps.model().index(2, 0)).center()
    qtbot.mouseMove(steps.viewport(), first)
    steps._point_at(2)
    ground.append(steps.viewport().grab().toImage())
    assert ground[0].pixelColor(first.x(), first.y() - 11) != ground[1].pixelColor(
        first.x(), first.y() - 11
    )
    room.page.perform(Action.NEXT)
    room.page.perform(Action.PREVIOUS)
    after = steps.viewport().grab().toImage()
    assert after.pixelColor(first.x(), first.y() - 11) == ground[0].pixelColor(
        first.x(), first.y() - 11
    )


def test_a_title_that_does_not_fit_is_told_whole_in_its_tip(room):
    steps = room.page.view.steps
    rows = room.rows()
    place = next(n for n, row in enumerate(rows) if row.step_id == DILEMMA)
    tip = steps.model().index(place, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Een lastige keuze en de vraag erachter" in tip


def test_a_skipped_step_is_greyed_and_left_out_of_the_count(room):
    room.desk.plan.skip("DD02", skip=True)
    rows = {row.step_id: row for row in room.rows()}
    assert rows["DD02"].is_skipped
    assert "overgeslagen" in rows["DD02"].spoken
    assert place_of(room.desk.live.day.programme, "DD03") == (2, 13)
    room.page.perform(Action.NEXT)
    assert room.now() == "DD03"


def test_a_break_belongs_to_the_part_before_it(room):
    rows = room.rows()
    assert next(row for row in rows if row.step_id == BREAK).phase is Phase.IK
    assert [row.title for row in rows if row.is_part] == ["Start", "Ik", "Wij", "Wijk", "Slot"]
    assert short_title(room.desk.live.day.programme.step(MIRROR)) == "De spiegel"


def test_a_day_of_another_draaiboek_walks_from_begin_to_end(tmp_path, qtbot):
    for programme in ("DB2", "DB3", "DB4", "DB5"):
        with room_in(tmp_path / programme, qtbot, session=wish(programme)) as room:
            seen = [room.now()]
            while room.desk.conduct.next():
                seen.append(room.now())
                assert room.page.panel.step.id == seen[-1]
            assert len(seen) == len(room.desk.live.day.programme.steps)
