"""Makes the sounds of the clock: a singing bowl at zero, and a soft chime before it.

Run: `python -m tools.make_sounds`. The sounds are sums of sines and nothing else, so that they are
ours and the same on every machine; a test holds the files to what this makes.
"""

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

RATE = 44_100
#: The loudest sample, of 32,767: far enough below it that nothing clips after conversion.
PEAK = 26_000
FOLDER = Path(__file__).parents[1] / "resources" / "sounds"


@dataclass(frozen=True, slots=True)
class Partial:
    """One tone: its frequency in hertz, how loud it begins, and the seconds to lose 63 %."""

    hertz: float
    loud: float
    fades: float


@dataclass(frozen=True, slots=True)
class Strike:
    """One blow: its partials, the seconds it takes to swell, and how long it lasts."""

    partials: tuple[Partial, ...]
    swell: float
    seconds: float
    peak: int


#: A bowl of about 176 Hz. Each low partial is a pair a little apart, which gives the slow beat of a
#: real bowl; laptop speakers give little below 300 Hz, so the second and third carry the sound.
GONG = Strike(
    partials=(
        Partial(176.0, 0.55, 1.10),
        Partial(177.1, 0.45, 1.10),
        Partial(476.0, 0.60, 0.80),
        Partial(478.3, 0.40, 0.80),
        Partial(893.0, 0.34, 0.45),
        Partial(1408.0, 0.16, 0.25),
        Partial(1996.0, 0.07, 0.12),
    ),
    swell=0.012,
    seconds=3.2,
    peak=PEAK,
)
#: One soft chime, an e'' with its octave: heard by who listens, and no reason to stop talking.
SOFT = Strike(
    partials=(
        Partial(659.26, 0.80, 0.42),
        Partial(660.1, 0.20, 0.42),
        Partial(1318.51, 0.22, 0.22),
        Partial(2637.0, 0.05, 0.09),
    ),
    swell=0.020,
    seconds=1.5,
    peak=PEAK // 2,
)
SOUNDS = {"gong": GONG, "zacht": SOFT}
#: The last part of a sound goes to silence, so that it never ends with a tick.
_FADE_OUT = 0.35


def samples(strike: Strike) -> "array[int]":
    """One strike as 16-bit samples."""
    total = round(strike.seconds * RATE)
    heard = [_at(strike, number / RATE) for number in range(total)]
    factor = strike.peak / max(map(abs, heard))
    return array("h", (round(value * factor) for value in heard))


def _at(strike: Strike, second: float) -> float:
    """How far the air is from rest at a second, before it is brought to its loudness."""
    tone = sum(
        part.loud * math.exp(-second / part.fades) * math.sin(math.tau * part.hertz * second)
        for part in strike.partials
    )
    rise = 1.0 if second >= strike.swell else 0.5 - 0.5 * math.cos(math.pi * second / strike.swell)
    rest = min(1.0, (strike.seconds - second) / _FADE_OUT)
    return tone * rise * rest


def as_wave(strike: Strike) -> bytes:
    """One strike as a WAV file: mono, 16 bits, 44.1 kHz."""
    data = samples(strike)
    if sys.byteorder == "big":
        data.byteswap()
    buffer = BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(data.tobytes())
    return buffer.getvalue()


def main(folder: Path = FOLDER) -> int:
    """Write all sounds; gives the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, strike in SOUNDS.items():
        target = folder / f"{name}.wav"
        target.write_bytes(as_wave(strike))
        print(f"{target.name}: {target.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
