import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.day.facilitator_room import DILEMMA, KEY, room_in, wish
from wijkteam_studio.domain.wall import Showing
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.ui.day.instruments.dilemma.dilemma_control import DilemmaControl


@pytest.fixture
def room(tmp_path, qtbot):
    with room_in(tmp_path, qtbot) as opened:
        opened.go(DILEMMA)
        yield opened


@pytest.fixture
def voting(room):
    room.page.panel.one_of(DilemmaControl).browse._start_round()
    return room


def shown(room):
    return {row.card_id for row in room.page.panel.one_of(DilemmaControl).browse.cards.rows}


def test_the_cards_of_the_phase_are_shown_first(room):
    phases = {
        card.id for card in room.desk.library.deck if room.page.panel.step.phase in card.phases
    }
    assert shown(room) == phases
    assert 0 < len(phases) < len(room.desk.library.deck)


def test_phase_theme_and_word_filter_the_cards(room):
    browse = room.page.panel.one_of(DilemmaControl).browse
    browse._phase.setCurrentIndex(0)
    assert len(shown(room)) == len(room.desk.library.deck)
    browse._theme.setCurrentIndex(browse._theme.findData("wijk"))
    assert shown(room) == {c.id for c in room.desk.library.deck if c.theme == "wijk"}
    browse._theme.setCurrentIndex(0)
    browse._search.setText("LOSLATEN")
    browse._refilter()
    assert "D01" in shown(room)
    browse._search.setText("zzzz")
    browse._refilter()
    assert shown(room) == set()
    assert room.page.findChild(QWidget, "noCards").isVisibleTo(room.page)
    assert not room.page.findChild(QPushButton, "startRound").isEnabled()


def test_enter_on_a_card_takes_it_and_the_fields_stay(room):
    cards = room.page.panel.one_of(DilemmaControl).browse.cards
    room.page.panel.one_of(DilemmaControl).browse.take_focus()
    QTest.keyClick(cards, KEY.Key_Return)
    assert [card.card_id for card in room.desk.live.day.chosen_dilemmas] == [cards.rows[0].card_id]
    assert cards.rows[0].is_chosen
    room.enter("Wat is genoeg?", 0)
    assert room.texts(DILEMMA, "vraag_erachter") == ["Wat is genoeg?"]
    assert len(room.blocks) == 2


def test_three_is_the_most_and_the_fourth_says_so_in_its_place(room):
    panel = room.page.panel
    for row in panel.one_of(DilemmaControl).browse.cards.rows[:4]:
        panel.one_of(DilemmaControl).browse.card_taken.emit(row.card_id)
    assert len(room.desk.live.day.chosen_dilemmas) == 3
    line = room.page.findChild(QLabel, "dilemmaError")
    assert line.isVisibleTo(room.page)
    assert "al drie" in line.text()
    room.page.findChild(
        QPushButton, f"putBack-{panel.one_of(DilemmaControl).browse.cards.rows[0].card_id}"
    ).click()
    assert len(room.desk.live.day.chosen_dilemmas) == 2
    assert not line.isVisibleTo(room.page)


def test_a_round_has_the_shown_cards_and_no_number_anywhere(voting):
    vote = voting.desk.dilemmas.round
    assert set(vote.options) == shown(voting)
    voting.desk.dilemmas.set_count(vote.options[0], 7)
    voting.desk.dilemmas.cast((vote.options[1],))
    voting.page._tick()
    voting.desk.wall.show(Showing.CHOICE)
    voting.page._tick()
    words = _all_words(voting.page.panel)
    assert not any(word == "7" for word in words)
    assert any("1 van de 8 mensen" in word for word in words)
    assert all(
        field.text() == ""
        for field in voting.page.panel.one_of(DilemmaControl).vote._fields.values()
    )
    painted = voting.page.view.wall._preview.canvas.painted_texts()
    assert painted
    assert not any(line.text.strip() == "7" for line in painted)


