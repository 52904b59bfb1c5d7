"""Starts the program: `python -m wijkteam_studio`, or the installed command."""

import sys


def main() -> int:
    """Carry out the command line; gives the exit code."""
    from multiprocessing import freeze_support

    from wijkteam_studio.cli import run

    freeze_support()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
