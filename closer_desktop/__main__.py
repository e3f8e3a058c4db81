"""The way in: the command line where a command is named, else the window."""

import builtins
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from closer_desktop.places import Places

# Qt for Python puts an import of its own in the place of Python's. It reads, and keeps, the source of every
# module that is loaded later, in search of a wish for other method names; nobody here has one.
_own_import = builtins.__import__


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
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = _own_import
    from closer_desktop.app import run

    return run(places)


if __name__ == "__main__":
    main()
