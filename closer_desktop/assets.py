"""Finds the decks and resources that Closer brings along, in a checkout and in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def decks_folder() -> Path:
    """The folder of the built-in deck files."""
    return _beside_or_inside("decks")


def resources_folder() -> Path:
    """The folder of fonts, icons, themes and style sheets."""
    return _beside_or_inside("resources")


def _beside_or_inside(name: str) -> Path:
    # A wheel carries the folder inside the package, a checkout holds it beside the package.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