def _all_words(widget):
    labels = [label.text() for label in widget.findChildren(QLabel)]
    fields = [f.text() + f.placeholderText() for f in widget.findChildren(QLineEdit)]
    names = [child.accessibleName() for child in widget.findChildren(QWidget)]
    return labels + fields + names


def test_a_count_hides_as_soon_as_it_is_given(voting):
    vote = voting.desk.dilemmas.round
    field = voting.page.panel.one_of(DilemmaControl).vote.field(vote.options[0])
    field.setFocus()
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, KEY.Key_Return)
    assert voting.desk.dilemmas.round.counts[vote.options[0]] == 5
    assert field.text() == ""
    voting.page.view.steps.setFocus()
    voting.page.panel.show_day(voting.desk.live.day)
    assert field.placeholderText() == "ingevuld"


def test_too_many_hands_are_refused_at_the_field(voting):
    vote = voting.desk.dilemmas.round
    field = voting.page.panel.one_of(DilemmaControl).vote.field(vote.options[0])
    field.setFocus()
    QTest.keyClicks(field, "9")
    QTest.keyClick(field, KEY.Key_Return)
    assert vote.options[0] not in voting.desk.dilemmas.round.counts
    assert "8 mensen" in voting.page.findChild(QLabel, "voteError").text()
    assert field.hasFocus()
    assert field.property("wrong") == "true"


def test_the_focus_goes_to_the_first_number_and_after_opening_to_the_result(voting):
    vote = voting.desk.dilemmas.round
    assert voting.page.panel.one_of(DilemmaControl).vote.field(vote.options[0]).hasFocus()
    voting.page.findChild(QPushButton, "openRound").click()
    assert voting.page.panel.one_of(DilemmaControl).result.isAncestorOf(voting.page.focusWidget())


def test_only_opening_shows_the_top_and_it_can_be_closed_again(voting):
    vote = voting.desk.dilemmas.round
    voting.desk.dilemmas.set_count(vote.options[1], 6)
    assert not voting.page.panel.one_of(DilemmaControl).result.isVisibleTo(voting.page)
    voting.page.findChild(QPushButton, "openRound").click()
    result = voting.page.panel.one_of(DilemmaControl).result
    assert result.isVisibleTo(voting.page)
    assert voting.page.findChild(QLabel, f"votes-{vote.options[1]}").text() == "6"
    result.findChild(QPushButton, f"take-{vote.options[1]}").click()
    assert voting.desk.dilemmas.is_chosen(vote.options[1])
    assert not result.findChild(QPushButton, f"take-{vote.options[1]}").isEnabled()
    voting.page.findChild(QPushButton, "closeRound").click()
    assert not result.isVisibleTo(voting.page)
    assert voting.page.panel.one_of(DilemmaControl).vote.isVisibleTo(voting.page)


def test_a_single_card_is_no_choice(room):
    room.page.panel.one_of(DilemmaControl).browse.round_requested.emit(("D01",))
    assert "minstens twee" in room.page.findChild(QLabel, "dilemmaError").text()
    assert room.desk.dilemmas.round is None


def ballots(room):
    room.page.findChild(QPushButton, "passKeyboard").click()
    return room.page.panel.one_of(DilemmaControl)._ballots


def test_the_keyboard_goes_round_and_hides_each_choice(voting):
    dialog = ballots(voting)
    assert "Persoon 1 van 8" in dialog._turn.text()
    QTest.keyClick(dialog._start, KEY.Key_Space)
    QTest.keyClick(dialog._boxes[0], KEY.Key_Space)
    QTest.keyClick(dialog._boxes[1], KEY.Key_Space)
    QTest.keyClick(dialog._hand_in, KEY.Key_Space)
    vote = voting.desk.dilemmas.round
    assert vote.ballots == 1
    assert sum(vote.counts.values()) == 2
    assert dialog._pages.currentIndex() == 0
    assert dialog.chosen == ()
    assert "Persoon 2 van 8" in dialog._turn.text()
    dialog.close()


