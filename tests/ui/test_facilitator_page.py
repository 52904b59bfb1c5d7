import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from tests.ui.facilitator_room import (
    AGREEMENTS,
    BREAK,
    DILEMMA,
    KEY,
    MIRROR,
    MIRROR_NOTES,
    NEIGHBOURHOOD,
    room_in,
    wish,
)
from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import Screen, Showing
from wijkteam_studio.ui import theme
from wijkteam_studio.ui.models.keymap import Action
from wijkteam_studio.ui.models.step_rows import place_of, rows_of, short_title

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        yield opened


def text(room, name):
    return room.page.findChild(QWidget, name).text()


def now(room):
    return room.desk.live.day.position.step_id


def test_the_day_opens_at_its_first_step_with_a_clock_that_waits(room):
    assert now(room) == "DD01"
    assert text(room, "stepTitle") == "Welkom en spelregels"
    assert text(room, "clockFace") == "10:00"
    assert text(room, "clockState") == "loopt nog niet"
    assert text(room, "timeNow") == "9.00"
    assert text(room, "timeEnd") == "13.00"
    assert text(room, "delayChip") == "op tijd"


def test_the_head_says_phase_step_and_werkvorm(room):
    room.go(MIRROR)
    assert text(room, "stepFacts") == "Wij · stap 7 van 14 · spiegel"
    assert text(room, "stepSay").startswith("Wat herken je?")


def test_page_down_moves_even_while_typing_and_the_cursor_is_in_the_first_field(room):
    room.type("x")
    room.key(KEY.Key_PageDown, at=room.field().editor)
    assert now(room) == "DD02"
    assert room.field().editor.hasFocus()
    room.key(KEY.Key_PageUp, at=room.field().editor)
    assert now(room) == "DD01"
    assert room.field().editor.toPlainText() == "x"


def test_letters_and_arrows_are_text_in_a_field_and_keys_outside_it(room):
    for letter in "bwf. ":
        QTest.keyClicks(room.field().editor, letter)
    room.key(KEY.Key_Right, at=room.field().editor)
    assert room.field().editor.toPlainText() == "bwf. "
    assert now(room) == "DD01"
    assert room.desk.wall.screen is Screen.SHOWN
    room.page.setFocus()
    QTest.keyClicks(room.page, "b")
    assert room.desk.wall.screen is Screen.BLACK
    QTest.keyClicks(room.page, ".")
    assert room.desk.wall.screen is Screen.SHOWN
    QTest.keyClicks(room.page, "w")
    assert room.desk.wall.screen is Screen.WHITE
    QTest.keyClicks(room.page, "w")
    QTest.keyClicks(room.page, "f")
    assert room.desk.wall.is_frozen
    room.page.setFocus()
    room.key(KEY.Key_Space, at=room.page)
    assert now(room) == "DD02"


def test_keys_work_from_the_list_of_steps_too(room):
    room.page.view.steps.setFocus()
    QTest.keyClicks(room.page.view.steps, "b")
    assert room.desk.wall.screen is Screen.BLACK
    QTest.keyClick(room.page.view.steps, KEY.Key_Right)
    assert now(room) == "DD02"


def test_a_button_keeps_its_space(room):
    button = room.page.findChild(QPushButton, "oneMore")
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    assert now(room) == "DD01"
    assert text(room, "clockFace") == "11:00"


