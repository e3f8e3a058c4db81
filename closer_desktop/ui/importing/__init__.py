"""Bringing cards in."""
