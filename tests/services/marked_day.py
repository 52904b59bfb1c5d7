"""A day with a marker of its own in everything that people type, to look for after erasing."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from wijkteam_studio.domain.notes import Fate
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.wishes import SessionWish
from wijkteam_studio.services.agreements import AgreementDraft
from wijkteam_studio.services.desk import Desk
from wijkteam_studio.services.dilemmas import OwnDilemma
from wijkteam_studio.services.studio import Studio

STEP, FIELD = "DD03", "opdracht_zin"
_TYPED = (
    "team gem wijk place note oldnote delnote draft parked owner what who sign partner moment own "
    "pole head step"
)
MARKERS = {name: f"MERK{name}Zx9q" for name in _TYPED.split()}
OF_TEAM = {"team", "gem", "wijk"}


def fill(studio: Studio) -> Desk:
    """A session with every marker in it, and in its history what was changed and deleted."""
    mark = MARKERS
    desk = studio.new_session(
        SessionWish(
            None, mark["team"], mark["gem"], mark["wijk"], date(2026, 12, 1), time(9, 0),
            mark["place"], 8, "DB1", TeamStage.GROEIEND,
        )
    )  # fmt: skip
    desk.conduct.begin()
    desk.harvest.add(STEP, FIELD, mark["note"] + " blijft")
    (changed,) = desk.harvest.add(STEP, FIELD, mark["oldnote"])
    desk.harvest.edit(changed.id, "nieuw")
    (deleted,) = desk.harvest.add(STEP, FIELD, mark["delnote"])
    desk.harvest.delete(deleted.id)
    desk.harvest.keep_draft(STEP, FIELD, mark["draft"])
    topic = desk.parking.park(mark["parked"])
    desk.parking.settle(topic.id, Fate.ASKED, mark["owner"])
    draft = AgreementDraft(mark["what"], mark["who"], date(2027, 1, 1), mark["sign"])
    desk.agreements.add(replace(draft, partner=mark["partner"], trigger=mark["moment"]))
    desk.dilemmas.add_own(OwnDilemma(mark["own"], mark["pole"], "b"))
    desk.paper.set_headline("wijk", mark["head"])
    desk.plan.add(mark["step"], Phase.WIJ, 10, 2)
    assert studio.flush()
    return desk


def other_session(studio: Studio) -> Desk:
    """A session of another team, which must stay as it is."""
    desk = studio.new_session(
        SessionWish(
            None, "Blijft", "", "", date(2026, 12, 1), time(9, 0), "", 8, "DB1", TeamStage.GROEIEND
        )
    )
    desk.harvest.add("DD01", "spelregels", "dit blijft staan")
    assert studio.flush()
    return desk


def found_in(folder: Path) -> dict[str, set[str]]:
    """Which markers stand in the bytes of which files, in any capitals, also as UTF-16."""
    hits: dict[str, set[str]] = {}
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        content = path.read_bytes().lower()
        for name, marker in MARKERS.items():
            low = marker.lower()
            if low.encode() in content or low.encode("utf-16-le") in content:
                hits.setdefault(name, set()).add(path.name)
    return hits
