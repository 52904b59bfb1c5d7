from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.days_to_keep import added, empty_day, full_day, note_of, team
from wijkteam_studio.domain.changes import Edit, Kind
from wijkteam_studio.domain.day import Day
from wijkteam_studio.domain.overview import HitKind, SearchHit
from wijkteam_studio.storage import days, search
from wijkteam_studio.storage.database import Database
from wijkteam_studio.storage.search_sources import SOURCES
from wijkteam_studio.system.paths import Paths

HOSTILE = [
    '"', '""', "'", "*", "a*", "AND", "a AND", "NEAR(a b)", "a NEAR/3", "(", ")", "^a", "a:b",
    "{a}: b", "-a", "+a", "\\", "%", "_", "a\x00b", "\ud83d", "' OR 1=1 --",
    "Robert'); DROP TABLE note", "a" * 9000, "text:geheim", "\u0301", "\U0001f600", "ﬁets", "½",
    "²", "１２",
]  # fmt: skip


@pytest.fixture
def day(database: Database) -> Day:
    day = empty_day(team("Wijkteam Zuid-Oost"))
    database.write(lambda db: days.add_day(db, day))
    return day


def find(database: Database, text: str, limit: int = 50) -> tuple[SearchHit, ...]:
    return database.read(lambda db: search.search(db, text, limit))


def excerpts(database: Database, text: str) -> list[str]:
    return [hit.excerpt for hit in find(database, text)]


def add(database: Database, day: Day, *texts: str) -> None:
    for text in texts:
        edits = added(note_of(text)).edits
        database.write(lambda db, edits=edits: days.write_edits(db, day.session.id, edits))


def catch_up(database: Database) -> None:
    database.write(lambda db: search.catch_up(db.driver))
    assert database.read(lambda db: db.run("SELECT count(*) FROM search_due").fetchone()) == (0,)


def test_teams_notes_topics_and_agreements_are_found(database: Database) -> None:
    day = full_day()
    database.write(lambda db: days.add_day(db, day))
    hit = find(database, "noord")[0]
    assert (hit.kind, hit.team_id, hit.session_id) == (HitKind.TEAM, day.team.id, None)
    kinds = [
        (hit.kind, hit.where) for hit in (*find(database, "bellen"), *find(database, "parkeren"))
    ]
    assert kinds == [(HitKind.AGREEMENT, "Afspraken"), (HitKind.PARKED, "Parkeerplaats")]
    note = find(database, "vaker")[0]
    assert (note.kind, note.where, note.excerpt) == (HitKind.NOTE, "Inchecken", "Bel vaker even")
    assert (note.team_name, note.session_id) == ("Wijkteam Noord", day.session.id)
    assert note.day == day.session.date


@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize("text", ["cafe", "CAFÉ", "cafe\u0301", "caf", "eén", "ij"])
def test_accents_and_capitals_do_not_matter(
    database: Database, day: Day, text: str, indexed: bool
) -> None:
    add(database, day, "Koffie in het Café aan het IJ, één keer", "iets anders")
    if indexed:
        catch_up(database)
    assert excerpts(database, text) == ["Koffie in het Café aan het IJ, één keer"]


HIDDEN = {
    "soft hyphen": ("wijk\u00adver\u00adpleeg\u00adkundige komt langs", "wijkverpleegkundige"),
    "zero width": ("mid\u200bden in de straat", "midden"),
    "the other way": ("midden in de straat", "mid\u200bden"),
    "ĳ": ("ĳsbaan", "ijsbaan"),
    "ij": ("IJsbaan", "ĳs"),
    "ﬁ": ("ﬁets", "fiets"),
    "fi": ("fietsen", "ﬁets"),
    "ß": ("Straßenfest", "STRASSEN"),
    "ø": ("Søren", "soren"),
    "½": ("1½ uur", "½"),
    "Arabic": ("محمد", "محم"),
    "joined": ("می‌شود", "میشود"),
    "Chinese": ("李 komt", "李"),
    "number": ("＃１２ klaar", "12"),
}


@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize(("written", "sought"), HIDDEN.values(), ids=HIDDEN.keys())
def test_what_looks_the_same_is_found(
    database: Database, day: Day, written: str, sought: str, indexed: bool
) -> None:
    add(database, day, written, "iets anders")
    if indexed:
        catch_up(database)
    assert excerpts(database, sought) == [written]


