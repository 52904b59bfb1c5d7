"""Dutch hyphenation that keeps a trema out of the start of a line."""

from functools import lru_cache

import pyphen

#: Longer words are not Dutch: they are broken anywhere, without a hyphen.
_LONGEST_WORD = 70


@lru_cache(maxsize=1)
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)


@lru_cache(maxsize=8192)
def dutch(word: str) -> list[tuple[str, str]]:
    """The ways to break a word, last one first; never just before a letter with a trema.

    A word that loses its trema when it is broken (`co-ordinator`) stays whole at that place.
    """
    if len(word) > _LONGEST_WORD or not any(character.isalpha() for character in word):
        return []
    return [
        (head, tail)
        for head, tail in _dictionary().iterate(word)
        if tail[0] not in "äëïöüÄËÏÖÜ" and head + tail == word
    ]
