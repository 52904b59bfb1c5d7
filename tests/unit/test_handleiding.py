import re
import sys
import tomllib
from pathlib import Path

import pytest
from PIL import Image

from wijkteam_studio.content.loader import load_library
from wijkteam_studio.system import paths
from wijkteam_studio.system.paths import manual_folder

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs" / "handleiding"
IMAGES = ROOT / "docs" / "images"
PAGES = sorted(MANUAL.glob("*.md"))
README = MANUAL / "README.md"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST_SENTENCE = 20
LONGEST_AVERAGE = 13
LARGEST_PICTURE = 200_000
#: Words of makers and sellers that a page for facilitators does without.
JARGON = re.compile(
    r"\b(database|interface|workflow|tool|features?|button|klik hier|sync\w*|export\w*|dashboard|"
    r"moeiteloos|krachtig|naadloos|uniek|faciliter\w*|u|uw)\b",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"\b[A-Z]{4,}\b")


def name(path):
    return path.name


def text_of(path):
    return path.read_text("utf-8")


def prose(markdown):
    """The sentences of a page: no code, pictures, headings, tables or marks."""
    lines = []
    for line in FENCE.sub("", markdown).splitlines():
        if not line.strip() or line.startswith(("#", "|", "!")):
            lines.append("")
            continue
        item = re.match(r"\s*(?:[-*]|\d+\.) +(.*)", line)
        lines.append("" if item else None)
        lines.append(item[1] if item else line)
    paragraphs = "\n".join(line for line in lines if line is not None)
    plain = re.sub(r"\]\([^)]*\)", "", paragraphs).replace("[", "").replace("**", "")
    plain = re.sub(r"`[^`]*`", "code", plain)
    found = []
    for part in re.split(r"\n+", plain):
        found += [one for one in re.split(r"(?<=[.!?:])\"?\s+", part) if one.strip()]
    return found


def words(sentence):
    return [word for word in sentence.split() if re.search(r"\w", word)]


def test_a_sentence_is_counted_as_people_read_it():
    text = "# Kop\n\nEen **korte** zin. Nog [een](x.md) zin!\n\n- los `F5` punt\n| cel |\n"
    assert prose(text) == ["Een korte zin.", "Nog een zin!", "los code punt"]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_sentences_are_short(page):
    sentences = prose(text_of(page))
    counts = [len(words(sentence)) for sentence in sentences]
    longest = [one for one in sentences if len(words(one)) > LONGEST_SENTENCE]
    assert not longest
    assert sum(counts) / len(counts) <= LONGEST_AVERAGE


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_words_are_plain(page):
    text = " ".join(prose(text_of(page)))
    assert not JARGON.findall(text)
    assert set(SHOUTED.findall(text)) <= {"TOML"}


def test_every_chapter_is_in_the_table_of_contents_once_and_in_order():
    linked = LINK.findall(text_of(README))
    numbered = [page.name for page in PAGES if page != README]
    assert linked == sorted(numbered, key=lambda file: int(file.split("-")[0]))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_pages_of_the_manual(page):
    links = LINK.findall(text_of(page))
    assert links
    for link in links:
        assert re.fullmatch(r"[\w.-]+\.md", link), link
        assert (MANUAL / link).is_file(), link


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_has_one_title_and_says_where_to_go_on(page):
    text = text_of(page)
    assert len(re.findall(r"^# ", FENCE.sub("", text), re.MULTILINE)) == 1
    assert "http" not in text
    assert page == README or LINK.search(text.strip().splitlines()[-1])


def test_pictures_exist_are_described_and_light():
    used = set()
    for page in PAGES:
        for words_of_it, target in PICTURE.findall(text_of(page)):
            file = (MANUAL / target).resolve()
            used.add(file.name)
            assert words_of_it
            assert file.parent == IMAGES
            assert file.stat().st_size < LARGEST_PICTURE
            with Image.open(file) as picture:
                assert min(picture.size) >= 600
    assert used == {file.name for file in IMAGES.iterdir()}


def test_the_pictures_of_the_front_page_of_the_project_exist():
    targets = [target for _words, target in PICTURE.findall(text_of(ROOT / "README.md"))]
    assert targets
    for target in targets:
        assert (ROOT / target).is_file(), target


def test_the_program_finds_its_manual():
    assert manual_folder() == MANUAL


@pytest.mark.parametrize("where", ["wheel", "bundle"])
def test_an_installed_program_finds_its_manual(tmp_path, monkeypatch, where):
    name = {"wheel": "_handleiding", "bundle": "handleiding"}[where]
    (tmp_path / name).mkdir()
    if where == "bundle":
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert manual_folder() == tmp_path / name


def test_a_manual_that_was_left_out_is_said_to_be_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "leeg")
    with pytest.raises(FileNotFoundError, match="handleiding"):
        manual_folder()


def test_the_wheel_takes_the_manual_and_its_pictures_along():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert taken["docs/handleiding"] == "wijkteam_studio/_handleiding"
    assert taken["docs/images"] == "wijkteam_studio/_handleiding/images"


def own_examples():
    return [text for kind, text in FENCE.findall(text_of(MANUAL / "10-eigen-inhoud.md")) if kind]


def test_every_example_of_own_content_really_loads(tmp_path):
    kinds = []
    for number, text in enumerate(own_examples()):
        kinds.append(tomllib.loads(text)["soort"])
        (tmp_path / f"{number}.toml").write_text(text, "utf-8")
    library = load_library(ROOT / "resources", ROOT / "sessions", tmp_path)
    assert library.problems == ()
    assert kinds == ["dilemmas", "draaiboek", "stellingen", "risicos"]
    assert library.dilemma("KAART1").own
    assert library.programme("KORT").total == 30


def test_the_manual_shows_the_words_for_a_wrong_file(tmp_path):
    wrong = own_examples()[0].replace('thema = "wijk"', 'thema = "vuur"')
    (tmp_path / "kaart.toml").write_text(wrong, "utf-8")
    (problem,) = load_library(ROOT / "resources", ROOT / "sessions", tmp_path).problems
    assert f"niet bruikbaar: {problem.sentence}\n" in text_of(MANUAL / "10-eigen-inhoud.md")


def test_the_table_of_programmes_is_what_the_program_offers():
    rows = re.findall(
        r"^\| (.+?) \| (\d+) (uur|minuten) \|$", text_of(MANUAL / "2-voorbereiden.md"), re.M
    )
    told = [(title, int(number) * (60 if unit == "uur" else 1)) for title, number, unit in rows]
    library = load_library(ROOT / "resources", ROOT / "sessions", ROOT / "nergens")
    assert told == [(item.title, item.total) for item in library.programmes]


def test_what_can_be_chosen_in_own_content_is_all_there_is():
    text = text_of(MANUAL / "10-eigen-inhoud.md")
    library = load_library(ROOT / "resources", ROOT / "sessions", ROOT / "nergens")
    for theme in library.deck.themes:
        assert f"`{theme.id}`" in text
    for phase in {step.phase for item in library.programmes for step in item.steps}:
        assert f"`{phase.value}`" in text
    for risk in library.risks:
        assert f"`{risk.level.value}`" in text
