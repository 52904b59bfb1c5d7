"""What the writer does to the disk, call by call, as the system saw it."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from tests.e2e.x_room import ROOT

_CALLS = "openat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync,unlink,unlinkat,rename"
_LINE = re.compile(r"^(\d+) +(.*)$")
_CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
_UNFINISHED = re.compile(r"^(\w+\(.*?),? *<unfinished \.\.\.>$")
_RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done: write, cut, sync, make, rename, remove or promise."""

    what: str
    name: str = ""
    at: int = 0
    data: bytes = b""


def missing() -> str:
    """Why nothing can be recorded here; empty when it can."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace is not installed (apt-get install strace)"
    tried = subprocess.run(["strace", "-qq", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "this machine does not let a program be traced"


def recorded(folder: Path, session_id: UUID, synchronous: str, notes: int) -> list[Deed]:
    """Everything that the typist did to the files of the database while it typed."""
    log = folder.with_name(f"{folder.name}.strace")
    traced = ["strace", "-f", "-qq", "-xx", "-s", "200000", "-e", f"trace={_CALLS}", "-o", str(log)]
    typist = [sys.executable, "-m", "tests.soak_storage.typist"]
    words = [str(folder), str(session_id), synchronous, str(notes)]
    subprocess.run([*traced, *typist, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    reader = _Reader(folder)
    with log.open(errors="replace") as lines:
        for call, arguments, answer in _whole_calls(lines):
            reader.take(call, arguments, answer)
    log.unlink()
    return reader.deeds


def _whole_calls(lines):
    """Each call with its arguments and answer; one that another thread cut in two is joined."""
    begun: dict[str, str] = {}
    for line in lines:
        found = _LINE.match(line.rstrip("\n"))
        if found is None:
            continue
        thread, rest = found.groups()
        if cut := _UNFINISHED.match(rest):
            begun[thread] = cut.group(1)
            continue
        if resumed := _RESUMED.match(rest):
            rest = begun.pop(thread, "") + resumed.group(1)
        if whole := _CALL.match(rest):
            call, arguments, answer = whole.groups()
            yield call, arguments, int(answer)


class _Reader:
    """Follows which descriptor is which file, and keeps what is done to ours."""

    def __init__(self, folder: Path) -> None:
        self.deeds: list[Deed] = []
        self._folder = folder
        self._files: dict[int, str] = {}
        self._places: dict[int, int] = {}

    def take(self, call: str, arguments: str, answer: int) -> None:
        if answer < 0:
            return
        if call == "openat":
            self._opened(arguments, answer)
        elif call in {"unlink", "unlinkat", "rename"}:
            self._renamed(call, arguments)
        else:
            self._used(call, arguments, answer)

    def _opened(self, arguments: str, descriptor: int) -> None:
        name = self._ours(_words(arguments)[0])
        self._files.pop(descriptor, None)
        if name is not None:
            self._files[descriptor] = name
            self._places[descriptor] = 0
            if "O_CREAT" in arguments:
                self.deeds.append(Deed("make", name))

    def _renamed(self, call: str, arguments: str) -> None:
        names = [self._ours(word) for word in _words(arguments)]
        if call == "rename" and names[0] is not None and names[1] is not None:
            self.deeds.append(Deed("rename", names[0], data=names[1].encode()))
        elif call != "rename" and names[0] is not None:
            self.deeds.append(Deed("remove", names[0]))

    def _used(self, call: str, arguments: str, answer: int) -> None:
        descriptor = int(arguments.split(",", maxsplit=1)[0])
        name = self._files.get(descriptor)
        if call == "write" and descriptor == 1:
            self.deeds.append(Deed("promise", at=int(_words(arguments)[0])))
        elif name is not None:
            self._used_ours(call, arguments, answer)

    def _used_ours(self, call: str, arguments: str, answer: int) -> None:
        descriptor = int(arguments.split(",", maxsplit=1)[0])
        name = self._files[descriptor]
        if call == "close":
            del self._files[descriptor]
        elif call == "lseek":
            self._places[descriptor] = answer
        elif call in {"write", "pwrite64"}:
            self._wrote(descriptor, call, arguments, answer)
        elif call == "ftruncate":
            self.deeds.append(Deed("cut", name, int(arguments.split(",")[1])))
        elif call in {"fsync", "fdatasync"}:
            self.deeds.append(Deed("sync", name))

    def _wrote(self, descriptor: int, call: str, arguments: str, length: int) -> None:
        data = bytes.fromhex(_TEXT.findall(arguments)[0].replace("\\x", ""))[:length]
        at = self._places[descriptor]
        if call == "pwrite64":
            at = int(arguments.rsplit(",", 1)[1])
        else:
            self._places[descriptor] += len(data)
        self.deeds.append(Deed("write", self._files[descriptor], at, data))

    def _ours(self, path: str) -> str | None:
        """The name in our folder, `.` for the folder itself; None for another file."""
        if path == str(self._folder):
            return "."
        name = Path(path).name
        is_ours = Path(path).parent == self._folder and name.startswith("wijkteam.db")
        return name if is_ours else None


def _words(arguments: str) -> list[str]:
    found = _TEXT.findall(arguments)
    return [bytes.fromhex(word.replace("\\x", "")).decode(errors="replace") for word in found]
