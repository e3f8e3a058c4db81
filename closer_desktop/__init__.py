"""Closer, a deck of question cards that helps people come closer."""

__version__ = "0.1.0"
