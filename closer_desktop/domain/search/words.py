"""Words that are looked for in a text, whatever their accents and case."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

# Scripts that set no spaces between words: there a word may be found in the middle of a run.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
_RUN = re.compile(r"[^\W_]+")
# Letters of the West and their signs, among which no accent stands by itself, are most of what is folded.
_MAY_BE_MARK = re.compile("[^\x00-\u02ff\u2000-\u205f]")


def fold(text: str) -> str:
    """The text as it is compared: no case, no accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    if _MAY_BE_MARK.search(apart):
        apart = "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")
    return apart.casefold()


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must stand one after the other; the last may go on unless they are `whole`.

    Signs between letters do not count, as in an index of words; where there are no letters at all
    (an emoji), and in scripts without spaces, the signs themselves are looked for.
    """

    text: str
    whole: bool = False

    @property
    def runs(self) -> list[str]:
        """The folded words, one after the other; none where the signs themselves are looked for."""
        folded = fold(self.text)
        return [] if _UNSPACED.search(folded) else _RUN.findall(folded)

    @property
    def signs(self) -> str:
        """The folded text with single spaces, for where the signs themselves are looked for."""
        return " ".join(fold(self.text).split())

    def stand_in(self, texts: Iterable[str]) -> bool:
        """Tell whether they stand in one of these folded texts."""
        pattern = _pattern(fold(self.text), self.whole)
        return any(pattern.search(text) for text in texts)


@lru_cache(maxsize=256)
def _pattern(folded: str, whole: bool) -> re.Pattern[str]:
    runs = _RUN.findall(folded)
    if not runs or _UNSPACED.search(folded):
        return re.compile(re.escape(" ".join(folded.split())))
    end = r"(?![^\W_])" if whole else ""
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, runs)) + end)
