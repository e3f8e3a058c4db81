"""The one stylesheet: resources/qss with the palette's tokens filled in."""

import re
from pathlib import Path

from closer_desktop.ui.theme.palette import Palette

_TOKEN = re.compile(r"@(\w+)")


def stylesheet(file: Path, palette: Palette) -> str:
    """The stylesheet in this palette's colours; raises KeyError on a token the palette does not have."""
    tokens = palette.tokens
    return _TOKEN.sub(lambda token: tokens[token[1]], file.read_text(encoding="utf-8"))
