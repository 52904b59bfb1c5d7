"""Files that are damaged, for the long run."""

from pathlib import Path

from tests.damage.course import damage
from wijkteam_studio.system.paths import Paths


def damage_often(folder: Path, times: int, seed: int) -> tuple[str, list[str]]:
    """Damage a file so often; gives words for the table, and what was believed or lost."""
    record = damage(Paths.at(folder), times, seed)
    found = ", ".join(f"{fault}: {n} {finding}" for (fault, finding), n in record.counts.items())
    return f"{times} damaged files ({found})", record.breaches
