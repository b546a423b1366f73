"""A shelf in an empty folder, and a database in memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import sqlcipher3
from sqlalchemy import Engine

from coprod_desktop.store.engine import engine_on
from coprod_desktop.store.projects import Shelf
from tests.store.samples import brochure


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture(scope="session")
def kept_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a shelf that holds the brochure. Making one costs more than copying it."""
    folder = tmp_path_factory.mktemp("kept") / "shelf"
    Shelf(folder).create(brochure()).close()
    return folder


@pytest.fixture
def kept(tmp_path: Path, kept_before: Path) -> Shelf:
    """Return a shelf that holds the brochure."""
    shutil.copytree(kept_before, tmp_path / "shelf")
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def empty_database() -> Iterator[Engine]:
    engine = engine_on(partial(sqlcipher3.connect, ":memory:", isolation_level=None, check_same_thread=False))
    yield engine
    engine.dispose()
