"""A profile for each journey."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.apart import Apart
from tests.windows import Home


def pytest_itemcollected(item: pytest.Item) -> None:
    """Without a screen Qt cannot raise a window or grab the keyboard, and says so every time."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    home = Home(qapp, tmp_path)
    yield home
    home.leave()


@pytest.fixture
def apart(home: Home) -> Iterator[Apart]:
    """A window on the same profile in a process of its own."""
    window = Apart(home.folder.parent)
    yield window
    window.end()
