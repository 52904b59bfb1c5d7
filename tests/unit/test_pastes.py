"""What people paste from Word or a spreadsheet, as they meant it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_studio.domain.text import cleaned, lines_of

FROM_WORD = (
    "Eerste zachte regel\u000btweede zachte regel\r\n"
    "•\tHoofdpunt\r\no\tTweede niveau\r\n\uf0b7\tSymbool\r\n▪ vierkantje\r\n\u200b• na nulbreedte"
)


def test_a_list_from_word_loses_its_bullets_of_every_level():
    assert lines_of(FROM_WORD) == (
        "Eerste zachte regel",
        "tweede zachte regel",
        "Hoofdpunt",
        "Tweede niveau",
        "Symbool",
        "vierkantje",
        "na nulbreedte",
    )


@pytest.mark.parametrize(
    "typed_line",
    [
        "3. kwartaal gaat goed",
        "1. is het belangrijkst",
        "- 5 graden buiten",
        "– en toen zei hij niets meer",
        "• een punt",
        "* met een ster",
        "a. Jansen",
        "1) eerst dit",
        "-",
        "✓",
        "12-01-2026 10:33 - overleg met de gemeente",
        "12-01-2026 - Overleg: besluit",
        "14:30 - Overleg: plan",
        "Wijkteam: samen",
        '"Wij doen dit samen"',
        "Van: links naar rechts",
        "+ dat we durven",
    ],
)
def test_one_typed_line_is_never_changed(typed_line):
    assert lines_of(typed_line) == (typed_line,)
    assert lines_of(f"\n{typed_line}\n\n") == (typed_line,)


@pytest.mark.parametrize(
    "marks",
    ["--", "––", "-–", "**", "••", "▪●", "✓✓", "☐☐", "▪✓", "○■", "→→", "\uf0b7\uf0a7", "‣⁃"],
)
def test_marks_that_several_lines_carry_alike_come_off(marks):
    assert lines_of(f"{marks[0]} een\n  {marks[1]}   twee") == ("een", "twee")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.", "2."),
        ("1)", "2)"),
        ("(1)", "(2)"),
        ("a.", "b."),
        ("a)", "b)"),
        ("A)", "B)"),
        ("i.", "ii."),
        ("o\t", "o\t"),
        ("§\t", "§\t"),
        ("ü\t", "•\t"),
        ("1.\t", "•\t"),
        ("3.\t", "4.\t"),
        ("A.\t", "B.\t"),
        ("•", "•"),
    ],
)
def test_a_list_loses_its_numbers_and_letters(first, second):
    glue = "" if first in {"•"} or first.endswith("\t") else " "
    assert lines_of(f"{first}{glue}Een\n{second}{glue}Twee") == ("Een", "Twee")


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        ("•\tEen punt", ("Een punt",)),
        ("Kop\n\uf0b7\tEen punt", ("Kop", "Een punt")),
        ("A. Een\nB. Twee\nC. Drie", ("Een", "Twee", "Drie")),
        ("1. Een\n2. Twee\n12. mei is er feest", ("Een", "Twee", "12. mei is er feest")),
        ("1.) Een\n2.) Twee", ("Een", "Twee")),
        ("i) een\nii) twee\niii) drie\niv) vier", ("een", "twee", "drie", "vier")),
        ("> zei ze\n> in haar mail", ("zei ze", "in haar mail")),
        ("l\tEen\nl\tTwee", ("Een", "Twee")),
        ("✓ a\n☐ b\no\tc\no\td", ("✓ a", "☐ b", "c", "d")),
        ("* Een\n  - diep\n  - dieper\n* Twee", ("Een", "diep", "dieper", "Twee")),
    ],
)
def test_more_shapes_of_a_list(raw, notes):
    assert lines_of(raw) == notes


def test_a_list_in_a_list_counts_again():
    raw = "1. Eerst\na. dit\nb. dat\n2. Dan\na. zus\nb. zo"
    assert lines_of(raw) == ("Eerst", "dit", "dat", "Dan", "zus", "zo")


@pytest.mark.parametrize(
    "raw",
    [
        "3. kwartaal gaat goed\n4. kwartaal wordt druk",
        "1. april vrij\n1. mei vrij",
        "- 5 graden buiten\n- 3 graden in de hal",
        "+ goede sfeer\n+ veel kennis\n- weinig tijd\n- veel ziek",
        "✓ gebeld\n☐ nog bellen",
        "> 5 mensen\n> 3 weken",
        "ja. dat kan\nnee. dat kan niet",
        "12-01-2026 10:00 - overleg: plan\n12-01-2026 11:00 - pauze: koffie",
        "A. Jansen komt\nB. Pietersen komt",
        "Wij vinden\n- dat het kan\nen dat het moet",
        "- een\n* twee\n3. drie",
        "[9:00] Inloop: koffie\n[9:30] Start: check-in",
        "Notitie: met dubbele punt\nNog: een",
        "10.30 uur pauze\n11.30 uur verder",
        "1.5 kilometer\n2.5 kilometer",
        "Kop\n[12-01-2026 10:33] Jan Jansen",
        "[1-12-2026 9:00] Inloop\nKoffie en thee",
        "[1-12-2026 9:00] Inloop\nKoffie\n[1-12-2026 9:30] Pauze\nTaart",
        "[9:00] Inloop\nkoffie\n[10:30] Pauze\nthee\n[15:00] Pauze\nsap",
        "[1-12-2026 9:00] Grote Zaal\nKoffie en thee",
        "[9:00] Samen Eten\nneem brood mee\n[13:30] Stille Start\ntelefoons weg",
        "[1-12-2026 9:00] Pauze\nkoffie\n[1-12-2026 9:30] Pauze\nthee",
        "1-12-2026 9:00 - Inloop: koffie\n1-12-2026 9:30 - Start: check-in",
        "[1-12-2026 9:00] Inloop: koffie\n[1-12-2026 9:30] Start: check-in",
        "- € 500 op de rekening\n- €250 in kas\n- ,5 graad",
    ],
)
def test_what_may_be_meant_is_kept(raw):
    assert lines_of(raw) == tuple(raw.split("\n"))


@pytest.mark.parametrize("raw", ["•", "\uf0b7\t", "\u200b•", "•\n•\t\n▪", "- \n-\n-", "1.\n2."])
def test_a_bare_bullet_is_no_note(raw):
    assert lines_of(raw) == ()


def test_a_cell_with_a_line_end_is_one_note_without_quotes():
    raw = 'Wie\tWat\r\nJan\t"belt de\ngemeente"\r\nPiet\t"zegt ""ja"""\r\n\t\r\n'
    assert lines_of(raw) == ("Wie Wat", "Jan belt de\ngemeente", 'Piet zegt "ja"')


