"""The keys of the table: single keys that are silent while someone types."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

# Keys that work even with single keys switched off: they are no letters and have no other meaning here.
_ALWAYS = frozenset({"Space", "Return", "Enter", "Right", "Left", "Up", "Down"})


class TableKeys:
    """Shortcuts of a page; a text field takes letters first, so they never fire while someone types."""

    def __init__(self, page: QWidget, acts: dict[str, Callable[[], None]]) -> None:
        self._single = []
        for key, act in acts.items():
            press = partial(_press_or, act) if key in ("Space", "Return", "Enter") else act
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(press)
            if key not in _ALWAYS:
                self._single.append(shortcut)

    def use_single_keys(self, wanted: bool) -> None:
        """Switch letters and digits on or off."""
        for shortcut in self._single:
            shortcut.setEnabled(wanted)


def _press_or(act: Callable[[], None]) -> None:
    """Press the button that the Tab key reached; else do what the key does on the table."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and focused.isEnabled():
        focused.click()
    else:
        act()
