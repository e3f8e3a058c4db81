"""The search language of the Library and the journal: a parser, a tree that is public, and evaluators."""

from closer_desktop.domain.search.fields import CARD_FIELDS, ENTRY_FIELDS
from closer_desktop.domain.search.finding import CardFacts, finds_card, finds_entry
from closer_desktop.domain.search.parsing import Search, parse
from closer_desktop.domain.search.tree import Node

__all__ = [
    "CARD_FIELDS",
    "ENTRY_FIELDS",
    "CardFacts",
    "Node",
    "Search",
    "finds_card",
    "finds_entry",
    "parse",
]
