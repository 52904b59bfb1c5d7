"""Damaged data folders as a part of the storage soak; see `tests.soak.damaged_files`."""

from pathlib import Path

from tests.soak import damaged_files


def damage_often(_folder: Path, times: int, seed: int) -> tuple[str, list[str]]:
    """Damage so many folders; gives words for the table, and what was accepted in silence."""
    tally = damaged_files.run(times, seed)
    told = sum(number for name, number in tally.outcomes.items() if "nothing lost" not in name)
    words = f"{times} damaged folders: {told} told, {times - told} in which nothing was lost"
    return words, [*tally.silent, *tally.sessions_lost]
