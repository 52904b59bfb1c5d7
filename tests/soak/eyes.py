"""Looks at an X server from outside the program: what stands where, pixel by pixel."""

import struct
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.e2e.x_monitors import Rect, XWire
from tests.soak.colours import DESKTOP, GROUNDS, MARK

_CHANGE_ATTRIBUTES, _GET_ATTRIBUTES, _GET_GEOMETRY = 2, 3, 14
_TRANSLATE, _CLEAR_AREA, _GET_IMAGE = 40, 61, 73
_BACK_PIXEL, _Z_PIXMAP, _VIEWABLE = 2, 2, 2
_BYTES = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """What a part of the screen showed, as blue, green, red and one byte a pixel."""

    rect: Rect
    pixels: bytearray

    def private_at(self) -> tuple[int, int] | None:
        """The first pixel in a colour of the facilitator's windows, in pixels of the screen."""
        found = self.pixels.find(MARK)
        while found >= 0 and found % _BYTES:
            found = self.pixels.find(MARK, found + 1)
        if found < 0:
            return None
        down, right = divmod(found // _BYTES, self.rect[2])
        return self.rect[0] + right, self.rect[1] + down

    def is_wall(self) -> bool:
        """Whether all of it is ground of the wall at its edges, and nobody else's anywhere."""
        width, height = self.rect[2:]
        places = [(x, y) for x in (0, width // 2, width - 1) for y in (0, height - 1)]
        edges = {self.colour(x, y) for x, y in places}
        return edges <= GROUNDS and self.private_at() is None and not self.shows_desktop()

    def shows_desktop(self) -> bool:
        """Whether the bare desktop is in sight."""
        found = self.pixels.find(DESKTOP)
        while found >= 0 and found % _BYTES:
            found = self.pixels.find(DESKTOP, found + 1)
        return found >= 0

    def colour(self, x: int, y: int) -> bytes:
        """Blue, green and red of one pixel."""
        at = (y * self.rect[2] + x) * _BYTES
        return bytes(self.pixels[at : at + 3])

    def save(self, path: Path) -> None:
        """Keep it as a picture."""
        picture = Image.frombuffer("RGB", self.rect[2:], bytes(self.pixels), "raw", "BGRX", 0, 1)
        picture.save(path)


class Eyes(XWire):
    """Reads pixels and the places of windows."""

    def paint_desktop(self) -> None:
        """Give the bare desktop a colour that nothing else has."""
        pixel = int.from_bytes(DESKTOP, "little")
        head = (_CHANGE_ATTRIBUTES, 4, self.root, _BACK_PIXEL)
        self.told(struct.pack("=BxHIII", *head, pixel))
        self.told(struct.pack("=BBHIhhHH", _CLEAR_AREA, 0, 4, self.root, 0, 0, 0, 0))

    def look(self, rect: Rect) -> Frame:
        """What this part of the screen shows now."""
        head = struct.pack("=BBHI", _GET_IMAGE, _Z_PIXMAP, 5, self.root)
        self.sent(head + struct.pack("=hhHHI", *rect, 0xFFFFFFFF))
        pixels = self.read(4 * struct.unpack_from("=I", self.head(), 4)[0])
        return Frame(rect, pixels)

    def place_of(self, window: int) -> Rect | None:
        """Where a window stands on the screen; None when it is not shown, or is no more."""
        try:
            shown = self.asked(struct.pack("=BxHI", _GET_ATTRIBUTES, 2, window))
            if shown[26] != _VIEWABLE:
                return None
            size = self.asked(struct.pack("=BxHI", _GET_GEOMETRY, 2, window))
            at = self.asked(struct.pack("=BxHIIhh", _TRANSLATE, 4, window, self.root, 0, 0))
        except AssertionError:
            return None
        width, height = struct.unpack_from("=HH", size, 16)
        x, y = struct.unpack_from("=hh", at, 12)
        return x, y, width, height
