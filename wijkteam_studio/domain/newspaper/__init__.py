"""The newspaper of a day, from notes to story; the printing package turns it into pages."""

from wijkteam_studio.domain.newspaper.edition import compose
from wijkteam_studio.domain.newspaper.paper import Article, Edition, Newspaper, missing

__all__ = ["Article", "Edition", "Newspaper", "compose", "missing"]