def test_quotes_of_people_stay():
    raw = '"Wij doen dit"\nzei ze\n"En dat"'
    assert lines_of(raw) == ('"Wij doen dit"', "zei ze", '"En dat"')


def test_a_dash_before_a_figure_stays_unless_it_is_clearly_of_a_list():
    assert lines_of("- 5 graden\n- sneeuw") == ("- 5 graden", "sneeuw")
    assert lines_of("- € 500\n- kosten") == ("- € 500", "kosten")
    assert lines_of("- 5 stoelen\n- koffie\n- thee\n- koek")[0] == "5 stoelen"


_PIECES = st.sampled_from(
    ["- ", "• ", "1. ", "2. ", "a) ", "o\t", "✓ ", "+ ", '"', '""', "\t", "\n", "\r\n", "wij ",
     "5 ", "[12-01-2026 10:33] ", "12-01-2026 10:33 - ", "Jan: ", "Van: ", "\u200b", "\u200e",
     "\x1f", "\ud83d"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_no_paste_breaks_the_door_and_every_note_is_clean(raw):
    for note in lines_of(raw):
        assert note
        assert cleaned(note) == note


@given(st.lists(st.sampled_from(["wij", "samen", "wijk", "3.", "-", "5"]), min_size=1, max_size=6))
def test_a_single_line_of_words_comes_through_as_it_is(words):
    line = " ".join(words)
    assert lines_of(line) == (line,)
