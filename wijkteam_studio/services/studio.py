"""The open studio: its teams and sessions, and the days that are led in it.

Listing the sessions is what everybody waits for at the start, so the content, the desks and all
storage that needs SQLModel are imported when they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from wijkteam_studio.domain import damage
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.erasing import Erasure, ErasureOutcome
from wijkteam_studio.domain.errors import NotFound, StorageError
from wijkteam_studio.domain.overview import Overview, SearchHit
from wijkteam_studio.domain.standing import mended
from wijkteam_studio.domain.team import Team, TeamSession, check_no_twin, people_count
from wijkteam_studio.domain.text import is_empty, line_text, title_text
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.storage import backups, front_page, leftovers, rescue_file, search
from wijkteam_studio.storage.database import Database, SaveState
from wijkteam_studio.storage.erasure_list import ErasureList
from wijkteam_studio.system import heavy
from wijkteam_studio.system.paths import sessions_folder

if TYPE_CHECKING:
    from wijkteam_studio.domain.library import Library
    from wijkteam_studio.services.asides import SetAside
    from wijkteam_studio.services.clocks import Clocks
    from wijkteam_studio.services.desk import Desk
    from wijkteam_studio.services.erasing import Eraser
    from wijkteam_studio.storage.cells import DamagedRow
    from wijkteam_studio.storage.history import History

#: The folder of the example day, among the sessions.
EXAMPLE = "voorbeeld"
_TAKEN = "Kies dat team, of geef dit team een andere naam."


class Studio:
    """Makes, finds, opens and deletes sessions in one data folder."""

    def __init__(
        self,
        load: Callable[[], Library],
        database: Database,
        clocks: Clocks,
        *,
        is_rehearsal: bool,
    ) -> None:
        self._load = load
        self.is_rehearsal = is_rehearsal
        self._database = database
        self._clocks = clocks

    @cached_property
    def library(self) -> Library:
        """All content, read when it is first asked for; raises ContentError."""
        return self._load()

    def listen(self, queued: Callable[[], None], saved: Callable[[SaveState], None]) -> None:
        """Call `queued` when a change begins to wait, on the thread that made the change.

        `saved` is called with every change in what is saved, on the writer's thread.
        """
        self._database.on_queued = queued
        self._database.on_saved = saved

    @property
    def saving(self) -> SaveState:
        """How the saving stands now."""
        return self._database.state

    def overview(self) -> Overview:
        """The teams and sessions for the start page."""
        return self._database.glance(front_page.overview).with_going(self._database.has_let_go)

    def teams(self) -> tuple[Team, ...]:
        """All teams by name."""
        heavy.load()
        from wijkteam_studio.storage import teams

        return self._database.read(teams.all_teams)

    def search(self, text: str) -> tuple[SearchHit, ...]:
        """What was found in teams, notes, parked topics and agreements."""
        if is_empty(text):
            return ()
        found = self._database.glance(lambda db: search.search(db, text))
        gone = self._database.has_let_go
        return tuple(hit for hit in found if not gone(hit.session_id, hit.team_id))

    def new_session(self, wish: SessionWish) -> Desk:
        """A new session, and a new team when none was picked; raises InvalidInput."""
        heavy.load()
        from wijkteam_studio.storage import sessions

        team = self._team_of(wish)
        template = self.library.programme(wish.programme_id)
        programme = template.for_stage(wish.stage)
        session = TeamSession(
            id=uuid4(),
            team_id=team.id,
            date=wish.date,
            start=wish.start,
            created_at=datetime.now(UTC),
            place=line_text(wish.place, "Plek", 80),
            people=people_count(wish.people),
            stage=wish.stage,
            programme_id=programme.id,
            programme_title=programme.title,
            programme_group=programme.group,
            number=1 + self._database.read(lambda db: sessions.count_of_team(db, team.id)),
        )
        return self.add_day(Day(team, session, programme))

    def rehearsal(self) -> Desk:
        """A made-up team on the morning of its day, to practise with."""
        heavy.load()
        from wijkteam_studio.content.example import load_example, rehearsal_day

        example = load_example(sessions_folder() / EXAMPLE, self.library)
        return self.add_day(rehearsal_day(example, self._clocks.room().date()))

    def add_day(self, day: Day) -> Desk:
        """Keep a whole day, such as the example, and open it."""
        heavy.load()
        from wijkteam_studio.storage import days, history

        self._database.write(lambda db: days.add_day(db, day))
        return self._desk(day, history.History())

    def open_day(self, session_id: UUID) -> Desk:
        """A session as it was left, with everything that can be undone; raises NotFound.

        Rows that do not hold are set aside, and the `news` of the desk says so.
        """
        heavy.load()
        from wijkteam_studio.storage import days, history, mending

        damaged: list[DamagedRow] = []
        day, past = self._database.read(
            lambda db: (
                days.load_day(db, session_id, damaged),
                history.load(db, session_id, damaged=damaged),
            )
        )
        if self._database.has_let_go(session_id, day.team.id):
            raise NotFound("Deze sessie wordt gewist.", "Kies een andere sessie.")
        if damaged:
            now = datetime.now(UTC)
            self._database.submit(lambda db: mending.set_aside(db, damaged, day, now))
        if day.position.step_id and not past.is_closed:  # an older file: it began without a word
            begun = (time.began_at for time in day.step_times.values())
            past = past.since(min(begun, default=day.session.created_at))
        desk = replace(self._desk(day, past), news=_news(damaged, day))
        desk.live.quietly(mended(day, {card.id for card in self.library.deck}))
        return desk

    @property
    def notices(self) -> tuple[str, ...]:
        """What was done to the file while it was opened, in Dutch sentences."""
        return self._database.notices

    @cached_property
    def eraser(self) -> Eraser:
        """Erases for good, everywhere."""
        heavy.load()
        from wijkteam_studio.services.erasing import Eraser

        return Eraser(self._database)

    @property
    def has_erasing_to_finish(self) -> bool:
        """Whether erasing was stopped half-way, the last time."""
        return bool(ErasureList(self._database.paths.data).waiting())

    def finish_erasing(self) -> ErasureOutcome:
        """Go on with what was stopped half-way; raises StorageError."""
        return self.eraser.resume()

    def look_aside(self) -> tuple[SetAside, ...]:
        """What was damaged and set aside, per session. Raises StorageError."""
        heavy.load()
        from wijkteam_studio.services import asides

        return asides.look(self._database)

    def let_go(self, aside: SetAside) -> None:
        """Throw away for good what was set aside; raises StorageError."""
        heavy.load()
        from wijkteam_studio.services import asides

        asides.let_go(self._database, aside)

    def delete_session(self, session_id: UUID) -> ErasureOutcome:
        """Erase a session for good, everywhere; raises NotFound. See `Eraser.erase`."""
        heavy.load()
        from wijkteam_studio.storage import sessions

        self._database.read(lambda db: sessions.get(db, session_id))
        return self._erase(Erasure.of_session(session_id))

    def delete_team(self, team_id: UUID) -> ErasureOutcome:
        """Erase a team with all its sessions for good, everywhere; raises NotFound."""
        heavy.load()
        from wijkteam_studio.storage import teams

        self._database.read(lambda db: teams.get(db, team_id))
        return self._erase(Erasure.of_team(team_id))

    def _erase(self, erasure: Erasure) -> ErasureOutcome:
        self._database.let_go(erasure.owner)
        try:
            self.back_up("voor het wissen")
        except StorageError:
            self._database.hold_again(erasure.owner)
            raise
        return self.eraser.erase(erasure)

    def back_up(self, reason: str) -> None:
        """Keep a verified copy of the database; an empty one is not worth a copy."""
        if not self._database.glance(front_page.count):
            return
        backups.back_up(self._database, datetime.now(UTC), reason)

    def copy_to(self, folder: Path) -> Path:
        """Write a verified copy in a folder that a person chose; raises StorageError."""
        copy = backups.copy_to(self._database, folder, datetime.now(UTC), leftovers.CHOSEN)
        leftovers.sweep_chosen(folder)
        return copy.path

    def told_rescues(self) -> tuple[Path, ...]:
        """Rescue files of the last time that were not put back; each is given once."""
        return rescue_file.told_left_behind(self._database.paths)

    def go_back(self) -> None:
        """Leave the rescue file for a new file at the usual place; raises StorageError."""
        self._database.go_back()

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until everything is saved; False when that did not work in time (seconds)."""
        return self._database.flush(timeout)

    def _team_of(self, wish: SessionWish) -> Team:
        if wish.team_id is not None:
            return next(team for team in self.teams() if team.id == wish.team_id)
        name = title_text(wish.team_name, "Naam van het team")
        check_no_twin(name, (team.name for team in self.teams()), _TAKEN)
        return Team(
            id=uuid4(),
            name=name,
            created_at=datetime.now(UTC),
            municipality=line_text(wish.municipality, "Gemeente", 80),
            neighbourhood=line_text(wish.neighbourhood, "Wijk", 80),
            stage=wish.stage,
        )

    def _desk(self, day: Day, past: History) -> Desk:
        heavy.load()
        from wijkteam_studio.services.desk import desk_for
        from wijkteam_studio.services.live_day import LiveDay
        from wijkteam_studio.storage import teams

        live = LiveDay(day, past, self._database, self._clocks.seconds)
        self._database.keep_in_mind(live.bring_up)
        others = self._database.read(partial(teams.other_names, team_id=day.team.id))
        return desk_for(live, self.library, self._clocks, others)


def _news(damaged: Sequence[DamagedRow], day: Day) -> str:
    """What did not hold in a session that opened, with the session it was in."""
    place = damage.place_words(day.team.name, day.session.date)
    return damage.told((row.table for row in damaged), (place,) if damaged else ())
