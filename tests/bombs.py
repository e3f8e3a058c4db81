"""Files made to hurt, for every way that cards come in, and how to change a few bytes of a harmless one."""

import io
import json
import random
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing

Make = Callable[[], bytes]

NOTES = "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, flds TEXT)"
FIVE_MB = 4_900_000


def mutate(data: bytearray, chance: random.Random) -> None:
    """Change, take away, double or insert a few bytes."""
    start = chance.randrange(len(data) or 1)
    end = start + chance.randint(1, 12)
    match chance.randrange(6):
        case 0:
            data[start : start + 1] = bytes([chance.randrange(256)])
        case 1 if len(data) > 20:
            del data[start:end]
        case 2:
            data[start:start] = data[start:end]
        case 3:
            data[start:start] = chance.choice(_SIGNS)
        case 4:
            data[start:end] = bytes(reversed(data[start:end]))
        case _:
            data[start:start] = chance.randbytes(3)


_SIGNS = [
    b"[",
    b"{",
    b'"',
    b"'''",
    b'"""',
    b"=",
    b".",
    b"\\",
    b"\n",
    b"\x00",
    b"#",
    b";",
    b"\t",
    b"|",
    b"&#x0;",
]


def database(*statements: str, rows: list[tuple[object, ...]] | None = None, page: int = 4096) -> bytes:
    """The bytes of an SQLite file in which these statements were run."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(f"PRAGMA page_size = {page}")
        for statement in statements:
            made.execute(statement)
        if rows:
            made.executemany("INSERT INTO notes (flds) VALUES (?)", rows)
        made.commit()
        return made.serialize()


def package(image: bytes, name: str = "collection.anki2", how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An Anki package around these bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        archive.writestr(name, image)
    return packed.getvalue()


def notes(*fields: str) -> bytes:
    """An Anki package with these notes."""
    return package(database(NOTES, rows=[(field,) for field in fields]))


def of_zeros(how: int, megabytes: int = 300) -> bytes:
    """A package whose collection is so much of nothing."""
    return package(bytes(megabytes * 1_000_000), how=how)


def lying(size: int) -> bytes:
    """A package whose directory tells another size of its collection."""
    whole = bytearray(notes("Who was here?"))
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 24 : directory + 28] = struct.pack("<I", size)
    return bytes(whole)


def flagged(flag: int, method: int) -> bytes:
    """A package whose collection is marked as encrypted, or as packed in another way."""
    whole = bytearray(notes("Who was here?"))
    directory = whole.index(b"PK\x01\x02")
    for place, flags, packing in ((0, 6, 8), (directory, 8, 10)):
        whole[place + flags] |= flag
        if method:
            whole[place + packing : place + packing + 2] = struct.pack("<H", method)
    return bytes(whole)


def crowded() -> bytes:
    """A package of very many members that climb out of their folder, the collection among them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("collection.anki2", database(NOTES, rows=[("Who was here?",)]))
        for number in range(5_000):
            archive.writestr(f"../../../tmp/{number}", b"")
    return packed.getvalue()


