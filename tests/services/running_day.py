"""A day that runs in a process of its own, until that process is killed."""

import sys
import time
from datetime import date
from datetime import time as daytime
from pathlib import Path

from wijkteam_studio.app import open_studio
from wijkteam_studio.domain.phases import TeamStage
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.system.paths import Paths

WISH = SessionWish(
    None,
    "Wijkteam Noord",
    "Voorbeeldstad",
    "Noord",
    date(2026, 11, 17),
    daytime(9, 0),
    "Buurthuis",
    9,
    "DB1",
    TeamStage.GROEIEND,
)


def main(folder, how):
    with open_studio(Paths.at(folder)) as studio:
        desk = studio.new_session(WISH)
        desk.conduct.begin()
        desk.conduct.next()
        desk.conduct.extend(5)
        if how == "paused":
            time.sleep(1.0)
            desk.conduct.toggle_clock()
        while True:
            desk.conduct.keep_clock()
            studio.flush()
            print(desk.live.day.session.id, desk.conduct.seconds_left, flush=True)
            time.sleep(0.3)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
