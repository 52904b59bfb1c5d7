"""Reading without writing: the data are copied first, so a read-only stick can be read too."""

from wijkteam_studio.storage import family, log_check, opening
from wijkteam_studio.system import atomic, private
from wijkteam_studio.system.paths import Paths


def copy_for_reading(paths: Paths, to: Paths) -> None:
    """Copy the database with all that belongs to it to another folder; none is no fault.

    Raises DatabaseMissing, DatabaseBusy or StorageError; nothing is made in the folder itself.
    """
    if not paths.database.exists():
        opening.check_nothing_is_left(paths)
        return
    log_check.check_free(paths.database)
    try:
        for part in family.parts(paths.database):
            private.copy(part, to.database.with_name(part.name))
    except OSError as error:
        raise atomic.explained(error, paths.database) from error
