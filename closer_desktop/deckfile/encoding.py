"""The bytes of a deck file as text, whatever program saved them."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class NotText(Exception):
    """The bytes are no text; says why in a few words."""


def to_text(data: bytes) -> tuple[str, str]:
    """Return the text with plain newlines and the name of its encoding.

    UTF-8 and UTF-16 are known by their mark or their shape, anything else is read as cp1252.
    Raises NotText when the bytes fit none of them or hold NUL characters.
    """
    mark, encoding = _encoding_of(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        if mark or encoding != "utf-8":
            raise NotText("it is marked as Unicode text but is damaged") from None
        encoding = "cp1252"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            raise NotText("it is not a text file") from None
    if "\x00" in text:
        raise NotText("it is not a text file: it holds NUL characters")
    return text.replace("\r\n", "\n"), encoding


def _encoding_of(data: bytes) -> tuple[bytes, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    # Deck files begin with ASCII, so a NUL in the first pair of bytes gives UTF-16 away.
    if data[1:2] == b"\x00" and data[:1] != b"\x00":
        return b"", "utf-16-le"
    if data[:1] == b"\x00" and data[1:2] not in (b"", b"\x00"):
        return b"", "utf-16-be"
    return b"", "utf-8"
