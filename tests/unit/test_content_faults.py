import shutil
from pathlib import Path

import pytest

from wijkteam_studio.content.loader import load_library
from wijkteam_studio.domain.errors import ContentError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "resources" / "content", tmp_path / "resources" / "content")
    shutil.copytree(ROOT / "sessions", tmp_path / "sessions")
    return tmp_path


def fault_after(copy: Path, name: str, old: str, new: str) -> ContentError:
    path = next(copy.rglob(name))
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_library(copy / "resources", copy / "sessions")
    return caught.value


@pytest.mark.parametrize(
    ("name", "change", "key", "words"),
    [
        ("dilemmas.toml", ('id = "D02"', 'id = "D01"'), "dilemmas D01", "bestaat al"),
        ("dilemmas.toml", ('thema = "zelf"', 'thema = "ziel"'), "dilemmas D04, thema", "'ziel'"),
        ("dilemmas.toml", ('pool_a = "De', 'pol_a = "De'), "dilemmas 1 (D01), pool_a", "ontbreekt"),
        ("dilemmas.toml", ("versie = 1", 'versie = "1"'), "versie", "heel getal"),
        ("dilemmas.toml", ("versie = 1", "versie = "), "regel 5", "schrijfwijze"),
        ("dilemmas.toml", ("versie = 1", "versie = 1\nversie = 1"), "regel 6", "twee keer"),
        ("dilemmas.toml", ('["ik"]', '["slot"]'), "dilemmas 2 (D02), fasen 1", "Kies uit: ik, wij"),
        ("quickscan.toml", ('"D20",', '"D21",'), "herken_dilemmas, keuze_uit", "'D21'"),
        (
            "quickscan.toml",
            ('fase = "ik", groep = "rol"', 'fase = "wij", groep = "rol"'),
            "groep rol",
            "twee fasen",
        ),
        ("quickscan.toml", ("0 = ", "6 = "), "schaal", "van 1 tot en met 5"),
        (
            "quickscan_score.toml",
            ('["teamcoach"]', '["vakgerichte_training"]'),
            "uitslag veiligheid, soort_hulp",
            "nooit het antwoord",
        ),
        (
            "quickscan_score.toml",
            ("min_antwoorden_tonen = 5", "min_antwoorden_tonen = 4"),
            "drempel, min_antwoorden_tonen",
            "minstens 5",
        ),
        ("quickscan_score.toml", ('"D08"', '"D88"'), "uitslag rol, dilemmas", "'D88'"),
        ("quickscan_score.toml", ("van = 2.8", "van = 2.9"), "banden", "2.8"),
        ("quickscan_score.toml", ('groep = "rol"', 'groep = "roll"'), "uitslag", "precies één"),
        ("risicos.toml", ('"D19", "D13"', '"D19", "D99"'), "risicos R01, dilemmas", "'D99'"),
        ("risicos.toml", ('"6-11"', '"7-11"'), "kleuring", "6"),
        ("kleuren.toml", ('["WI"]', '["WU"]'), "boven_onder", "'WU'"),
        ("leermatrix.toml", ('niveau = "team"', 'niveau = "individu"'), "", "drie stellingen"),
        ("stappenplan-wwg90.toml", ("minuten = 15", "minuten = 16"), "totaal_minuten", "91"),
        (
            "stappenplan-wwg90.toml",
            ('"stil_stemmen"', '"hard_stemmen"'),
            "stappen WWG2, werkvorm",
            "'hard_stemmen'",
        ),
        ("wijkkrant.toml", ('"trots", ', '"trotser", '), "rubrieken ik, bron", "'trotser'"),
        ("wijkkrant.toml", ('"trots", ', ""), "rubrieken", "'trots' komt nergens terecht"),
        ("wijkkrant.toml", ('"trots", ', '"trots", "casus_kort", '), "", "nooit in de krant"),
        ("wijkkrant.toml", ('"casus_kort", ', ""), "niet_in_krant", "'casus_kort'"),
        ("oogst.toml", ('vorm = "datum"', 'vorm = "dag"'), "", "Kies uit: notitie"),
        ("werkvormen.toml", ('id = "spiegel"', 'id = "koppen"'), "lijst koppen", "bestaat al"),
        ("db1.toml", ("min = [30, 25, 15]", "min = [30, 25, 16]"), "totaal", "kolom draaiend"),
        ("db1.toml", ('"plenair"', '"plenaar"'), "stappen DD01, werkvorm", "'plenaar'"),
        ("db1.toml", ('krant = "colofon"', 'krant = "kolofon"'), "stappen DD01, krant", "rubriek"),
        ("db1.toml", ('["spelregels"]', '["regels"]'), "stappen DD01, oogst", "'regels'"),
        ("db1.toml", ('"DD10"\n', '"DD99"\n'), "stappen DD09, bij_draaiend_na", "'DD99'"),
        ("db1.toml", ("kort = 7", "kort = 11"), "stappen DD01, kort", "langer dan de stap"),
        ("db1.toml", ("schuift = true", "schuift = false"), "stappen DD09, schuift", "pauze"),
        ("db2.toml", ('id = "DB2"', 'id = "DB1"'), "id DB1", "bestaat al"),
        ("db3.toml", ('stap = "WWG1"', 'stap = "WWG0"'), "stappen WW01, stap", "'WWG0'"),
        ("db3.toml", ('"WWG90"', '"WWG91"'), "stappenplan", "'WWG91'"),
        ("db5.toml", ('id = "TK02"', 'id = "TK01"'), "stappen TK01", "bestaat al"),
        (
            "quickscan_score.toml",
            ("spreiding_tonen_vanaf = 7", "spreiding_tonen_vanaf = 6"),
            "drempel, spreiding_tonen_vanaf",
            "minstens 7",
        ),
        (
            "quickscan_score.toml",
            ("verwerken_per = 3", "verwerken_per = 2"),
            "drempel, nieuwe_formulieren_verwerken_per",
            "minstens 3",
        ),
        (
            "advies.toml",
            ("teams_minimaal = 3", "teams_minimaal = 2"),
            "drempels, teams_minimaal",
            "minstens 3",
        ),
        (
            "advies.toml",
            ("formulieren_minimaal_totaal = 15", "formulieren_minimaal_totaal = 14"),
            "drempels, formulieren_minimaal_totaal",
            "minstens 15",
        ),
        ("db1.toml", ("totaal = 240", "totaal = 0"), "totaal", "minstens 1"),
    ],
)
def test_wrong_built_in_content_says_which_file_and_key(copy, name, change, key, words):
    fault = fault_after(copy, name, *change)
    assert fault.file == name
    assert not key or fault.key == key
    assert words in fault.message
    assert fault.message.startswith(name)


def test_a_missing_built_in_file_is_named(copy):
    (copy / "resources" / "content" / "advies.toml").unlink()
    with pytest.raises(ContentError, match=r"advies\.toml: dit bestand ontbreekt"):
        load_library(copy / "resources", copy / "sessions")


def test_a_folder_without_programmes_is_an_error(copy):
    shutil.rmtree(copy / "sessions")
    with pytest.raises(ContentError, match="geen draaiboek"):
        load_library(copy / "resources", copy / "sessions")


def test_content_that_is_only_text_in_the_wrong_place_is_an_error(copy):
    path = copy / "resources" / "content" / "bladen.toml"
    path.write_text('soort = "bladen"\nlijst = "vier bladen"\n', "utf-8")
    with pytest.raises(ContentError) as caught:
        load_library(copy / "resources", copy / "sessions")
    assert (caught.value.file, caught.value.key) == ("bladen.toml", "lijst")
