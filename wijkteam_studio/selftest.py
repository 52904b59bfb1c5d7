"""The installed program proves that it is whole: content, fonts, database and PDF."""

import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from wijkteam_studio.app import open_rehearsal
from wijkteam_studio.content.example import load_example
from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.errors import StudioError
from wijkteam_studio.services.demo import lead_example
from wijkteam_studio.services.paper import make_newspaper
from wijkteam_studio.system.paths import resources_folder, sessions_folder
from wijkteam_studio.system.sound import has_no_sound_library

Say = Callable[[str], None]

_SOUNDS = ("gong.wav", "zacht.wav")
#: What a whole program carries; a missing file shows here.
_EXPECTED = {"dilemma's": 20, "stellingen": 24, "werkvormen": 26, "draaiboeken": 5, "rubrieken": 11}


@dataclass(frozen=True, slots=True)
class _Check:
    name: str
    run: Callable[[], str]


def run_selftest(say: Say) -> bool:
    """Try every part once; says each outcome, gives True when all is well."""
    whole = True
    for check in (
        _Check("inhoud", _content),
        _Check("lettertypen", _fonts),
        _Check("gegevens", _database),
        _Check("krant", _newspaper),
        _Check("geluid", _sound),
        _Check("venster", _window),
    ):
        try:
            say(f"goed   {check.name}: {check.run()}")
        except (StudioError, OSError, ImportError, AssertionError, KeyError, wave.Error) as problem:
            whole = False
            say(f"STUK   {check.name}: {problem}")
    say("Het programma is heel." if whole else "Er mist iets. Installeer het programma opnieuw.")
    return whole


def _content() -> str:
    counts = load_library(resources_folder(), sessions_folder(), None).counts()
    for name, number in _EXPECTED.items():
        if counts[name] != number:
            raise OSError(f"{name}: {counts[name]} in plaats van {number}")
    return f"{sum(counts.values())} onderdelen"


def _fonts() -> str:
    fonts = sorted((resources_folder() / "fonts").glob("*.ttf"))
    if not fonts:
        raise OSError("er zijn geen lettertypen")
    return f"{len(fonts)} bestanden"


def _database() -> str:
    with open_rehearsal() as studio:
        example = load_example(sessions_folder() / "voorbeeld", studio.library)
        desk = studio.add_day(example)
        studio.flush()
        again = studio.open_day(desk.live.day.session.id).live.day
        if again.notes != desk.live.day.notes:
            raise OSError("de notities kwamen anders terug")
        return f"{len(again.notes)} notities heen en terug"


def _newspaper() -> str:
    with TemporaryDirectory() as folder, open_rehearsal() as studio:
        example = load_example(sessions_folder() / "voorbeeld", studio.library)
        desk = lead_example(studio, example, _quiet)
        target = Path(folder) / "krant.pdf"
        make_newspaper(desk.paper.newspaper(), resources_folder() / "fonts", target)
        size = target.stat().st_size
        if not target.read_bytes().startswith(b"%PDF-"):
            raise OSError("het bestand is geen pdf")
        return f"{size // 1024} kB"


def _sound() -> str:
    for name in _SOUNDS:
        with wave.open(str(resources_folder() / "sounds" / name)) as sound:
            if not sound.getnframes():
                raise OSError(f"{name} is leeg")
    if has_no_sound_library():
        return f"{len(_SOUNDS)} bestanden; dit soort computer geeft geen geluid"
    import miniaudio

    return f"{len(_SOUNDS)} bestanden, miniaudio {miniaudio.__version__}"


def _window() -> str:
    from PySide6 import __version__
    from PySide6.QtWidgets import QApplication

    missing = [
        name for name in ("wijk_licht.xml",) if not (resources_folder() / "theme" / name).exists()
    ]
    if missing:
        raise OSError(f"het thema mist: {', '.join(missing)}")
    return f"Qt {__version__}, {QApplication.__name__}"


def _quiet(_line: str) -> None:
    """Say nothing."""
