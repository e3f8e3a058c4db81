"""The way in: the command line where a command is named, else the window."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from closer_desktop.places import Places


def main() -> None:
    """Run `closer` with the arguments it was called with, and exit with its code."""
    # Before anything is written: what Closer keeps is for one person's eyes.
    os.umask(0o077)
    try:
        from closer_desktop.cli import run_command

        code = run_command(sys.argv[1:], _open_window)
    except KeyboardInterrupt:  # pressed while this was still loading
        code = 130
    sys.exit(code)


def _open_window(places: "Places") -> int:
    """Open the window; only here is Qt loaded."""
    from closer_desktop.app import run

    return run(places)


if __name__ == "__main__":
    main()