def linked() -> bytes:
    """A package whose collection is a symbolic link."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("collection.anki2")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
    return packed.getvalue()


def cyclic() -> bytes:
    """A database whose second page says that it is its own child, again and again."""
    image = bytearray(database(NOTES, rows=[("Who was here?",)] * 3_000))
    root = 4096
    image[root] = 0x05
    image[root + 8 : root + 12] = struct.pack(">I", 2)
    return package(bytes(image))


def overlapping() -> bytes:
    """A database in which very many notes share one field of 4 MB."""
    image = bytearray(database(NOTES, rows=[("x" * 4_000_000,), *[("y" * 30,)] * 12_000]))
    leaf = next(
        at for at in range(4096, len(image), 4096) if image[at] == 0x0D and b"y" * 30 in image[at : at + 4096]
    )
    first = next(at for at in range(4096, len(image), 4096) if image[at] == 0x0D)
    for at in range(leaf, len(image), 4096):
        if image[at] == 0x0D:
            image[at : at + 4096] = image[first : first + 4096]
    return package(bytes(image))


def many_tables(count: int, columns: int) -> bytes:
    """A database whose schema tells of very many tables."""
    names = ", ".join(f"c{at}" for at in range(columns))
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(NOTES)
        made.execute("PRAGMA writable_schema = ON")
        made.executemany(
            "INSERT INTO sqlite_master VALUES ('table', ?, ?, 2, ?)",
            ((f"t{at}", f"t{at}", f"CREATE TABLE t{at} ({names})") for at in range(count)),
        )
        made.commit()
        return package(made.serialize())


def in_lines(words: bytes, times: int) -> bytes:
    """A thousand lines of words with a number in them, said so often."""
    return b"\n".join(words % number * times for number in range(1_000))


COUNTING = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, 'q' || x AS flds FROM n"
)
FILLED = "CREATE TABLE notes (id INTEGER PRIMARY KEY, a TEXT, flds TEXT AS ({}) {})"

BOMBS: dict[str, tuple[str, Make]] = {
    "CSV of one enormous cell": ("a.csv", lambda: b'"' + b"x" * FIVE_MB + b'"'),
    "CSV of one enormous bare cell": ("a.csv", lambda: b"x" * FIVE_MB),
    "CSV of a million columns": ("a.csv", lambda: b"a," * 1_000_000),
    "CSV of many columns in many rows": ("a.csv", lambda: (b"a," * 99 + b"\n") * 24_000),
    "CSV of columns only": ("a.csv", lambda: b"," * FIVE_MB),
    "CSV of empty rows": ("a.csv", lambda: b"\n" * FIVE_MB),
    "CSV of rows of commas": ("a.csv", lambda: b",,\n" * 1_600_000),
    "CSV of very many rows": ("a.csv", lambda: b"a,b\n" * 1_200_000),
    "CSV of very many refused rows": ("a.csv", lambda: b"text,depth\n" + b"q,x\n" * 1_200_000),
    "CSV with NULs": ("a.csv", lambda: b"a,\x00\n" * 100_000),
    "CSV with a quote left open": ("a.csv", lambda: b'text\n"' + b"who?\n" * 900_000),
    "CSV of quotes": ("a.csv", lambda: b'"' * FIVE_MB),
    "CSV of quotes and line ends": ("a.csv", lambda: b'"\n' * 2_400_000),
    "CSV of carriage returns": ("a.csv", lambda: b"a\r" * 2_400_000),
    "CSV of marks": ("a.csv", lambda: b"text,themes\nq," + "\u0301\u0323".encode() * 60_000),
    "CSV of long words": ("a.csv", lambda: b"text\n" + (b"what " * 390 + b"\n") * 2_400),
    "TSV of tabs": ("a.tsv", lambda: b"\t" * FIVE_MB),
    "lines without an end": ("a.txt", lambda: b"x" * FIVE_MB),
    "lines of nothing": ("a.txt", lambda: b"\n" * FIVE_MB),
    "lines of one letter": ("a.txt", lambda: b"a\n" * 2_400_000),
    "lines of bullets": ("a.txt", lambda: b"- " * 2_400_000),
    "lines of brackets": ("a.txt", lambda: b"[1" * 2_400_000),
    "lines of numbers": ("a.txt", lambda: b"1) " * 1_600_000),
    "lines for the coach": (
        "a.txt",
        lambda: in_lines(b"why %d do you not and ", 90),
    ),
    "lines of quotes for the coach": (
        "a.txt",
        lambda: in_lines(b'%d"?', 300),
    ),
    "lines of marks": ("a.txt", lambda: "a\u0301\u0323".encode() * 900_000),
    "UTF-16 of odd length": ("a.txt", lambda: b"\xff\xfea\x00b"),
    "UTF-16 of half a pair": ("a.csv", lambda: b"\xff\xfe\x00\xd8" * 1_000),
    "UTF-16 of large letters": ("a.txt", lambda: b"\xfe\xff" + "\ufdfa\n".encode("utf-16-be") * 1_200_000),
    "a mark of an order and nothing else": ("a.toml", lambda: b"\xff\xfe"),
    "JSON that is no number": ("a.json", lambda: b'{"format": NaN}'),
    "JSON that never ends": ("a.json", lambda: b'{"format": 1e999999}'),
    "JSON with a key twice": ("a.json", lambda: b'{"format": 1, "format": 1}'),
    "JSON of sparse objects": (
        "a.json",
        lambda: json.dumps([{f"k{at % 100}": "x"} for at in range(20_000)]).encode(),
    ),
    "JSON of ever other keys": (
        "a.json",
        lambda: json.dumps([{f"k{at}": "x"} for at in range(20_000)]).encode(),
    ),
    "JSON of cells of commas": (
        "a.json",
        lambda: json.dumps([{"themes": "a," * 60_000, "for": "b," * 60_000}] * 19).encode(),
    ),
    "JSON of lists in lists": ("a.json", lambda: b"[" * 2_400_000),
    "JSON of one letter": ("a.json", lambda: json.dumps(["a"] * 190_000).encode()),
    "JSON of very many lists": (
        "a.json",
        lambda: json.dumps({f"k{at}": [] for at in range(90_000)}).encode(),
    ),
    "JSON of lone surrogates": ("a.json", lambda: b'{"format": 1, "id": "' + b"\\ud800" * 800_000 + b'"}'),
    "a package of zeros": ("a.apkg", lambda: of_zeros(zipfile.ZIP_DEFLATED)),
    "a package of zeros by bzip2": ("a.apkg", lambda: of_zeros(zipfile.ZIP_BZIP2, 10)),
    "a package of zeros by lzma": ("a.apkg", lambda: of_zeros(zipfile.ZIP_LZMA, 10)),
    "a package that says too little": ("a.apkg", lambda: lying(10)),
    "a package that is encrypted": ("a.apkg", lambda: flagged(1, 0)),
    "a package packed in some other way": ("a.apkg", lambda: flagged(0, 99)),
    "a package of a link": ("a.apkg", linked),
    "a package of the newest kind": (
        "a.apkg",
        lambda: package(b"\x28\xb5\x2f\xfd", "collection.anki21b"),
    ),
    "a package of nothing": ("a.apkg", lambda: package(b"")),
    "a package of noise": ("a.apkg", lambda: package(b"SQLite format 3\x00" + b"\xff" * 100_000)),
    "a package of many tables": ("a.apkg", lambda: many_tables(40_000, 2)),
    "a package of wide tables": ("a.apkg", lambda: many_tables(3_000, 1_000)),
    "notes that are a view": ("a.apkg", lambda: package(database(f"CREATE VIEW notes AS {COUNTING}"))),
    "notes that are an index of words": (
        "a.apkg",
        lambda: package(database("CREATE VIRTUAL TABLE notes USING fts5(flds)", rows=[("Who?",)])),
    ),
    "notes that are computed": (
        "a.apkg",
        lambda: package(
            database(FILLED.format("hex(zeroblob(9000000))", "VIRTUAL"), "INSERT INTO notes (a) VALUES (1)")
        ),
    ),
    "notes in circles": ("a.apkg", cyclic),
    "notes one over the other": ("a.apkg", overlapping),
    "notes of one huge field": ("a.apkg", lambda: notes("x" * 25_000_000)),
    "notes of huge tags": ("a.apkg", lambda: notes(*["<" * 20_000] * 480)),
    "notes of scripts": ("a.apkg", lambda: notes(*["<style>" * 2_800] * 480)),
    "notes of remarks": ("a.apkg", lambda: notes(*["<!--" * 4_900] * 480)),
    "notes of gaps": ("a.apkg", lambda: notes(*["{{c1::" + "a::" * 6_600] * 480)),
    "notes of sounds": ("a.apkg", lambda: notes(*["[sound:" * 2_800] * 480)),
    "notes of signs": ("a.apkg", lambda: notes("&#" + "9" * 19_000 + ";", *["&" * 20_000] * 470)),
    "notes of blobs": (
        "a.apkg",
        lambda: package(database(NOTES, "INSERT INTO notes (flds) VALUES (zeroblob(20000000))")),
    ),
    "very many notes": ("a.apkg", lambda: notes(*[f"Who is number {at}?" for at in range(20_001)])),
}
"""Each is refused, or comes to nothing within its limits."""

HARMLESS: dict[str, tuple[str, Make]] = {
    "a package that climbs": ("a.apkg", crowded),
    "a package that says too much": ("a.apkg", lambda: lying(0xFFFFFFF0)),
    "a package with a trigger": (
        "a.apkg",
        lambda: package(
            database(
                NOTES,
                "CREATE TRIGGER t BEFORE DELETE ON notes BEGIN DELETE FROM notes; END",
                "CREATE VIEW v AS SELECT * FROM v2",
                "CREATE VIEW v2 AS SELECT * FROM v",
                rows=[("Who was here?",)],
            )
        ),
    ),
}
"""Each looks evil and is read, as what is evil in it is never touched."""
