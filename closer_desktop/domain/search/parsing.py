"""Reads a search as people type it; whatever cannot be read is searched as words, with a hint."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from closer_desktop.domain.search.fields import CARD_FIELDS, Misread, Reader
from closer_desktop.domain.search.tree import Node, all_of, any_of, negated
from closer_desktop.domain.search.words import Words, fold
from closer_desktop.domain.text import clean

LONGEST_SEARCH = 2_000
MOST_NESTED = 40

_DOUBLE_QUOTES = str.maketrans("“”„‟«»", '""""""')
_TOKEN = re.compile(
    r"""
    (?P<open>\()
  | (?P<close>\))
  | (?P<minus>-(?=[^\s-]|-+[^\s-]))
  | (?:(?P<field>[^\W\d_]+):)? (?: "(?P<quoted>[^"]*)" | (?P<bare>[^\s()"]+) )
  | (?P<stray>")
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Search:
    """What was read, and in a sentence each what could not be read as it was meant."""

    node: Node
    hints: tuple[str, ...] = ()


def parse(text: str, fields: Mapping[str, Reader] = CARD_FIELDS) -> Search:
    """Read a search; no text whatever raises."""
    return _Reading(fields).of(clean(text, LONGEST_SEARCH).translate(_DOUBLE_QUOTES))


@dataclass(slots=True)
class _Group:
    """What stands between two parentheses: alternatives, each of which is several nodes."""

    is_negated: bool = False
    alternatives: list[list[Node]] = field(default_factory=lambda: [[]])

    @property
    def node(self) -> Node:
        return any_of(all_of(nodes) for nodes in self.alternatives)

    @property
    def is_empty(self) -> bool:
        return not any(self.alternatives)


class _Reading:
    """One search being read, sign by sign; groups lie in a stack, so that no nesting can be too deep."""

    def __init__(self, fields: Mapping[str, Reader]) -> None:
        self._fields = fields
        self._groups = [_Group()]
        self._negates = False
        self._hints: dict[str, None] = {}

    def of(self, text: str) -> Search:
        """Read the whole text."""
        for token in _TOKEN.finditer(text):
            match token.lastgroup:
                case "open":
                    self._open()
                case "close":
                    self._close()
                case "minus":
                    self._negates = not self._negates
                case "stray":
                    self._hint("A quotation mark has no partner; the words after it are searched one by one.")
                case _:
                    self._term(token)
        if len(self._groups) > 1:
            self._hint("A parenthesis is not closed; it was taken to end with the search.")
        while len(self._groups) > 1:
            self._end_group()
        if self._taken_negation():
            self._hint("“NOT” stands before something; here it was searched as a word.")
            self._add(Words("not"))
        self._end_alternatives()
        return Search(self._groups[0].node, tuple(self._hints))

    def _open(self) -> None:
        if len(self._groups) > MOST_NESTED:
            self._hint("So many parentheses in one another are more than can be read.")
            return
        self._groups.append(_Group(self._taken_negation()))

    def _close(self) -> None:
        self._negates = False
        if len(self._groups) == 1:
            self._hint("A parenthesis is closed that was never opened.")
        elif self._groups[-1].is_empty:
            self._hint("There is nothing between two parentheses.")
            self._groups.pop()
        else:
            self._end_group()

    def _end_group(self) -> None:
        self._end_alternatives()
        group = self._groups.pop()
        if not group.is_empty:
            self._add(negated(group.node) if group.is_negated else group.node)

    def _end_alternatives(self) -> None:
        alternatives = self._groups[-1].alternatives
        if len(alternatives) > 1 and not alternatives[-1]:
            alternatives.pop()
            self._or_as_word()

    def _term(self, token: re.Match[str]) -> None:
        name, quoted, bare = token["field"], token["quoted"], token["bare"]
        text = bare if quoted is None else quoted
        if name is not None:
            self._add(self._fielded(name, Words(text, whole=quoted is not None)), self._taken_negation())
        elif quoted is not None:
            is_negated = self._taken_negation()
            if text.strip():
                self._add(Words(text, whole=True), is_negated)
        elif fold(text) == "or" and not self._negates:
            self._or()
        elif text == "NOT":
            self._negates = not self._negates
        elif text == "AND" and not self._negates:
            return
        elif text.strip("-"):
            self._look_for_a_field(text)
            self._add(Words(text), self._taken_negation())

    def _or(self) -> None:
        alternatives = self._groups[-1].alternatives
        if alternatives[-1]:
            alternatives.append([])
        else:
            self._or_as_word()

    def _or_as_word(self) -> None:
        self._hint("“or” stands between two things; here it was searched as a word.")
        self._add(Words("or"))

    def _fielded(self, name: str, value: Words) -> Node:
        as_written = f'{name}:"{value.text}"' if value.whole else f"{name}:{value.text}"
        read = self._fields.get(fold(name))
        if read is None:
            self._hint(f"“{name}:” is nothing to search by; {_known(self._fields)} are.")
            return Words(as_written)
        if not value.text.strip():
            self._look_for_a_field(f"{name}:")
            return Words(name)
        try:
            return read(value)
        except Misread as allowed:
            self._hint(f"“{as_written}” was searched as words; after {fold(name)}: comes {allowed}.")
            return Words(as_written)

    def _look_for_a_field(self, text: str) -> None:
        if text.endswith(":") and fold(text[:-1]) in self._fields:
            self._hint(f"Nothing stands after “{text}”, so it was searched as a word.")

    def _taken_negation(self) -> bool:
        negates, self._negates = self._negates, False
        return negates

    def _add(self, node: Node, is_negated: bool = False) -> None:
        self._groups[-1].alternatives[-1].append(negated(node) if is_negated else node)

    def _hint(self, sentence: str) -> None:
        self._hints[sentence] = None


def _known(fields: Mapping[str, Reader]) -> str:
    *first, last = (f"{name}:" for name in fields)
    return f"{', '.join(first)} and {last}"
