"""Plugs monitors into an X server and pulls them out, in the X11 protocol itself (no xrandr)."""

import socket
import struct
import time

_INTERN_ATOM, _GET_PROPERTY, _GET_INPUT_FOCUS, _QUERY_EXTENSION = 16, 20, 43, 98
_QUERY_VERSION, _SET_SCREEN_SIZE = 0, 7
_ADD_OUTPUT_MODE, _SET_CRTC_CONFIG = 18, 21
_GET_RESOURCES, _SET_PRIMARY, _SET_MONITOR, _DELETE_MONITOR = 25, 30, 43, 44
_REPLY = 1
#: Qt keeps the old place of a monitor that went and came in less than this, in seconds.
_BETWEEN = 0.08

#: x, y, width and height in pixels.
Rect = tuple[int, int, int, int]


class XWire:
    """A connection of our own to an X server."""

    def __init__(self, display: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(30)
        self._socket.connect(f"/tmp/.X11-unix/X{display.lstrip(':')}")  # noqa: S108
        self.root, self._base = self._greeted()
        self._made = 0

    def close(self) -> None:
        self._socket.close()

    def opcode_of(self, extension: str) -> int:
        name = extension.encode()
        padded = name.ljust(-(-len(name) // 4) * 4, b"\0")
        head = struct.pack("=BxHHxx", _QUERY_EXTENSION, 2 + len(padded) // 4, len(name))
        present, opcode = struct.unpack_from("=BB", self.asked(head + padded), 8)
        assert present, f"this X server has no {extension}"
        return opcode

    def new_id(self) -> int:
        self._made += 1
        return self._base + self._made

    def atom(self, name: str) -> int:
        text = name.encode().ljust(-(-len(name) // 4) * 4, b"\0")
        request = struct.pack("=BBHHxx", _INTERN_ATOM, 0, 2 + len(text) // 4, len(name)) + text
        return struct.unpack_from("=I", self.asked(request), 8)[0]

    def has_property(self, name: str) -> bool:
        """Whether the root window has this property."""
        wish = struct.pack("=BBH5I", _GET_PROPERTY, 0, 6, self.root, self.atom(name), 0, 0, 1)
        return struct.unpack_from("=I", self.asked(wish), 8)[0] != 0

    def told(self, request: bytes) -> None:
        """A request without an answer; the question after it makes sure that it was done."""
        self.sent(request)
        self.asked(struct.pack("=BxH", _GET_INPUT_FOCUS, 1))

    def asked(self, request: bytes) -> bytes:
        """The answer; raises AssertionError when the X server answers with an error."""
        self.sent(request)
        head = self.head()
        return bytes(head + self.read(4 * struct.unpack_from("=I", head, 4)[0]))

    def sent(self, request: bytes) -> None:
        self._socket.sendall(request)

    def head(self) -> bytearray:
        """The beginning of the next answer; events that nobody asked for are left out."""
        head = self.read(32)
        while head[0] > _REPLY:
            head = self.read(32)
        assert head[0] == _REPLY, f"the X server answered with error {head[1]}"
        return head

    def read(self, count: int) -> bytearray:
        data = bytearray(count)
        view, done = memoryview(data), 0
        while done < count:
            got = self._socket.recv_into(view[done:])
            assert got, "the X server is gone"
            done += got
        return data

    def _greeted(self) -> tuple[int, int]:
        self._socket.sendall(struct.pack("=BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self.read(8)
        assert head[0] == _REPLY, "the X server refused us"
        body = self.read(4 * struct.unpack_from("=H", head, 6)[0])
        vendor, formats = struct.unpack_from("=H", body, 16)[0], body[21]
        root = struct.unpack_from("=I", body, 32 + -(-vendor // 4) * 4 + 8 * formats)[0]
        return root, struct.unpack_from("=I", body, 4)[0]


class XMonitors(XWire):
    """Monitors as RandR 1.5 knows them: a name and a place, on any X server."""

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self._randr = self.opcode_of("RANDR")
        self._plugged: set[str] = set()
        self.asked(struct.pack("=BBHII", self._randr, _QUERY_VERSION, 3, 1, 5))
        self._crtcs, self._outputs, self._modes = self._resources()

    def plug(
        self, name: str, rect: Rect, *, is_real: bool = False, is_primary: bool | None = None
    ) -> None:
        """A monitor at (x, y, width, height); the real one takes the only output of Xvfb.

        The X server refuses a name that it has: then the old one goes just before.
        """
        if name in self._plugged:
            self.told(self._deletion(name))
            time.sleep(_BETWEEN)
        self._plugged.add(name)
        outputs = (self._outputs[0],) if is_real else ()
        primary = is_real if is_primary is None else is_primary
        info = struct.pack("=IBBH", self.atom(name), primary, 0, len(outputs))
        info += struct.pack("=hhHHII", *rect, 300, 200) + struct.pack(f"={len(outputs)}I", *outputs)
        head = struct.pack("=BBHI", self._randr, _SET_MONITOR, 2 + len(info) // 4, self.root)
        self.told(head + info)

    def pull(self, name: str) -> None:
        """The monitor is gone."""
        self._plugged.discard(name)
        self.told(self._deletion(name))

    def _deletion(self, name: str) -> bytes:
        request = (self._randr, _DELETE_MONITOR, 3, self.root, self.atom(name))
        return struct.pack("=BBHII", *request)

    def go_dark(self) -> None:
        """Switch the only output of Xvfb off, so that no monitor is left when all are pulled."""
        self._set_crtc(0, (0, 0), 0)

    def _set_crtc(self, place: int, at: tuple[int, int], mode: int) -> None:
        """Show this mode on an output, or go dark (mode 0)."""
        outputs = (self._outputs[place],) if mode else ()
        head = (self._randr, _SET_CRTC_CONFIG, 7 + len(outputs), self._crtcs[place], 0, 0)
        request = struct.pack("=BBHIIIhhIHxx", *head, *at, mode, 1)
        reply = self.asked(request + struct.pack(f"={len(outputs)}I", *outputs))
        assert reply[1] == 0, f"the X server did not take the mode: {reply[1]}"

    def _resources(self) -> tuple[tuple[int, ...], tuple[int, ...], dict[tuple[int, int], int]]:
        """The crtcs, the outputs and a mode of every size."""
        reply = self.asked(struct.pack("=BBHI", self._randr, _GET_RESOURCES, 2, self.root))
        crtcs, outputs, modes = struct.unpack_from("=HHH", reply, 16)
        numbers = struct.unpack_from(f"={crtcs + outputs}I", reply, 32)
        sizes: dict[tuple[int, int], int] = {}
        for number in range(modes):
            mode, width, height = struct.unpack_from(
                "=IHH", reply, 32 + 4 * (crtcs + outputs) + 32 * number
            )
            sizes.setdefault((width, height), mode)
        return numbers[:crtcs], numbers[crtcs:], sizes


class XOutputs(XMonitors):
    """Plugs of a video card (the dummy driver of Xorg): real outputs that are lit and go dark."""

    def __init__(self, display: str, room: tuple[int, int]) -> None:
        super().__init__(display)
        self._plugs: dict[str, int] = {}
        self._dark_since: dict[str, float] = {}
        self._set_crtc(0, (0, 0), self._modes[640, 480])
        head = (self._randr, _SET_SCREEN_SIZE, 5, self.root)
        self.told(struct.pack("=BBHIHHII", *head, *room, 1377, 571))

    def plug(
        self, name: str, rect: Rect, *, is_real: bool = False, is_primary: bool | None = None
    ) -> None:
        dark = time.monotonic() - self._dark_since.pop(name, 0.0)
        time.sleep(max(0.0, _BETWEEN - dark))
        place = self._plugs.setdefault(name, len(self._plugs))
        mode, output = self._modes[rect[2:]], self._outputs[place]
        self.told(struct.pack("=BBHII", self._randr, _ADD_OUTPUT_MODE, 3, output, mode))
        self._set_crtc(place, rect[:2], mode)
        if is_real if is_primary is None else is_primary:
            self.told(struct.pack("=BBHII", self._randr, _SET_PRIMARY, 3, self.root, output))

    def pull(self, name: str) -> None:
        self._set_crtc(self._plugs[name], (0, 0), 0)
        self._dark_since[name] = time.monotonic()
