import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QProgressBar, QStyle, QWidget

from wijkteam_studio.ui.shell import look
from wijkteam_studio.ui.shell.look import apply_motion

EFFECTS = list(Qt.UIEffect)


@pytest.fixture
def app(qapp):
    """A system that wants everything to move."""
    before = qapp.cursorFlashTime()
    for effect in EFFECTS:
        QApplication.setEffectEnabled(effect, True)
    qapp.setCursorFlashTime(1000)
    qapp.setProperty("systemEffects", None)
    yield qapp
    for effect in EFFECTS:
        QApplication.setEffectEnabled(effect, False)
    qapp.setCursorFlashTime(before)
    qapp.setProperty("systemEffects", None)


def moving():
    return [effect for effect in EFFECTS if QApplication.isEffectEnabled(effect)]


def changes_within(qtbot, widget, milliseconds):
    """How often the picture of a widget changes in this time."""
    frames = [widget.grab().toImage()]
    clock = QElapsedTimer()
    clock.start()
    camera = QTimer(interval=15)

    def look():
        frame = widget.grab().toImage()
        if frame != frames[-1]:
            frames.append(frame)

    camera.timeout.connect(look)
    camera.start()
    qtbot.waitUntil(lambda: clock.elapsed() > milliseconds, timeout=10 * milliseconds)
    return len(frames) - 1


@pytest.fixture
def typing(qtbot, app):
    def opened():
        field = QPlainTextEdit()
        qtbot.addWidget(field)
        field.resize(200, 80)
        with qtbot.waitExposed(field):
            field.show()
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return field

    return opened


def test_without_motion_nothing_of_qt_moves(app):
    assert moving()
    apply_motion(app, motion=False)
    assert moving() == []
    assert app.cursorFlashTime() == 0


def test_with_motion_again_it_is_as_the_system_has_it(app):
    QApplication.setEffectEnabled(Qt.UIEffect.UI_FadeTooltip, False)
    before = moving()
    apply_motion(app, motion=False)
    apply_motion(app, motion=True)
    assert moving() == before
    assert app.cursorFlashTime() == 1000


def test_what_the_system_wants_counts_as_well(app, monkeypatch):
    monkeypatch.setattr(look, "wants_calm", lambda: True)
    apply_motion(app, motion=True)
    assert moving() == []
    assert app.cursorFlashTime() == 0


@pytest.mark.parametrize(("wanted", "given"), [(0, 0), (100, 1000), (333, 1000), (400, 400)])
def test_the_caret_flashes_at_most_three_times_a_second(app, wanted, given):
    app.setCursorFlashTime(wanted)
    apply_motion(app, motion=True)
    assert app.cursorFlashTime() == given


def test_a_caret_stands_still_without_motion(qtbot, app, typing):
    apply_motion(app, motion=False)
    assert changes_within(qtbot, typing(), 1_300) == 0


def test_a_caret_that_flickers_would_be_seen(qtbot, app, typing):
    seconds, changes_in_a_flash = 2, 2
    most = 3 * changes_in_a_flash * seconds
    app.setCursorFlashTime(100)
    assert changes_within(qtbot, typing(), 1_000 * seconds) > most
    app.setProperty("systemEffects", None)
    apply_motion(app, motion=True)
    assert 0 < changes_within(qtbot, typing(), 1_000 * seconds) <= most


def test_no_widget_of_ours_moves_by_itself(app):
    style = app.style()
    assert not style.styleHint(QStyle.StyleHint.SH_ScrollBar_Transient)
    assert not style.styleHint(QStyle.StyleHint.SH_Menu_FlashTriggeredItem)
    assert not style.styleHint(QStyle.StyleHint.SH_Menu_FadeOutOnHide)
    assert QProgressBar not in _made_by_us(QWidget)


def _made_by_us(kind):
    found = set()
    for child in kind.__subclasses__():
        found |= {child, *_made_by_us(child)} if child.__module__.startswith("wijk") else set()
    return {base for child in found for base in child.__mro__}
