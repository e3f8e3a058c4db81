"""What every test stands on: no display, a profile of its own, repeatable chance, nothing left over."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before any test file imports Qt; naming another platform lets people watch the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shell that runs the tests in the background has them ignore Ctrl-C, and what they start would as well.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Machines differ, so no example is late; with CI set, every run sees the same examples.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

TESTS = Path(__file__).parent
WINDOWED = ("ui", "journeys")


@pytest.fixture(autouse=True, scope="session")
def profile_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, and no program a test starts, comes near a real profile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLOSER_PROFILE", str(tmp_path_factory.mktemp("profile")))
        yield


@pytest.fixture(autouse=True)
def nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests of windows end without a window, a running timer or a thread that was not there before."""
    if request.path.relative_to(TESTS).parts[0] not in WINDOWED:
        yield
        return
    from tests.leftovers import new_since, running_timers, top_windows

    windows, timers, threads = top_windows(), running_timers(), set(threading.enumerate())
    failed_before = request.session.testsfailed
    yield
    if request.session.testsfailed > failed_before:
        return  # its traceback holds on to the windows
    left = [f"window {window}" for window in new_since(windows, top_windows)]
    left += [f"timer {timer}" for timer in new_since(timers, running_timers)]
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=2)
        left += [f"thread {thread.name}"] if thread.is_alive() else []
    if left:
        pytest.fail(f"The test left behind: {', '.join(left)}", pytrace=False)
