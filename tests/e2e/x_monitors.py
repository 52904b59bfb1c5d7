"""Plugs monitors into an X server and pulls them out, by RandR itself (no xrandr)."""

import time

from Xlib import X
from Xlib.display import Display
from Xlib.error import XError
from Xlib.ext import randr
from Xlib.protocol import rq

#: Qt keeps the old place of a monitor that went and came in less than this, in seconds.
_BETWEEN = 0.08

#: x, y, width and height in pixels.
Rect = tuple[int, int, int, int]


class _SetMonitor(rq.Request):
    """RandR's SetMonitor with its fields in a row: that of python-xlib 0.33 cannot be packed."""

    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(43),
        rq.RequestLength(),
        rq.Window("window"),
        rq.Card32("name"),
        rq.Bool("primary"),
        rq.Bool("automatic", default=False),
        rq.LengthOf("outputs", 2),
        rq.Int16("x"),
        rq.Int16("y"),
        rq.Card16("width"),
        rq.Card16("height"),
        rq.Card32("width_in_millimeters", default=300),
        rq.Card32("height_in_millimeters", default=200),
        rq.List("outputs", rq.Card32Obj),
    )


class XWire:
    """A connection of our own to an X server, on which an error is an AssertionError."""

    def __init__(self, display: str) -> None:
        self.display = Display(display)
        self._refused: list[XError] = []
        self.display.set_error_handler(self._refuse)
        self.root = self.display.screen().root

    def close(self) -> None:
        self.display.close()

    def atom(self, name: str) -> int:
        return self.display.intern_atom(name)

    def window(self, number: int):
        """The window of this number, which may be anybody's."""
        return self.display.create_resource_object("window", number)

    def has_property(self, name: str) -> bool:
        """Whether the root window has this property."""
        return self.root.get_property(self.atom(name), X.AnyPropertyType, 0, 1) is not None

    def finish(self) -> None:
        """What was asked for is done when this returns."""
        self.display.sync()
        refused, self._refused = self._refused, []
        assert not refused, f"the X server answered with {refused}"

    def _refuse(self, error: XError, _request: object) -> None:
        self._refused.append(error)


class XMonitors(XWire):
    """Monitors as RandR 1.5 knows them: a name and a place, on any X server."""

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self._plugged: set[str] = set()
        found = self.root.xrandr_get_screen_resources_current()
        self._crtcs, self._outputs = found.crtcs, found.outputs
        self._modes: dict[tuple[int, int], int] = {}
        for mode in found.modes:
            self._modes.setdefault((mode.width, mode.height), mode.id)

    def plug(
        self, name: str, rect: Rect, *, is_real: bool = False, is_primary: bool | None = None
    ) -> None:
        """A monitor at (x, y, width, height); the real one takes the only output of Xvfb.

        The X server refuses a name that it has: then the old one goes just before.
        """
        if name in self._plugged:
            self.pull(name)
            time.sleep(_BETWEEN)
        self._plugged.add(name)
        _SetMonitor(
            display=self.display.display,
            opcode=self.display.display.get_extension_major(randr.extname),
            window=self.root,
            name=self.atom(name),
            primary=is_real if is_primary is None else is_primary,
            outputs=self._outputs[:1] if is_real else [],
            **dict(zip(("x", "y", "width", "height"), rect, strict=True)),
        )
        self.finish()

    def pull(self, name: str) -> None:
        """The monitor is gone."""
        self._plugged.discard(name)
        self.root.xrandr_delete_monitor(self.atom(name))
        self.finish()

    def go_dark(self) -> None:
        """Switch the only output of Xvfb off, so that no monitor is left when all are pulled."""
        self._set_crtc(0, (0, 0), 0)

    def _set_crtc(self, place: int, at: tuple[int, int], mode: int) -> None:
        """Show this mode on an output, or go dark (mode 0)."""
        outputs = [self._outputs[place]] if mode else []
        reply = self.display.xrandr_set_crtc_config(
            self._crtcs[place], X.CurrentTime, *at, mode, randr.Rotate_0, outputs
        )
        assert reply.status == randr.SetConfigSuccess, f"mode {mode} refused: {reply.status}"


class XOutputs(XMonitors):
    """Plugs of a video card (the dummy driver of Xorg): real outputs that are lit and go dark."""

    def __init__(self, display: str, room: tuple[int, int]) -> None:
        super().__init__(display)
        self._plugs: dict[str, int] = {}
        self._dark_since: dict[str, float] = {}
        self._set_crtc(0, (0, 0), self._modes[640, 480])
        self.root.xrandr_set_screen_size(*room, 1377, 571)
        self.finish()

    def plug(
        self, name: str, rect: Rect, *, is_real: bool = False, is_primary: bool | None = None
    ) -> None:
        dark = time.monotonic() - self._dark_since.pop(name, 0.0)
        time.sleep(max(0.0, _BETWEEN - dark))
        place = self._plugs.setdefault(name, len(self._plugs))
        mode, output = self._modes[rect[2:]], self._outputs[place]
        self.display.xrandr_add_output_mode(output, mode)
        self._set_crtc(place, rect[:2], mode)
        if is_real if is_primary is None else is_primary:
            self.root.xrandr_set_output_primary(output)
        self.finish()

    def pull(self, name: str) -> None:
        self._set_crtc(self._plugs[name], (0, 0), 0)
        self._dark_since[name] = time.monotonic()
