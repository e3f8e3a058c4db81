"""The guard over tests of windows sees what they leave behind."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.leftovers import new_since, running_timers, top_windows


def test_an_open_window_is_seen_until_it_is_deleted(qtbot: QtBot) -> None:
    before = top_windows()
    window = QWidget()
    window.setObjectName("forgotten")
    assert [each for each in new_since(before, top_windows) if "forgotten" in each]
    window.deleteLater()
    assert not new_since(before, top_windows)


def test_a_window_that_nobody_holds_is_gone(qtbot: QtBot) -> None:
    before = top_windows()
    window = QWidget()
    vars(window)["itself"] = window
    del window
    assert not new_since(before, top_windows)


def test_a_running_timer_is_seen_until_it_stops(qtbot: QtBot) -> None:
    before = running_timers()
    timer = QTimer()
    timer.start(60_000)
    assert len(new_since(before, running_timers)) == 1
    timer.stop()
    assert not new_since(before, running_timers)
