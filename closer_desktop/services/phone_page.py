"""The phone page: cards in one HTML file that needs nothing else and loads nothing from anywhere."""

import base64
import hashlib
import html
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from closer_desktop.services.takeaway import TakenCard
from closer_desktop.services.woff import woff

_FONTS = (
    ("Fraunces", 400, "Fraunces-Regular.ttf"),
    ("Atkinson Hyperlegible", 400, "AtkinsonHyperlegible-Regular.ttf"),
    ("Atkinson Hyperlegible", 700, "AtkinsonHyperlegible-Bold.ttf"),
)
_ROLES = {
    "bg": "bg",
    "surface": "surface",
    "raised": "raised",
    "ink": "ink",
    "ink2": "ink2",
    "line": "line",
    "line2": "line2",
    "focus": "focus",
    "sel": "sel",
    "on_sel": "on-sel",
    "sel_edge": "sel-edge",
}
_DEPTH_ROLES = {"paper": "paper", "ink": "on-paper", "accent": "accent", "soft": "soft"}
_KINDS = {
    "activity": "Do together",
    "side_by_side": "Side by side",
    "breather": "Breather",
    "listen": "Listen",
    "say_back": "Say back",
    "make_your_own": "Make your own",
    "share": "Share first",
    "perspective": "Guess, then ask",
    "story": "A story",
    "reflect": "For yourself",
}


def phone_page(cards: Sequence[TakenCard], title: str, resources: Path) -> bytes:
    """The page with these cards in their order; fonts, colours and script come from the resources."""
    parts = resources / "phone"
    style = _fonts(resources / "fonts") + _colours(resources) + _text(parts / "page.css")
    script = _text(parts / "page.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    filled = {
        "language": "en",
        "policy": policy,
        "title": html.escape(title),
        "style": style,
        "cards": _data(cards),
        "script": script,
    }
    page = _text(parts / "page.html")
    # From the last to the first, so that no text of a card is ever looked at for a place to fill.
    for name in ("script", "cards", "style", "title", "policy", "language"):
        before, _, after = page.partition(f"@{name}")
        page = f"{before}{filled[name]}{after}"
    return page.encode()


def _data(cards: Sequence[TakenCard]) -> str:
    """The cards as JSON in which nothing can end the element it stands in."""
    told = [_card(taken) for taken in cards]
    digest = hashlib.sha256(json.dumps(told).encode()).hexdigest()
    text = json.dumps({"id": digest[:16], "cards": told}, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _card(taken: TakenCard) -> dict[str, Any]:
    card = taken.card
    return {
        "key": card.id,
        "code": taken.code,
        "text": card.text,
        "depth": int(card.depth),
        "word": card.depth.label.capitalize(),
        "kind": _KINDS.get(card.kind, ""),
        "theme": card.theme.value.capitalize(),
        "ladder": list(card.ladder),
        "share": card.share,
    }


def _fonts(folder: Path) -> str:
    rules = []
    for family, weight, name in _FONTS:
        letters = base64.b64encode(woff((folder / name).read_bytes())).decode()
        rules.append(
            f'@font-face{{font-family:"{family}";font-weight:{weight};'
            f'src:url(data:font/woff;base64,{letters}) format("woff")}}\n'
        )
    return "".join(rules)


def _colours(resources: Path) -> str:
    palettes = json.loads(_text(resources / "themes" / "palette.json"))
    rules = []
    for light in ("light", "dark"):
        rules.append(_rule(f'[data-light="{light}"]', palettes[light], _ROLES))
        for depth, colours in enumerate(palettes[light]["depth"], 1):
            where = f'[data-light="{light}"][data-depth="{depth}"]'
            edge = {"edge": colours["accent"] + "55"}
            rules.append(_rule(where, {**colours, **edge}, {**_DEPTH_ROLES, "edge": "edge"}))
    return "".join(rules)


def _rule(where: str, colours: Mapping[str, Any], roles: Mapping[str, str]) -> str:
    values = ";".join(f"--{role}:{colours[name]}" for name, role in roles.items())
    return f"{where}{{{values}}}\n"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
