"""The newspaper of a day, from notes to story; the printing package turns it into pages.

The printing process knows the story only: what composes it comes along when it is asked for.
"""

from typing import TYPE_CHECKING

from wijkteam_studio.domain.newspaper.paper import Article, Edition, Newspaper, missing

if TYPE_CHECKING:
    from wijkteam_studio.domain.newspaper.edition import compose

__all__ = ["Article", "Edition", "Newspaper", "compose", "missing"]


def __getattr__(name: str) -> object:
    if name != "compose":
        raise AttributeError(name)
    from wijkteam_studio.domain.newspaper.edition import compose

    return compose
