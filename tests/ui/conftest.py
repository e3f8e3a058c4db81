"""A profile for each test of the window, and a window on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from closer_desktop.ui.main_window import MainWindow
from tests.windows import AT_REST, Home


def pytest_itemcollected(item: pytest.Item) -> None:
    """Without a screen Qt cannot raise a window or grab the keyboard, and says so every time."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    home = Home(qapp, tmp_path)
    yield home
    home.leave()


@pytest.fixture
def window(home: Home) -> MainWindow:
    return home.open(AT_REST)
