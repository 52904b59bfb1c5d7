"""Checks of the example day: every id it names exists, and the numbers fit together."""

from collections.abc import Iterable

from wijkteam_studio.content.checks import Checks
from wijkteam_studio.content.example_models import DayFile
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.programme import Programme

MOST_AGREEMENTS = 3


def check_plan(file: DayFile, library: Library, name: str) -> None:
    """That the edits can be made to a programme that exists; raises ContentError."""
    checks = Checks(name)
    programmes = [programme.id for programme in library.programmes]
    checks.known({"sessie, draaiboek": [file.session.programme]}, programmes, "draaiboek")
    steps = [step.id for step in library.programme(file.session.programme).steps]
    extra = file.extra_step
    checks.known({"aanpassingen": [edit.step for edit in file.edits]}, steps, "stap")
    checks.known({"extra_stap, na": [extra.after]}, steps, "stap")
    checks.unique([extra.id], "extra_stap", steps)
    activities = [activity.id for activity in library.activities]
    checks.known({"extra_stap, werkvorm": [extra.activity]}, activities, "werkvorm")
    fields = [field.key for field in library.harvest]
    harvest = {"extra_stap, oogst": extra.harvest}
    harvest |= {f"aanpassingen, {edit.step}": edit.harvest for edit in file.edits}
    checks.known(harvest, fields, "oogstveld")


def check_day(file: DayFile, library: Library, programme: Programme, name: str) -> None:
    """That everything the day names exists in its programme and library; raises ContentError."""
    checks = Checks(name)
    total = library.programme(file.session.programme).total
    checks.that(
        programme.minutes == total,
        "aanpassingen",
        f"samen duren de stappen {programme.minutes} minuten. Het moeten er {total} zijn.",
    )
    _check_steps(file, programme, checks)
    _check_cards(file, library, checks)
    _check_counts(file, checks)
    _check_forms(file, library, checks)


def _check_steps(file: DayFile, programme: Programme, checks: Checks) -> None:
    named = {
        "sessie, stap_nu": [file.session.step_now],
        "tijden": file.times,
        "velden": [entry.step for entry in file.fields],
        "stille_keuze": [file.vote.step],
        "tellingen": [tally.step for tally in file.tallies],
        "geparkeerd": [topic.step for topic in file.parked],
    }
    steps = [step.id for step in programme]
    checks.known(named, steps, "stap")
    missing = [step for step in steps if step not in file.times]
    checks.that(not missing, "tijden", f"de tijd van {', '.join(missing)} ontbreekt.")
    places = [(entry.step, entry.field) for entry in file.fields]
    places += [(tally.step, tally.field) for tally in file.tallies]
    for step, field in places:
        has_field = field in programme.step(step).harvest
        checks.that(has_field, f"{step}, {field}", "deze stap heeft dit veld niet.")


def _check_cards(file: DayFile, library: Library, checks: Checks) -> None:
    deck = [card.id for card in library.deck]
    own = [entry.card for entry in file.dilemmas if entry.title]
    checks.unique(own, "dilemmas", deck)
    checks.known({"dilemmas": _untitled(file)}, deck, "dilemma")
    checks.known({"stille_keuze, kaarten": file.vote.options}, (*deck, *own), "dilemma")
    checks.known({"stille_keuze": file.vote.counts}, file.vote.options, "kaart in deze keuze")
    themes = [theme.id for theme in library.deck.themes]
    checks.known({"dilemmas": [e.theme for e in file.dilemmas if e.title]}, themes, "thema")
    risks = [risk.id for risk in library.risks]
    checks.known({"risicos": [entry.card for entry in file.risks]}, risks, "risico")
    statements = [statement.id for statement in library.matrix.statements]
    checks.known({"leermatrix": file.matrix}, statements, "stelling")
    sections = [section.id for section in library.newspaper.sections]
    checks.known({"rubrieken": [entry.id for entry in file.sections]}, sections, "rubriek")
    checks.known({"fotos": [entry.section for entry in file.photos]}, sections, "rubriek")
    colours = [colour.id for colour in library.colours.colours]
    lenses = [line.lens for entry in file.fields for line in entry.lines if line.lens]
    checks.known({"velden, kleur": lenses}, colours, "kleur")


def _untitled(file: DayFile) -> Iterable[str]:
    return [entry.card for entry in file.dilemmas if not entry.title]


def _check_counts(file: DayFile, checks: Checks) -> None:
    people = file.session.people
    most = people * file.vote.per_person
    checks.that(
        sum(file.vote.counts.values()) <= most,
        "stille_keuze",
        f"dit zijn meer stemmen dan {people} mensen kunnen geven.",
    )
    for tally in file.tallies:
        checks.that(
            sum(tally.counts.values()) <= people,
            f"tellingen, {tally.field}",
            f"dit zijn meer handen dan de {people} mensen die er zijn.",
        )
    for risk in file.risks:
        highest = max(sum(risk.likelihood.values()), sum(risk.impact.values()))
        checks.that(
            highest <= people,
            f"risicos, {risk.card}",
            f"dit zijn meer scores dan de {people} mensen die er zijn.",
        )
    kept = [entry for entry in file.agreements if not entry.is_trial]
    checks.that(len(kept) <= MOST_AGREEMENTS, "afspraken", "hooguit drie afspraken.")
    checks.that(len(file.agreements) - len(kept) <= 1, "afspraken", "hooguit één proef.")


def _check_forms(file: DayFile, library: Library, checks: Checks) -> None:
    statements = len(library.scan.statements)
    competences = [one.id for one in library.scan.competence_card.competences]
    questions = [question.id for question in library.scan.open_questions]
    for number, form in enumerate(file.forms, 1):
        key = f"formulieren {number}"
        checks.that(
            len(form.answers) == statements,
            f"{key}, antwoorden",
            f"hier staan {len(form.answers)} antwoorden. Het moeten er {statements} zijn.",
        )
        checks.known({key: form.dilemmas}, library.scan.dilemma_choice.dilemmas, "dilemma")
        checks.known({key: (*form.can, *form.learn, *form.share)}, competences, "competentie")
        checks.known({f"{key}, open": form.open_answers}, questions, "open vraag")
