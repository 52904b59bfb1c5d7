from datetime import timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)

from tests.ui.day.facilitator_room import (
    BREAK,
    KEY,
    MIRROR,
    MIRROR_NOTES,
    NEIGHBOURHOOD,
)
from wijkteam_studio.domain.timing import JUMPED
from wijkteam_studio.domain.wall import Screen, Showing
from wijkteam_studio.ui.kit import theme
from wijkteam_studio.ui.kit.keys import Action


def test_the_day_opens_at_its_first_step_with_a_clock_that_waits(room):
    assert room.now() == "DD01"
    assert room.text("stepTitle") == "Welkom en spelregels"
    assert room.text("clockFace") == "10:00"
    assert room.text("clockState") == "loopt nog niet"
    assert room.text("timeNow") == "9.00"
    assert room.text("timeEnd") == "13.00"
    assert room.text("delayChip") == "op tijd"


def test_the_head_says_phase_step_and_werkvorm(room):
    room.go(MIRROR)
    assert room.text("stepFacts") == "Wij · stap 7 van 14 · spiegel"
    assert room.text("stepSay").startswith("Wat herken je?")


def test_the_last_step_leads_to_the_newspaper(room, qtbot):
    room.go("DD14")
    button = room.page.findChild(QPushButton, "nextStep")
    assert button.accessibleName() == "Naar de krant"
    with qtbot.waitSignal(room.page.newspaper_requested):
        button.click()
    room.page.perform(Action.NEXT)
    assert room.now() == "DD14"
    assert "laatste stap" in room.text("quietLine")


def test_the_first_step_has_no_way_back(room):
    assert not room.page.findChild(QPushButton, "previousStep").isEnabled()
    room.page.perform(Action.PREVIOUS)
    assert room.now() == "DD01"


def test_a_wall_that_can_only_show_its_question_offers_no_choice(room):
    choice = room.page.findChild(QWidget, "showChoice")
    assert choice.isHidden()
    room.desk.dilemmas.choose("D01")
    assert not choice.isHidden()
    chosen = room.page.findChild(QPushButton, "show-vraag")
    assert chosen.isChecked()
    ground = chosen.grab().toImage().pixelColor(6, chosen.height() // 2)
    assert ground.name().upper() == theme.ACCENT_SOFT


def test_the_clock_goes_over_in_words_and_pause_stays(room):
    room.page.perform(Action.NEXT)
    room.clocks.advance(18)
    room.page._tick()
    assert room.text("clockFace") == "+3 min"
    assert room.text("clockState") == "over de tijd"
    room.page.findChild(QPushButton, "fiveMore").click()
    assert room.text("clockFace") == "2:00"
    room.page.findChild(QPushButton, "pauseClock").click()
    room.clocks.advance(30)
    room.page._tick()
    assert room.text("clockFace") == "2:00"
    assert room.text("clockState") == "staat stil"


def test_being_late_is_said_in_words(room):
    room.clocks.advance(6)
    room.page._tick()
    assert room.text("delayChip") == "6 min achter"
    assert room.text("timeEnd") == "13.06"
    assert room.text("timeNow") == "9.06"


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
    assert room.page.findChild(QPushButton, "show-notities") is None
    room.enter("Voor de zaal")
    assert room.page.findChild(QPushButton, "show-notities") is None
    note = room.desk.live.day.notes_of(MIRROR, MIRROR_NOTES)[0]
    room.desk.harvest.show_on_wall(note.id, shown=True)
    notes = room.page.findChild(QPushButton, "show-notities")
    assert not notes.isHidden()
    notes.click()
    assert room.desk.wall.showing == Showing.NOTES


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
    assert room.text("silenceLabel") == "Stilte 2:00"
    room.page.findChild(QPushButton, "stopSilence").click()
    assert room.desk.wall.silence_left is None
    assert room.text("silenceLabel") == "Stilte"


def test_nothing_to_undo_is_said_too(room):
    room.page.perform(Action.UNDO)
    assert "niets" in room.text("quietLine")


def test_leaving_keeps_the_draft_and_stops_listening(room, qtbot):
    room.type("half")
    with qtbot.waitSignal(room.page.leave_requested):
        room.page.findChild(QPushButton, "leaveDay").click()
    room.page.release()
    assert room.desk.live._listeners == []
    assert room.desk.harvest.draft("DD01", "spelregels") == "half"
    room.desk.conduct.next()
    assert room.text("stepTitle") == "Welkom en spelregels"
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
    assert room.text("pauseUntil") == "We gaan verder om 9.15 uur."
    assert room.text("pauseNext") == "Daarna: De spiegel."
    room.clocks.advance(16)
    room.page._tick()
    assert room.text("pauseUntil") == "De pauze is om."


def test_a_break_says_the_same_as_the_wall(room):
    room.clocks.advance(3.6)
    room.go(BREAK)
    for minutes in (0, 0.3, 0.6):
        room.clocks.advance(minutes)
        room.page._tick()
        assert room.text("pauseUntil") == f"{room.desk.wall.wall().view.until}."
    room.page.perform(Action.PAUSE)
    room.page._tick()
    assert room.text("pauseUntil") == "De klok staat stil."


def test_a_step_without_a_field_says_so_and_keys_go_on(room):
    room.go("DD14")
    assert "schrijf je niets op" in room.text("nothingToWrite")
    QTest.keyClick(room.page, KEY.Key_Left)
    assert room.now() == "DD13"


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


def test_what_comes_next_follows_a_plan_that_changes_on_the_day(room):
    assert room.text("nextTitle") == "Check-in"
    room.type("half een zin")
    room.desk.plan.skip("DD02", skip=True)
    assert room.text("nextTitle") == "Onze opdracht in gewone taal"
    assert room.text("stepFacts").startswith("Start · stap 1 van 13")
    assert room.field().editor.toPlainText() == "half een zin"


def test_a_clock_that_was_set_is_told_once_and_makes_nobody_late(room):
    room.desk.conduct.next()
    room.page._tick()
    before = room.text("delayChip")
    room.clocks.began += timedelta(hours=1)
    room.page._tick()
    assert room.text("quietLine") == JUMPED
    assert room.text("delayChip") == before
    room.page.view.foot.say("")
    room.page._tick()
    assert room.text("quietLine") == ""


def test_a_day_that_was_left_for_a_week_says_that_it_counts_anew(room):
    room.desk.conduct.next()
    room.desk.conduct.toggle_clock()
    room.clocks.advance(7 * 24 * 60)
    room.page.set_desk(room.desk)
    assert "stond stil" in room.text("quietLine")
    assert room.text("delayChip") == "op tijd"
