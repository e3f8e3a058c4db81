"""The first picture of a start: the closed pile as the last window left it, shown until the table is there.

It holds nothing private: no card lies open on it and nobody is named. The file holds the bare pixels, four
bytes each, because a start has no time to unpack them.
"""

import contextlib
import os
from pathlib import Path

from PySide6.QtGui import QImage

_PIXEL_BYTES = 4


def kept_picture(file: Path, width: int, height: int, ratio: float) -> QImage | None:
    """The picture in the file; None when there is none for a window of this size and ratio of pixels."""
    across, down = round(width * ratio), round(height * ratio)
    try:
        if file.stat().st_size != across * down * _PIXEL_BYTES:
            return None
        pixels = file.read_bytes()
    except OSError:
        return None
    picture = QImage(pixels, across, down, across * _PIXEL_BYTES, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    return picture


def keep_picture(picture: QImage, file: Path) -> None:
    """Write the picture, whole or not at all; a start without one is only slower."""
    written = file.with_name(f"{file.name}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        written.touch(mode=0o600)
        written.write_bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits())
        written.replace(file)
