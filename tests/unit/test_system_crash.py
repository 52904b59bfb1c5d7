import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkteam_studio.system import crash, logs

QUOTE = "mevrouw met een geheim"


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[Path]]:
    files: list[Path] = []
    net = crash.install(tmp_path / "storingen", files.append)
    yield files
    net.remove()


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


def happen(error: BaseException) -> None:
    caught = raised(error)
    sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_is_written_to_a_file_and_then_told(told: list[Path]) -> None:
    happen(AttributeError("no attribute 'note'"))
    (file,) = told
    text = file.read_text(encoding="utf-8")
    assert "AttributeError: no attribute 'note'" in text
    assert "test_system_crash.py" in text
    assert str(Path.home()) not in text


def test_a_bug_on_another_thread_is_told_too(told: list[Path]) -> None:
    def fails() -> None:
        raise TypeError("wrong")

    thread = threading.Thread(target=fails, name="opslag")
    thread.start()
    thread.join()
    assert "thread opslag" in told[0].read_text(encoding="utf-8")


def test_a_crash_file_never_holds_what_people_wrote(told: list[Path]) -> None:
    error = ValueError(f"cannot read {QUOTE}")
    error.__cause__ = raised(KeyError(QUOTE))
    happen(error)
    text = told[0].read_text(encoding="utf-8")
    assert "ValueError (message left out)" in text
    assert "KeyError (message left out)" in text
    assert QUOTE not in text


def test_ctrl_c_goes_through(told: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    happen(KeyboardInterrupt())
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_two_bugs_in_one_second_give_two_files(told: list[Path]) -> None:
    happen(TypeError("wrong"))
    happen(LookupError("elsewhere"))
    assert len(set(told)) == 2


def test_a_folder_that_is_gone_does_not_hide_the_bug(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files: list[Path] = []
    net = crash.install(tmp_path / "storingen", files.append)
    (tmp_path / "storingen" / "hard.txt").unlink()
    (tmp_path / "storingen").rmdir()
    happen(TypeError("wrong"))
    net.remove()
    assert files == []
    assert "TypeError: wrong" in capsys.readouterr().err


def test_removing_the_net_puts_everything_back(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    crash.install(tmp_path, lambda _path: None).remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_log_names_what_happened_without_what_was_written(tmp_path: Path) -> None:
    handler = logs.start(tmp_path / "logboek")
    log = logging.getLogger("wijkteam_studio.storage")
    log.info("opened session %s", 12)
    log.error("it broke", exc_info=raised(ValueError(QUOTE)))
    logs.stop(handler)
    text = (tmp_path / "logboek" / "wijkteam.log").read_text(encoding="utf-8")
    assert "INFO wijkteam_studio.storage opened session 12" in text
    assert "ValueError (message left out)" in text
    assert QUOTE not in text


def test_the_log_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_BYTES", 2_000)
    handler = logs.start(tmp_path)
    for number in range(500):
        logging.getLogger("wijkteam_studio.ui").info("click %s", number)
    logs.stop(handler)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 10_000


def the_same(word: str) -> None:
    raise ValueError(word)


def test_the_same_bug_from_a_timer_is_one_file_that_counts_and_is_told_once(
    told: list[Path], tmp_path: Path
) -> None:
    for number in range(86):
        try:
            the_same(f"{QUOTE} {number}")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert len(told) == 1
    assert list((tmp_path / "storingen").glob("storing *")) == told
    assert told[0].read_text(encoding="utf-8").endswith("Keer: 64\n")
    happen(LookupError("elsewhere"))
    assert len(told) == 2


def test_the_folder_of_reports_has_an_end(tmp_path: Path) -> None:
    folder = tmp_path / "storingen"
    folder.mkdir()
    for number in range(60):
        (folder / f"storing 2020-01-01 0000{number:02d} abcd.txt").write_text("oud")
    (folder / "hard.txt").write_bytes(b"x" * 1_000_000)
    told: list[Path] = []
    net = crash.install(folder, told.append)
    for number in range(50):
        happen(type(f"Bug{number}", (Exception,), {})())
    net.remove()
    assert len(told) == crash.MOST_REPORTS
    assert len(list(folder.glob("storing *"))) == crash.MOST_REPORTS
    assert all(path.exists() for path in told)
    assert sum(path.stat().st_size for path in folder.iterdir()) < 2_000_000
    assert (folder / "hard.txt").stat().st_size <= crash.MOST_BYTES


def test_a_story_without_end_is_cut(told: list[Path]) -> None:
    def deeper(left: int) -> None:
        if left:
            try:
                deeper(left - 1)
            except ValueError as error:
                raise ValueError from error
        else:
            raise ValueError

    try:
        deeper(150)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told[0].stat().st_size <= crash.MOST_BYTES + 1
