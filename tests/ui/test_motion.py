"""Cards turn and leave, never blocking input; with less motion nothing in between is painted."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from closer_desktop.ui.main_window import MainWindow
from tests.windows import AT_REST, Home, press, question, sentence, until

LIVELY = replace(AT_REST, less_motion=False)


def moving(window: QWidget) -> list[QAbstractAnimation]:
    """The animations that run."""
    running = QAbstractAnimation.State.Running
    return [each for each in window.findChildren(QAbstractAnimation) if each.state() == running]


class Pictures(QObject):
    """How the card stood each time it was painted: turned, dragged and glowing."""

    def __init__(self, card: QWidget) -> None:
        super().__init__()
        self.seen: list[tuple[float, float, float]] = []
        card.installEventFilter(self)

    def eventFilter(self, card: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            turned, dragged, glow = (card.property(name) for name in ("turned", "dragged", "glow"))
            self.seen.append((turned, dragged, glow))
        return False


@pytest.fixture
def lively(home: Home) -> MainWindow:
    return home.open(LIVELY)


def test_with_less_motion_nothing_in_between_is_painted(window: MainWindow) -> None:
    press("Space", "Space")
    card = window.content.table.stage.card
    pictures = Pictures(card)
    for key in ("Space", "Left", "S", "F", "G", "Down", "T", "X", "D", "B", "2", "L"):
        pictures.seen.clear()
        press(key)
        assert not moving(window), key
        card.update()
        until(lambda: pictures.seen)
        assert set(pictures.seen) == {(1.0, 0.0, 0.0)}, key
        press("Ctrl+Z")


def test_a_card_shows_its_back_first_and_then_turns(lively: MainWindow) -> None:
    pictures = Pictures(lively.content.table.stage.card)
    press("Space")
    until(lambda: pictures.seen and pictures.seen[-1][0] == 1.0)
    turns = [turned for turned, _, _ in pictures.seen]
    assert turns[0] < 0.5
    assert turns == sorted(turns)


def test_a_second_space_in_mid_turn_shows_the_next_card(lively: MainWindow) -> None:
    press("Space")
    first = question(lively)
    until(lambda: 0 < lively.content.table.stage.card.turned < 1)
    press("Space")
    second = question(lively)
    assert second not in ("", first)
    until(lambda: not moving(lively))
    assert question(lively) == second
    assert lively.content.table.stage.card.turned == 1.0


def test_keys_count_while_a_card_turns(home: Home, lively: MainWindow) -> None:
    press("Space", "Space", "Space", "Left", "G")
    assert home.written() == [(question(lively), "")]
    until(lambda: not moving(lively))


def test_a_great_talk_glows_once_and_fades(lively: MainWindow) -> None:
    press("Space")
    until(lambda: not moving(lively))
    press("G")
    until(lambda: 0 < lively.content.table.stage.card.glow < 1)
    until(lambda: not moving(lively))
    assert lively.content.table.stage.card.glow == 0.0


def test_nothing_moves_by_itself(lively: MainWindow) -> None:
    press("Space")
    until(lambda: not moving(lively))
    pictures = Pictures(lively.content.table.stage.card)
    lively.content.table.bar.update()
    until(lambda: not lively.content.table.bar.testAttribute(Qt.WidgetAttribute.WA_PendingUpdate))
    assert not pictures.seen


Swipe = Callable[[MainWindow, QPoint], None]


def with_the_mouse(window: MainWindow, way: QPoint) -> None:
    card = window.content.table.stage.card
    start = card.box.center().toPoint()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, start + way / 2)
    QTest.mouseMove(card, start + way)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=start + way)


def with_a_finger(window: MainWindow, way: QPoint) -> None:
    card = window.content.table.stage.card
    start = card.box.center().toPoint()
    finger = QTest.touchEvent(window, touchscreen())
    finger.press(0, start, card)
    finger.commit()
    for part in (way / 2, way):
        finger.move(0, start + part, card)
        finger.commit()
    finger.release(0, start + way, card)
    finger.commit()


def touchscreen() -> QPointingDevice:
    """The one screen that tests touch."""
    if not SCREENS:
        SCREENS.append(QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen))
    return SCREENS[0]


SCREENS: list[QPointingDevice] = []
SWIPES = pytest.mark.parametrize("swipe", [with_the_mouse, with_a_finger])
LEFT, RIGHT, UP, DOWN = QPoint(-220, 6), QPoint(220, -6), QPoint(4, -160), QPoint(-4, 160)


@SWIPES
def test_a_swipe_to_the_left_turns_the_next_card(window: MainWindow, swipe: Swipe) -> None:
    press("Space")
    first = question(window)
    swipe(window, LEFT)
    assert question(window) not in ("", first)


@SWIPES
def test_a_swipe_to_the_right_brings_the_card_before(window: MainWindow, swipe: Swipe) -> None:
    press("Space")
    first = question(window)
    press("Space")
    swipe(window, RIGHT)
    assert question(window) == first


@SWIPES
def test_swipes_up_and_down_climb_the_ladder(window: MainWindow, swipe: Swipe) -> None:
    press("Space")
    swipe(window, UP)
    swipe(window, UP)
    sentence(window, "Follow-up 2 of 3")
    swipe(window, DOWN)
    sentence(window, "Follow-up 1 of 3")


@SWIPES
def test_a_card_that_is_let_go_too_early_slides_back(lively: MainWindow, swipe: Swipe) -> None:
    press("Space")
    until(lambda: not moving(lively))
    first = question(lively)
    swipe(lively, QPoint(40, 0))
    assert lively.content.table.stage.card.dragged
    until(lambda: not moving(lively))
    assert lively.content.table.stage.card.dragged == 0.0
    assert question(lively) == first


def test_the_card_follows_the_hand(window: MainWindow) -> None:
    press("Space")
    card = window.content.table.stage.card
    start = card.box.center().toPoint()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, start + QPoint(90, 0))
    assert card.dragged == 90.0
    QTest.mouseMove(card, start)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=start)
    assert card.dragged == 0.0


def test_a_trembling_hand_turns_nothing(window: MainWindow) -> None:
    press("Space")
    first = question(window)
    with_the_mouse(window, QPoint(5, 5))
    assert question(window) == first
    assert window.content.table.stage.card.dragged == 0.0
