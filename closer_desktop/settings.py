"""Preferences: a value that is read tolerantly and saved whole."""

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from closer_desktop.errors import NotSaved

# What a setting may say; the first is how it comes.
_WORDS: dict[str, tuple[str, ...]] = {
    "light": ("", "light", "dark", "candle"),
    "distance": ("table", "lap", "room"),
    "letters": ("bookish", "plain"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person prefers; `light` is empty to follow the system.

    `letter_steps` makes questions larger or smaller than the reading distance says. `width` and
    `height` are the window's in pixels. `pile_depth` is the depth that lay on top of the pile, so
    that the first picture of the next start is right before the journal is open; `has_dealt` says that
    somebody drew a card before. `candle_hour` is the hour of the clock at which table mode turns to
    candlelight, 0 for never.
    """

    light: str = ""
    distance: str = "table"
    letters: str = "bookish"
    letter_steps: int = 0
    less_motion: bool = False
    single_keys: bool = True
    says_turns: bool = True
    offers_choices: bool = True
    candle_hour: int = 0
    width: int = 1280
    height: int = 800
    pile_depth: int = 1
    relationships: str = "friend"
    depths: str = ""
    fitting: int = 0
    has_dealt: bool = False


def load_settings(file: Path) -> Settings:
    """The settings in the file; whatever is missing, broken or unknown is as it comes."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    known: dict[str, Any] = {}
    for field in fields(Settings):
        value = kept.get(field.name)
        if type(value) is type(field.default):
            known[field.name] = value
    return _within_bounds(replace(Settings(), **known))


def save_settings(settings: Settings, file: Path) -> None:
    """Write the settings so that the file is always whole; raises NotSaved when the disk refuses."""
    written = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        text = json.dumps(asdict(settings), indent=1, sort_keys=True)
        written.touch(mode=0o600)
        with written.open("w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        written.replace(file)
    except OSError as trouble:
        with contextlib.suppress(OSError):
            written.unlink()
        raise NotSaved(
            f"Your settings could not be saved: {trouble.strerror}.",
            "Closer goes on with them until it closes.",
        ) from trouble


def _within_bounds(settings: Settings) -> Settings:
    known: dict[str, Any] = {
        name: words[0] for name, words in _WORDS.items() if getattr(settings, name) not in words
    }
    return replace(
        replace(settings, **known),
        candle_hour=settings.candle_hour if 0 <= settings.candle_hour <= 23 else 0,
        letter_steps=max(-6, min(6, settings.letter_steps)),
        width=max(760, min(10_000, settings.width)),
        height=max(560, min(10_000, settings.height)),
        pile_depth=max(1, min(4, settings.pile_depth)),
        fitting=max(0, settings.fitting),
    )
