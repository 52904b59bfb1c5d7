import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from tools.make_sounds import FOLDER, RATE, SOUNDS, as_wave, main
from wijkteam_studio.domain.bell import Sound
from wijkteam_studio.system.paths import resources_folder


def samples_of(path):
    with wave.open(str(path), "rb") as source:
        assert (source.getnchannels(), source.getsampwidth()) == (1, 2)
        assert source.getframerate() == RATE
        data = array("h", source.readframes(source.getnframes()))
    if sys.byteorder == "big":
        data.byteswap()
    return data


def loudness(samples):
    return (sum(value * value for value in samples) / len(samples)) ** 0.5


def test_there_is_a_file_for_every_sound_of_the_bell():
    assert resources_folder() / "sounds" == FOLDER
    assert {path.stem for path in FOLDER.glob("*.wav")} == set(Sound) == set(SOUNDS)


@pytest.mark.parametrize("name", SOUNDS)
def test_the_file_is_what_the_tool_makes(name, tmp_path):
    made = tmp_path / "made.wav"
    made.write_bytes(as_wave(SOUNDS[name]))
    kept, fresh = samples_of(FOLDER / f"{name}.wav"), samples_of(made)
    assert len(kept) == len(fresh)
    # another machine may round a sine the other way
    assert max(abs(one - other) for one, other in zip(kept, fresh, strict=True)) <= 1


@pytest.mark.parametrize("name", SOUNDS)
def test_the_sound_is_small_and_does_not_clip(name):
    path = FOLDER / f"{name}.wav"
    assert path.stat().st_size < 400_000
    assert 8_000 < max(map(abs, samples_of(path))) < 30_000


@pytest.mark.parametrize("name", SOUNDS)
def test_the_sound_begins_and_ends_without_a_tick(name):
    data = samples_of(FOLDER / f"{name}.wav")
    assert abs(data[0]) < 50
    assert max(map(abs, data[-200:])) < 50
    swing = max(abs(one - other) for one, other in pairwise(data))
    assert swing < 9_000


@pytest.mark.parametrize("name", SOUNDS)
def test_the_sound_dies_away(name):
    data = samples_of(FOLDER / f"{name}.wav")
    part = len(data) // 4
    quarters = [loudness(data[part * place : part * (place + 1)]) for place in range(4)]
    assert quarters == sorted(quarters, reverse=True)
    assert quarters[0] > 8 * quarters[3]


def test_the_chime_is_softer_and_shorter_than_the_gong():
    gong, soft = (samples_of(FOLDER / f"{name}.wav") for name in (Sound.GONG, Sound.SOFT))
    assert 2.5 * RATE < len(gong) < 3.5 * RATE
    assert len(soft) < len(gong) / 2
    assert max(map(abs, soft)) < 0.6 * max(map(abs, gong))


def test_the_tool_writes_what_it_says(tmp_path, capsys):
    assert main(tmp_path / "hier") == 0
    assert sorted(path.name for path in Path(tmp_path / "hier").iterdir()) == [
        "gong.wav",
        "zacht.wav",
    ]
    assert "gong.wav" in capsys.readouterr().out