def test_a_click_on_a_button_leaves_the_cursor_where_it_was(room, qtbot):
    for name in ("oneMore", "pauseClock", "blackWall", "silence-1", "freezeWall"):
        button = room.page.findChild(QPushButton, name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert room.field().editor.hasFocus(), name


def test_wishes_of_keys_go_out_as_signals(room, qtbot):
    page = room.page
    for key, modifiers, signal in (
        (KEY.Key_F5, Qt.KeyboardModifier.NoModifier, page.projection_requested),
        (KEY.Key_F5, SHIFT, page.projection_requested),
        (KEY.Key_F1, Qt.KeyboardModifier.NoModifier, page.keys_requested),
        (KEY.Key_Escape, Qt.KeyboardModifier.NoModifier, page.projection_leave_requested),
        (KEY.Key_F, CTRL, page.search_requested),
    ):
        with qtbot.waitSignal(signal):
            room.key(key, modifiers, room.field().editor)


def test_the_window_can_hand_on_a_key_of_the_audience_window(room):
    room.page.perform(Action.NEXT)
    assert now(room) == "DD02"


def test_a_hidden_page_reads_no_keys(room):
    room.page.hide()
    QTest.keyClick(room.page, KEY.Key_PageDown)
    assert now(room) == "DD01"


def test_the_last_step_leads_to_the_newspaper(room, qtbot):
    room.go("DD14")
    button = room.page.findChild(QPushButton, "nextStep")
    assert button.accessibleName() == "Naar de krant"
    with qtbot.waitSignal(room.page.newspaper_requested):
        button.click()
    room.page.perform(Action.NEXT)
    assert now(room) == "DD14"
    assert "laatste stap" in text(room, "quietLine")


def test_the_first_step_has_no_way_back(room):
    assert not room.page.findChild(QPushButton, "previousStep").isEnabled()
    room.page.perform(Action.PREVIOUS)
    assert now(room) == "DD01"


def test_a_click_or_enter_in_the_list_jumps(room, qtbot):
    steps = room.page.view.steps
    rows = rows_of(room.desk.live.day, room.desk.conduct.timing)
    place = next(n for n, row in enumerate(rows) if row.step_id == MIRROR)
    index = steps.model().index(place, 0)
    qtbot.mouseClick(
        steps.viewport(), Qt.MouseButton.LeftButton, pos=steps.visualRect(index).center()
    )
    assert now(room) == MIRROR
    steps.setFocus()
    steps.setCurrentIndex(steps.model().index(place + 1, 0))
    QTest.keyClick(steps, KEY.Key_Return)
    assert now(room) == DILEMMA


def test_the_list_shows_done_now_and_times_that_moved(room):
    room.clocks.advance(16)
    room.desk.conduct.next()
    rows = {row.step_id: row for row in rows_of(room.desk.live.day, room.desk.conduct.timing)}
    assert rows["DD01"].is_done
    assert rows["DD02"].is_now
    assert (rows["DD03"].time, rows["DD03"].planned) == ("9.31", "9.25")
    assert "gepland om 9.25" in rows["DD03"].spoken


def test_only_a_current_step_that_is_well_off_plan_shows_its_planned_time(room):
    def shifted():
        rows = rows_of(room.desk.live.day, room.desk.conduct.timing)
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
    rows = {row.step_id: row for row in rows_of(room.desk.live.day, room.desk.conduct.timing)}
    assert (rows["DD02"].time, rows["DD03"].time) == ("9.10", "9.27")
    assert rows["DD03"].is_done


@pytest.mark.parametrize("height", [690, 768])
def test_the_whole_half_day_stands_in_the_list_without_scrolling(tmp_path, qtbot, height):
    with room_in(tmp_path, qtbot, (1366, height)) as room:
        steps = room.page.view.steps
        for step in ("DD01", MIRROR, "DD14"):
            room.clocks.advance(40)
            room.go(step)
            qtbot.waitUntil(lambda: steps.visualRect(steps.model().index(0, 0)).height() > 0)
            last = steps.visualRect(steps.model().index(steps.model().rowCount() - 1, 0))
            assert 0 < last.bottom() <= steps.viewport().height()
            assert steps.verticalScrollBar().maximum() == 0


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
    rows = rows_of(room.desk.live.day, room.desk.conduct.timing)
    place = next(n for n, row in enumerate(rows) if row.step_id == DILEMMA)
    tip = steps.model().index(place, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Een lastige keuze en de vraag erachter" in tip


def test_a_wall_that_can_only_show_its_question_offers_no_choice(room):
    choice = room.page.findChild(QWidget, "showChoice")
    assert choice.isHidden()
    room.desk.dilemmas.choose("D01")
    assert not choice.isHidden()
    chosen = room.page.findChild(QPushButton, "show-vraag")
    assert chosen.isChecked()
    ground = chosen.grab().toImage().pixelColor(6, chosen.height() // 2)
    assert ground.name().upper() == theme.ACCENT_SOFT


def test_a_skipped_step_is_greyed_and_left_out_of_the_count(room):
    room.desk.plan.skip("DD02", skip=True)
    rows = {row.step_id: row for row in rows_of(room.desk.live.day, room.desk.conduct.timing)}
    assert rows["DD02"].is_skipped
    assert "overgeslagen" in rows["DD02"].spoken
    assert place_of(room.desk.live.day.programme, "DD03") == (2, 13)
    room.page.perform(Action.NEXT)
    assert now(room) == "DD03"


def test_a_break_belongs_to_the_part_before_it(room):
    rows = rows_of(room.desk.live.day, room.desk.conduct.timing)
    assert next(row for row in rows if row.step_id == BREAK).phase is Phase.IK
    assert [row.title for row in rows if row.is_part] == ["Start", "Ik", "Wij", "Wijk", "Slot"]
    assert short_title(room.desk.live.day.programme.step(MIRROR)) == "De spiegel"


def test_the_clock_goes_over_in_words_and_pause_stays(room):
    room.page.perform(Action.NEXT)
    room.clocks.advance(18)
    room.page._tick()
    assert text(room, "clockFace") == "+3 min"
    assert text(room, "clockState") == "over de tijd"
    room.page.findChild(QPushButton, "fiveMore").click()
    assert text(room, "clockFace") == "2:00"
    room.page.findChild(QPushButton, "pauseClock").click()
    room.clocks.advance(30)
    room.page._tick()
    assert text(room, "clockFace") == "2:00"
    assert text(room, "clockState") == "staat stil"


def test_being_late_is_said_in_words(room):
    room.clocks.advance(6)
    room.page._tick()
    assert text(room, "delayChip") == "6 min achter"
    assert text(room, "timeEnd") == "13.06"
    assert text(room, "timeNow") == "9.06"


def test_what_covers_the_wall_is_said_in_words(room):
    badge = room.page.findChild(QWidget, "screenBadge")
    assert badge.isHidden()
    button = room.page.findChild(QPushButton, "blackWall")
    button.click()
    assert (badge.text(), button.text()) == ("Zaal: zwart", "Zaal weer aan")
    button.click()
    assert badge.isHidden()
    room.page.perform(Action.WHITE)
    assert badge.text() == "Zaal: wit"
    button.click()
    assert room.desk.wall.screen is Screen.SHOWN
    room.page.perform(Action.FREEZE)
    assert badge.text() == "Zaal: bevroren"


def test_only_what_has_something_to_see_can_be_shown(room):
    room.go(MIRROR)
    notes = room.page.findChild(QPushButton, "show-notities")
    assert notes.isHidden()
    room.enter("Voor de zaal")
    assert notes.isHidden()
    note = room.desk.live.day.notes_of(MIRROR, MIRROR_NOTES)[0]
    room.desk.harvest.show_on_wall(note.id, shown=True)
    assert not notes.isHidden()
    notes.click()
    assert room.desk.wall.showing is Showing.NOTES


def test_a_note_is_never_on_the_preview_before_it_was_chosen(room):
    room.go(MIRROR)
    room.enter("Dit blijft hier")
    room.page._tick()
    painted = room.page.view.wall._preview.canvas.painted_texts()
    assert painted
    assert not any("Dit blijft hier" in line.text for line in painted)


def test_silence_counts_down_and_can_be_stopped(room):
    room.page.findChild(QPushButton, "silence-2").click()
    assert room.desk.wall.silence_left == 120
    assert text(room, "silenceLabel") == "Stilte 2:00"
    room.page.findChild(QPushButton, "stopSilence").click()
    assert room.desk.wall.silence_left is None
    assert text(room, "silenceLabel") == "Stilte"


def test_a_topic_is_parked_from_anywhere_in_a_second(room):
    room.type("midden in een zin")
    room.key(KEY.Key_P, CTRL, room.field().editor)
    dialog = room.page._dialog
    dialog._park.click()
    assert dialog.isVisible()
    assert "staat nog niets" in dialog._field.error_text
    QTest.keyClicks(dialog._text, "De wachtlijst")
    QTest.keyClick(dialog._text, KEY.Key_Return)
    assert [topic.text for topic in room.desk.live.day.open_topics] == ["De wachtlijst"]
    assert room.field().editor.toPlainText() == "midden in een zin"


def test_escape_leaves_the_parking_dialog_without_parking(room):
    room.page.perform(Action.PARK)
    dialog = room.page._dialog
    QTest.keyClicks(dialog._text, "toch niet")
    QTest.keyClick(dialog._text, KEY.Key_Escape)
    assert room.desk.live.day.parked == {}


def test_nothing_to_undo_is_said_too(room):
    room.page.perform(Action.UNDO)
    assert "niets" in text(room, "quietLine")


def test_f6_walks_through_the_three_areas(room):
    places = []
    for _ in range(3):
        room.key(KEY.Key_F6, at=room.page.focusWidget())
        places.append(room.page.view.area_of(room.page.focusWidget()))
    assert sorted(places) == [0, 1, 2]
    before = room.page.view.area_of(room.page.focusWidget())
    room.key(KEY.Key_F6, SHIFT, room.page.focusWidget())
    assert room.page.view.area_of(room.page.focusWidget()) == (before - 1) % 3


def test_saved_and_projector_lines_are_shown(room):
    room.page.set_saved(2, "")
    assert text(room, "savedMark") == "Bewaren…"
    room.page.set_saved(0, "De schijf is vol.")
    assert text(room, "savedMark") == "De schijf is vol."
    room.page.set_projector("Beamer: A & B")
    button = room.page.findChild(QPushButton, "projectorLine")
    assert button.accessibleName() == "Beamer: A & B"


def test_a_beamer_that_is_off_says_how_it_goes_on(room):
    button = room.page.findChild(QPushButton, "projectorLine")
    assert button.text() == "Beamer uit · F5 zet hem aan"
    room.page.set_projector("Beamer: zaal 2")
    assert button.text() == "Beamer: zaal 2"
    room.page.set_projector("")
    assert button.text() == "Beamer uit · F5 zet hem aan"


def test_a_long_line_on_the_beamer_ends_in_dots_and_is_told_whole(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, (1024, 768)) as room:
        button = room.page.findChild(QPushButton, "projectorLine")
        line = "Beamer weg: " + "een heel lange naam " * 5 + ". Sluit hem aan."
        room.page.set_projector(line)
        qtbot.waitUntil(lambda: _cut(room.page) == [])
        assert button.text().endswith("…")
        assert button.accessibleName() == line
        assert room.page.width() == 1024


def test_leaving_keeps_the_draft_and_stops_listening(room, qtbot):
    room.type("half")
    with qtbot.waitSignal(room.page.leave_requested):
        room.page.findChild(QPushButton, "leaveDay").click()
    room.page.release()
    assert room.desk.live._listeners == []
    assert room.desk.harvest.draft("DD01", "spelregels") == "half"
    room.desk.conduct.next()
    assert text(room, "stepTitle") == "Welkom en spelregels"
    assert room.page.panel is None


def test_a_running_clock_is_kept_every_five_seconds(room):
    room.page.perform(Action.NEXT)
    before = room.desk.live.day.position.clock
    room.clocks.advance(1)
    for _ in range(20):
        room.page._tick()
    after = room.desk.live.day.position.clock
    assert before.used == 0
    assert after.used == 60


def test_a_break_says_when_we_go_on(room):
    room.go(BREAK)
    assert text(room, "pauseUntil") == "We gaan verder om 9.15 uur."
    assert text(room, "pauseNext") == "Daarna: De spiegel."
    room.clocks.advance(16)
    room.page._tick()
    assert text(room, "pauseUntil") == "De pauze is om."


def test_a_step_without_a_field_says_so_and_keys_go_on(room):
    room.go("DD14")
    assert "schrijf je niets op" in text(room, "nothingToWrite")
    QTest.keyClick(room.page, KEY.Key_Left)
    assert now(room) == "DD13"


def test_a_day_is_as_it_was_left_when_it_opens_again(room):
    room.go(NEIGHBOURHOOD)
    room.enter("de speeltuin")
    room.type("half")
    room.page.release()
    assert room.studio.flush()
    again = room.studio.open_day(room.desk.live.day.session.id)
    room.page.set_desk(again)
    assert [note.text for note in room.field().notes.notes] == ["de speeltuin"]
    assert room.field().editor.toPlainText() == "half"


_CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


@pytest.mark.parametrize("step", ["DD01", DILEMMA, AGREEMENTS, BREAK, "DD14"])
def test_every_control_has_a_name_for_who_hears_the_screen(room, step):
    room.go(step)
    nameless = [
        widget.objectName()
        for kind in _CONTROLS
        for widget in room.page.findChildren(kind)
        if widget.isVisibleTo(room.page)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _heard(widget)
    ]
    assert nameless == []


def _heard(widget):
    if widget.parentWidget() is not None and isinstance(widget.parentWidget(), QComboBox):
        return True
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("size", [(1000, 680), (1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("step", ["DD01", MIRROR, DILEMMA, NEIGHBOURHOOD, AGREEMENTS, BREAK])
def test_nothing_is_cut_at_any_size(tmp_path, qtbot, size, step):
    with room_in(tmp_path, qtbot, size) as room:
        room.go(step)
        room.clocks.advance(200)
        room.page.perform(Action.BLACK)
        qtbot.waitUntil(lambda: room.page.view.width() == size[0])
        qtbot.waitUntil(lambda: _cut(room.page) == [], timeout=2000)


def _cut(page):
    """Buttons and areas that are narrower than they need, or stick out of the page."""
    found = []
    for button in page.findChildren(QPushButton):
        needs = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        if button.isVisibleTo(page) and needs + 10 > button.width():
            found.append(button.objectName())
        corner = button.mapTo(page, button.rect().topRight())
        if button.isVisibleTo(page) and corner.x() >= page.width():
            found.append(f"{button.objectName()} sticks out")
    areas = (page.view._panel_area, page.view._right_area)
    wide = [area for area in areas if area.widget().width() > area.viewport().width()]
    return [*found, *(area.objectName() for area in wide)]


def test_a_day_of_another_draaiboek_walks_from_begin_to_end(tmp_path, qtbot):
    for programme in ("DB2", "DB3", "DB4", "DB5"):
        with room_in(tmp_path / programme, qtbot, session=wish(programme)) as room:
            seen = [now(room)]
            while room.desk.conduct.next():
                seen.append(now(room))
                assert room.page.panel.step.id == seen[-1]
            assert len(seen) == len(room.desk.live.day.programme.steps)


def test_a_step_shows_no_window_of_its_own(room, qapp):
    room.desk.dilemmas.choose("D01")
    room.desk.parking.park("De wachtlijst")
    windows = []
    qapp.focusWindowChanged.connect(windows.append)
    for step in (DILEMMA, AGREEMENTS, MIRROR):
        room.go(step)
        qapp.processEvents()
    qapp.focusWindowChanged.disconnect(windows.append)
    assert windows == []
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == [room.page]


def test_what_comes_next_follows_a_plan_that_changes_on_the_day(room):
    assert text(room, "nextTitle") == "Check-in"
    room.type("half een zin")
    room.desk.plan.skip("DD02", skip=True)
    assert text(room, "nextTitle") == "Onze opdracht in gewone taal"
    assert text(room, "stepFacts").startswith("Start · stap 1 van 13")
    assert room.field().editor.toPlainText() == "half een zin"
