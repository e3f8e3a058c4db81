"""A file made to hurt is refused before it is parsed."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from closer_desktop.deckfile.limits import MOST_CARDS, TooMuch, check_json, check_toml
from closer_desktop.deckfile.problems import DeckRefused
from closer_desktop.deckfile.reader import DeckReading, read_deck_bytes
from closer_desktop.errors import RefusedInput

Refusal = Callable[..., DeckRefused]
MUTATIONS = 3_000

BOMBS = {
    "a key of twenty thousand dots": ("a.toml", ".".join("a" * 20_000) + " = 1"),
    "a key of quoted dots": ("a.toml", ".".join(['"a"'] * 17) + " = 1"),
    "a table of many dots": ("a.toml", f"[{'.'.join('a' * 17)}]"),
    "a list of tables of many dots": ("a.toml", f"[[{'.'.join('a' * 17)}]]"),
    "dots within dots": ("a.toml", "a.b.c.d.e.f = {g.h.i.j.k.l = {m.n.o.p.q.r = 1}}"),
    "dots below a table": ("a.toml", f"[{'.'.join('abcdefghij')}]\n{'.'.join('klmnopqr')} = 1"),
    "many short dotted keys": ("a.toml", "".join(f"a{n}.b.c = 1\n" for n in range(40_000))),
    "deep lists": ("a.toml", "a = " + "[" * 100_000),
    "deep closed lists": ("a.toml", "a = " + "[" * 17 + "]" * 17),
    "deep inline tables": ("a.toml", "a = " + "{a=" * 50_000),
    "deep lists over lines": ("a.toml", "a = [\n" + "[\n" * 5_000),
    "many keys": ("a.toml", "".join(f"a{n}=1\n" for n in range(400_000))),
    "many tables": ("a.toml", "".join(f"[a{n}]\n" for n in range(100_000))),
    "many cards": ("a.toml", "[[cards]]\n" * (MOST_CARDS + 2)),
    "many inline cards": ("a.toml", "cards = [" + "{}," * (MOST_CARDS + 2) + "]"),
    "many numbers": ("a.toml", "a = [" + "0," * 1_000_000 + "]"),
    "a huge number": ("a.toml", "format = " + "9" * 100_000),
    "a huge hexadecimal number": ("a.toml", "format = 0x" + "f" * 4_900_000),
    "a huge fraction": ("a.toml", "format = [1." + "0" * 4_900_000 + "]"),
    "a huge exponent": ("a.toml", "format = 1e999999999"),
    "a giant string": ("a.toml", 'title = "' + "x" * 4_900_000 + '"'),
    "a giant string of escapes": ("a.toml", 'title = "' + "\\n" * 2_400_000 + '"'),
    "an endless string of quotes": ("a.toml", 'title = "' + '\\"' * 690_000),
    "endless lines of quotes": ("a.toml", 'title = """' + '\\"' * 690_000),
    "a giant string of quotes": ("a.toml", "title = '''" + "'x''x" * 900_000),
    "a giant key": ("a.toml", "k" * 4_900_000 + " = 1"),
    "only line ends": ("a.toml", "\n" * 4_900_000),
    "only comments": ("a.toml", "#\n" * 2_400_000),
    "only spaces": ("a.toml", " " * 4_900_000),
    "only quotes": ("a.toml", '"' * 4_900_000),
    "only backslashes": ("a.toml", "a = " + "\\" * 4_900_000),
    "too many bytes": ("a.toml", "#" * 5_000_001),
    "towers of marks": ("a.toml", 'format = 1\nid = "a\u0301\u0323' + "\u0301\u0323" * 900_000 + '"'),
    "deep JSON lists": ("a.json", "[" * 100_000),
    "deep JSON objects": ("a.json", '{"a":' * 100_000),
    "a little too deep JSON": ("a.json", "[" * 17 + "]" * 17),
    "many JSON cards": ("a.json", '{"cards":[' + "{}," * (MOST_CARDS + 1) + "{}]}"),
    "many JSON numbers": ("a.json", "[" + "0," * 2_000_000 + "0]"),
    "many JSON keys": ("a.json", "{" + ",".join(f'"{n}":0' for n in range(300_000)) + "}"),
    "many unknown JSON keys": ("a.json", "{" + ",".join(f'"{n}":0' for n in range(100_000)) + "}"),
    "a huge JSON number": ("a.json", '{"format": ' + "9" * 100_000 + "}"),
    "a giant JSON string": ("a.json", '{"title": "' + "\\u0434" * 800_000 + '"}'),
    "an endless JSON string of quotes": ("a.json", '{"title": "' + '\\"' * 800_000),
    "only short JSON strings": ("a.json", '"ab"' * 1_200_000),
    "only JSON quotes": ("a.json", '"' * 4_900_000),
    "an endless JSON string": ("a.json", '{"title": "' + "\\" * 4_900_000),
}


