"""Every key of the program in one table: what it does, what that is called and where it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from PySide6.QtGui import QKeySequence

from wijkteam_studio.ui.kit.erasing_words import ERASE_WORDS
from wijkteam_studio.ui.kit.key_sequence import key_from_text, words_of


class Action(Enum):
    """What a key can ask for while a day is led; a person may give most of them other keys."""

    NEXT = auto()
    PREVIOUS = auto()
    PAUSE = auto()
    MORE_TIME = auto()
    PARK = auto()
    UNDO = auto()
    REDO = auto()
    PROJECT = auto()
    PROJECT_HERE = auto()
    NEXT_SCREEN = auto()
    BLACK = auto()
    WHITE = auto()
    FREEZE = auto()
    NEXT_WALL_PAGE = auto()
    PREVIOUS_WALL_PAGE = auto()
    LEAVE_PROJECTION = auto()
    NEXT_AREA = auto()
    PREVIOUS_AREA = auto()
    SEARCH = auto()
    KEYS = auto()


class NoteWork(StrEnum):
    """What a person can do with a note; the value is the line in its menu."""

    EDIT = "Aanpassen"
    DOT = "Stip erbij"
    UNDOT = "Stip eraf"
    SEND = "Naar de krant"
    SHOW = "Op de zaal laten zien"
    UP = "Omhoog"
    DOWN = "Omlaag"
    MERGE = "Samenvoegen met de vorige"
    DELETE = "Wissen"
    ERASE = ERASE_WORDS


class TimelineWork(StrEnum):
    """What a person can do with a step of the timeline; the value is the line in its menu."""

    EARLIER = "Eerder"
    LATER = "Later"
    LONGER = "5 minuten langer"
    SHORTER = "5 minuten korter"
    MINUTE_LONGER = "1 minuut langer"
    MINUTE_SHORTER = "1 minuut korter"
    SKIP = "Overslaan"
    ADD = "Stap toevoegen na deze"
    REMOVE = "Stap weghalen"


class Shortcut(Enum):
    """What a page or a field listens for by itself."""

    KEEP_LINE = auto()
    NOTE_ABOVE = auto()
    NOTE_BELOW = auto()
    NEW_SESSION = auto()
    BEGIN_DAY = auto()
    SAVE_PAPER = auto()
    SETTINGS = auto()


class Group(StrEnum):
    """Where keys hold; the value is the heading on the sheet and in the manual."""

    DAY = "De dag"
    WALL = "De zaal"
    NOTES = "Notities"
    TIMELINE = "Voorbereiden"
    EVERYWHERE = "Overal"


Work = Action | NoteWork | TimelineWork | Shortcut


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line of the table; keys are portable texts, the first is the one to tell."""

    work: Work
    group: Group
    keys: tuple[str, ...]
    meaning: str
    #: The same in every program, and in fields and windows that do not ask this table.
    is_fixed: bool = False
    #: What it says on the sheet under F1, together with others that say the same; empty: nothing.
    on_sheet: str | None = None


