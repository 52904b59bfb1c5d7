from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QScrollArea, QWidget

from tests.ui.accessible_scenes import settle
from wijkteam_studio.domain.errors import DiskFull, InvalidInput
from wijkteam_studio.ui.day.dilemma_dialogs import OwnDilemmaDialog
from wijkteam_studio.ui.kit import ask
from wijkteam_studio.ui.kit.dialogs import NoticeDialog
from wijkteam_studio.ui.kit.errors import show_error
from wijkteam_studio.ui.kit.keymap import KeyMap
from wijkteam_studio.ui.settings.keys_dialog import KeysDialog
from wijkteam_studio.ui.shell.program import CrashDialog, show_crash

DELETE = ask.Question("Sessie wissen?", "De sessie verdwijnt.", "Wissen", "Laat staan", danger=True)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def words(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.text()]


def test_an_error_is_explained_in_words_and_the_program_goes_on(window, qtbot):
    dialog = show_error(window, DiskFull("De <b>schijf</b> is vol.", "Maak ruimte."))
    assert words(dialog) == ["De schijf is vol", "De <b>schijf</b> is vol.", "Maak ruimte."]
    assert dialog.accessibleDescription() == "De <b>schijf</b> is vol. Maak ruimte."
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.findChild(QPushButton, "noticeMain"), Qt.MouseButton.LeftButton)


def test_a_mistake_of_ours_is_not_dressed_up_as_an_error(window):
    with pytest.raises(KeyError):
        show_error(window, KeyError("team"))


def press(key):
    def at_once():
        dialog = QApplication.activeModalWidget()
        button = dialog.findChild(QPushButton, key) if isinstance(key, str) else None
        if button:
            button.click()
        else:
            dialog.reject()

    return at_once


@pytest.mark.parametrize(
    ("pressed", "answer"),
    [("noticeMain", True), ("noticeOther", False), (Qt.Key.Key_Escape, False)],
)
def test_a_question_gives_the_answer(window, pressed, answer):
    QTimer.singleShot(0, window, press(pressed))
    assert ask.ask_yes_no(window, DELETE) is answer


def test_what_cannot_be_undone_is_not_under_the_enter_key(window, qtbot):
    dialog = NoticeDialog(window, DELETE.title, DELETE.message)
    dialog.add_buttons(DELETE.yes, DELETE.no, "danger")
    with qtbot.waitActive(dialog):
        dialog.open()
    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answered.args == [False]


def test_escape_is_the_cautious_answer(window, qtbot):
    dialog = NoticeDialog(window, "Krant maken?", "Nu al?")
    dialog.add_buttons("Maak de krant", "Nog niet")
    dialog.open()
    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answered.args == [False]


@pytest.mark.parametrize(
    ("chosen", "path"),
    [("", None), ("/map/krant", Path("/map/krant.pdf")), ("/map/k.pdf", Path("/map/k.pdf"))],
)
def test_a_file_gets_its_ending(window, monkeypatch, chosen, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    assert ask.ask_save_path(window, "Krant bewaren", Path("krant.pdf"), "PDF (*.pdf)") == path


def test_files_and_folders_come_back_as_paths(window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/a.jpg", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.jpg", "/b.jpg"], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    assert ask.ask_open_path(window, "Foto", Path(), "") == Path("/a.jpg")
    assert ask.ask_open_paths(window, "Foto's", Path(), "") == (Path("/a.jpg"), Path("/b.jpg"))
    assert ask.ask_folder(window, "Map", Path()) is None


@pytest.mark.parametrize(
    ("asks", "answers", "place"),
    [
        (ask.ask_save_path, "getSaveFileName", Path("/map/krant.pdf")),
        (ask.ask_open_path, "getOpenFileName", Path("/map")),
        (ask.ask_open_paths, "getOpenFileNames", Path("/map")),
    ],
)
def test_the_dialog_for_a_file_begins_where_it_should(window, monkeypatch, asks, answers, place):
    asked = []
    monkeypatch.setattr(QFileDialog, answers, lambda *given: asked.append(given) or ("", ""))
    assert not asks(window, "Welk bestand?", place, "PDF (*.pdf)")
    assert asked == [(window, "Welk bestand?", str(place), "PDF (*.pdf)")]


def test_the_dialog_for_a_folder_begins_where_it_should(window, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *given: asked.append(given) or "/map/andere"
    )
    assert ask.ask_folder(window, "Welke map?", Path("/map")) == Path("/map/andere")
    assert asked == [(window, "Welke map?", str(Path("/map")))]


def test_ten_mistakes_in_a_row_give_one_window(window, tmp_path):
    for _ in range(10):
        show_crash(window, tmp_path / "fout.txt")
    [dialog] = window.findChildren(CrashDialog)
    said = " ".join(words(dialog))
    assert "bewaard" in said
    assert str(tmp_path / "fout.txt") in said
    dialog.close()


@pytest.mark.parametrize("is_saved", [True, False])
def test_a_mistake_in_a_rehearsal_calls_nothing_kept(window, tmp_path, is_saved):
    show_crash(window, tmp_path / "fout.txt", is_saved=is_saved, is_rehearsal=True)
    [dialog] = window.findChildren(CrashDialog)
    said = " ".join(words(dialog))
    assert "bewaard" not in said
    assert "aan het oefenen" in said
    dialog.close()


def test_after_closing_a_next_mistake_is_told_again(window, qtbot, tmp_path):
    show_crash(window, tmp_path / "een.txt")
    [dialog] = window.findChildren(CrashDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    show_crash(window, tmp_path / "twee.txt")
    [dialog] = window.findChildren(CrashDialog)
    assert "twee.txt" in " ".join(words(dialog))
    dialog.close()


def test_all_keys_stand_on_one_page(window, qtbot):
    dialog = KeysDialog(window, KeyMap().groups)
    dialog.open()
    shown = words(dialog)
    for title, rows in KeyMap().groups:
        assert title in shown
        for key, meaning in rows:
            assert meaning in shown
            assert all(one in shown for one in key.split(" / "))
    assert dialog.sizeHint().height() <= 680
    assert dialog.sizeHint().width() <= 1024
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_dialogs_have_a_name_and_their_text_is_only_text(window, tmp_path):
    question = NoticeDialog(window, "<b>Zeker?</b>", "Ja of nee.")
    question.add_buttons("Ja", "Nee")
    for dialog in (question, CrashDialog(window, tmp_path), KeysDialog(window, KeyMap().groups)):
        heard = QAccessible.queryAccessibleInterface(dialog)
        assert heard.text(QAccessible.Text.Name) == dialog.windowTitle()
        for label in dialog.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
        dialog.close()


def test_what_is_wrong_in_a_dialog_that_scrolls_comes_into_view(qtbot):
    dialog = OwnDilemmaDialog(())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.findChild(QScrollArea).setMaximumHeight(260)
    dialog.setMaximumHeight(320)
    settle()
    area = dialog.findChild(QScrollArea)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    for field, name in (("Titel", "ownTitleError"), ("Vraag erachter", "ownQuestionError")):
        bar.setValue(bar.maximum() if field == "Titel" else 0)
        dialog.show_error(InvalidInput(field, "Hier staat nog niets.", "Vul dit veld in."))
        settle()
        error = dialog.findChild(QLabel, name)
        place = QRect(error.mapTo(area.viewport(), QPoint(0, 0)), error.size())
        assert area.viewport().rect().contains(place)
