"""The command line, in Dutch: lead the demo, list sessions, make a newspaper, look inside."""

import argparse
import io
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from uuid import UUID

from wijkteam_studio import __version__
from wijkteam_studio.domain.errors import FolderMissing, InvalidInput, NotFound, StudioError
from wijkteam_studio.system.atomic import explained, make_folder, plain_file
from wijkteam_studio.system.paths import Paths, resources_folder, sessions_folder
from wijkteam_studio.system.screen import can_open_window

if TYPE_CHECKING:
    from wijkteam_studio.services.studio import Studio

OK, FAILED, MISUSED = 0, 1, 2
_RESCUE = (
    "Er is een noodbestand met werk dat nog niet is teruggezet: {}. Zet het terug in het "
    "programma, bij Instellingen, Herstellen."
)
_NO_SCREEN = "Er is geen scherm gevonden. De voorbeelddag kan zonder scherm: wijkteam-studio demo"
_AGAIN = "Probeer het opnieuw."
#: Sentences with these words are about a window that stays open, and not about a command.
_OF_THE_WINDOW = ("Wat je typt", "Laat dit programma open", "vanzelf opnieuw", "bewaren wij alsnog")


class _DutchParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(
            MISUSED, f"Dit begrijpen we niet: {_dutch(message)}\nKijk met: {self.prog} --help\n"
        )

    def format_help(self) -> str:
        text = super().format_help()
        for english, dutch in _HELP_WORDS.items():
            text = text.replace(english, dutch)
        return text

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:")


_HELP_WORDS = {
    "usage:": "gebruik:",
    "positional arguments:": "opdrachten:",
    "options:": "opties:",
    "show this help message and exit": "toon deze uitleg",
}
_ERROR_WORDS = {
    "unrecognized arguments:": "onbekend:",
    "the following arguments are required:": "er ontbreekt:",
    "invalid choice:": "onbekende keuze:",
    "expected one argument": "hier hoort iets achter",
    "choose from": "kies uit",
    "argument ": "bij ",
}


def _dutch(message: str) -> str:
    for english, dutch in _ERROR_WORDS.items():
        message = message.replace(english, dutch)
    return message


def parser() -> argparse.ArgumentParser:
    """The command line as it can be typed."""
    top = _DutchParser(
        prog="wijkteam-studio",
        description="Wijkteam Studio begeleidt de teamdag van een wijkteam, tot en met de krant. "
        "Zonder opdracht opent het programma.",
    )
    _add_data(top)
    top.add_argument(
        "--versie",
        action="version",
        version=f"Wijkteam Studio {__version__}",
        help="toon de versie",
    )
    commands = top.add_subparsers(dest="command", metavar="OPDRACHT")
    demo = commands.add_parser("demo", help="leid de voorbeelddag en maak de krant")
    demo.add_argument(
        "--uit",
        metavar="MAP",
        type=_path,
        default=Path("demo"),
        help="map voor de krant (anders: demo)",
    )
    commands.add_parser("sessies", help="toon alle sessies")
    krant = commands.add_parser("krant", help="maak de krant van een sessie")
    krant.add_argument("sessie", metavar="SESSIE", help="het nummer uit de lijst van 'sessies'")
    krant.add_argument("--uit", metavar="BESTAND", type=_path, required=True, help="de pdf")
    inhoud = commands.add_parser("inhoud", help="toon wat er geladen is")
    inhoud.add_argument("--json", action="store_true", help="als JSON")
    commands.add_parser("zelftest", help="controleer of het programma heel is")
    for command in commands.choices.values():  # what stands before the command stays
        _add_data(command, default=argparse.SUPPRESS)
    return top


def _add_data(to: argparse.ArgumentParser, default: str | None = None) -> None:
    to.add_argument(
        "--data", metavar="MAP", type=_path, default=default, help="map met je gegevens"
    )


def _path(typed: str) -> Path:
    if not typed.strip():
        raise argparse.ArgumentTypeError("hier staat niets, zet er een naam achter")
    return Path(typed)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; gives the exit code."""
    _print_what_the_console_knows()
    options = parser().parse_args(arguments)
    paths = Paths.at(options.data) if options.data else Paths.of_user()
    actions: dict[str, Callable[[argparse.Namespace, Paths], int]] = {
        "demo": _demo,
        "sessies": _sessions,
        "krant": _newspaper,
        "inhoud": _contents,
        "zelftest": _selftest,
    }
    try:
        return actions.get(options.command, _window)(options, paths)
    except StudioError as problem:
        print(_told(problem), file=sys.stderr)
        return FAILED


def _print_what_the_console_knows() -> None:
    """Let a console without our signs, such as cp1252, show a question mark in their place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _told(problem: StudioError) -> str:
    """Title and sentence, each thing once, without what only helps in an open window."""
    said = re.split(r"(?<=\.) ", f"{problem.title}. {problem.sentence}")
    kept = [part for part in said if not any(words in part for words in _OF_THE_WINDOW)]
    if len(kept) < len(said):
        kept.append(_AGAIN)
    return " ".join(dict.fromkeys(kept))


