"""Text pasted from a mail: what it says stays, who sent it to whom and when does not."""

import pytest

from wijkteam_studio.domain.text import lines_of


def test_addresses_that_did_not_fit_on_one_line_go_with_the_head_of_a_mail():
    raw = (
        "Van: Jan Jansen <jan@voorbeeld.nl>\nVerzonden: maandag 12 januari 2026 10:33\n"
        "Aan: Fatima <fatima@voorbeeld.nl>;\n  Piet de Boer <piet@voorbeeld.nl>; m@voorbeeld.nl\n"
        "Onderwerp: De wijk in\n\nMail mij op jan@voorbeeld.nl: ik kom."
    )
    assert lines_of(raw) == ("De wijk in", "Mail mij op jan@voorbeeld.nl: ik kom.")


def test_a_mail_loses_its_head():
    raw = (
        "Van: Jan Jansen <jan@voorbeeld.nl>\nVerzonden: maandag 12 januari 2026 10:33\n"
        "Aan: Fatima\nCC: Piet\nOnderwerp: De wijk in\n\nWij komen.\n\n"
        "Op ma 12 jan 2026 om 10:33 schreef Fatima <f@voorbeeld.nl>:\nTot dan."
    )
    assert lines_of(raw) == ("De wijk in", "Wij komen.", "Tot dan.")


_HEAD = "Van: Jan Jansen\nVerzonden: maandag 12 januari 2026 10:33\n"


@pytest.mark.parametrize(
    "raw",
    [
        f"{_HEAD}Aan: Piet; Klaas;\n Fatima El Amrani\n <f@voorbeeld.nl>\nOnderwerp: De wijk in\n",
        f"{_HEAD}Aan: Piet Pieters; Jan;\nFatima; Jan\nCC: An\nOnderwerp: De wijk in\n",
        "*Van:* Jan\n*Verzonden:* 12 januari 2026 10:33\n**Aan**: Piet\n*Onderwerp:* De wijk in\n",
        "> Van: Jan\n> Verzonden: 12-01-2026 10:33\n> Aan: Piet;\n>  An\n> Onderwerp: De wijk in",
    ],
)
def test_the_head_of_a_mail_goes_however_it_is_folded_quoted_or_bold(raw):
    assert lines_of(f"{raw}\nWij komen.") == ("De wijk in", "Wij komen.")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Aan: Piet\nHoi Piet\nOnderwerp: later", ("Hoi Piet", "Onderwerp: later")),
        ("Aan: Piet;\nHoi Piet\n\nOnderwerp: later", ("Hoi Piet", "Onderwerp: later")),
        ("Onderwerp: wijk\n en buurt", ("wijk", "en buurt")),
    ],
)
def test_what_may_be_the_text_of_a_mail_stays(text, kept):
    assert lines_of(_HEAD + text) == kept


@pytest.mark.parametrize(
    "raw",
    [
        "Van: links\nAan: rechts\nDatum: morgen\nIdee: dat",
        "Van: bewoners\nAan: gemeente\nDatum: voor kerst\nOnderwerp: stoep",
    ],
)
def test_what_looks_like_a_mail_and_was_never_sent_is_kept(raw):
    assert lines_of(raw) == tuple(raw.split("\n"))


@pytest.mark.parametrize("above", [0, 40, 300])
def test_a_mail_under_a_long_text_loses_its_head_and_all_its_lines_stay(above):
    """Also more lines than Python keeps the numbers of."""
    said = [f"Regel {number}" for number in range(above + 300)]
    mail = f"{_HEAD}Aan: Fatima\nOnderwerp: De wijk in"
    raw = "\n".join([*said[:above], mail, *said[above:]])
    assert lines_of(raw) == (*said[:above], "De wijk in", *said[above:])


def test_what_stands_last_is_no_head_and_nothing_at_all_is_nothing():
    assert lines_of(f"Wij komen.\n{_HEAD}Aan: Fatima") == ("Wij komen.",)
    assert lines_of(f"Wij komen.\n{_HEAD}") == ("Wij komen.", *_HEAD.rstrip().split("\n"))
