"""Looks at an X server from outside the program: what stands where, pixel by pixel."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from Xlib import X
from Xlib.error import XError

from tests.e2e.x_monitors import Rect, XWire
from tests.soak.colours import DESKTOP, GROUNDS, MARK

_BYTES = 4
_EVERY_PLANE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Frame:
    """What a part of the screen showed, as blue, green, red and one byte a pixel."""

    rect: Rect
    pixels: bytes

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
        return self.pixels[at : at + 3]

    def save(self, path: Path) -> None:
        """Keep it as a picture."""
        picture = Image.frombuffer("RGB", self.rect[2:], self.pixels, "raw", "BGRX", 0, 1)
        picture.save(path)


class Eyes(XWire):
    """Reads pixels and the places of windows."""

    def paint_desktop(self) -> None:
        """Give the bare desktop a colour that nothing else has."""
        self.root.change_attributes(background_pixel=int.from_bytes(DESKTOP, "little"))
        self.root.clear_area()
        self.finish()

    def look(self, rect: Rect) -> Frame:
        """What this part of the screen shows now."""
        return Frame(rect, self.root.get_image(*rect, X.ZPixmap, _EVERY_PLANE).data)

    def place_of(self, window: int) -> Rect | None:
        """Where a window stands on the screen; None when it is not shown, or is no more."""
        seen = self.window(window)
        try:
            if seen.get_attributes().map_state != X.IsViewable:
                return None
            size = seen.get_geometry()
            at = self.root.translate_coords(seen, 0, 0)
        except XError:
            return None
        return at.x, at.y, size.width, size.height
