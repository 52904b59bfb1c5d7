import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wishes import a_wish
from wijkteam_studio import app, cli
from wijkteam_studio.domain.errors import DiskFull, FolderUnwritable, StorageError
from wijkteam_studio.storage import faults
from wijkteam_studio.system import screen
from wijkteam_studio.system.paths import Paths

ROOT = Path(__file__).parents[2]


@pytest.fixture
def no_display(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def windows(monkeypatch):
    opened = []
    monkeypatch.setattr(app, "run_window", lambda paths: opened.append(paths.data) or 0)
    return opened


@pytest.fixture
def no_demo(monkeypatch):
    def started():
        raise AssertionError("the day was led before the target was looked at")

    monkeypatch.setattr(app, "open_rehearsal", started)
    monkeypatch.setattr(app, "open_studio", lambda _paths: started())


@pytest.mark.parametrize(
    ("environment", "platform", "display", "window"),
    [
        ({}, "linux", False, False),
        ({"DISPLAY": ""}, "linux", False, False),
        ({"DISPLAY": ":0"}, "linux", True, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True, True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False, True),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts;xcb"}, "linux", False, True),
        ({}, "win32", True, True),
        ({}, "darwin", True, True),
    ],
)
def test_the_rule_for_a_screen(environment, platform, display, window):
    assert screen.has_display(environment, platform) is display
    assert screen.can_open_window(environment, platform) is window


@pytest.mark.skipif(
    sys.platform != "linux",
    reason="only Linux runs without a screen; the rule for others is tried above",
)
def test_without_a_screen_one_dutch_line_says_what_can_be_done(no_display, windows, capsys):
    assert cli.run([]) == cli.FAILED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "Er is geen scherm gevonden. De voorbeelddag kan zonder scherm: wijkteam-studio demo"
    ]
    assert windows == []


