"""The only place that waits for an answer, so a test replaces one function.

Call these through the module (`ask.ask_yes_no(...)`).
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from wijkteam_studio.ui.kit.dialogs import NoticeDialog


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the words on both buttons; `danger` when yes cannot be undone."""

    title: str
    message: str
    yes: str
    no: str = "Annuleren"
    danger: bool = False


def ask_yes_no(parent: QWidget | None, question: Question) -> bool:
    """Whether the answer is yes; closing the window is no."""
    dialog = NoticeDialog(parent, question.title, question.message)
    dialog.setObjectName("questionDialog")
    dialog.add_buttons(question.yes, question.no, "danger" if question.danger else "primary")
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


def ask_save_path(parent: QWidget | None, title: str, suggested: Path, kind: str) -> Path | None:
    """Where to write a file, with its ending; kind is `PDF (*.pdf)`. None when cancelled."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested), kind)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(suggested.suffix)


def ask_open_path(parent: QWidget | None, title: str, folder: Path, kind: str) -> Path | None:
    """Which file to read; kind is `Foto's (*.jpg *.png)`. None when cancelled."""
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(folder), kind)
    return Path(chosen) if chosen else None


def ask_open_paths(parent: QWidget | None, title: str, folder: Path, kind: str) -> tuple[Path, ...]:
    """Which files to read, perhaps more than one; empty when cancelled."""
    chosen, _filter = QFileDialog.getOpenFileNames(parent, title, str(folder), kind)
    return tuple(Path(name) for name in chosen)


def ask_folder(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Which folder; None when cancelled."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(chosen) if chosen else None
