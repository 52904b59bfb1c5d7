"""kleuren.toml."""

from typing import Literal

from pydantic import Field

from wijkteam_studio.content.schemas.fields import Entry, Id, Text, Texts, Title
from wijkteam_studio.domain.colours import Colour, ColourDeck


class ColourEntry(Entry):
    """One lens."""

    id: Id
    name: Title = Field(alias="naam")
    lens: Title = Field(alias="bril")
    people_move_when: Text = Field(alias="mensen_bewegen_als")
    questions: Texts = Field(alias="vragen")
    kind_of_step: Text = Field(alias="soort_stap")
    pitfall: Text = Field(alias="valkuil")


class StreamBlock(Entry):
    """Which lens is often heard above the table, below it, or both."""

    above: tuple[Id, ...] = Field(alias="bovenstroom_vaak")
    both: tuple[Id, ...] = Field(alias="beide")
    below: tuple[Id, ...] = Field(alias="onderstroom_vaak")
    mind: Text = Field(alias="let_op")


class ColourFile(Entry):
    """The five colours."""

    kind: Literal["kleuren"] = Field(alias="soort")
    usage: Texts = Field(alias="gebruik")
    to_shared_sentence: Text = Field(alias="koppeling_naar_gedeelde_zin")
    colours: tuple[ColourEntry, ...] = Field(alias="kleuren", min_length=1)
    streams: StreamBlock = Field(alias="boven_onder")

    def deck(self) -> ColourDeck:
        """The colours as a domain value."""
        return ColourDeck(
            colours=tuple(entry.into(Colour) for entry in self.colours),
            usage=self.usage,
            often_above=self.streams.above,
            often_both=self.streams.both,
            often_below=self.streams.below,
            mind=self.streams.mind,
            to_shared_sentence=self.to_shared_sentence,
        )
