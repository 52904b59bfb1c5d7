from pathlib import Path

import pytest

from wijkteam_studio.system.preferences import Preferences, PreferencesFile
from wijkteam_studio.ui.kit.settings import Settings


def test_a_choice_is_told_and_kept_at_once(tmp_path: Path) -> None:
    settings = Settings(PreferencesFile(tmp_path))
    told: list[Preferences] = []
    settings.changed.connect(told.append)
    settings.change(volume=20, sound=False)
    assert told == [settings.now] == [Preferences(volume=20, sound=False)]
    assert Settings(PreferencesFile(tmp_path)).now == settings.now


def test_choosing_what_holds_already_tells_nobody(tmp_path: Path) -> None:
    settings = Settings(PreferencesFile(tmp_path))
    told: list[Preferences] = []
    settings.changed.connect(told.append)
    settings.change(volume=settings.now.volume)
    assert not told


def test_a_choice_that_cannot_be_kept_holds_until_the_end(tmp_path: Path) -> None:
    settings = Settings(PreferencesFile(tmp_path / "weg"))
    told: list[bool] = []
    settings.not_kept.connect(lambda: told.append(True))
    settings.change(motion=False)
    assert told
    assert not settings.now.motion


def test_an_unknown_choice_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        Settings(PreferencesFile(tmp_path)).change(colour="red")
