"""A whole run: every step of the day, with its share of cycles and events, and then the end."""

import random
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.soak.bench import Bench, Hung, Variant
from tests.soak.cycles import Cycles
from tests.soak.desk import Desk
from tests.soak.events import Events, rehearse
from tests.soak.record import Record, TooMuch, load
from tests.soak.run import HOME, Run
from tests.soak.watcher import Watcher
from tests.soak.words import kept_secrets, prepare_day

#: Megabytes that the program may grow after the first part of the run.
GROWTH = 30.0
_WARM = 0.25
_LEAVING = 15.0
#: A line of Qt that says nothing about us: openbox without its menu, Xvfb without a sound.
_HARMLESS = ("propagateSizeHints",)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much, and by which seed."""

    cycles: int
    events: int
    seed: int
    rehearsals: int = 0
    broken: str | None = None


def soak(variant: Variant, plan: Plan, folder: Path) -> Record:
    """Do it all in this folder, which is made; gives what was seen."""
    folder.mkdir(parents=True)
    record = Record(folder)
    session = prepare_day(folder / "gegevens")
    record.note(f"{variant} {plan}")
    bench = Bench(variant, folder, plan.broken)
    watcher = Watcher(bench.display, record)
    run = Run(bench, watcher, record, random.Random(plan.seed), session)  # noqa: S311
    watcher.start()
    try:
        _whole(run, plan)
    except Hung as problem:
        record.breach(f"the program does not answer: {problem}")
    except TooMuch:
        record.note("gave up")
    finally:
        watcher.end()
        record.counts["frames looked at"] = watcher.frames
        record.counts["frames with private pixels"] = watcher.leaks
        record.counts["  before a curtain could fall"] = watcher.graced
        record.note(f"load {load():.2f}")
        code = bench.stop()
    with suppress(TooMuch):
        _check_end(run, code)
    return record


def _whole(run: Run, plan: Plan) -> None:
    run.wait_for_day()
    run.plug(HOME)
    run.until(lambda state: len(state["screens"]) > 1)
    desk = Desk(run)
    cycles, events = Cycles(run, desk), Events(run, desk)
    if not desk.ready():
        return
    sizes: list[float] = []
    for is_cycle in _row(run, desk, plan):
        if is_cycle:
            cycles.one()
        else:
            events.one()
        sizes.append(run.bench.memory())
    desk.ready()
    _rehearse(run, desk, plan.rehearsals)
    _check_memory(run, sizes)
    _close(run, desk)


def _row(run: Run, desk: Desk, plan: Plan) -> Iterator[bool]:
    """Cycles (true) and events, mixed, spread over all steps; walks to each step first."""
    steps = run.state()["steps"]
    parts = [[] for _ in steps]
    for number in range(plan.cycles):
        parts[number % len(parts)].append(True)
    for number in range(plan.events):
        parts[number % len(parts)].append(False)
    for step, part in zip(steps, parts, strict=True):
        run.chance.shuffle(part)
        desk.lead_page()
        if part and desk.go_to(step):
            run.record.count("steps visited")
            yield from part


def _rehearse(run: Run, desk: Desk, times: int) -> None:
    for _ in range(times):
        if not rehearse(run, desk):
            run.record.breach(f"the rehearsal did not come or go: {run.brief()}")
            desk.lead_page()


def _check_memory(run: Run, sizes: list[float]) -> None:
    warm = sizes[int(len(sizes) * _WARM) :]
    if len(warm) < 8:
        return
    part = max(1, len(warm) // 4)
    growth = sum(warm[-part:]) / part - sum(warm[:part]) / part
    run.record.counts["memory at the end (MB)"] = round(warm[-1])
    run.record.counts["memory growth (MB)"] = round(growth)
    if growth > GROWTH:
        run.record.breach(f"the program grew by {growth:.0f} MB")


def _close(run: Run, desk: Desk) -> None:
    """What the program knows before it closes is what the database must have after it."""
    desk.lead_page()
    time.sleep(0.1)
    run.written = set(run.bench.ask("words")["words"])
    run.hands.ask_to_close(run.state()["window"])
    ends = time.monotonic() + _LEAVING
    while run.bench.program.poll() is None and time.monotonic() < ends:
        time.sleep(0.05)


def _check_end(run: Run, code: int | None) -> None:
    record, folder = run.record, run.bench.folder
    if code != 0:
        record.breach(f"the program ended with {code}")
    else:
        kept = kept_secrets(run.bench.data / "wijkteam.db")
        record.counts["notes in the database"] = len(kept)
        lost = sorted(run.written - kept)
        if lost:
            record.breach(f"not in the database: {lost}")
    said = [
        line
        for line in run.bench.errors.read_text(encoding="utf-8", errors="replace").splitlines()
        if line.strip() and not any(words in line for words in _HARMLESS)
    ]
    if said:
        record.breach(f"said on stderr ({len(said)} lines): {' | '.join(said[:6])}")
    for report in sorted((run.bench.data / "storingen").glob("*")):
        text = report.read_text(encoding="utf-8", errors="replace").strip()
        if text:
            record.breach(f"{report.relative_to(folder)}: {' / '.join(text.splitlines()[-4:])}")
