"""The command line: the same services as the window, without Qt.

Exit codes are 0 done, 1 our own fault, 2 refused input, 3 restored from a backup, 4 written by a newer
Closer, 5 lost. Where the contract leaves them open, they follow three rules:

- Every command goes on where it can: `draw` deals in any state of the journal, from the decks that come
  along. How the journal was found is one sentence on standard error.
- That state is also the exit code of every command that opened the journal, so that a script hears of
  it whichever command came first. A `newer` or `lost` journal (4, 5) goes before what was refused (2);
  `restored` (3) goes after it.
- What a disk does not take is 2: it is no fault of ours, and nothing is called saved that is not.

When the reader of the output goes away, or on Ctrl-C, a command ends without a word; then 0 or, as
shells count it, 130.
"""

import os
import sys
from collections.abc import Callable, Sequence

from closer_desktop.cli import console
from closer_desktop.cli.exits import Exit, exit_for
from closer_desktop.errors import CloserError, RefusedInput
from closer_desktop.places import Places, find_places

Window = Callable[[Places], int]


def run_command(arguments: Sequence[str], open_window: Window | None = None) -> int:
    """Run the command that the arguments name, or open the window where none is; the exit code."""
    console.speak_utf_8()
    try:
        code = _run(arguments, open_window)
        console.finish()
        return code
    except BrokenPipeError:
        console.let_go(sys.stdout)
        return Exit.DONE
    except KeyboardInterrupt:
        console.let_go(sys.stdout)
        return Exit.INTERRUPTED


def _run(arguments: Sequence[str], open_window: Window | None) -> int:
    places: Places | None = None
    try:
        # The commands are loaded only where one is named: a window opens faster without them.
        if _names_no_command(arguments):
            places = find_places(arguments[-1].removeprefix("--profile=") if arguments else None)
            return _show(places, open_window)
        from closer_desktop.cli.arguments import read
        from closer_desktop.cli.commands import COMMANDS, help_text, version_text

        asked = read(arguments, COMMANDS)
        if asked.wants_help:
            console.show(help_text(asked.command))
            return Exit.DONE
        if asked.wants_version:
            console.show(version_text())
            return Exit.DONE
        places = find_places(asked.profile)
        if asked.command is None:
            return _show(places, open_window)
        return asked.command.run(asked, places)
    except CloserError as trouble:
        console.say(trouble)
        return exit_for(trouble)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as fault:
        return _own_fault(fault, places)


def _names_no_command(arguments: Sequence[str]) -> bool:
    match arguments:
        case []:
            return True
        case ["--profile", folder]:
            return folder != "" and not folder.startswith("-")
        case [only]:
            return only.startswith("--profile=") and not only.endswith("=")
        case _:
            return False


def _show(places: Places, open_window: Window | None) -> int:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in names):
        raise RefusedInput(
            "There is no display here for a window; `closer draw` deals cards in the terminal."
        )
    if open_window is None:
        raise RefusedInput("There is no window here; `closer draw` deals cards in the terminal.")
    return open_window(places)


def _own_fault(fault: Exception, places: Places | None) -> int:
    from closer_desktop.log import Log

    if places is None:
        console.say("Something is wrong in Closer itself, and nothing was done.")
        return Exit.FAULT
    try:
        places.make_folders()
    except CloserError as trouble:
        console.say(trouble)
    Log(places.log).fault(fault)
    console.say(f"Something is wrong in Closer itself; where, is noted in {places.log}.")
    return Exit.FAULT
