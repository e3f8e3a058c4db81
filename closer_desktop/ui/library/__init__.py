"""The library: decks, cards and the editor."""
