"""What people paste from Word, a spreadsheet, a chat or a mail, as they meant it."""

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


WHATSAPP = {
    "Android": "12-01-2026 10:33 - Fatima: hallo\n12-01-2026 10:34 - Jan de Vries: regel een\n"
    "regel twee\n12-01-2026 10:35 - Jan: <Media weggelaten>\n"
    "12-01-2026 10:36 - Jan heeft Piet toegevoegd\n12-01-2026 10:37 - +31 6 12345678: klaar",
    "Android, short": "12-01-26 10:33 - Fatima: hallo\n12-01-26 10:34 - ~ jan: regel een\n"
    "regel twee\n12-01-26 10:37 - Jan: klaar",
    "iOS": "[12-01-2026 10:33:12] Fatima: hallo\n\u200e[12-01-2026 10:33:40] Fatima: "
    "\u200eafbeelding weggelaten\n[12-01-2026 10:34:00] Jan 🌻: regel een\nregel twee\n"
    "[12-01-2026 10:34:30] Team: \u200eJan heeft de groep gemaakt\n"
    "[12-01-2026, 10:35:00] ~ Sjors: klaar \u200e<Dit bericht is bewerkt>",
    "web": "[10:33, 12-1-2026] Fatima: hallo\n[10:34, 12-1-2026] Jan: regel een\nregel twee\n"
    "[10:35, 12-1-2026] Jan: klaar",
    "English": "1/12/26, 10:33\u202fAM - Fatima: hallo\n1/12/26, 10:34\u202fAM - Jan: regel een\n"
    "regel twee\n1/12/26, 10:35\u202fAM - Jan: <Media omitted>\n"
    "1/12/26, 10:36\u202fAM - Jan: klaar",
    "Signal": "[2026-01-12 10:33] Fatima: hallo\n[2026-01-12 10:34] Jan: regel een\nregel twee\n"
    "[2026-01-12 10:34] Jan: klaar",
    "Teams": "[12-01-2026 10:33] Fatima El Amrani\nhallo\n[12-01-2026 10:34] Jan de Vries (Gast)\n"
    "regel een\nregel twee\n[\u200e12-\u200e01-\u200e2026 10:35]  Jan Jansen:  \nklaar",
    "Telegram": "Fatima, [12.01.2026 10:33]\nhallo\n\nJan de Vries, [12.01.2026 10:34]\nregel een\n"
    "regel twee\n\nFatima, [12.01.2026 10:35]:\nklaar",
}


@pytest.mark.parametrize("raw", WHATSAPP.values(), ids=WHATSAPP.keys())
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_chat_keeps_what_was_said_and_not_who_said_it_when(raw, line_end):
    said = lines_of(raw.replace("\n", line_end))
    assert said == ("hallo", "regel een\nregel twee", "klaar")


@pytest.mark.parametrize(
    "raw",
    [
        "[12-01-2026 10:33:12] Fatima: tekst",
        "12-01-2026 10:33 - Fatima: tekst",
        "12/01/2026, 10:33 - +31 6 12345678: tekst",
        "12-01-2026 10:33 - Mama ❤️: tekst",
        "12-01-2026 10:33 - ~ Sjors: tekst",
        "12-01-2026 10:33 - Fatima El Amrani-de Vries: tekst",
        "[12-01-2026 10:33:12] mama: tekst",
    ],
)
def test_one_message_of_a_chat_loses_its_sender_too(raw):
    assert lines_of(raw) == ("tekst",)


def test_what_stood_before_the_first_message_is_kept():
    raw = "en dat was het\n12-01-2026 10:33 - Fatima: hallo: jij\n12-01-2026 10:34 - Jan: ja"
    assert lines_of(raw) == ("en dat was het", "hallo: jij", "ja")


def test_a_name_with_a_day_and_nothing_said_under_it_is_kept():
    raw = "Kop\n[12-01-2026 10:33] Jan Jansen\n\nslot"
    assert lines_of(raw) == ("Kop", "[12-01-2026 10:33] Jan Jansen", "slot")


@pytest.mark.parametrize(
    "raw",
    [
        "[10:33] Fatima El Amrani\nhallo\n[10:34] Jan\nja",
        "[12-1-2026 10:33] Fatima\nhallo\n[12-1-2026 10:34] Jan\nja\n[12-1-2026 10:35] Jan\nklaar",
    ],
)
def test_a_name_above_each_message_goes_when_people_speak(raw):
    assert lines_of(raw)[:2] == ("hallo", "ja")


def test_a_dash_before_a_figure_stays_unless_it_is_clearly_of_a_list():
    assert lines_of("- 5 graden\n- sneeuw") == ("- 5 graden", "sneeuw")
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


@pytest.mark.parametrize(
    "line",
    [
        "12-01-2026 10:36 - nog open, wie?",
        "12-01-2026 10:36 - Jan is blij met het plan",
        "13-01-2026 9:00 - afronden",
        "12-01-2026 10:36 - Het plan is gewijzigd",
    ],
)
def test_a_dated_line_that_nobody_says_stays_whole_among_messages(line):
    raw = f"12-01-2026 10:33 - Fatima: hallo\n{line}\n12-01-2026 10:37 - Jan: klaar"
    assert lines_of(raw) == ("hallo", line, "klaar")


@pytest.mark.parametrize(
    "line",
    [
        "Jan heeft Piet toegevoegd",
        "Jan de Vries heeft +31 6 12345678 verwijderd",
        "Je hebt Piet toegevoegd",
        "Jan heeft de groep ‘Wijkteam’ gemaakt",
        "Jan heeft de groepsafbeelding gewijzigd",
        "Jan heeft de groep verlaten",
        "Jan is lid geworden via de uitnodigingslink van deze groep",
        "Je beveiligingscode met Jan is gewijzigd. Tik voor meer informatie.",
        "Je bent nu beheerder",
        "Jan added Piet",
        "Jan left",
        "Jan changed the group description",
        "Berichten en gesprekken zijn end-to-end versleuteld. Niemand kan ze lezen.",
        "Jan: Dit bericht is verwijderd door beheerder Piet",
        "Jan: Wachten op dit bericht. Dit kan even duren.",
        "Jan: Gemiste spraakoproep om 10:36",
    ],
)
def test_what_the_chat_itself_says_is_no_note(line):
    raw = f"12-01-2026 10:33 - Fatima: hallo\n12-01-2026 10:36 - {line}"
    assert lines_of(raw) == ("hallo",)


@pytest.mark.parametrize(
    "said",
    [
        "Dit bericht is verwijderd, dat vond ik raar",
        "Gemiste video-oproep is vervelend, laten we bellen",
        "Wachten op dit bericht duurde lang, zei een bewoner",
        "Berichten en oproepen van de gemeente zijn niet versleuteld",
    ],
)
def test_who_speaks_about_messages_is_heard(said):
    assert lines_of(f"12-01-2026 10:33 - Fatima: {said}") == (said,)
