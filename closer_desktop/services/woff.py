"""Fonts for the web: a TrueType font packed as WOFF, about half as large."""

import struct
import zlib

_SIGNATURE = b"wOFF"
_HEADER, _ENTRY = 44, 20


def woff(font: bytes) -> bytes:
    """The font as WOFF 1.0, every table packed by itself; raises ValueError for what is no font."""
    if len(font) < 12 or font[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
        raise ValueError("This is no TrueType font.")
    count = struct.unpack(">H", font[4:6])[0]
    directory, body = b"", b""
    offset = _HEADER + _ENTRY * count
    for place in range(count):
        tag, checksum, start, length = struct.unpack(">4sIII", font[12 + 16 * place : 28 + 16 * place])
        table = font[start : start + length]
        packed = zlib.compress(table, 9)
        if len(packed) >= length:
            packed = table
        directory += struct.pack(">4sIIII", tag, offset + len(body), len(packed), length, checksum)
        body += packed + b"\0" * (-len(packed) % 4)
    unpacked = 12 + sum(16 + (_length(font, place) + 3 & ~3) for place in range(count))
    header = _SIGNATURE + font[:4]
    header += struct.pack(">IHHIHHIIIII", offset + len(body), count, 0, unpacked, 1, 0, 0, 0, 0, 0, 0)
    return header + directory + body


def _length(font: bytes, place: int) -> int:
    length: int = struct.unpack(">I", font[24 + 16 * place : 28 + 16 * place])[0]
    return length
