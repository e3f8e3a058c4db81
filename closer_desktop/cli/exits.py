"""What exit codes say."""

from enum import IntEnum

from closer_desktop.errors import CloserError, JournalLost, NewerJournal


class Exit(IntEnum):
    """How a command ended, for scripts."""

    DONE = 0
    FAULT = 1
    REFUSED = 2
    RESTORED = 3
    NEWER = 4
    LOST = 5
    INTERRUPTED = 130


def exit_for(trouble: CloserError) -> Exit:
    """The exit code of a command that this trouble ended."""
    match trouble:
        case NewerJournal():
            return Exit.NEWER
        case JournalLost():
            return Exit.LOST
        case _:
            return Exit.REFUSED
