"""Text pasted from a chat: what was said stays, who said it and when does not."""

import pytest

from wijkteam_studio.domain.text import lines_of

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
        "12-01-2026 10:35 - Fatima: tekst",
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
        "[10:30, 12-1-2026] Fatima: hallo\n[10:35, 12-1-2026] Jan: ja",
        "[12-01-2026 10:30:12] Fatima: hallo\n[12-01-2026 10:35:40] Jan: ja",
        "12-01-2026 10:30 - Jan: hallo\n12-01-2026 10:35 - Jan: ja",
    ],
)
def test_a_name_goes_when_it_is_clear_that_people_speak(raw):
    assert lines_of(raw)[:2] == ("hallo", "ja")


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
