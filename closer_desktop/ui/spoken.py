"""What a screen reader is given to say."""

_ENDS = ".?!…"


def in_turn(*texts: str) -> str:
    """The texts that are not empty one after the other, with a pause after each; a question has its own."""
    return " ".join(text if text[-1] in _ENDS else f"{text}." for text in texts if text)
