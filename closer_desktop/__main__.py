"""The way in: the command line where a command is named, else the window."""

import os
import sys


def main() -> None:
    """Run `closer` with the arguments it was called with, and exit with its code."""
    # Before anything is written: what Closer keeps is for one person's eyes.
    os.umask(0o077)
    from closer_desktop.cli import run_command

    sys.exit(run_command(sys.argv[1:]))


if __name__ == "__main__":
    main()
