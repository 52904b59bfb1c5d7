from tests.ui.running import PATIENCE, button, copies, listed, titled
from wijkteam_studio.app import open_rehearsal, open_studio
from wijkteam_studio.ui.prepare.new_session_dialog import NewSessionDialog


def test_asking_twice_gives_one_dialog(qtbot, programs):
    window = listed(qtbot, programs())
    for _ in range(2):
        button(window, "newSession").click()
    qtbot.waitUntil(lambda: bool(_dialogs(window)), timeout=PATIENCE)
    button(window, "newSession").click()
    (dialog,) = _dialogs(window)
    dialog.reject()
    button(window, "newSession").click()
    qtbot.waitUntil(lambda: len(_dialogs(window)) == 1, timeout=PATIENCE)


def _dialogs(window):
    return [found for found in window.findChildren(NewSessionDialog) if found.isVisible()]


def test_there_is_a_copy_after_the_start_and_after_a_session(qtbot, programs, paths):
    with open_rehearsal() as practice:
        day = practice.rehearsal().live.day
    with open_studio(paths) as studio:
        studio.add_day(day)
    window = listed(qtbot, programs())
    qtbot.waitUntil(lambda: bool(copies(paths, "starten")), timeout=PATIENCE)
    window.open_session(day.session.id)
    titled(qtbot, window, "Voorbereiden")
    window.show_start()
    qtbot.waitUntil(lambda: bool(copies(paths, "sessie")), timeout=PATIENCE)


def test_settings_can_be_opened_and_point_at_the_screens(qtbot, programs):
    from PySide6.QtWidgets import QApplication

    from wijkteam_studio.ui.audience.screen_signs import ScreenSign
    from wijkteam_studio.ui.settings.settings_dialog import SettingsDialog

    window = listed(qtbot, programs())
    button(window, "settings").click()
    dialog = window.findChild(SettingsDialog)
    assert dialog.isVisible()
    dialog.screens_identify_requested.emit()
    signs = [one for one in QApplication.topLevelWidgets() if isinstance(one, ScreenSign)]
    assert any(sign.isVisible() for sign in signs)
    window.day_pages.room.signs.close()


def test_a_changed_key_leads_the_day(qtbot, programs):
    from PySide6.QtCore import Qt

    window = listed(qtbot, programs())
    button(window, "rehearse").click()
    titled(qtbot, window, "Voorbereiden")
    button(window, "begin").click()
    titled(qtbot, window, "Welkom en spelregels")
    window._settings.change(keys={"NEXT": ("F8",)})
    page = window.day_pages._lead
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert "Welkom" in window.windowTitle()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    titled(qtbot, window, "Check-in")


def test_trying_the_room_shows_its_card_and_gives_the_wall_back(qtbot, programs):
    window = listed(qtbot, programs())
    button(window, "rehearse").click()
    titled(qtbot, window, "Voorbereiden")
    pages = window.day_pages
    before = pages.audience.wall
    pages.check_room()
    pages.desk.wall.show_test_card("EPSON 1024x768")
    assert pages.audience.wall != before
    pages._check.close()
    assert pages.audience.wall == before


def test_a_mirrored_picture_is_said_before_a_session_is_opened(qtbot, programs):
    window = listed(qtbot, programs())
    notice = window._notices._mirror
    assert not notice.is_mirrored
    notice._asks_system = lambda: True
    notice.look()
    assert "De zaal ziet nu jouw scherm" in window._banner.message
    notice._asks_system = lambda: False
    notice.look()
    assert window._banner.message == ""
