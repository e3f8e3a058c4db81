"""The phone page: one small file that holds everything, loads nothing, and takes every text as text."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.assets import resources_folder
from closer_desktop.domain.codes import code_of
from closer_desktop.services.phone_page import phone_page
from closer_desktop.services.takeaway import TakenCard
from closer_desktop.services.woff import woff
from tests.windows import a_card

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "<!-- <script>",
    "]]> @script @cards @style @title",
    "\u2028 and \u2029",
    '"quotes" & &amp; \\u003c',
    "שלום, מה שלומך?",
    "👩‍👩‍👧‍👦 Who?",
)


class Page(HTMLParser):
    """The elements of a page, and the text in its scripts and styles."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.inside = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = dict(attrs).get("id") or tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        self.texts[self.inside] = self.texts.get(self.inside, "") + data

    @property
    def cards(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(self.texts["cards"])["cards"]
        return found

    @property
    def policy(self) -> str:
        metas = [attributes for tag, attributes in self.tags if tag == "meta"]
        (found,) = [each["content"] for each in metas if each.get("http-equiv") == "Content-Security-Policy"]
        assert found is not None
        return found


def page_of(*texts: str, title: str = "Closer") -> Page:
    cards = [TakenCard(a_card(f"card-{n}", text), code_of(n)) for n, text in enumerate(texts)]
    return Page(phone_page(cards, title, resources_folder()))


def test_sixty_cards_take_less_than_300_kilobytes() -> None:
    cards = [TakenCard(a_card(f"card-{n}", "What would you tell me? " * 6), code_of(n)) for n in range(60)]
    assert len(phone_page(cards, "Closer", resources_folder())) < 300_000


def test_every_text_arrives_as_it_is() -> None:
    page = page_of(*HOSTILE)
    assert [card["text"] for card in page.cards] == list(HOSTILE)
    assert page.texts == page_of(*HOSTILE).texts
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in page_of(*("a" * len(HOSTILE))).tags]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3), st.text(min_size=1))
def test_no_text_breaks_out_of_its_place(texts: list[str], title: str) -> None:
    page = page_of(*texts, title=title)
    assert [card["text"] for card in page.cards] == texts
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in page_of("a").tags]


def test_nothing_is_loaded_from_anywhere() -> None:
    page = page_of("Why?")
    assert not [tag for tag, attributes in page.tags if {"src", "href", "srcset", "action"} & set(attributes)]
    assert set(re.findall(r"url\((\w+:)", page.texts["style"])) == {"data:"}
    assert "http" not in page.texts["style"] + page.texts["script"]


def test_the_policy_lets_only_its_own_style_and_script_through() -> None:
    page = page_of("Why?")
    assert page.policy.startswith("default-src 'none';")
    assert "unsafe" not in page.policy
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.texts[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in page.policy


def test_no_element_carries_a_script_or_a_style_of_its_own() -> None:
    names = [name for _, attributes in page_of("Why?").tags for name in attributes]
    assert not [name for name in names if name.startswith("on") or name == "style"]


def test_a_font_is_packed_and_anything_else_refused() -> None:
    font = (resources_folder() / "fonts" / "Fraunces-Regular.ttf").read_bytes()
    packed = woff(font)
    assert packed.startswith(b"wOFF")
    assert len(packed) < 0.7 * len(font)
    with pytest.raises(ValueError, match="no TrueType"):
        woff(b"<html>")
