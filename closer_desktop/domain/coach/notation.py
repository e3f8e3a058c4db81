"""How lists of words are written down, and how they are looked for.

In a list, ``*`` stands for any ending or none, ``+`` for any ending, and ``_`` for a space.
"""

import re

Expressions = tuple[str, ...]


def words(text: str) -> Expressions:
    """Return one regular expression for each word or phrase of the list."""
    return tuple(
        re.escape(word).replace(r"\*", r"\w*").replace(r"\+", r"\w+").replace("_", " ")
        for word in text.split()
    )


def any_of(*lists: Expressions) -> str:
    """Return one group that matches any of these expressions."""
    return f"(?:{'|'.join(expression for expressions in lists for expression in expressions)})"


def whole(*lists: Expressions) -> re.Pattern[str]:
    """Return a search for any of these expressions as whole words."""
    return re.compile(rf"\b{any_of(*lists)}\b")


def at_start(*lists: Expressions) -> re.Pattern[str]:
    """Return a search for any of these expressions as the first words."""
    return re.compile(rf"^{any_of(*lists)}\b")
