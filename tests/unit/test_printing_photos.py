"""Photos on paper: whole in their shape, and nothing but the picture."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pypdfium2 as pdfium
import pytest
from PIL import Image

from wijkteam_studio.domain.errors import PrintError
from wijkteam_studio.domain.newspaper import compose
from wijkteam_studio.domain.notes import Photo
from wijkteam_studio.printing.newspaper import newspaper_pdf
from wijkteam_studio.printing.photos import photo_ratio

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_MAKER, _GPS = 0x010F, 0x8825

_ORIENTATION = 0x0112


def a_photo(width, height, caption="Het plein", section="wijk", **options):
    target = BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(
        target, "JPEG", **options
    )
    return Photo(uuid4(), section, caption, "Een plein", target.getvalue(), 1)


@pytest.mark.parametrize("size", [(1600, 400), (400, 1600), (3, 3)])
def test_a_photo_of_any_shape_is_cut_and_never_stretched(library, empty, size):
    photo = a_photo(*size)
    pdf = newspaper_pdf(compose(replace(empty, photos={photo.id: photo}), library), FONTS)
    with pdfium.PdfDocument(pdf) as document:
        images = [
            item
            for page in document
            for item in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])
        ]
        left, bottom, right, top = images[0].get_bounds()
        width, height = images[0].get_px_size()
    assert len(images) == 1
    dots = (width / (right - left), height / (top - bottom))
    assert abs(width - (right - left) * dots[1]) <= 1 + dots[1]


@pytest.mark.parametrize("share", [0.001, 0.6])
def test_a_broken_photo_is_explained(library, empty, share):
    photo = a_photo(900, 600)
    half = replace(photo, jpeg=photo.jpeg[: int(len(photo.jpeg) * share)])
    with pytest.raises(PrintError, match="foto"):
        newspaper_pdf(compose(replace(empty, photos={half.id: half}), library), FONTS)


def test_nothing_that_a_camera_remembers_reaches_the_paper(library, empty):
    facts = Image.Exif()
    facts[_MAKER] = "GeheimeCamera"
    facts[_GPS] = {1: "N", 2: (52.0, 5.0, 9.0), 29: "2026:11:17"}
    options = {"exif": facts, "comment": b"Thuis bij de bewoner", "icc_profile": b"MijnScherm" * 9}
    photo = a_photo(900, 600, **options)
    assert b"GeheimeCamera" in photo.jpeg
    assert b"Thuis bij de bewoner" in photo.jpeg
    pdf = newspaper_pdf(compose(replace(empty, photos={photo.id: photo}), library), FONTS)
    with pdfium.PdfDocument(pdf) as document:
        kinds = [pdfium.raw.FPDF_PAGEOBJ_IMAGE]
        images = [item for page in document for item in page.get_objects(filter=kinds)]
        kept = bytes(images[0].get_data())
    assert len(images) == 1
    assert kept.startswith(b"\xff\xd8")
    for secret in (
        b"GeheimeCamera",
        b"2026:11:17",
        b"Thuis bij de bewoner",
        b"MijnScherm",
        b"Exif",
    ):
        assert secret not in kept
        assert secret not in pdf


@pytest.mark.parametrize("held", range(1, 9))
def test_a_photo_is_as_high_as_it_was_seen(held):
    """A camera on its side keeps the picture lying and writes down how it was held."""
    facts = Image.Exif()
    facts[_ORIENTATION] = held
    ratio = photo_ratio(a_photo(400, 100, exif=facts).jpeg)
    assert ratio == (4.0 if held in {5, 6, 7, 8} else 0.25)
