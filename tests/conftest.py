"""What every test stands on: no display, a profile of its own, repeatable chance, nothing left over."""

import gc
import os
import signal
import sys
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


def pytest_configure(config: pytest.Config) -> None:
    """Where no bytecode may lie beside the source, programs that tests start find it in the tests' cache."""
    cache = getattr(config, "cache", None)
    if sys.dont_write_bytecode and cache is not None:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(cache.mkdir("bytecode"))
        sys.dont_write_bytecode, sys.pycache_prefix = False, os.environ["PYTHONPYCACHEPREFIX"]


def pytest_collection_finish() -> None:
    """What stands before the first test stays to the end: who looks for garbage need not look at it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def profile_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, and no program a test starts, comes near a real profile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLOSER_PROFILE", str(tmp_path_factory.mktemp("profile")))
        yield


@pytest.fixture(scope="session")
def left_already() -> set[str]:
    """Timers that tests which failed have left running: the tests after them are not to blame."""
    return set()


@pytest.fixture(autouse=True)
def nothing_left_over(request: pytest.FixtureRequest, left_already: set[str]) -> Iterator[None]:
    """Tests of windows end without a window, a running timer or a thread that was not there before."""
    if request.path.relative_to(TESTS).parts[0] not in WINDOWED:
        yield
        return
    from tests.leftovers import new_since, running_timers, top_windows

    windows, threads = top_windows(), set(threading.enumerate())
    failed_before = request.session.testsfailed
    yield
    if request.session.testsfailed > failed_before:
        left_already |= running_timers()
        return  # its traceback holds on to the windows
    left = [f"window {window}" for window in new_since(windows, top_windows)]
    left += [f"timer {timer}" for timer in new_since(left_already, running_timers)]
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=2)
        left += [f"thread {thread.name}"] if thread.is_alive() else []
    if left:
        pytest.fail(f"The test left behind: {', '.join(left)}", pytrace=False)
