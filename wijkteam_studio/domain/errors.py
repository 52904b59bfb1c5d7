"""Every failure a user can meet, with its Dutch words.

StudioError
+-- InvalidInput        a field holds something we cannot use; names the field
|   +-- TextTooLong     more characters than the field takes
+-- ContentError        a content file cannot be used; names file and key
+-- StorageError        the database or the disk does not do what we ask
|   +-- DatabaseDamaged      the file is not a usable database
|   |   +-- DatabaseMissing  the file is gone, and something of it is left
|   |   +-- SavesLost        the file is usable, but what was saved last is not in it
|   +-- DatabaseTooNew       the file was made by a newer release
|   +-- DatabaseBusy         another program holds the file
|   +-- DiskFull             there is no room left
|   +-- FolderUnwritable     we may not write in the folder
|   |   +-- FolderMissing    the folder is not there
|   +-- FolderUnsuitable     a synced or network folder
|   +-- NotFound             nothing with this identity
+-- PrintError          the newspaper could not be made or written
"""


class StudioError(Exception):
    """The world's fault, explained: a title, what happened, and what to do, all in Dutch."""

    title = "Dit lukte niet"

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    @property
    def sentence(self) -> str:
        """Message and advice as one line."""
        return f"{self.message} {self.advice}".strip()


class InvalidInput(StudioError):
    """A field holds something we cannot use."""

    title = "Kijk dit nog even na"

    def __init__(self, field: str, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.field = field


class TextTooLong(InvalidInput):
    """More characters than the field takes; nothing was changed."""

    def __init__(self, field: str, length: int, limit: int) -> None:
        super().__init__(
            field,
            f"{field}: deze tekst heeft {_thousands(length)} tekens. "
            f"Er passen er {_thousands(limit)} in.",
            "Maak de tekst korter, of knip hem in stukken. Er is niets veranderd.",
        )
        self.limit = limit


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


class ContentError(StudioError):
    """A content file cannot be used; names the file and the key."""

    title = "Niet bruikbaar"

    def __init__(self, file: str, key: str, message: str) -> None:
        where = f"{file}, {key}" if key else file
        super().__init__(
            f"{where}: {message}", "Pas het bestand aan. De rest van het programma werkt gewoon."
        )
        self.file = file
        self.key = key


class StorageError(StudioError):
    """The database or the disk does not do what we ask."""

    title = "Bewaren lukt nu niet"


class DatabaseDamaged(StorageError):
    """The file is not a usable database of ours."""

    title = "Het gegevensbestand is beschadigd"


class DatabaseMissing(DatabaseDamaged):
    """The file is gone, and there are backups, a log or a mark of it."""

    title = "Het gegevensbestand is weg"


class SavesLost(DatabaseDamaged):
    """The file can be used, but what was saved last is not in it any more."""

    title = "De laatste notities ontbreken"


class DatabaseTooNew(StorageError):
    """The file was made by a newer release of this program."""

    title = "Gemaakt met een nieuwere versie"


class DatabaseBusy(StorageError):
    """Another program, or a second copy of ours, holds the file."""

    title = "Wijkteam Studio is al open"


class DiskFull(StorageError):
    """There is no room left on the disk."""

    title = "De schijf is vol"


class FolderUnwritable(StorageError):
    """We may not write in the data folder."""

    title = "In deze map mogen wij niet schrijven"


class FolderMissing(FolderUnwritable):
    """The folder is not there, or is no folder; names it with its whole path."""

    title = "Deze map is er niet"

    def __init__(self, folder: str) -> None:
        super().__init__(f"Wij zoeken de map {folder}.", "Maak de map, of kies een andere.")


class FolderUnsuitable(StorageError):
    """A synced or network folder, where a database gets damaged."""

    title = "Deze map is niet geschikt"


class NotFound(StorageError):
    """Nothing with this identity exists."""

    title = "Niet gevonden"


class PrintError(StudioError):
    """The newspaper could not be made or written."""

    title = "De krant kon niet worden gemaakt"


class PrintCancelled(PrintError):
    """Somebody did not want to wait for the newspaper any longer."""

    title = "De krant is niet gemaakt"

    def __init__(self) -> None:
        super().__init__("Het maken van de krant is geannuleerd.", "Er is niets veranderd.")