# These would cost too much to be parsed at all.
NEVER_PARSED = {
    "many short dotted keys",
    "deep inline tables",
    "many keys",
    "many tables",
    "many inline cards",
    "many numbers",
    "a huge hexadecimal number",
    "a huge fraction",
    "only comments",
    "too many bytes",
    "many JSON cards",
    "many JSON numbers",
    "many JSON keys",
    "only JSON quotes",
    "only short JSON strings",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_and_never_parsed_where_that_would_cost_too_much(
    refusal: Refusal, name: str
) -> None:
    file, content = BOMBS[name]
    refused = refusal(content, file)
    assert len(refused.sentence) < 1_000
    assert refused.problem.rule == "limits" or name not in NEVER_PARSED


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * 18) + " = 1",
        "a = " + "[" * 17 + "]" * 17,
        "a.b.c.d.e.f = {g.h.i.j.k.l = {m.n.o.p.q.r = 1}}",
        f"[{'.'.join('abcdefghij')}]\n{'.'.join('klmnopqr')} = 1",
        f"[[{'.'.join('abcdefghij')}]]\n{'.'.join('klmnopqr')} = 1",
        "x = '''a''''\ny = " + "[" * 17,
        'x = """a"""""\ny = ' + "[" * 17,
        'x = ""\ny = ' + "[" * 17,
        'x = "\\""\ny = ' + "[" * 17,
        "x = 'a\\'\ny = " + "[" * 17,
        "# a note\ny = " + "[" * 17,
        "x = 'an open end\ny = " + "[" * 17,
    ],
)
def test_depth_is_seen_on_the_text_alone(text: str) -> None:
    with pytest.raises(TooMuch, match="16 levels"):
        check_toml(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 16 + "]" * 16,
        ".".join("a" * 16) + " = 1",
        "a = [1.5, 2.5]\n" * 100,
        f'a = "{"[" * 100}"',
        f"a = '{'.' * 100}'",
        f'a = """\n{"[[" * 100}\n"""',
        f"a = '''\n{'{a.' * 100}\n'''",
        f"# {'[' * 100}\na = 1",
        'a = ["""b"""", "' + "[" * 100 + '"]',
        "a = ['''b''''', '" + "[" * 100 + "']",
        "".join(f"[a.b{n}]\nc.d = 1\n" for n in range(100)),
        "a = [\n" + "[1, 2],\n" * 100 + "]",
    ],
)
def test_what_only_looks_deep_is_let_through(text: str) -> None:
    check_toml(text)


def test_brackets_in_json_strings_are_no_depth() -> None:
    check_json('{"a": "' + "[" * 100 + '\\"' + "{" * 100 + '"}')


def test_a_deck_of_twenty_thousand_cards_is_read(small: str, reading: Callable[..., DeckReading]) -> None:
    head, card = small.split("[[cards]]")
    cards = (card.replace("0001", str(number)) for number in range(MOST_CARDS))
    assert len(reading(head + "".join(f"[[cards]]{one}" for one in cards)).deck.cards) == MOST_CARDS


def test_one_card_more_is_refused(small: str, refusal: Refusal) -> None:
    head, _ = small.split("[[cards]]")
    problem = refusal(head + "[[cards]]\n" * (MOST_CARDS + 1)).problem
    assert (problem.rule, problem.reason) == ("limits", "it holds more than 20,000 cards")


def test_a_mutated_deck_is_read_or_refused(examples_file: Path) -> None:
    chance = random.Random(1)
    whole = examples_file.read_bytes()
    cards = whole.split(b"\n[[cards]]")
    refused = 0
    for _ in range(MUTATIONS):
        data = bytearray(b"\n[[cards]]".join([cards[0], *chance.sample(cards[1:], 3)]))
        for _ in range(chance.randint(1, 4)):
            mutate(data, chance)
        try:
            read_deck_bytes(bytes(data), "mutated.toml")
        except RefusedInput:
            refused += 1
    assert MUTATIONS / 10 < refused < MUTATIONS


def mutate(data: bytearray, chance: random.Random) -> None:
    """Change, take away, double or insert a few bytes."""
    start = chance.randrange(len(data))
    end = start + chance.randint(1, 12)
    match chance.randrange(5):
        case 0:
            data[start] = chance.randrange(256)
        case 1:
            del data[start:end]
        case 2:
            data[start:start] = data[start:end]
        case 3:
            data[start:start] = chance.choice(
                [b"[", b"{", b'"', b"'''", b'"""', b"=", b".", b"\\", b"\n", b"\x00", b"#"]
            )
        case _:
            data[start:start] = chance.randbytes(3)
