"""The file dialog that Qt draws itself speaks Dutch to its last label."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel

ENGLISH = {"look", "files", "file", "type:", "name:", "folder", "of"}


def test_every_label_of_the_file_dialog_is_dutch(qtbot):
    dialog = QFileDialog(None, "Krant opslaan", "/", "PDF (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    words = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert "Zoek in:" in words
    assert "Bestandstype:" in words
    assert not [text for text in words if set(text.lower().split()) & ENGLISH]


def test_words_that_qt_has_in_dutch_stay_those_of_qt(qapp):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert QCoreApplication.translate("QFileDialog", "Iets dat er niet is") == "Iets dat er niet is"
