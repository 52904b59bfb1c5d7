"""Exit 0 when there is a display on which a window can open, 1 when there is none."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from wijkteam_studio.system.screen import has_display

if __name__ == "__main__":
    sys.exit(not has_display())
