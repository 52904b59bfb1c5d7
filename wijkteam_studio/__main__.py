"""Starts the program: `python -m wijkteam_studio`, or the installed command."""

import os
import sys


def main() -> int:
    """Carry out the command line; gives the exit code."""
    from multiprocessing import freeze_support

    from wijkteam_studio.cli import run

    freeze_support()
    try:
        code = run(sys.argv[1:])
        out = getattr(sys, "stdout", None)  # a program without a console has none
        if out is not None:
            out.flush()
    except BrokenPipeError:
        # Who read along has gone; what is still in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
