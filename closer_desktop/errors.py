"""Known trouble: what people are told in one plain sentence, against our own faults."""


class CloserError(Exception):
    """Trouble we expect: a sentence saying what happened, and a hint saying what to do about it."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(f"{sentence} {hint}".strip())
        self.sentence = sentence
        self.hint = hint


class RefusedInput(CloserError):
    """An argument, a value or a file that cannot be accepted; nothing was changed."""


class NotSaved(CloserError):
    """The disk did not take what was to be saved; what was saved before is whole."""


class NewerJournal(CloserError):
    """The journal was written by a newer Closer; it was left untouched."""


class JournalLost(CloserError):
    """The journal cannot be read and no backup passes its checks; the damaged file was kept."""
