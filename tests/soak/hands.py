"""Presses keys and buttons as a clicker, a keyboard and a mouse do, through XTEST."""

import struct
import time

from tests.e2e.x_monitors import Rect, XWire

_CONFIGURE, _SEND_EVENT, _SET_FOCUS, _GET_KEYS = 12, 25, 42, 101
_FAKE_INPUT, _CLIENT_MESSAGE, _SUBSTRUCTURE = 2, 33, 0x180000
_KEY_DOWN, _KEY_UP, _BUTTON_DOWN, _BUTTON_UP, _MOTION = 2, 3, 4, 5, 6
_FIRST, _LAST = 8, 255
_ICONIC = 3
_NAMED = {
    "Next": 0xFF56, "Prior": 0xFF55, "Escape": 0xFF1B, "Return": 0xFF0D, "Tab": 0xFF09,
    "Down": 0xFF54, "Up": 0xFF52, "F1": 0xFFBE, "F5": 0xFFC2, "F6": 0xFFC3, "ctrl": 0xFFE3,
    "shift": 0xFFE1, "alt": 0xFFE9, "space": 0x20, "period": 0x2E,
}  # fmt: skip


class Hands(XWire):
    """One person at the laptop."""

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self._xtest = self.opcode_of("XTEST")
        self._codes = self._key_codes()

    def press(self, chord: str) -> None:
        """A key with its modifiers, such as `ctrl+shift+z`."""
        keys = [self._code(name) for name in chord.split("+")]
        for key in keys:
            self._fake(_KEY_DOWN, key)
        for key in reversed(keys):
            self._fake(_KEY_UP, key)

    def type(self, text: str, pause: float = 0.004) -> None:
        """Plain small letters, digits and spaces."""
        for letter in text:
            self.press("space" if letter == " " else letter)
            time.sleep(pause)

    def click(self, x: int, y: int) -> None:
        """The left button, there."""
        self._fake(_MOTION, 0, x, y)
        self._fake(_BUTTON_DOWN, 1)
        self._fake(_BUTTON_UP, 1)

    def move(self, window: int, rect: Rect) -> None:
        """As a window manager, or a person by way of it, moves a window."""
        head = struct.pack("=BxHIHxx", _CONFIGURE, 7, window, 0b1111)
        self.told(head + struct.pack("=iiII", *rect))

    def focus(self, window: int) -> None:
        """Give a window the keyboard, where there is no window manager to do so."""
        self.told(struct.pack("=BBHII", _SET_FOCUS, 1, 3, window, 0))

    def minimise(self, window: int) -> None:
        """Ask the window manager to put it away."""
        self._message(window, "WM_CHANGE_STATE", (_ICONIC, 0, 0, 0, 0))

    def activate(self, window: int) -> None:
        """Ask the window manager to bring it back to the front."""
        self._message(window, "_NET_ACTIVE_WINDOW", (2, 0, 0, 0, 0))

    def maximise(self, window: int, *, on: bool) -> None:
        """Fill its screen, or no longer."""
        both = [self.atom(f"_NET_WM_STATE_MAXIMIZED_{side}") for side in ("HORZ", "VERT")]
        self._message(window, "_NET_WM_STATE", (int(on), *both, 2, 0))

    def ask_to_close(self, window: int) -> None:
        """The cross in the corner, or Alt+F4."""
        wish = (self.atom("WM_DELETE_WINDOW"), 0, 0, 0, 0)
        event = self._event(window, "WM_PROTOCOLS", wish)
        self.told(struct.pack("=BBHII", _SEND_EVENT, 0, 11, window, 0) + event)

    def _message(self, window: int, kind: str, data: tuple[int, ...]) -> None:
        event = self._event(window, kind, data)
        head = struct.pack("=BBHII", _SEND_EVENT, 0, 11, self.root, _SUBSTRUCTURE)
        self.told(head + event)

    def _event(self, window: int, kind: str, data: tuple[int, ...]) -> bytes:
        return struct.pack("=BBHII5I", _CLIENT_MESSAGE, 32, 0, window, self.atom(kind), *data)

    def _code(self, name: str) -> int:
        return self._codes[_NAMED.get(name) or ord(name)]

    def _key_codes(self) -> dict[int, int]:
        """The key of every sign that needs no modifier."""
        reply = self.asked(struct.pack("=BxHBBxx", _GET_KEYS, 2, _FIRST, _LAST - _FIRST + 1))
        wide, codes = reply[1], {}
        for place in range(_LAST - _FIRST + 1):
            sign = struct.unpack_from("=I", reply, 32 + 4 * wide * place)[0]
            codes.setdefault(sign, _FIRST + place)
        return codes

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        self.told(
            struct.pack(
                "=BBHBBxxIIxxxxxxxxhhxxxxxxxx",
                self._xtest, _FAKE_INPUT, 9, kind, detail, 0, 0, x, y,
            )
        )  # fmt: skip
