"""The rules of the house read much source, and let go of it again."""

import gc
from collections.abc import Iterator

import pytest

from tests.house.source import sources


def pytest_itemcollected(item: pytest.Item) -> None:
    """One process reads the source, and the other goes on with the rest."""
    item.add_marker(pytest.mark.xdist_group("house"))


@pytest.fixture(autouse=True, scope="module")
def source_is_read_for_one_module() -> Iterator[None]:
    """A million syntax nodes in memory would slow down whatever collects garbage, now and afterwards."""
    gc.disable()
    yield
    gc.enable()
    sources.cache_clear()
