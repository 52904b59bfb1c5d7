"""Presses keys and buttons as a clicker, a keyboard and a mouse do, through XTEST."""

import time

from Xlib import XK, X
from Xlib.protocol.event import ClientMessage

from tests.e2e.x_monitors import Rect, XWire

_ICONIC = 3
_TO_MANAGER = X.SubstructureNotifyMask | X.SubstructureRedirectMask
#: Names that are shorter than those of X.
_NAMED = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class Hands(XWire):
    """One person at the laptop."""

    def press(self, chord: str) -> None:
        """A key with its modifiers, such as `ctrl+shift+z`."""
        keys = [self._code(name) for name in chord.split("+")]
        for key in keys:
            self._fake(X.KeyPress, key)
        for key in reversed(keys):
            self._fake(X.KeyRelease, key)

    def type(self, text: str, pause: float = 0.004) -> None:
        """Plain small letters, digits and spaces."""
        for letter in text:
            self.press("space" if letter == " " else letter)
            time.sleep(pause)

    def click(self, x: int, y: int) -> None:
        """The left button, there."""
        self._fake(X.MotionNotify, 0, x, y)
        self._fake(X.ButtonPress, 1)
        self._fake(X.ButtonRelease, 1)

    def move(self, window: int, rect: Rect) -> None:
        """As a window manager, or a person by way of it, moves a window."""
        x, y, width, height = rect
        self.window(window).configure(x=x, y=y, width=width, height=height)
        self.finish()

    def focus(self, window: int) -> None:
        """Give a window the keyboard, where there is no window manager to do so."""
        self.window(window).set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
        self.finish()

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
        self.window(window).send_event(self._event(window, "WM_PROTOCOLS", wish))
        self.finish()

    def _message(self, window: int, kind: str, data: tuple[int, ...]) -> None:
        self.root.send_event(self._event(window, kind, data), event_mask=_TO_MANAGER)
        self.finish()

    def _event(self, window: int, kind: str, data: tuple[int, ...]) -> ClientMessage:
        return ClientMessage(window=window, client_type=self.atom(kind), data=(32, data))

    def _code(self, name: str) -> int:
        code = self.display.keysym_to_keycode(XK.string_to_keysym(_NAMED.get(name, name)))
        assert code, f"no key is called {name}"
        return code

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        self.display.xtest_fake_input(kind, detail, x=x, y=y)
        self.finish()
