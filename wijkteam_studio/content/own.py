"""A team's own content: each file is used whole, or listed with the reason why not."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from wijkteam_studio.content.builtin import known_names, with_links
from wijkteam_studio.content.checks import Checks
from wijkteam_studio.content.programme_checks import check_programme
from wijkteam_studio.content.reading import read_table, shaped
from wijkteam_studio.content.schemas.dilemmas import OwnDilemmaFile
from wijkteam_studio.content.schemas.programme import ProgrammeFile
from wijkteam_studio.content.schemas.risks import OwnRiskFile
from wijkteam_studio.content.schemas.scan import OwnStatementFile
from wijkteam_studio.domain.dutch_order import dutch_order
from wijkteam_studio.domain.errors import ContentError
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.unusable import UnusableFile

Table = dict[str, Any]
Adder = Callable[[Library, Table, str], Library]


def with_own(library: Library, folder: Path) -> Library:
    """The library with every usable file of a folder added, and the others as problems."""
    tables: list[tuple[str, Table]] = []
    problems: list[UnusableFile] = []
    for path in _paths(folder, problems):
        try:
            tables.append((path.name, _with_kind(read_table(path), path.name)))
        except ContentError as error:
            problems.append(_unusable(error))
    for kind, add in _adders().items():
        for name, table in tables:
            if table["soort"] == kind:
                try:
                    library = add(library, table, name)
                except ContentError as error:
                    problems.append(_unusable(error))
    return replace(library, problems=tuple(sorted(problems, key=lambda one: dutch_order(one.file))))


def _adders() -> dict[str, Adder]:
    """Per kind of file what adds it; dilemmas first, because own risks may name them."""
    return {
        "dilemmas": _add_dilemmas,
        "stellingen": _add_statements,
        "risicos": _add_risks,
        "draaiboek": _add_programme,
    }


def _unusable(error: ContentError) -> UnusableFile:
    where = f"{error.file}, {error.key}" if error.key else error.file
    return UnusableFile(error.file, error.key, error.message.removeprefix(f"{where}: "))


def _paths(folder: Path, problems: list[UnusableFile]) -> list[Path]:
    """The TOML files of a folder by name; hidden and temporary files are not ours."""
    try:
        found = [path for path in folder.iterdir() if _is_content(path)] if folder.exists() else []
    except OSError:
        problems.append(UnusableFile(folder.name, "", "deze map is niet te lezen."))
        return []
    return sorted(found, key=lambda path: dutch_order(path.name))


def _is_content(path: Path) -> bool:
    return path.suffix.lower() == ".toml" and path.name[0] not in ".~" and path.is_file()


def _with_kind(table: Table, name: str) -> Table:
    kind = table.get("soort")
    if not isinstance(kind, str) or kind not in _adders():
        given = f"'{kind}' kennen we niet" if kind else "dit veld ontbreekt"
        raise ContentError(name, "soort", f"{given}. Kies uit: {', '.join(_adders())}.")
    return table


def _ids(values: Iterable[Any]) -> list[str]:
    return [value.id for value in values]


def _add_dilemmas(library: Library, table: Table, name: str) -> Library:
    own = shaped(table, OwnDilemmaFile, name).values()
    checks, deck = Checks(name), library.deck
    checks.unique(_ids(own), "dilemmas", _ids(deck))
    checks.known({f"dilemmas {d.id}, thema": [d.theme] for d in own}, _ids(deck.themes), "thema")
    choice = library.scan.dilemma_choice
    choice = replace(choice, dilemmas=(*choice.dilemmas, *_ids(own)))
    return replace(
        library,
        deck=replace(deck, dilemmas=(*deck.dilemmas, *own)),
        scan=replace(library.scan, dilemma_choice=choice),
    )


def _add_statements(library: Library, table: Table, name: str) -> Library:
    own = shaped(table, OwnStatementFile, name).values()
    scan = library.scan
    Checks(name).unique(_ids(own), "stellingen", (*_ids(scan.statements), *_ids(scan.groups)))
    return replace(library, scan=replace(scan, statements=(*scan.statements, *own)))


def _add_risks(library: Library, table: Table, name: str) -> Library:
    own = shaped(table, OwnRiskFile, name).values()
    checks, deck = Checks(name), library.risks
    checks.unique(_ids(own), "risicos", _ids(deck))
    checks.known(
        {f"risicos {r.id}, dilemmas": r.dilemmas for r in own}, _ids(library.deck), "dilemma"
    )
    return replace(library, risks=replace(deck, risks=(*deck.risks, *own)))


def _add_programme(library: Library, table: Table, name: str) -> Library:
    file = shaped(table, ProgrammeFile, name)
    check_programme(file, name, known_names(library))
    Checks(name).unique([file.id], "id", _ids(library.programmes))
    return replace(
        library,
        programmes=(*library.programmes, file.template()),
        conversation=with_links(library.conversation, [file]),
    )
