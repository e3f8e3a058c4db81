"""Labels that show text as it is: nothing in it is ever taken for markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label for plain text; `role` names its look in the stylesheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


def wrapping_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain label that breaks its text into lines."""
    label = plain_label(text, role, parent)
    label.setWordWrap(True)
    return label


def picture_label(spoken: str = "") -> QLabel:
    """A label for a picture; `spoken` is what a screen reader says, empty for mere decoration."""
    label = plain_label()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAccessibleName(spoken)
    return label


def plain_tip(text: str) -> str:
    """The text for a tip, where Qt would otherwise guess at markup."""
    return text.replace("<", "‹")
