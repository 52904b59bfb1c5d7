"""Half-made files that a fallen program left in the folders of one user: each holds people's text.

Only for the one program that has this data folder, as what it is making itself goes too.
"""

import re
import time
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Final

from wijkteam_studio.storage.copies import PUT_BACK
from wijkteam_studio.storage.erasure_list import ERASURES
from wijkteam_studio.storage.family import HALF_MADE
from wijkteam_studio.storage.opening import BEING_MADE
from wijkteam_studio.storage.remaking import BEING_REMADE
from wijkteam_studio.storage.rolling_back import BEING_TRIED
from wijkteam_studio.system import atomic, half_made
from wijkteam_studio.system.last_place import LAST_PLACE
from wijkteam_studio.system.paths import Paths
from wijkteam_studio.system.preferences import PREFERENCES
from wijkteam_studio.system.rescue_places import reason_of, rescue_places

#: What the name of a copy in a folder that a person chose says of why it was made.
CHOSEN: Final = "kopie"
_CHOSEN_HALF: Final = re.compile(rf"[-\d]{{10}} \d{{6}} {CHOSEN} [0-9a-f]{{32}}\{HALF_MADE}(-\w+)?")
#: Seconds after which no copy is still being written, also on a slow stick.
_WRITTEN_WITHIN: Final = 3600.0
_BESIDE_THE_DATABASE: Final = (PUT_BACK, BEING_MADE, BEING_REMADE, BEING_TRIED)


def sweep(paths: Paths) -> None:
    """Take them away, with their logs; what is only being written by another program stays."""
    name, ours = paths.database, reason_of(paths.data)
    rescues = rescue_places(paths.data)
    for path in chain(
        *(paths.data.glob(f"{name.name}{ending}*") for ending in _BESIDE_THE_DATABASE),
        paths.data.glob(f"{name.stem} *{HALF_MADE}*"),
        paths.backups.glob(f"[!.]*{HALF_MADE}*"),
        *(place.glob(f"[!.]*{ours}*{HALF_MADE}*") for place in rescues),
    ):
        atomic.discard(path)
    half_made.sweep(paths.data, (ERASURES, LAST_PLACE, PREFERENCES))
    for place in rescues:
        half_made.sweep(place, (f"*{ours}*.txt",))


def sweep_chosen(folder: Path) -> None:
    """Take away half copies in a folder that a person chose, such as one on a stick.

    Another program may be writing one there too, so only old ones.
    """
    for path in folder.glob(f"* {CHOSEN} *{HALF_MADE}*"):
        with suppress(OSError):
            age = abs(time.time() - path.stat().st_mtime)
            if _CHOSEN_HALF.fullmatch(path.name) and age > _WRITTEN_WITHIN:
                path.unlink()