def test_with_a_screen_the_window_opens(monkeypatch, windows, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli.run(["--data", str(tmp_path)]) == cli.OK
    assert windows == [tmp_path]


def test_make_run_asks_the_same_rule_without_what_is_heavy():
    code = (
        "import runpy, sys; runpy.run_path('tools/display.py');"
        "print(*(m for m in sys.modules if m.startswith(('wijkteam_studio', 'PySide6'))))"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    loaded = ["wijkteam_studio", "wijkteam_studio.system", "wijkteam_studio.system.screen"]
    assert answer.stdout.decode().split() == loaded


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not tell by EPIPE that nobody reads"
)
def test_who_stops_reading_along_gets_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "wijkteam_studio", "inhoud"]
    try:
        answer = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=-1, check=False)
    finally:
        os.close(writing)
    assert (answer.stderr, answer.returncode) == (b"", 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--data", "", "sessies"],
        ["--data", " ", "sessies"],
        ["sessies", "--data", ""],
        ["demo", "--uit", ""],
    ],
)
def test_an_empty_folder_is_refused(arguments, no_demo, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.run(arguments)
    assert stopped.value.code == cli.MISUSED
    assert "hier staat niets, zet er een naam achter" in capsys.readouterr().err


@pytest.mark.parametrize("after", [False, True])
def test_the_folder_stands_before_or_after_the_command(after, tmp_path, capsys):
    folder = ["--data", str(tmp_path / "gegevens")]
    command = ["sessies", *folder] if after else [*folder, "sessies"]
    assert cli.run(command) == cli.OK
    assert "Er zijn nog geen sessies." in capsys.readouterr().out
    with app.open_studio(Paths.at(tmp_path / "gegevens")) as studio:
        team = studio.new_session(a_wish()).live.day.team
    assert cli.run(command) == cli.OK
    assert team.name in capsys.readouterr().out


def failing(monkeypatch, problem):
    def opens(_paths, **_more):
        raise problem

    monkeypatch.setattr(app, "open_studio", opens)


def test_a_full_disk_is_said_once_and_as_it_is_for_a_command(monkeypatch, tmp_path, capsys):
    (full,) = (make() for make in faults._WORDS.values() if make is faults._full)
    assert isinstance(full, DiskFull)
    failing(monkeypatch, full)
    assert cli.run(["--data", str(tmp_path), "sessies"]) == cli.FAILED
    assert capsys.readouterr().err == "De schijf is vol. Maak ruimte vrij. Probeer het opnieuw.\n"


@pytest.mark.parametrize("make", sorted(set(faults._WORDS.values()), key=str))
def test_no_command_speaks_of_an_open_window(make, monkeypatch, tmp_path, capsys):
    failing(monkeypatch, make())
    assert cli.run(["--data", str(tmp_path), "sessies"]) == cli.FAILED
    said = capsys.readouterr().err
    assert not [words for words in ("typt", "Laat dit", "vanzelf", "alsnog") if words in said]
    assert said.startswith(make().title)


def test_other_problems_keep_their_words():
    problem = StorageError("Het bestand a. b is niet geschreven.", "Kies een andere map.")
    told = "Bewaren lukt nu niet. Het bestand a. b is niet geschreven. Kies een andere map."
    assert cli._told(problem) == told
    assert issubclass(cli.FolderMissing, FolderUnwritable)


def test_a_newspaper_in_a_folder_that_is_not_there_names_the_folder(tmp_path, no_demo, capsys):
    target = tmp_path / "weg" / "map" / "x.pdf"
    assert cli.run(["krant", "ab", "--uit", str(target)]) == cli.FAILED
    said = f"Deze map is er niet. Wij zoeken de map {target.parent}."
    assert capsys.readouterr().err == f"{said} Maak de map, of kies een andere.\n"


def test_a_newspaper_that_would_be_a_folder_is_refused_up_front(tmp_path, no_demo, capsys):
    assert cli.run(["krant", "ab", "--uit", str(tmp_path)]) == cli.FAILED
    assert f"{tmp_path} is een map. Kies een bestand: " in capsys.readouterr().err


def test_a_demo_into_a_file_is_refused_up_front(tmp_path, no_demo, capsys):
    file = tmp_path / "krant"
    file.write_bytes(b"")
    assert cli.run(["demo", "--uit", str(file)]) == cli.FAILED
    assert f"{file} is een bestand. Kies een map voor de krant." in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp850"])
@pytest.mark.parametrize(
    "command", [["sessies"], ["inhoud"], ["inhoud", "--json"], ["--help"], ["krant", "--help"]]
)
def test_a_console_that_knows_few_signs_shows_the_rest_as_question_marks(
    tmp_path, encoding, command
):
    with app.open_studio(Paths.at(tmp_path / "gegevens 🩷")) as studio:
        studio.new_session(a_wish(team_name="Wijkteam 🩷 Noord → “Zuid”"))
    answer = subprocess.run(
        [sys.executable, "-m", "wijkteam_studio", "--data", tmp_path / "gegevens 🩷", *command],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        check=False,
    )
    assert (answer.stderr, answer.returncode) == (b"", 0)
    shown = answer.stdout.decode(encoding)
    assert shown
    if command == ["sessies"]:
        assert "Wijkteam ? Noord" in shown


def test_a_problem_on_a_console_that_knows_few_signs_is_told(tmp_path):
    answer = subprocess.run(
        [sys.executable, "-m", "wijkteam_studio", "krant", "x", "--uit", tmp_path / "🩷" / "k.pdf"],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        check=False,
    )
    assert answer.returncode == 1
    assert b"?" in answer.stderr
    assert b"Traceback" not in answer.stderr


def test_the_command_tells_what_cannot_be_printed(tmp_path, capsys):
    paths = Paths.at(tmp_path / "data")
    with app.open_studio(paths) as studio:
        session = studio.new_session(a_wish(team_name="Wijkteam 李")).live.day.session
    target = tmp_path / "krant.pdf"
    command = ["--data", str(tmp_path / "data"), "krant", str(session.id)[:8], "--uit", str(target)]
    assert cli.run(command) == cli.OK
    told, ready = capsys.readouterr().out.splitlines()[-2:]
    assert told.startswith("Dit kan niet op papier, daar komt [teken] te staan: ")
    assert "de kop van de krant (李)" in told
    assert ready == f"De krant staat klaar: {target}"