_DOTS = "stip erbij, stip eraf"
_D, _W, _N, _T, _E = Group
TABLE = (
    KeyRow(Action.NEXT, _D, ("PgDown", "Right", "Space"), "volgende stap"),
    KeyRow(Action.PREVIOUS, _D, ("PgUp", "Left"), "vorige stap"),
    KeyRow(Action.PAUSE, _D, ("P",), "klok starten of stilzetten"),
    KeyRow(Action.MORE_TIME, _D, ("Ctrl++", "Ctrl+="), "één minuut erbij"),
    KeyRow(Action.PARK, _D, ("Ctrl+P",), "een punt parkeren, tijdens de dag"),
    KeyRow(Action.UNDO, _D, ("Ctrl+Z",), "ongedaan maken", is_fixed=True),
    KeyRow(Action.REDO, _D, ("Ctrl+Y", "Ctrl+Shift+Z"), "opnieuw doen", is_fixed=True),
    KeyRow(Action.NEXT_AREA, _D, ("F6",), "naar het volgende deel van het scherm"),
    KeyRow(
        Action.PREVIOUS_AREA, _D, ("Shift+F6",), "naar het vorige deel van het scherm", on_sheet=""
    ),
    KeyRow(Action.PROJECT, _W, ("F5",), "beamer aan of uit"),
    KeyRow(Action.PROJECT_HERE, _W, ("Shift+F5",), "beamer aan of uit", is_fixed=True, on_sheet=""),
    KeyRow(Action.NEXT_SCREEN, _W, ("Ctrl+F5",), "zaalscherm naar een ander scherm"),
    KeyRow(Action.BLACK, _W, ("B", "."), "zwart beeld, nog eens: terug"),
    KeyRow(Action.WHITE, _W, ("W",), "wit beeld, nog eens: terug"),
    KeyRow(Action.FREEZE, _W, ("F",), "beeld vasthouden"),
    KeyRow(Action.NEXT_WALL_PAGE, _W, ("Ctrl+PgDown",), "volgende bladzijde van de zaal"),
    KeyRow(Action.PREVIOUS_WALL_PAGE, _W, ("Ctrl+PgUp",), "vorige bladzijde van de zaal"),
    KeyRow(
        Action.LEAVE_PROJECTION, _W, ("Esc",), "van de beamer af; de dag gaat door", is_fixed=True
    ),
    KeyRow(Shortcut.KEEP_LINE, _N, ("Return",), "bewaart de regel als notitie"),
    KeyRow(Shortcut.NOTE_ABOVE, _N, ("Up",), "kiest een notitie"),
    KeyRow(Shortcut.NOTE_BELOW, _N, ("Down",), "kiest een notitie"),
    KeyRow(NoteWork.EDIT, _N, ("F2", "Return", "Enter"), "notitie aanpassen"),
    KeyRow(NoteWork.DELETE, _N, ("Del",), "notitie wissen"),
    KeyRow(NoteWork.UP, _N, ("Alt+Up",), "notitie verplaatsen"),
    KeyRow(NoteWork.DOWN, _N, ("Alt+Down",), "notitie verplaatsen"),
    KeyRow(NoteWork.MERGE, _N, ("Ctrl+M",), "samenvoegen met de vorige"),
    KeyRow(NoteWork.DOT, _N, ("+", "="), "stip erbij", on_sheet=_DOTS),
    KeyRow(NoteWork.UNDOT, _N, ("-",), "stip eraf", on_sheet=_DOTS),
    KeyRow(NoteWork.SEND, _N, ("K",), "naar de krant of blijft hier"),
    KeyRow(NoteWork.SHOW, _N, ("T",), "op de zaal tonen of niet"),
    KeyRow(NoteWork.ERASE, _N, (), "voorgoed wissen", on_sheet=""),
    KeyRow(TimelineWork.EARLIER, _T, ("Alt+Up",), "stap verplaatsen"),
    KeyRow(TimelineWork.LATER, _T, ("Alt+Down",), "stap verplaatsen"),
    KeyRow(TimelineWork.LONGER, _T, ("+", "="), "5 minuten langer"),
    KeyRow(TimelineWork.SHORTER, _T, ("-",), "5 minuten korter"),
    KeyRow(TimelineWork.MINUTE_LONGER, _T, ("Ctrl++", "Ctrl+="), "1 minuut langer"),
    KeyRow(TimelineWork.MINUTE_SHORTER, _T, ("Ctrl+-",), "1 minuut korter"),
    KeyRow(TimelineWork.SKIP, _T, ("S",), "stap overslaan of weer opnemen"),
    KeyRow(TimelineWork.ADD, _T, ("Ins",), "stap toevoegen"),
    KeyRow(TimelineWork.REMOVE, _T, ("Del",), "eigen stap weghalen"),
    KeyRow(Shortcut.NEW_SESSION, _E, ("Ctrl+N",), "nieuwe sessie, op de startpagina"),
    KeyRow(Shortcut.BEGIN_DAY, _E, ("Ctrl+Return",), "begin de dag, bij het voorbereiden"),
    KeyRow(Shortcut.SAVE_PAPER, _E, ("Ctrl+S",), "bewaar de krant als PDF"),
    KeyRow(Action.SEARCH, _E, ("Ctrl+F",), "zoeken, op de startpagina", is_fixed=True),
    KeyRow(Shortcut.SETTINGS, _E, ("Ctrl+,",), "instellingen"),
    KeyRow(Action.KEYS, _E, ("F1",), "deze bladzijde", is_fixed=True),
)
_ROOM = {
    "Down": Action.NEXT,
    "Return": Action.NEXT,
    "Enter": Action.NEXT,
    "Up": Action.PREVIOUS,
    "Backspace": Action.PREVIOUS,
}

#: Every work with the keys that it came with.
KEYS: Mapping[Work, tuple[QKeySequence, ...]] = {
    row.work: tuple(map(key_from_text, row.keys)) for row in TABLE
}
MEANINGS: Mapping[Work, str] = {row.work: row.meaning for row in TABLE}
FIXED = frozenset(row.work for row in TABLE if row.is_fixed)
#: What a person may give other keys, in the order of their table.
CHANGEABLE = tuple(action for action in Action if action not in FIXED)
DEFAULTS: Mapping[Action, tuple[QKeySequence, ...]] = {action: KEYS[action] for action in Action}
#: In the room's window nothing is typed or chosen: what presenters know moves the day there.
ROOM: Mapping[QKeySequence, Action] = {key_from_text(text): act for text, act in _ROOM.items()}
NOTE_KEYS: Mapping[QKeySequence, NoteWork] = {key: one for one in NoteWork for key in KEYS[one]}
TIMELINE_KEYS: Mapping[QKeySequence, TimelineWork] = {
    key: work for work in TimelineWork for key in KEYS[work]
}


def name_of(work: Work) -> str:
    """A work in a few words, to go on with in a sentence."""
    return re.split("[,;]", MEANINGS[work])[0]


def told_key(work: Work) -> str:
    """The first key that a work came with, as a person calls it; empty when it has none."""
    return words_of(KEYS[work][0]) if KEYS[work] else ""


def key_for(work: Work) -> QKeySequence:
    """The first key that a work came with, for a page that lets Qt listen for it."""
    return KEYS[work][0]


def menu_line(words: str, work: Work) -> str:
    """A line of a menu with its key at the right."""
    return "\t".join(filter(None, (words, told_key(work))))
