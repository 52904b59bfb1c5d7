from pathlib import Path

import pytest

from wijkteam_studio.domain.advice import NEVER_TRAINING, HelpKind
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.matrix import MatrixLevel, MatrixRow
from wijkteam_studio.domain.phases import SPINE, Phase
from wijkteam_studio.domain.programme import OWN_NOTES
from wijkteam_studio.domain.scan import SAFETY
from wijkteam_studio.domain.sections import KNOWN_SOURCES, NEVER_PRINTED

ROOT = Path(__file__).parents[2]
#: A line on the wall stays under this many characters, to be read from afar.
WALL_LINE = 90


def numbered(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number:02}" for number in range(1, count + 1)]


def test_the_counts_are_those_of_the_method(library):
    assert dict(library.counts()) == {
        "dilemma's": 20,
        "stellingen": 24,
        "groepen": 12,
        "open vragen": 5,
        "competenties": 12,
        "kleuren": 5,
        "matrixstellingen": 24,
        "checklistpunten": 42,
        "risico's": 18,
        "werkvormen": 26,
        "oogstvelden": 48,
        "maatwerkregels": 15,
        "gespreksstappen": 10,
        "bladen": 4,
        "draaiboeken": 5,
        "rubrieken": 11,
        "beslisregels": 9,
        "niet bruikbaar": 0,
    }


def test_ids_never_change(library):
    assert [d.id for d in library.deck] == numbered("D", 20)
    assert [s.id for s in library.scan.statements] == numbered("Q", 24)
    assert [c.id for c in library.scan.competence_card.competences] == numbered("C", 12)
    assert [s.id for s in library.matrix.statements] == numbered("M", 24)
    assert [i.id for i in library.checklist.items] == numbered("CL", 42)
    assert [r.id for r in library.risks] == numbered("R", 18)
    assert [r.id for r in library.tailoring.rules] == numbered("MW", 15)
    assert [c.id for c in library.colours.colours] == ["GE", "BL", "RO", "GR", "WI"]
    assert [p.id for p in library.programmes] == ["DB1", "DB2", "DB3", "DB4", "DB5"]
    assert [r.number for r in library.advice.rules] == list(range(1, 10))


def test_phases_are_phases_and_not_just_words(library):
    assert all(isinstance(phase, Phase) for d in library.deck for phase in d.phases)
    assert all(isinstance(s.phase, Phase) for s in library.scan.statements)


def test_every_phase_of_the_spine_has_its_cards(library):
    assert [len(library.deck.of_phase(phase)) for phase in SPINE] == [11, 16, 7]


def test_the_poles_of_a_dilemma_are_of_about_equal_length(library):
    for dilemma in library.deck:
        short, long = sorted((len(dilemma.pole_a), len(dilemma.pole_b)))
        assert short >= 0.6 * long, dilemma.id


def test_every_dilemma_has_three_deepening_questions(library):
    assert all(len(set(dilemma.deepening)) == 3 for dilemma in library.deck)


def test_the_scan_has_twelve_groups_of_two_statements(library):
    assert [len(group.statements) for group in library.scan.groups] == [2] * 12
    phases = [group.phase for group in library.scan.groups]
    assert [phases.count(phase) for phase in SPINE] == [3, 5, 4]


def test_every_group_has_an_outcome_with_a_kind_of_help(library):
    for group in library.scan.groups:
        assert library.scoring.outcome(group.id).help


def test_a_low_score_on_the_base_never_leads_to_training(library):
    assert SAFETY in NEVER_TRAINING
    for group in NEVER_TRAINING:
        assert HelpKind.TRAINING not in library.scoring.outcome(group).help
    for number in (1, 2, 3, 4):
        assert HelpKind.TRAINING not in library.advice.rule(number).help
        assert library.advice.rule(number).goes_first
    assert not library.advice.rule(5).goes_first


def test_dilemmas_that_are_named_exist(library):
    named = {d for risk in library.risks for d in risk.dilemmas}
    named |= {d for outcome in library.scoring.outcomes for d in outcome.dilemmas}
    named |= set(library.scan.dilemma_choice.dilemmas)
    assert {library.dilemma(one).id for one in named} == named


def test_the_matrix_has_three_statements_in_each_of_eight_cells(library):
    for row in MatrixRow:
        for level in MatrixLevel:
            assert len(library.matrix.statements_of(row, level)) == 3


def test_the_checklist_has_nine_parts_around_a_drive_of_three(library):
    assert [part.id for part in library.checklist.parts] == list("ABCDEFGHI")
    assert [part.title for part in library.checklist.drive.parts] == [
        "Eigen kracht",
        "Burgerkracht",
        "Beroepskracht",
    ]


