"""Plays the journeys and looks at the tree from outside, several at once: most of it is waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

from tests.speech.playing import JOURNEYS, approved, play, skip_where_nothing_can_be_heard
from tests.speech.test_tree_from_outside import look_from_outside

AT_ONCE = 3


@pytest.fixture(scope="session")
def at_work(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Start what the collected tests need, the longest first. Return a future for each."""
    skip_where_nothing_can_be_heard()
    wanted = {item.path.stem for item in request.session.items}
    works: dict[str, Callable[[], object]] = {}
    if "test_transcripts" in wanted:
        longest_first = sorted(JOURNEYS, key=lambda name: -len(approved(name)))
        works = {name: partial(play, name, tmp_path_factory.mktemp(name)) for name in longest_first}
    if "test_tree_from_outside" in wanted:
        works["tree"] = look_from_outside
    with ThreadPoolExecutor(AT_ONCE) as pool:
        futures: dict[str, Future[object]] = {name: pool.submit(work) for name, work in works.items()}
        yield futures
