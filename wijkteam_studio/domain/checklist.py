"""The checklist in the spirit of a starting motor: nine parts around one drive."""

from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """Who is to act on an item."""

    TEAM = "team"
    ORGANISATION = "organisatie"
    MUNICIPALITY = "gemeente"


class ItemStatus(StrEnum):
    """How far an item is."""

    YES = "ja"
    HALF = "half"
    NO = "nee"
    NOT_FOR_US = "niet voor ons"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One statement with a tip."""

    id: str
    who: Actor
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class ChecklistPart:
    """A part of the list: items of its own, or parts that hold them."""

    id: str
    title: str
    items: tuple[ChecklistItem, ...] = ()
    parts: tuple["ChecklistPart", ...] = ()

    @property
    def all_items(self) -> tuple[ChecklistItem, ...]:
        """The items of this part and of the parts inside it, in reading order."""
        inside = (item for part in self.parts for item in part.all_items)
        return (*self.items, *inside)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The whole list, the fields of an item, and the sentence that leads back to the drive."""

    parts: tuple[ChecklistPart, ...]
    fields: tuple[str, ...]
    back_to_drive: str

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """Every item, in reading order."""
        return tuple(item for part in self.parts for item in part.all_items)

    @property
    def drive(self) -> ChecklistPart:
        """The centre of the list, to which a team returns after each part."""
        return self.parts[0]

    def of_actor(self, who: Actor) -> tuple[ChecklistItem, ...]:
        """The items on which this actor is to act."""
        return tuple(item for item in self.items if item.who is who)
