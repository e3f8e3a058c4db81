"""The first picture of a start: the closed pile as the last window left it, shown until the table is there.

It holds nothing private: no card lies open on it and nobody is named.
"""

import contextlib
import os
from pathlib import Path

from PySide6.QtGui import QPixmap

# Loads four times as fast as PNG, for a file as large as the window's pixels.
_FORMAT = "PPM"


def kept_picture(file: Path, width: int, height: int, ratio: float) -> QPixmap | None:
    """The picture in the file; None when there is none for this size and ratio of pixels."""
    picture = QPixmap(str(file))
    if (picture.width(), picture.height()) != (round(width * ratio), round(height * ratio)):
        return None
    picture.setDevicePixelRatio(ratio)
    return picture


def keep_picture(picture: QPixmap, file: Path) -> None:
    """Write the picture, whole or not at all; a start without one is only slower."""
    written = file.with_name(f"{file.name}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        written.touch(mode=0o600)
        if picture.save(str(written), _FORMAT):
            written.replace(file)
        else:
            written.unlink()