def test_more_than_three_cannot_be_handed_in(voting):
    dialog = ballots(voting)
    dialog._begin()
    for box in dialog._boxes[:4]:
        box.setChecked(True)
    assert not dialog._hand_in.isEnabled()
    assert "te veel" in dialog._ask.text()
    dialog.close()
    assert voting.desk.dilemmas.round.ballots == 0


def test_closing_halfway_throws_an_open_choice_away(voting):
    dialog = ballots(voting)
    dialog._begin()
    dialog._boxes[0].setChecked(True)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert voting.desk.dilemmas.round.ballots == 0
    assert voting.desk.dilemmas.round.counts == {}


def test_after_the_last_person_nobody_can_vote_again(tmp_path, qtbot):
    with room_in(tmp_path, qtbot, session=wish(people=2)) as room:
        room.go(DILEMMA)
        room.page.panel.one_of(DilemmaControl).browse._start_round()
        dialog = ballots(room)
        for _ in range(2):
            dialog._begin()
            dialog._boxes[0].setChecked(True)
            dialog._cast()
        assert "Iedereen heeft gekozen" in dialog._turn.text()
        assert not dialog._start.isVisible()
        dialog.close()


def test_an_own_card_says_at_the_field_what_misses_and_keeps_the_words(room):
    room.page.findChild(QPushButton, "ownDilemma").click()
    dialog = room.page.panel.one_of(DilemmaControl)._own
    QTest.keyClicks(dialog._title, "Bellen of langsgaan")
    QTest.keyClicks(dialog._pole_a, "Bellen gaat snel.")
    dialog._ask()
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog._pole_b
    assert dialog._title.text() == "Bellen of langsgaan"
    QTest.keyClicks(dialog._pole_b, "Langsgaan laat zien dat je er bent.")
    QTest.keyClick(dialog._pole_b, KEY.Key_Return)
    assert not dialog.isVisible()
    titles = [row.title for row in room.page.panel.one_of(DilemmaControl).browse.cards.rows]
    assert "Bellen of langsgaan" in titles


def test_an_own_card_counts_in_a_round_under_its_own_name(room):
    card = room.desk.dilemmas.add_own(OwnDilemma("Kort & <b>lang</b>", "A", "B"))
    room.page.panel.one_of(DilemmaControl)._fill_cards()
    room.page.panel.one_of(DilemmaControl).browse._start_round()
    assert card.card_id in room.desk.dilemmas.round.options
    labels = [
        label.text() for label in room.page.panel.one_of(DilemmaControl).vote.findChildren(QLabel)
    ]
    assert "Kort & <b>lang</b>" in labels
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in room.page.panel.findChildren(QLabel)
    )


def test_a_day_that_has_its_dilemma_begins_at_the_fields(room):
    room.desk.dilemmas.choose("D01")
    room.go("DD07")
    panel = room.go(DILEMMA)
    assert not panel.one_of(DilemmaControl).browse.isVisibleTo(room.page)
    assert room.field().editor.hasFocus()
    room.page.findChild(QPushButton, "moreCards").click()
    assert panel.one_of(DilemmaControl).browse.isVisibleTo(room.page)


def test_a_card_that_was_made_elsewhere_has_its_title_in_the_vote(room):
    made = room.desk.dilemmas.add_own(OwnDilemma("Bellen of langsgaan", "Bellen", "Langsgaan"))
    others = tuple(card.card_id for card in room.desk.dilemmas.cards()[:3])
    room.desk.dilemmas.start_round((made.card_id, *others))
    label = room.page.findChild(QLabel, f"voteLabel-{made.card_id}")
    assert label.text() == "Bellen of langsgaan"


def test_who_is_done_choosing_types_under_the_cards(room):
    room.desk.dilemmas.choose("D01")
    more = room.page.findChild(QPushButton, "moreCards")
    assert more.text() == "Klaar met kiezen"
    more.setFocus()
    more.click()
    assert room.field().editor.hasFocus()
    more.click()
    assert room.page.panel.one_of(DilemmaControl).browse.cards.hasFocus()
