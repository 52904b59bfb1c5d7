"""What is on the disk when: a step that changes leaves nothing in the log alone."""

import os
from datetime import UTC, datetime

from wijkteam_studio.services.rescue import rescues


def log_of(paths):
    return paths.database.with_name(paths.database.name + "-wal").stat().st_size


def test_a_change_of_step_empties_the_log_into_the_file(studio, desk, paths):
    desk.conduct.begin()
    desk.harvest.add("DD01", "spelregels", "Elkaar laten uitpraten.")
    assert studio.flush()
    assert log_of(paths) > 0
    desk.conduct.next()
    assert studio.flush()
    assert log_of(paths) == 0


def test_a_clock_that_is_kept_empties_the_log_too(studio, desk, paths, clocks):
    desk.conduct.begin()
    desk.conduct.next()
    desk.harvest.add("DD02", "verwachtingen", "Rust.")
    assert studio.flush()
    assert log_of(paths) > 0
    clocks.advance(1)
    desk.conduct.keep_clock()
    assert studio.flush()
    assert log_of(paths) == 0


def test_a_copy_is_of_the_moment_in_its_name_also_when_it_was_moved_about(studio, desk, paths):
    studio.flush()
    studio.back_up("met de hand")
    (path,) = paths.backups.glob("*met*hand*.db")
    os.utime(path, (0, 0))
    (copy,) = [found for found in rescues(paths) if found.path == path]
    assert abs((datetime.now(UTC) - copy.made_at).total_seconds()) < 600