def test_every_word_must_be_there_as_the_start_of_a_word(database: Database, day: Day) -> None:
    add(database, day, "de huisarts belt", "de huisarts mailt", "thuisarts belt")
    assert excerpts(database, "huis bel") == ["de huisarts belt"]
    catch_up(database)
    assert excerpts(database, "huis bel") == ["de huisarts belt"]


def test_a_changed_text_is_found_by_its_new_words_only(database: Database, day: Day) -> None:
    note = note_of("oude woorden")
    database.write(lambda db: days.write_edits(db, day.session.id, added(note).edits))
    catch_up(database)
    edit = Edit(Kind.NOTE, str(note.id), note, replace(note, text="nieuwe zin"))
    database.write(lambda db: days.write_edits(db, day.session.id, (edit,)))
    for _ in range(2):
        assert excerpts(database, "oude") == []
        assert excerpts(database, "nieuwe") == ["nieuwe zin"]
        catch_up(database)


def test_a_deleted_text_is_not_found(database: Database, day: Day) -> None:
    note = note_of("voorbijganger")
    database.write(lambda db: days.write_edits(db, day.session.id, added(note).edits))
    catch_up(database)
    gone = tuple(edit.reversed() for edit in added(note).edits)
    database.write(lambda db: days.write_edits(db, day.session.id, gone))
    for _ in range(2):
        assert excerpts(database, "voorbij") == []
        catch_up(database)


def test_the_newest_note_comes_first_and_the_limit_holds(database: Database, day: Day) -> None:
    add(database, day, *(f"zorg {number}" for number in range(6)))
    catch_up(database)
    add(database, day, "zorg nieuw")
    found = [hit.excerpt for hit in find(database, "zorg", limit=3)]
    assert found == ["zorg nieuw", "zorg 5", "zorg 4"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("indexed", [False, True])
def test_hostile_searches_are_only_text(
    database: Database, day: Day, text: str, indexed: bool
) -> None:
    add(database, day, "een gewone zin")
    if indexed:
        catch_up(database)
    assert excerpts(database, text) in ([], ["een gewone zin"])
    assert excerpts(database, "gewone") == ["een gewone zin"]


def test_any_word_of_a_text_finds_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    database = Database.open(Paths.at(tmp_path_factory.mktemp("zoek")), quiet_seconds=30.0)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))

    @given(st.text(min_size=1, max_size=12))
    def found(text: str) -> None:
        words = search.words_of(text)
        find(database, text)
        if words:
            assert all(search.words_of(word) == [word] for word in words)

    found()
    database.close()


def test_the_index_catches_up_in_a_quiet_moment(paths: Paths) -> None:
    database = Database.open(paths, quiet_seconds=0.02)
    day = empty_day()
    database.write(lambda db: days.add_day(db, day))
    add(database, day, "stilte")
    for _ in range(200):
        if database.read(lambda db: db.run("SELECT count(*) FROM search_due").fetchone()) == (0,):
            break
        import threading

        threading.Event().wait(0.02)
    hits = database.read(
        lambda db: db.run(
            "SELECT count(*) FROM note_search WHERE note_search MATCH 'stilte'"
        ).fetchone()
    )
    database.close()
    assert hits == (1,)


def test_the_index_holds_exactly_what_the_tables_hold(database: Database, day: Day) -> None:
    add(database, day, "een", "twee")
    catch_up(database)
    for source in SOURCES:
        check = f"INSERT INTO {source.index} ({source.index}) VALUES ('integrity-check')"  # noqa: S608
        database.write(lambda db, check=check: db.run(check))
        assert rows_of(database, source.index) == rows_of(database, source.table)
    assert rows_of(database, "note_search") == 2


def rows_of(database: Database, table: str) -> int:
    count = f"SELECT count(*) FROM {table}"  # noqa: S608
    return database.read(lambda db: db.run(count).fetchone()[0])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kort", "kort"),
        ("a\nb  c", "a b c"),
        ("woord " * 40 + "doel " + "na " * 40, "… woord woord woord woord woord woord doel na"),
    ],
)
def test_an_excerpt_is_one_line_around_the_find(text: str, shown: str) -> None:
    found = search.excerpt(text, ["doel"])
    assert found.startswith(shown)
    assert len(found) <= 126
