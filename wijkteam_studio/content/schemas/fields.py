"""The kinds of field that content files are made of."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from wijkteam_studio.domain.text import TITLE_LIMIT, cleaned, is_empty

#: The longest text of a content file, in characters.
TEXT_LIMIT = 600
#: A longer raw text is refused as it is, without the work of cleaning it.
_CLEANED_UP_TO = 10_000
#: Up to here a printable character can never combine, reorder or hide.
_LAST_PLAIN = "\u02ff"

Value = TypeVar("Value")


class Entry(BaseModel):
    """A block of a content file: Dutch keys outside, English names inside, nothing extra."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def into(self, kind: Callable[..., Value], **more: Any) -> Value:
        """The domain value with the same field names; `more` replaces or adds fields."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return kind(**(values | more))


def line_of(limit: int) -> AfterValidator:
    """A check that gives a text as one clean line of at most so many characters."""

    def line(raw: str) -> str:
        text = raw
        if len(raw) <= _CLEANED_UP_TO and not _is_plain(raw):
            text = " ".join(cleaned(raw).split())
        if is_empty(text):
            raise PydanticCustomError("empty", "hier staat nog niets. Vul een tekst in.")
        if len(text) > limit:
            raise PydanticCustomError(
                "text_too_long",
                "deze tekst heeft {length} tekens. Er passen er {limit} in.",
                {"length": len(text), "limit": limit},
            )
        return text

    return AfterValidator(line)


def _is_plain(raw: str) -> bool:
    """Whether cleaning would change nothing; true for nearly all text, and quick to see."""
    return raw.isprintable() and raw[:1] != " " != raw[-1:] and max(raw, default="") <= _LAST_PLAIN


Text = Annotated[str, line_of(TEXT_LIMIT)]
Title = Annotated[str, line_of(TITLE_LIMIT)]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,39}$")]
Whole = Annotated[int, Field(strict=True, ge=0)]
Minutes = Annotated[int, Field(strict=True, ge=0, le=240)]
Flag = Annotated[bool, Field(strict=True)]
Share = Annotated[float, Field(strict=True, ge=0, le=1)]
#: A table of the file with a number as key; TOML keys are text.
Numbered = Annotated[dict[Annotated[int, Field(ge=0, le=99)], Text], Field(min_length=1)]
