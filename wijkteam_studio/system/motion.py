"""Whether the person asked the system, not only us, for a screen that stands still."""

import sys

#: SPI_GETCLIENTAREAANIMATION: Windows' "Animatie-effecten" in the settings for accessibility.
_CLIENT_AREA_ANIMATION = 0x1042


def wants_calm() -> bool:
    """True when the system asks for no moving pictures; False when it does not, or cannot say."""
    if sys.platform == "win32":
        import ctypes

        moves = ctypes.c_int(1)
        known = ctypes.windll.user32.SystemParametersInfoW(
            _CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0
        )
        return bool(known) and not moves.value
    return False