def test_every_harvest_lands_in_a_section_or_is_never_printed(library):
    named = {key for p in library.programmes for step in p.steps for key in step.harvest}
    named |= {key for step in library.conversation.steps for key in step.harvest}
    assert named | {OWN_NOTES} == {field.key for field in library.harvest}
    for key in named:
        lands = library.section_of_harvest(key) is not None
        assert lands != (key in library.newspaper.never_printed), key


def test_every_section_has_a_source_that_a_step_yields_or_the_program_knows(library):
    named = {key for p in library.programmes for step in p.steps for key in step.harvest}
    for section in library.newspaper.sections:
        assert set(section.sources) & named, section.id
        assert set(section.sources) <= named | KNOWN_SOURCES, section.id


def test_what_never_gets_printed_never_gets_a_section(library):
    for key in NEVER_PRINTED | {"risico_lijst", "stroom", "publicatie_keuzes", "publiceren_ja_nee"}:
        assert library.section_of_harvest(key) is None
        assert not library.newspaper.may_print(key)


def test_the_newspaper_fills_four_pages_with_sections_that_have_room(library):
    assert [len(library.newspaper.sections_on(page)) for page in (1, 2, 3, 4)] == [1, 3, 3, 4]
    assert all(fewest < most for fewest, most in (s.words for s in library.newspaper.sections))


def test_example_headlines_keep_their_own_rules(library):
    headlines = library.newspaper.headlines
    for formula in headlines.formulas:
        assert len(formula.example.split()) <= 8
        assert not formula.example.endswith(".")
        assert not any(word in formula.example.lower() for word in headlines.forbidden)


def wall_texts(library: Library) -> list[str]:
    texts = [step.say for programme in library.programmes for step in programme.steps]
    texts += [say for step in library.conversation.steps for say in step.say]
    texts += [question for colour in library.colours.colours for question in colour.questions]
    for d in library.deck:
        texts += [d.title, d.pole_a, d.pole_b, d.too_much_a, d.too_much_b, d.question_behind]
        texts += d.deepening
    return texts


def test_a_text_for_the_wall_fits_on_a_line(library):
    assert [text for text in wall_texts(library) if not 0 < len(text) <= WALL_LINE] == []


def test_a_sentence_for_the_wall_is_short_and_does_not_shout(library):
    for text in wall_texts(library):
        for sentence in text.replace("?", ".").split("."):
            assert len(sentence.split()) <= 16, text
        assert not any(word.isupper() and len(word) > 2 for word in text.split()), text


def test_nobody_wins_a_dilemma(library):
    every_word = " ".join(wall_texts(library)).lower()
    assert not any(word in every_word for word in ("winnaar", "verliezer", "beste antwoord"))


def test_the_fields_of_harvest_have_a_name_and_a_one_line_prompt(library):
    labels = [field.label for field in library.harvest]
    assert len(set(labels)) == len(labels)
    for field in library.harvest:
        assert field.label[0].isupper(), field.key
        assert len(field.label) <= 40, field.key
        assert field.prompt.endswith((".", "?")), field.key


def test_private_harvest_says_that_it_stays_here(library):
    for key in ("casus_kort", "betrokkenen"):
        assert "Dit blijft hier" in library.harvest_field(key).prompt


def test_an_unknown_id_is_a_key_error(library):
    for look_up in (
        library.dilemma,
        library.risk,
        library.colour,
        library.activity,
        library.harvest_field,
        library.programme,
        library.sheet,
        library.section,
        library.deck.theme,
        library.scan.group,
        library.scan.statement,
        library.scoring.outcome,
        library.tailoring.rule,
        library.conversation.step,
        library.advice.rule,
    ):
        with pytest.raises(KeyError):
            look_up("bestaat niet")


def test_every_known_id_can_be_looked_up(library):
    assert library.risk("R09").dilemmas == ("D12",)
    assert library.colour("WI").name == "Wit"
    assert library.activity("spiegel").name == "Spiegel"
    assert library.sheet("BL1").title == "Mijn kaart"
    assert library.section("wijk").page == 3
    assert library.deck.theme("zelf").title == "Ik in dit werk"
    assert library.scan.statement("Q07").group == SAFETY
    assert library.tailoring.rule("MW06").when.startswith("Er zit meer dan 75")
    assert library.advice.option(HelpKind.TEAM_COACH).text.startswith("Vier tot zes keer")
    assert {d.theme for d in library.deck.of_themes("bewoner", "wijk")} == {"bewoner", "wijk"}


def test_the_line_of_an_activity_for_the_room_fits_the_wall(library):
    lines = [activity.wall for activity in library.activities if activity.wall]
    assert len(lines) == 25
    assert all(len(line) <= WALL_LINE for line in lines)
