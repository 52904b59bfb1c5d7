"""Names of files that every disk takes: a name ends by its bytes, and between two signs."""

from wijkteam_studio.domain.graphemes import graphemes

#: Bytes in a name on nearly every file system; an encrypted home takes 143.
MOST_BYTES = 255
_EVERYWHERE = 143
#: Bytes that the name of a half-made file has more, see `atomic`.
MORE_WHILE_WRITING = 16


def fitting(name: str, ending: str) -> str:
    """The name with its ending, cut so that it fits on every disk, also while it is written."""
    most = _EVERYWHERE - MORE_WHILE_WRITING - len(ending.encode())
    return within(name, most).rstrip(" -.") + ending


def within(name: str, most: int) -> str:
    """The beginning of a name, at most so many bytes, that ends between two signs."""
    kept, size = [], 0
    for sign in graphemes(name):
        size += len(sign.encode("utf-8", "surrogateescape"))
        if size > most:
            break
        kept.append(sign)
    return "".join(kept)
