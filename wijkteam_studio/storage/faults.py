"""What goes wrong in a file or on a disk, in Dutch; everything else is a bug and stays one."""

import sqlite3

from wijkteam_studio.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    FolderUnwritable,
    NotFound,
    SavesLost,
    StorageError,
)

_PRIMARY_CODE = 0xFF
#: What reading a file raises: a message of SQLite about broken bytes can itself be no text.
OF_SQLITE = (sqlite3.Error, UnicodeDecodeError)


def explained(error: BaseException) -> StorageError | None:
    """The failure of the world in this error, or None when it is a bug."""
    if isinstance(error, StorageError):
        return error
    # SQLAlchemy wraps what SQLite says; asking it by name would import it before it is needed.
    cause = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)
    if not isinstance(cause, sqlite3.Error):
        return None
    make = _WORDS.get(getattr(cause, "sqlite_errorcode", 0) & _PRIMARY_CODE)
    return make() if make else None


def trouble(error: BaseException) -> StorageError | None:
    """What stands in the way of a save and may pass; None when trying again does not help."""
    return None if isinstance(error, NotFound) else explained(error)


def busy() -> DatabaseBusy:
    """Another program holds the file."""
    return DatabaseBusy(
        "Een ander venster of programma gebruikt de gegevens al.",
        "Ga naar dat venster, of sluit het en probeer het opnieuw.",
    )


def damaged(message: str = "Wij kunnen het bestand met de gegevens niet lezen.") -> DatabaseDamaged:
    """The file cannot be used; it was left as it is."""
    return DatabaseDamaged(
        message, "Wij hebben niets veranderd. Zet een reservekopie terug, of begin opnieuw."
    )


def gone() -> StorageError:
    """The path no longer leads to the open file, and there is no other place to go on."""
    return FolderUnwritable(
        "Het bestand met de gegevens is weg of vervangen. Wat je typt staat alleen nog hier.",
        "Laat dit programma open en zet de map met de gegevens terug.",
    )


def missing() -> DatabaseMissing:
    """The file is gone, and something of it is left."""
    return DatabaseMissing(
        "Het bestand met de gegevens is weg. Er ligt nog wel een deel van, of een reservekopie.",
        "Wij hebben niets veranderd. Zet een reservekopie terug, of begin opnieuw.",
    )


def saves_lost(number: int) -> SavesLost:
    """So many saved changes are not in the file any more; it was left as it is."""
    lost = "De laatste wijziging" if number == 1 else f"De laatste {number} wijzigingen"
    verb = "staat" if number == 1 else "staan"
    return SavesLost(
        f"{lost} die bewaard {'was' if number == 1 else 'waren'}, {verb} niet meer in het bestand.",
        "Wij hebben niets veranderd. Zet een reservekopie terug, of ga verder met wat er is.",
    )


def made_way() -> StorageError:
    """A copy was given up for something that cannot be done beside it."""
    return StorageError(
        "Er kwam iets tussen dat voorgaat, zoals wissen of afsluiten.",
        "Je gegevens zelf zijn bewaard. Maak de kopie straks opnieuw.",
    )


def dropped() -> StorageError:
    """A save that cannot be done, now or later."""
    return StorageError(
        "Eén wijziging kon niet worden bewaard.",
        "Laat dit programma open. Kijk na wat je het laatst opschreef, en schrijf het nog eens.",
    )


def rows_lost() -> SavesLost:
    """Something that was in the file is not in it any more; it was left as it is."""
    return SavesLost(
        "In het bestand met de gegevens ontbreken regels.",
        "Wij hebben niets veranderd. Zet een reservekopie terug, of ga verder met wat er is.",
    )


def _full() -> DiskFull:
    return DiskFull(
        "De schijf is vol. Wat je typt staat nog hier en is nog niet bewaard.",
        "Maak ruimte vrij. Wij proberen het vanzelf opnieuw.",
    )


def _unwritable() -> FolderUnwritable:
    return FolderUnwritable(
        "Wij mogen niet schrijven in de map met de gegevens, of de map is weg.",
        "Laat dit programma open. Maak de map weer beschikbaar, dan bewaren wij alsnog.",
    )


def _disk() -> StorageError:
    return StorageError(
        "De schijf geeft een fout. Wat je typt staat nog hier en is nog niet bewaard.",
        "Laat dit programma open. Wij proberen het vanzelf opnieuw.",
    )


_WORDS = {
    sqlite3.SQLITE_BUSY: busy,
    sqlite3.SQLITE_LOCKED: busy,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _disk,
    sqlite3.SQLITE_READONLY: _unwritable,
    sqlite3.SQLITE_CANTOPEN: _unwritable,
    sqlite3.SQLITE_PERM: _unwritable,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: damaged,
}
