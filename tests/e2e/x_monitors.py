"""Plugs monitors into an X server and pulls them out, in the X11 protocol itself (no xrandr)."""

import socket
import struct

_INTERN_ATOM, _GET_INPUT_FOCUS, _QUERY_EXTENSION = 16, 43, 98
_QUERY_VERSION, _GET_RESOURCES, _SET_MONITOR, _DELETE_MONITOR = 0, 25, 43, 44


class XMonitors:
    def __init__(self, display: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(f"/tmp/.X11-unix/X{display.lstrip(':')}")  # noqa: S108
        self._root = self._first_root()
        name = b"RANDR"
        request = struct.pack("=BxHHxx", _QUERY_EXTENSION, 4, len(name)) + name.ljust(8, b"\0")
        present, self._randr = struct.unpack_from("=BB", self._asked(request), 8)
        assert present, "this X server has no RANDR"
        self._asked(struct.pack("=BBHII", self._randr, _QUERY_VERSION, 3, 1, 5))
        self._output = self._first_output()

    def plug(self, name: str, rect: tuple[int, int, int, int], *, is_real: bool = False) -> None:
        """A monitor at (x, y, width, height); the real one takes the only output of Xvfb."""
        outputs = (self._output,) if is_real else ()
        info = struct.pack("=IBBH", self._atom(name), is_real, 0, len(outputs))
        info += struct.pack("=hhHHII", *rect, 300, 200) + struct.pack(f"={len(outputs)}I", *outputs)
        head = struct.pack("=BBHI", self._randr, _SET_MONITOR, 2 + len(info) // 4, self._root)
        self._told(head + info)

    def pull(self, name: str) -> None:
        """The monitor is gone."""
        request = (self._randr, _DELETE_MONITOR, 3, self._root, self._atom(name))
        self._told(struct.pack("=BBHII", *request))

    def close(self) -> None:
        self._socket.close()

    def _first_root(self) -> int:
        self._socket.sendall(struct.pack("=BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self._read(8)
        assert head[0] == 1, "the X server refused us"
        body = self._read(4 * struct.unpack_from("=H", head, 6)[0])
        vendor, formats = struct.unpack_from("=H", body, 16)[0], body[21]
        return struct.unpack_from("=I", body, 32 + -(-vendor // 4) * 4 + 8 * formats)[0]

    def _first_output(self) -> int:
        request = struct.pack("=BBHI", self._randr, _GET_RESOURCES, 2, self._root)
        reply = self._asked(request)
        crtcs = struct.unpack_from("=H", reply, 16)[0]
        return struct.unpack_from("=I", reply, 32 + 4 * crtcs)[0]

    def _atom(self, name: str) -> int:
        text = name.encode().ljust(-(-len(name) // 4) * 4, b"\0")
        request = struct.pack("=BBHHxx", _INTERN_ATOM, 0, 2 + len(text) // 4, len(name)) + text
        return struct.unpack_from("=I", self._asked(request), 8)[0]

    def _told(self, request: bytes) -> None:
        """A request without an answer; the question after it makes sure that it was done."""
        self._socket.sendall(request)
        self._asked(struct.pack("=BxH", _GET_INPUT_FOCUS, 1))

    def _asked(self, request: bytes) -> bytes:
        self._socket.sendall(request)
        head = self._read(32)
        assert head[0] == 1, f"the X server answered with error {head[1]}"
        return head + self._read(4 * struct.unpack_from("=I", head, 4)[0])

    def _read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._socket.recv(count - len(data))
            assert part, "the X server is gone"
            data += part
        return data
