"""Checks on the built-in content as a whole."""

from wijkteam_studio.content.checks import Checks
from wijkteam_studio.domain.advice import NEVER_TRAINING, HelpKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.matrix import MatrixAnswer, MatrixLevel, MatrixRow
from wijkteam_studio.domain.programme import OWN_NOTES
from wijkteam_studio.domain.scan import HIGHEST_ANSWER, LOWEST_ANSWER, UNKNOWN
from wijkteam_studio.domain.sections import KNOWN_SOURCES, NEVER_PRINTED

_STATEMENTS_PER_CELL = 3


def check_library(library: Library) -> None:
    """Raise ContentError for the first thing in the built-in content that is wrong."""
    for check in (
        _check_dilemmas,
        _check_scan,
        _check_scoring,
        _check_bands,
        _check_risks,
        _check_colours,
        _check_matrix,
        _check_conversation,
        _check_newspaper,
        _check_lists,
    ):
        check(library)


def _check_dilemmas(library: Library) -> None:
    checks = Checks("dilemmas.toml")
    checks.unique((dilemma.id for dilemma in library.deck), "dilemmas")
    themes = {theme.id for theme in library.deck.themes}
    checks.known({f"dilemmas {d.id}, thema": [d.theme] for d in library.deck}, themes, "thema")


def _check_scan(library: Library) -> None:
    scan, checks = library.scan, Checks("quickscan.toml")
    checks.unique((statement.id for statement in scan.statements), "stellingen")
    checks.unique((question.id for question in scan.open_questions), "open_vragen")
    checks.unique((one.id for one in scan.competence_card.competences), "competentiekaart")
    for group in scan.groups:
        phases = {statement.phase for statement in group.statements}
        checks.that(len(phases) == 1, f"groep {group.id}", "deze groep hoort bij twee fasen.")
    values = {point.value for point in scan.scale}
    full = values == {UNKNOWN, *range(LOWEST_ANSWER, HIGHEST_ANSWER + 1)}
    checks.that(full, "schaal", "de schaal loopt van 1 tot en met 5, plus 0.")
    choice = {"herken_dilemmas, keuze_uit": scan.dilemma_choice.dilemmas}
    checks.known(choice, [d.id for d in library.deck], "dilemma")


def _check_scoring(library: Library) -> None:
    checks = Checks("quickscan_score.toml")
    outcomes = library.scoring.outcomes
    checks.unique((outcome.group for outcome in outcomes), "uitslag")
    same = {outcome.group for outcome in outcomes} == {group.id for group in library.scan.groups}
    checks.that(same, "uitslag", "elke groep van de quickscan heeft precies één uitslag.")
    named = {f"uitslag {outcome.group}, dilemmas": outcome.dilemmas for outcome in outcomes}
    checks.known(named, [dilemma.id for dilemma in library.deck], "dilemma")
    for outcome in outcomes:
        trains = outcome.group in NEVER_TRAINING and HelpKind.TRAINING in outcome.help
        key = f"uitslag {outcome.group}, soort_hulp"
        checks.that(not trains, key, "bij deze groep is scholing nooit het antwoord.")


def _check_bands(library: Library) -> None:
    for tenths in range(10 * LOWEST_ANSWER, 10 * HIGHEST_ANSWER + 1):
        mean = tenths / 10
        fits = sum(band.lowest <= mean <= band.highest for band in library.scoring.bands)
        Checks("quickscan_score.toml").that(
            fits == 1, "banden", f"het gemiddelde {mean} hoort in precies één band."
        )


def _check_risks(library: Library) -> None:
    deck, checks = library.risks, Checks("risicos.toml")
    checks.unique((risk.id for risk in deck), "risicos")
    named = {f"risicos {risk.id}, dilemmas": risk.dilemmas for risk in deck}
    checks.known(named, [dilemma.id for dilemma in library.deck], "dilemma")
    products = {a.value * b.value for a in deck.likelihood for b in deck.impact}
    for product in sorted(products):
        fits = sum(band.lowest <= product <= band.highest for band in deck.bands)
        checks.that(fits == 1, "kleuring", f"de uitkomst {product} hoort in precies één kleur.")


def _check_colours(library: Library) -> None:
    deck, checks = library.colours, Checks("kleuren.toml")
    checks.unique((colour.id for colour in deck.colours), "kleuren")
    named = (*deck.often_above, *deck.often_both, *deck.often_below)
    checks.known({"boven_onder": named}, [colour.id for colour in deck.colours], "kleur")


def _check_matrix(library: Library) -> None:
    matrix, checks = library.matrix, Checks("leermatrix.toml")
    checks.unique((statement.id for statement in matrix.statements), "stellingen")
    for row in MatrixRow:
        for level in MatrixLevel:
            full = len(matrix.statements_of(row, level)) == _STATEMENTS_PER_CELL
            checks.that(full, f"stellingen {row} {level}", "een vak heeft drie stellingen.")
    without = {mark.answer for mark in matrix.marks if mark.points is None}
    only_grey = without == {MatrixAnswer.GRIJS}
    checks.that(only_grey, "antwoorden", "alleen grijs heeft geen punt.")


def _check_conversation(library: Library) -> None:
    plan, checks = library.conversation, Checks("stappenplan-wwg90.toml")
    checks.unique((step.id for step in plan.steps), "stappen")
    total = sum(step.minutes for step in plan.steps)
    checks.that(total == plan.total, "totaal_minuten", f"de stappen tellen op tot {total}.")
    activities = {f"stappen {s.id}, werkvorm": [s.activity] for s in plan.steps if s.activity}
    checks.known(activities, [activity.id for activity in library.activities], "werkvorm")
    harvest = {f"stappen {step.id}, oogst": step.harvest for step in plan.steps}
    checks.known(harvest, [field.key for field in library.harvest], "oogst")


def _check_newspaper(library: Library) -> None:
    plan, checks = library.newspaper, Checks("wijkkrant.toml")
    checks.unique((section.id for section in plan.sections), "rubrieken")
    keys = {field.key for field in library.harvest}
    named = {f"rubrieken {section.id}, bron": section.sources for section in plan.sections}
    checks.known(named, keys | KNOWN_SOURCES, "oogst")
    checks.known({"niet_in_krant": plan.never_printed}, keys, "oogst")
    for key in sorted(NEVER_PRINTED - plan.never_printed):
        checks.fail("niet_in_krant", f"'{key}' hoort hier altijd te staan.")
    for section in plan.sections:
        leaks = plan.never_printed.intersection(section.sources)
        checks.that(not leaks, f"rubrieken {section.id}, bron", "dit komt nooit in de krant.")
    used = {source for section in plan.sections for source in section.sources}
    for key in sorted(keys - used - plan.never_printed - {OWN_NOTES}):
        checks.fail("rubrieken", f"de oogst '{key}' komt nergens terecht.")


def _check_lists(library: Library) -> None:
    Checks("werkvormen.toml").unique((one.id for one in library.activities), "lijst")
    Checks("oogst.toml").unique((one.key for one in library.harvest), "velden")
    Checks("maatwerk.toml").unique((one.id for one in library.tailoring.rules), "regels")
    Checks("bladen.toml").unique((one.id for one in library.sheets), "lijst")
    Checks("checklist.toml").unique((one.id for one in library.checklist.items), "delen")
    numbers = (str(rule.number) for rule in library.advice.rules)
    Checks("advies.toml").unique(numbers, "beslisregels")
