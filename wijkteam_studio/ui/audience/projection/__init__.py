"""Where the wall is, on which screen, and whether the room can see what is private."""

from wijkteam_studio.ui.audience.projection.projection import Projection
from wijkteam_studio.ui.audience.projection.screens import ScreenIdentity
from wijkteam_studio.ui.audience.projection.sight import Exposure

__all__ = ["Exposure", "Projection", "ScreenIdentity"]
