"""Painting cards: the same functions serve the table, the library, thumbnails and print."""
