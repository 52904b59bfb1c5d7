"""The words of a thing that is erased for good, to find them where else they were kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from wijkteam_studio.domain.changes import Change, Edit, Kind
from wijkteam_studio.domain.erasing import Erasure
from wijkteam_studio.domain.notes import SectionChoice

#: A text this short is looked for as a whole only: it is part of too many others.
_TELLING: Final = 8
#: The fields of each kind in which people type sentences.
_TYPED: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.NOTE: ("text",),
    Kind.PARKED: ("text",),
    Kind.AGREEMENT: ("what", "sign", "trigger"),
    Kind.DILEMMA: ("title", "pole_a", "pole_b", "example", "question_behind"),
    Kind.DRAFT: ("text",),
    Kind.SECTION: ("headline", "text"),
    Kind.PHOTO: ("caption", "alt"),
    Kind.PARTNER: ("name",),
    Kind.RISK: ("title", "first_step"),
}
#: Of these only some fields go: the rest is another sentence or choice of people, and stays.
_GOES: Final[Mapping[Kind, tuple[str, ...]]] = {Kind.SECTION: ("headline",)}
_ONE_THING: Final = (Kind.PARKED, Kind.AGREEMENT)
#: The key of these is a word of the programme, so that other things hold it too.
_NAMED_BY_US: Final = (Kind.SECTION,)


def typed(kind: Kind, thing: Any) -> Iterator[str]:
    """What people typed in a thing, a value of the domain or its fields by name."""
    if isinstance(thing, str):
        yield thing
        return
    yield from _texts(_TYPED.get(kind, ()), thing)


def going(kind: Kind, thing: Any) -> Iterator[str]:
    """What goes of a thing that is erased; as `typed`, where not all of it goes less."""
    yield from _texts(_GOES[kind], thing) if kind in _GOES else typed(kind, thing)


def _texts(names: Iterable[str], thing: Any) -> Iterator[str]:
    for name in names:
        text = thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
        if isinstance(text, str):
            yield text


def kinds_of(erasure: Erasure) -> tuple[Kind, ...]:
    """The kinds that one thing can be kept as; nothing when a session or a team goes.

    A topic and the agreement that it became are one thing under one key.
    """
    if erasure.kind in _ONE_THING:
        return _ONE_THING
    return () if erasure.kind is None else (erasure.kind,)


def is_about(erasure: Erasure, kind: Kind, key: str) -> bool:
    """Whether this is the thing that is erased."""
    return kind in kinds_of(erasure) and erasure.key == key


def is_key_of_own(erasure: Erasure) -> bool:
    """Whether a text that holds the key of what is erased can only be about that."""
    return erasure.kind not in _NAMED_BY_US


def left_without_words(kind: Kind, thing: Any) -> Any:
    """What stays of a thing of which the words go, in the same form; None when all of it goes.

    Of a section only its headline goes: its text and the choices about it stay.
    """
    if kind not in _GOES or thing is None:
        return None
    if isinstance(thing, Mapping):
        plain = {name: value for name, value in thing.items() if name not in _GOES[kind]}
        return plain if plain.keys() - {"section"} else None
    left = replace(thing, headline="")
    return None if left == SectionChoice(left.section) else left


class Words:
    """Every version of a text that goes."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = {_plain(text) for text in texts if _plain(text)}

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> "Words":
        """The words of a thing in every version that these edits of it know."""
        return cls(
            text
            for edit in edits
            for version in (edit.before, edit.after)
            for text in going(edit.kind, version)
        )

    def are_in(self, text: str) -> bool:
        """Whether a text is one of them, holds one, or is a part of one that tells something."""
        there = _plain(text)
        if not there:
            return False
        return there in self._texts or any(
            (len(mine) >= _TELLING and mine in there) or (len(there) >= _TELLING and there in mine)
            for mine in self._texts
        )

    def are_told(self, kind: Kind, *versions: Any) -> bool:
        """Whether something of this kind tells them, in one of these versions."""
        return any(self.are_in(text) for version in versions for text in typed(kind, version))

    def is_draft(self, erasure: Erasure, key: str, text: str) -> bool:
        """Whether a half-typed line is of the thing that is erased, or tells its words."""
        return (is_key_of_own(erasure) and erasure.key in key) or self.are_in(text)

    def left_of(self, erasure: Erasure, change: Change) -> tuple[Edit, ...]:
        """The edits of a change without these words, and without those of what is erased."""
        found = (self.left_of_edit(erasure, edit) for edit in change.edits)
        return tuple(edit for edit in found if edit is not None)

    def left_of_edit(self, erasure: Erasure, edit: Edit) -> Edit | None:
        """What an edit may still tell; its versions are values of the domain or their fields."""
        if is_about(erasure, edit.kind, edit.key):
            before, after = (
                left_without_words(edit.kind, each) for each in (edit.before, edit.after)
            )
            if before == after:
                return None
            edit = replace(edit, before=before, after=after)
        return None if self.are_told(edit.kind, edit.before, edit.after) else edit


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
