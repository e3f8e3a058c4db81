"""The pools beside the decks: listen lines by depth, and follow-ups that fit nearly any card."""

import tomllib
from pathlib import Path

from closer_desktop.domain.cards import Depth


def read_listen_lines(folder: Path) -> dict[Depth, tuple[str, ...]]:
    """The listen lines of each depth; `folder` is the one that holds the decks."""
    pool = _read(folder / "pools" / "listen_lines.toml")
    return {depth: tuple(pool[depth.label]) for depth in Depth}


def read_rungs(folder: Path) -> tuple[tuple[str, ...], ...]:
    """Follow-ups in three steps: what happened, what it was like, what it means."""
    pool = _read(folder / "pools" / "rungs.toml")
    return tuple(tuple(pool[step]) for step in ("happened", "was_like", "means"))


def _read(file: Path) -> dict[str, list[str]]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
