from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from tests.ui.audience.walls import REAL
from tests.ui.laptops import is_covered, opened_laptop, words_on
from wijkteam_studio.ui.audience.curtain import Curtain
from wijkteam_studio.ui.day.note_editor import NoteEditor
from wijkteam_studio.ui.kit.keys import Action

KEY = Qt.Key


@pytest.fixture
def laptop(qtbot, tmp_path, kept):
    with opened_laptop(qtbot, tmp_path) as laptop:
        kept.append(laptop)
        yield laptop


def test_mirroring_covers_the_page_at_once(laptop):
    laptop.clone(on=True)
    assert laptop.is_covered
    assert laptop.curtain.geometry() == laptop.window.rect()
    assert words_on(laptop.curtain)[0] == "De zaal ziet nu jouw scherm."
    assert "Uitbreiden" in laptop.curtain.accessibleDescription()
    assert QApplication.activeModalWidget() is None


def test_mirroring_is_seen_before_the_first_page_of_a_day(laptop):
    laptop.is_cloned = True
    laptop.room.follow(SimpleNamespace(live=_Quiet(), wall=_Quiet()))
    assert laptop.is_covered


class _Quiet:
    def subscribe(self, _listener):
        pass

    def unsubscribe(self, _listener):
        pass

    def wall(self):
        return REAL["vraag"]


def test_mirroring_that_nobody_tells_is_found_soon(laptop, qtbot):
    laptop.is_cloned = True
    qtbot.waitUntil(lambda: laptop.is_covered, timeout=1500)
    laptop.is_cloned = False
    qtbot.waitUntil(lambda: not laptop.is_covered, timeout=1500)


def test_nothing_private_shines_through_the_curtain(laptop, qtbot):
    laptop.editor.setPlainText("\n".join(["geheim " * 20] * 60))
    laptop.clone(on=True)
    covered = laptop.window.grab().toImage()
    laptop.editor.setPlainText("")
    assert laptop.window.grab().toImage() == covered


def test_typing_goes_on_where_it_was(laptop, qtbot):
    qtbot.keyClicks(laptop.editor, "Wie belt")
    laptop.clone(on=True)
    assert not laptop.editor.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), " niemand")
    laptop.clone(on=False)
    assert not laptop.is_covered
    assert laptop.editor.hasFocus()
    qtbot.keyClicks(laptop.editor, " de huisarts?")
    assert laptop.editor.toPlainText() == "Wie belt de huisarts?"
    assert laptop.asked == []


def test_toch_verder_holds_until_the_mirroring_ends(laptop, qtbot):
    laptop.clone(on=True)
    qtbot.mouseClick(
        laptop.curtain.findChild(QPushButton, "curtainOpen"), Qt.MouseButton.LeftButton
    )
    assert not laptop.is_covered
    assert laptop.editor.hasFocus()
    laptop.clone(on=True)
    assert not laptop.is_covered
    laptop.clone(on=False)
    laptop.clone(on=True)
    assert laptop.is_covered


def test_a_space_that_was_being_typed_opens_nothing(laptop, qtbot):
    laptop.clone(on=True)
    for key in (KEY.Key_Space, KEY.Key_Return, KEY.Key_B, KEY.Key_W, KEY.Key_F):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert laptop.is_covered
    assert laptop.asked == []


def test_the_day_goes_on_from_behind_the_curtain(laptop, qtbot):
    laptop.clone(on=True)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_PageDown)
    assert laptop.asked == [Action.NEXT]


def test_a_key_that_needs_the_page_does_nothing_behind_the_curtain(laptop, qtbot):
    laptop.clone(on=True)
    for key in (KEY.Key_P, KEY.Key_F, KEY.Key_Z):
        qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_F1)
    assert laptop.asked == []


def test_a_shortcut_of_the_window_rests_under_the_curtain(laptop, qtbot):
    shortcut = QShortcut(QKeySequence("F1"), laptop.window)
    with qtbot.waitSignal(shortcut.activated, timeout=1000):
        qtbot.keyClick(laptop.editor, KEY.Key_F1)
    laptop.clone(on=True)
    with qtbot.assertNotEmitted(shortcut.activated, wait=50):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_F1)


def test_a_dialog_that_closes_under_the_curtain_takes_its_own_with_it(laptop, qtbot):
    dialog = QDialog(laptop.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    laptop.clone(on=True)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    laptop.window.activateWindow()
    laptop.editor.setFocus()
    laptop.clone(on=False)
    assert not laptop.is_covered


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_what_hangs_open_closes_when_the_curtain_falls(laptop, qtbot):
    menu = QMenu(laptop.window)
    menu.addAction("geheim")
    menu.popup(QPoint(10, 10))
    laptop.clone(on=True)
    assert not menu.isVisible()


def test_an_editor_in_a_list_stays_open_under_the_curtain(laptop, qtbot):
    note = NoteEditor(laptop.window.centralWidget())
    note.start("half getypt")
    with qtbot.assertNotEmitted(note.kept), qtbot.assertNotEmitted(note.cancelled):
        laptop.clone(on=True)
        laptop.clone(on=False)
    assert note.hasFocus()
    assert note.toPlainText() == "half getypt"


def test_tab_never_leaves_the_curtain(laptop, qtbot):
    laptop.clone(on=True)
    for key in (KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Backtab):
        qtbot.keyClick(QApplication.focusWidget(), key)
        focus = QApplication.focusWidget()
        assert focus is laptop.curtain or laptop.curtain.isAncestorOf(focus)
    assert focus.objectName() == "curtainOpen"
    qtbot.keyClick(focus, KEY.Key_Backtab)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
    laptop.clone(on=False)
    assert laptop.editor.hasFocus()


def test_a_page_that_moves_the_cursor_gets_it_afterwards(laptop):
    button = laptop.window.findChild(QPushButton)
    laptop.clone(on=True)
    button.setFocus()
    assert not button.hasFocus()
    laptop.clone(on=False)
    assert button.hasFocus()


def test_a_dialog_is_covered_too_and_one_that_opens_later(laptop, qtbot, kept):
    first, later = QDialog(laptop.window), QDialog(laptop.window)
    kept.extend((first, later))
    first.open()
    laptop.clone(on=True)
    later.open()
    for dialog in (first, later):
        assert dialog.findChild(Curtain).is_down
        assert dialog.findChild(Curtain).geometry() == dialog.rect()
    laptop.clone(on=False)
    for dialog in (first, later):
        qtbot.waitUntil(lambda shown=dialog: not is_covered(shown))
        dialog.close()


def test_the_curtain_follows_the_size_of_its_window(laptop):
    laptop.clone(on=True)
    laptop.window.resize(900, 640)
    assert laptop.curtain.geometry() == laptop.window.rect()


def test_the_curtain_is_paper_and_its_words_are_read_aloud(laptop):
    laptop.clone(on=True)
    ground = laptop.window.grab().toImage().pixelColor(3, 3)
    assert ground == QColor("#FBFAF5")
    assert laptop.curtain.accessibleName() == "De zaal ziet nu jouw scherm."


def test_a_field_that_wants_the_keys_back_at_once_does_not_fell_the_program(laptop):
    def take_back(_old, new):
        if new is not laptop.editor:
            laptop.editor.setFocus()

    laptop.clone(on=True)
    QApplication.instance().focusChanged.connect(take_back)
    try:
        laptop.editor.setFocus()
        assert laptop.is_covered
    finally:
        QApplication.instance().focusChanged.disconnect(take_back)
    laptop.editor.clearFocus()
    laptop.editor.setFocus()
    assert QApplication.focusWidget() is laptop.curtain