def _window(_options: argparse.Namespace, paths: Paths) -> int:
    if not can_open_window():
        print(_NO_SCREEN, file=sys.stderr)
        return FAILED
    from wijkteam_studio.app import run_window

    return run_window(paths)


def _demo(options: argparse.Namespace, _paths: Paths) -> int:
    from wijkteam_studio.app import open_rehearsal
    from wijkteam_studio.content.example import load_example
    from wijkteam_studio.services.demo import lead_example
    from wijkteam_studio.services.paper import make_newspaper

    if _found(options.uit) and not _found(options.uit, folder=True):
        raise InvalidInput("--uit", f"{options.uit} is een bestand.", "Kies een map voor de krant.")
    with open_rehearsal() as studio:
        example = load_example(sessions_folder() / "voorbeeld", studio.library)
        desk = lead_example(studio, example, print)
        make_folder(options.uit, is_for_all=True)
        target = options.uit / desk.paper.file_name()
        make_newspaper(desk.paper.newspaper(), resources_folder() / "fonts", target)
    print(f"De krant staat klaar: {target}")
    return OK


def _sessions(_options: argparse.Namespace, paths: Paths) -> int:
    from wijkteam_studio.app import open_or_read

    with open_or_read(paths) as studio:
        _say_what_was_done(studio, paths)
        found = studio.overview().sessions
        for item in found:
            session = item.session
            damaged = "  beschadigd" if item.is_damaged else ""
            print(
                f"{str(session.id)[:8]}  {session.date:%Y-%m-%d}  {item.team.name}  "
                f"{session.programme_title}  {session.state}  {item.notes} notities{damaged}"
            )
    if not found:
        print("Er zijn nog geen sessies. Open het programma en kies Nieuwe sessie.")
    return OK


def _newspaper(options: argparse.Namespace, paths: Paths) -> int:
    from wijkteam_studio.app import open_or_read
    from wijkteam_studio.services.paper import make_newspaper

    _check_paper(options.uit)
    with open_or_read(paths) as studio:
        _say_what_was_done(studio, paths)
        sessions = [item.session.id for item in studio.overview().sessions]
        desk = studio.open_day(_matching(options.sessie, sessions))
        fonts = resources_folder() / "fonts"
        lacking = make_newspaper(desk.paper.newspaper(), fonts, options.uit)
        desk.paper.printed()
    for words in filter(None, (desk.news, lacking)):
        print(words)
    print(f"De krant staat klaar: {options.uit}")
    return OK


def _say_what_was_done(studio: "Studio", paths: Paths) -> None:
    from wijkteam_studio.services.rescue import left_behind

    for sentence in studio.notices:
        print(sentence, file=sys.stderr)
    for path in left_behind(paths):
        print(_RESCUE.format(path), file=sys.stderr)


def _check_paper(target: Path) -> None:
    """Refuse a target that cannot become a file, before there is any work done for it."""
    if _found(target, folder=True):
        name = target / "krant.pdf"
        raise InvalidInput("--uit", f"{target} is een map.", f"Kies een bestand: {name}")
    plain_file(target)
    if not _found(target.parent, folder=True):
        raise FolderMissing(str(target.parent.absolute()))


def _found(path: Path, *, folder: bool = False) -> bool:
    try:
        return path.is_dir() if folder else path.exists()
    except OSError as error:
        raise explained(error, path) from error


def _matching(start: str, sessions: Sequence[UUID]) -> UUID:
    found = [session for session in sessions if str(session).startswith(start.lower())]
    if not found:
        raise NotFound(
            f"Sessie: {start} bestaat niet.", "Kijk in de lijst: wijkteam-studio sessies"
        )
    if len(found) > 1:
        raise InvalidInput("Sessie", f"Sessie: {start} past op meer sessies.", "Typ meer tekens.")
    return found[0]


def _contents(options: argparse.Namespace, paths: Paths) -> int:
    from wijkteam_studio.content.loader import load_library

    library = load_library(resources_folder(), sessions_folder(), paths.own_content)
    if options.json:
        problems = [problem.sentence for problem in library.problems]
        print(
            json.dumps(
                {"inhoud": dict(library.counts()), "niet_bruikbaar": problems},
                ensure_ascii=False,
                indent=2,
            )
        )
        return OK
    for name, count in library.counts().items():
        print(f"{count:5}  {name}")
    for problem in library.problems:
        print(f"niet bruikbaar: {problem.sentence}")
    return OK


def _selftest(_options: argparse.Namespace, _paths: Paths) -> int:
    from wijkteam_studio.selftest import run_selftest

    return OK if run_selftest(print) else FAILED
