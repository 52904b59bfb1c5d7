import tomllib
from pathlib import Path

import pytest

from tests.ui.accessible_dutch import faults, sentences_in

ROOT = Path(__file__).parents[2]
#: Where the sentences are that may come on a screen; the others speak SQL and to developers.
SPEAKING = ("domain", "services", "ui", "printing", "system")


@pytest.mark.parametrize("package", SPEAKING)
def test_every_sentence_that_may_come_on_a_screen_is_plain_dutch(package):
    sentences = list(sentences_in(ROOT / "wijkteam_studio" / package))
    assert sentences
    assert [(where, fault) for where, text in sentences for fault in faults(text)] == []


def test_our_own_content_is_plain_dutch():
    texts = [
        (file.name, text)
        for folder in ("resources", "sessions")
        for file in sorted((ROOT / folder).glob("*.toml" if folder == "sessions" else "**/*.toml"))
        for text in strings(tomllib.loads(file.read_text(encoding="utf-8")))
        if " " in text
    ]
    assert len(texts) > 1000
    assert [(name, fault) for name, text in texts for fault in faults(text)] == []


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Dit is {'heel ' * 17}lang.", []),
        (f"Dit is {'heel ' * 18}lang.", ["21 words"]),
        ("Dit is HEEL belangrijk.", ["shouted: HEEL"]),
        ("Klik op Cancel.", ["English 'Cancel'"]),
        ("Zet de PDF op een USB-stick.", []),
    ],
)
def test_what_is_not_plain_is_found(text, found):
    assert [fault.split(": ")[0] for fault in faults(text)] == [one.split(": ")[0] for one in found]
