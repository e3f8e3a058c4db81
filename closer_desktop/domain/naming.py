"""Finding a person's name in other words, however it is written, and taking it out of them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from closer_desktop.domain.people import name_key

# A name of one letter stands in too many words to be looked for.
SHORTEST_NAME = 2
INSTEAD = "someone"


@dataclass(frozen=True)
class NameFinder:
    """Finds a name in any case and with or without its accents; a name of one letter is not looked for.

    Names of `others` that hold it stay theirs: "Sam B" is not "Sam". With `is_word` the name is a common
    word too, such as "will", and stays where it is written small.
    """

    name: str
    others: tuple[str, ...] = ()
    is_word: bool = False
    _pattern: re.Pattern[str] = field(init=False, repr=False)
    _plain_words: tuple[str, ...] = field(init=False, repr=False)
    _is_shared: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        plain = _plain(self.name)
        others = {_plain(other) for other in self.others if name_key(other) != name_key(self.name)}
        longer = sorted((other for other in others if plain in other and other != plain), key=len)
        theirs = "".join(f"{_words(other)}|" for other in reversed(longer))
        pattern = re.compile(rf"(?<!\w)(?:{theirs}(?P<name>{_words(plain)}))(?!\w)")
        object.__setattr__(self, "_pattern", pattern)
        object.__setattr__(self, "_plain_words", tuple(plain.split()))
        # Someone else has the same name but for its accents, so here the accents count.
        object.__setattr__(self, "_is_shared", plain in others)

    def without(self, text: str) -> str:
        """The text with the name replaced."""
        found = [(start, end) for start, end, stays in self._places(text) if not stays]
        for start, end in reversed(found):
            text = f"{text[:start]}{INSTEAD}{text[end:]}"
        return text

    def finds(self, text: str) -> bool:
        """Tell whether something in the text would be replaced."""
        return any(not stays for _, _, stays in self._places(text))

    def leaves(self, text: str) -> bool:
        """Tell whether the text holds a word that is like the name and stays."""
        return any(stays for _, _, stays in self._places(text))

    def _places(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Where the name stands: from, to, and whether it stays there."""
        if len(self.name) < SHORTEST_NAME or self._plain_words[0] not in _plain(text):
            return
        letters, places = [], []
        for place, character in enumerate(text):
            plain = _plain(character)
            letters.append(plain)
            places += [place] * len(plain)
        places.append(len(text))
        for match in self._pattern.finditer("".join(letters)):
            if match["name"] is None:
                continue
            start, end = places[match.start()], places[match.end()]
            written = text[start:end]
            if self._is_shared and name_key(written) != name_key(self.name):
                continue
            yield start, end, self.is_word and written == written.lower()


def whole_word(word: str) -> re.Pattern[str]:
    """A pattern that finds this word written just so."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _plain(text: str) -> str:
    """The text without case and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def _words(plain: str) -> str:
    return r"\s+".join(map(re.escape, plain.split()))
