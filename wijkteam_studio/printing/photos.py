"""Photos for the paper: cut to their place, never distorted, no more pixels than paper shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from wijkteam_studio.domain.errors import PrintError

_DOTS_PER_POINT = 200 / 72
_QUALITY = 85
#: The EXIF tag for how the camera was held, and the values for a photo on its side.
_ORIENTATION = 0x0112
_ON_ITS_SIDE = {5, 6, 7, 8}


@lru_cache(maxsize=64)
def photo_ratio(jpeg: bytes) -> float:
    """Height over width of a photo; raises PrintError."""
    with _opened(jpeg) as image:
        width, height = image.size
        if image.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE:
            width, height = height, width
    return float(height / width)


def fitted(jpeg: bytes, width: float, height: float) -> ImageReader:
    """The middle of a photo that fills a place of this size in points; raises PrintError."""
    with _opened(jpeg) as image, _explained():
        upright = _upright(image)
        scale = min(_DOTS_PER_POINT, upright.width / width, upright.height / height)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        cut = ImageOps.fit(upright, size, Image.Resampling.LANCZOS)
    # Pillow writes what a camera or a program left beside the picture along with it.
    cut.info.clear()
    target = BytesIO()
    cut.save(target, "JPEG", quality=_QUALITY)
    target.seek(0)
    return ImageReader(target)


def _upright(image: Image.Image) -> Image.Image:
    """The photo as it was seen, in three colours; itself when it already is, without a copy."""
    if image.getexif().get(_ORIENTATION, 1) != 1:
        image = ImageOps.exif_transpose(image)
    return image if image.mode == "RGB" else image.convert("RGB")


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as fault:
        raise PrintError(
            "Een foto in de krant kan niet worden gelezen.",
            "Haal de foto weg en voeg hem opnieuw toe.",
        ) from fault


def _opened(jpeg: bytes) -> Image.Image:
    with _explained():
        return Image.open(BytesIO(jpeg), formats=("JPEG",))
