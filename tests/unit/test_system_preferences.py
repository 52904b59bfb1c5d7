import json
from pathlib import Path

import pytest

from wijkteam_studio.system.preferences import Preferences, PreferencesFile


def held(folder: Path, **choices: object) -> Preferences:
    (folder / "instellingen.json").write_text(json.dumps(choices), encoding="utf-8")
    return PreferencesFile(folder).read()


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    chosen = Preferences(
        projector=("HDMI-1", "A1", "EPSON"),
        sound=False,
        volume=30,
        soft_warning=False,
        motion=False,
        text_scale=1.5,
        high_contrast=True,
        keys={"NEXT": ("PgDown", "N")},
    )
    assert PreferencesFile(tmp_path).write(chosen)
    assert PreferencesFile(tmp_path).read() == chosen


def test_a_new_computer_has_the_defaults(tmp_path: Path) -> None:
    assert PreferencesFile(tmp_path).read() == Preferences()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", "[" * 100_000, "\ud800".encode("utf-16", "surrogatepass").hex()],
)
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "instellingen.json").write_text(content, encoding="utf-8")
    assert PreferencesFile(tmp_path).read() == Preferences()


def test_one_unusable_choice_does_not_spoil_the_others(tmp_path: Path) -> None:
    found = held(
        tmp_path,
        volume="luid",
        sound=1,
        text_scale=7,
        projector="EPSON",
        keys={"NEXT": "N", "BLACK": ["Z"]},
        motion=False,
    )
    assert found == Preferences(motion=False, keys={"BLACK": ("Z",)})


@pytest.mark.parametrize(("written", "read"), [(-5, 0), (500, 100), (40, 40)])
def test_the_volume_is_between_silence_and_full(tmp_path: Path, written: int, read: int) -> None:
    assert held(tmp_path, volume=written).volume == read


def test_a_choice_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    assert not PreferencesFile(tmp_path / "weg").write(Preferences(volume=10))
