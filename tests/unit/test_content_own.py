from pathlib import Path

import pytest

from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.library import Library
from wijkteam_studio.domain.phases import Phase, TeamStage
from wijkteam_studio.domain.unusable import UnusableFile

ROOT = Path(__file__).parents[2]

DILEMMA = """
soort = "dilemmas"

[[dilemmas]]
id = "E01"
titel = "Nu bellen of morgen"
thema = "wijk"
fasen = ["wij", "wijk"]
pool_a = "Wij bellen meteen terug."
pool_b = "Wij bellen als we tijd hebben."
voorbeeld = "Er staat een bericht op de telefoon."
vraag_erachter = "Wat beloven wij de wijk?"
"""
STATEMENT = """
soort = "stellingen"
stellingen = [{id = "EQ1", fase = "wij", tekst = "Wij lachen samen."}]
"""
RISK = """
soort = "risicos"

[[risicos]]
id = "ER1"
titel = "De sleutel is kwijt"
niveau = "team"
dilemmas = ["E01", "D01"]
"""
PROGRAMME = """
soort = "draaiboek"
id = "KORT"
titel = "Kort overleg"
totaal = 30

[[stappen]]
id = "K1"
fase = "start"
min = [10, 10, 5]
titel = "Check-in"
werkvorm = "check_in"
oogst = ["trots"]
krant = "ik"

[[stappen]]
id = "K2"
fase = "slot"
min = [20, 20, 25]
titel = "Afspraken"
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def loaded(own: Path) -> Library:
    return load_library(ROOT / "resources", ROOT / "sessions", own)


def only_problem(own: Path) -> UnusableFile:
    library = loaded(own)
    assert len(library.deck) == 20
    assert len(library.programmes) == 5
    (problem,) = library.problems
    return problem


def test_a_folder_that_is_not_there_is_no_problem(tmp_path):
    assert loaded(tmp_path / "nergens").problems == ()


def test_own_content_of_every_kind_joins_the_built_in_content(own):
    for name, text in (("d", DILEMMA), ("s", STATEMENT), ("r", RISK), ("p", PROGRAMME)):
        (own / f"{name}.toml").write_text(text, "utf-8")
    library = loaded(own)
    assert library.problems == ()
    assert library.dilemma("E01").own
    assert library.dilemma("E01").phases == (Phase.WIJ, Phase.WIJK)
    assert library.scan.dilemma_choice.dilemmas[-1] == "E01"
    assert library.risk("ER1").dilemmas == ("E01", "D01")
    assert library.programme("KORT").for_stage(TeamStage.DRAAIEND).minutes == 30
    assert library.counts()["dilemma's"] == 21
    assert not any(d.own for d in library.deck.dilemmas[:20])


def test_an_own_statement_never_joins_a_built_in_group(own):
    (own / "s.toml").write_text(STATEMENT, "utf-8")
    scan = loaded(own).scan
    assert [len(group.statements) for group in scan.groups] == [2] * 12 + [1]
    group = scan.group("EQ1")
    assert (group.own, group.title, group.phase) == (True, "Wij lachen samen.", Phase.WIJ)
    assert not scan.group("rol").own


def test_an_own_risk_may_name_an_own_dilemma_of_a_later_file(own):
    (own / "a.toml").write_text(RISK, "utf-8")
    (own / "b.toml").write_text(DILEMMA, "utf-8")
    assert loaded(own).problems == ()


def test_a_copy_of_a_built_in_programme_works_under_a_new_id(own):
    text = (ROOT / "sessions" / "db3.toml").read_text("utf-8")
    (own / "mijn.toml").write_text(text.replace('id = "DB3"', 'id = "MIJN"', 1), "utf-8")
    library = loaded(own)
    assert library.problems == ()
    assert library.programme("MIJN").steps == library.programme("DB3").steps
    assert library.conversation.step("WWG1").used_by == ("WW01",)


def test_a_byte_order_mark_does_no_harm(own):
    (own / "d.toml").write_bytes(b"\xef\xbb\xbf" + DILEMMA.encode())
    assert loaded(own).dilemma("E01").title == "Nu bellen of morgen"


def test_windows_line_ends_do_no_harm(own):
    (own / "d.toml").write_bytes(DILEMMA.replace("\n", "\r\n").encode())
    assert loaded(own).problems == ()


def test_a_file_name_may_be_in_capitals(own):
    (own / "MIJN.TOML").write_text(DILEMMA, "utf-8")
    assert loaded(own).dilemma("E01").own


def test_hidden_and_other_files_are_not_ours(own):
    for name in (".verborgen.toml", "~$open.toml", "._mac.toml", "lees.txt"):
        (own / name).write_text("dit is geen toml", "utf-8")
    (own / "map.toml").mkdir()
    assert loaded(own).problems == ()


def test_text_is_kept_in_one_line_without_invisible_characters(own):
    sneaky = DILEMMA.replace("Nu bellen of morgen", "Nu\\u202e  bellen\\nof e\\u0301\\u00e9n keer")
    (own / "d.toml").write_text(sneaky, "utf-8")
    assert loaded(own).dilemma("E01").title == "Nu bellen of één keer"


@pytest.mark.parametrize(
    ("text", "change", "key", "words"),
    [
        (DILEMMA, ('titel = "Nu', "titel = Nu"), "regel 6", "schrijfwijze"),
        (DILEMMA, ('wijk?"', "wijk?"), "regel 12", "schrijfwijze"),
        (DILEMMA, ('["wij", "wijk"]', '["wij", "wijk"'), "regel 9", "schrijfwijze"),
        (DILEMMA, ("pool_a", "thema"), "regel 9", "twee keer"),
        (DILEMMA, ("pool_a", "poolA"), "dilemmas 1 (E01), pool_a", "ontbreekt"),
        (
            DILEMMA,
            ('id = "E01"', 'id = "E01"\nkleur = "rood"'),
            "dilemmas 1 (E01), kleur",
            "kennen we niet",
        ),
        (DILEMMA, ('"Nu bellen of morgen"', "5"), "dilemmas 1 (E01), titel", "tekst"),
        (DILEMMA, ('["wij", "wijk"]', '"wij"'), "dilemmas 1 (E01), fasen", "lijst"),
        (DILEMMA, ('["wij", "wijk"]', "[]"), "dilemmas 1 (E01), fasen", "minstens 1"),
        (DILEMMA, ('"wij", ', '"pauze", '), "dilemmas 1 (E01), fasen 1", "ik, wij of wijk"),
        (DILEMMA, ("[[dilemmas]]", "[dilemmas]"), "dilemmas", "lijst"),
        (DILEMMA, ('id = "E01"', 'id = "D01"'), "dilemmas D01", "bestaat al"),
        (DILEMMA, ('id = "E01"', 'id = "d01"'), "dilemmas d01", "bestaat al"),
        (DILEMMA, ('id = "E01"', 'id = "E 01"'), "dilemmas 1 (E 01), id", "alleen letters"),
        (DILEMMA, ('"wijk"\nfasen', '"mars"\nfasen'), "dilemmas E01, thema", "'mars'"),
        (DILEMMA, ("Nu bellen of morgen", "N" * 46), "dilemmas 1 (E01), titel", "46 tekens"),
        (DILEMMA, ("Wij bellen meteen terug.", "x" * 601), "dilemmas 1 (E01), pool_a", "600"),
        (DILEMMA, ("Nu bellen of morgen", "   "), "dilemmas 1 (E01), titel", "staat nog niets"),
        (DILEMMA, ("Nu bellen of morgen", ""), "dilemmas 1 (E01), titel", "staat nog niets"),
        (DILEMMA, ("Nu bellen of morgen", "\xa0\u200b"), "dilemmas 1 (E01), titel", "niets"),
        (DILEMMA, ('"dilemmas"', '"dilemmaas"'), "soort", "'dilemmaas' kennen we niet"),
        (DILEMMA, ('soort = "dilemmas"', ""), "soort", "ontbreekt"),
        (DILEMMA, ('"dilemmas"', '["dilemmas"]'), "soort", "Kies uit"),
        (DILEMMA, ('"dilemmas"', '"quickscan"'), "soort", "Kies uit"),
        (DILEMMA, ('"dilemmas"\n', '"dilemmas"\nversie = 1.5\n'), "versie", "heel getal"),
        (DILEMMA, ('"dilemmas"\n', f""""dilemmas"\nversie = {"9" * 5000}\n"""), "", "te groot"),
        (STATEMENT, ("EQ1", "Q01"), "stellingen Q01", "bestaat al"),
        (STATEMENT, ("EQ1", "rol"), "stellingen rol", "bestaat al"),
        (
            STATEMENT,
            ('fase = "wij"', 'fase = "wij", groep = "rol"'),
            "stellingen 1 (EQ1), groep",
            "kennen",
        ),
        (RISK, ("ER1", "R01"), "risicos R01", "bestaat al"),
        (RISK, ('"team"', '"straat"'), "risicos 1 (ER1), niveau", "Kies uit: individu, team"),
        (RISK, ('"E01", "D01"', '"D01", "D21"'), "risicos ER1, dilemmas", "'D21'"),
        (
            PROGRAMME,
            ("totaal = 30", "totaal = 31"),
            "totaal",
            "kolom startend telt op tot 30 minuten",
        ),
        (PROGRAMME, ("[20, 20, 25]", "[20, 20, 20]"), "totaal", "kolom draaiend telt op tot 25"),
        (PROGRAMME, ("[20, 20, 25]", "[20, 20]"), "stappen 2 (K2), min 3", "ontbreekt"),
        (PROGRAMME, ("[20, 20, 25]", "[20, 20, 25, 1]"), "stappen 2 (K2), min", "hooguit 3"),
        (PROGRAMME, ("[20, 20, 25]", "[20, 20, -25]"), "stappen 2 (K2), min 3", "te klein"),
        (PROGRAMME, ("[20, 20, 25]", '[20, 20, "25"]'), "stappen 2 (K2), min 3", "heel getal"),
        (PROGRAMME, ('"K2"', '"K1"'), "stappen K1", "bestaat al"),
        (PROGRAMME, ('"KORT"', '"DB1"'), "id DB1", "bestaat al"),
        (PROGRAMME, ('"check_in"', '"check_uit"'), "stappen K1, werkvorm", "'check_uit'"),
        (PROGRAMME, ('["trots"]', '["trots", "geld"]'), "stappen K1, oogst", "'geld'"),
        (PROGRAMME, ('"ik"', '"sport"'), "stappen K1, krant", "'sport'"),
        (PROGRAMME, ('"slot"', '"feest"'), "stappen 2 (K2), fase", "Kies uit: start, ik"),
    ],
)
def test_a_broken_own_file_is_listed_and_stops_nothing(own, text, change, key, words):
    assert change[0] in text
    (own / "mijn.toml").write_text(text.replace(*change, 1), "utf-8")
    problem = only_problem(own)
    assert problem.file == "mijn.toml"
    assert problem.key == key
    assert words in problem.reason
    assert problem.sentence.startswith("mijn.toml")
    assert problem.sentence.endswith(f"{key}: {problem.reason}")
    assert "mijn.toml" not in problem.reason


def test_a_file_in_latin_1_says_how_to_save_it(own):
    (own / "oud.toml").write_bytes(DILEMMA.replace("Nu", "Eén").encode("latin-1"))
    problem = only_problem(own)
    assert (problem.file, problem.key) == ("oud.toml", "regel 6")
    assert "UTF-8" in problem.reason


def test_a_file_in_utf_16_says_how_to_save_it(own):
    (own / "breed.toml").write_bytes(DILEMMA.encode("utf-16"))
    assert "UTF-8" in only_problem(own).reason


def test_a_file_over_a_megabyte_is_not_read(own):
    (own / "groot.toml").write_text(DILEMMA + "#" * 1_000_000, "utf-8")
    assert "te groot" in only_problem(own).reason


def test_a_file_with_very_deep_brackets_is_listed(own):
    (own / "diep.toml").write_text(f'soort = "dilemmas"\nx = {"[" * 50_000}', "utf-8")
    assert only_problem(own).file == "diep.toml"


def test_an_empty_file_misses_its_kind(own):
    (own / "leeg.toml").write_text("", "utf-8")
    assert only_problem(own).key == "soort"


def test_a_file_that_may_not_be_read_is_listed(own, monkeypatch):
    path = own / "dicht.toml"
    path.write_text(DILEMMA, "utf-8")
    real_open = Path.open

    def locked(self, *args, **kwargs):
        if self == path:
            raise PermissionError
        return real_open(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", locked)
    assert "niet te lezen" in only_problem(own).reason


def test_the_same_id_in_two_own_files_keeps_the_first(own):
    (own / "a.toml").write_text(DILEMMA, "utf-8")
    (own / "b.toml").write_text(DILEMMA.replace("Nu bellen", "Straks bellen"), "utf-8")
    library = loaded(own)
    assert library.dilemma("E01").title == "Nu bellen of morgen"
    assert [(p.file, p.key) for p in library.problems] == [("b.toml", "dilemmas E01")]


def test_one_broken_file_leaves_the_others_in_use(own):
    (own / "a.toml").write_text("dit is geen toml", "utf-8")
    (own / "b.toml").write_text(DILEMMA, "utf-8")
    (own / "c.toml").write_text(PROGRAMME.replace("30", "40"), "utf-8")
    library = loaded(own)
    assert library.dilemma("E01").own
    assert [problem.file for problem in library.problems] == ["a.toml", "c.toml"]
    assert library.counts()["niet bruikbaar"] == 2


def test_a_file_with_more_faults_says_how_many(own):
    text = DILEMMA.replace("pool_a", "poola").replace("pool_b", "poolb").replace("titel", "kop")
    (own / "mijn.toml").write_text(text, "utf-8")
    assert "nog 5 plekken" in only_problem(own).reason


def test_a_file_is_used_whole_or_not_at_all(own):
    second = DILEMMA.split("[[dilemmas]]")[1].replace("E01", "D01")
    (own / "mijn.toml").write_text(f"{DILEMMA}\n[[dilemmas]]{second}", "utf-8")
    assert only_problem(own).key == "dilemmas D01"
