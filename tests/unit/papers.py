from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from wijkteam_studio.domain.notes import Agreement, Destination, Note

NOW = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)


def a_note(text, field, step="DD08", *, here=False, order=1, **more):
    destination = Destination.HERE if here else Destination.NEWSPAPER
    return Note(uuid4(), step, field, text, order, NOW, NOW, destination=destination, **more)


def an_agreement(what, **more):
    when = more.pop("when", date(2026, 12, 1))
    return Agreement(uuid4(), what, "Het team", when, "We zien het.", 1, **more)


def holding(day, *notes, **more):
    return replace(day, notes={**day.notes, **{note.id: note for note in notes}}, **more)


def choosing(day, *choices):
    return replace(day, sections={**day.sections, **{choice.section: choice for choice in choices}})


def by_id(items):
    return {item.id: item for item in items}


def article(newspaper, section):
    return next(item for item in newspaper.articles if item.section == section)


def sections(newspaper):
    return [item.section for item in newspaper.articles]


def texts(newspaper):
    found = [p.text for item in newspaper.articles for p in item.passages]
    found += [item.headline for item in newspaper.articles]
    return found + [rule.text for rule in newspaper.colophon.rules]
