"""A file is replaced whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coprod_desktop.store import atomic
from coprod_desktop.store.atomic import write_atomic
from coprod_desktop.store.errors import DiskFull


def test_that_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "x"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(path.parent) == ["x"]


def test_that_the_old_file_stays_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x"
    write_atomic(path, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_atomic(path, b"two")
    assert path.read_bytes() == b"one"
    assert os.listdir(tmp_path) == ["x"]


def test_that_the_data_reaches_the_disk_before_the_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, put = os.fsync, os.replace

    def note_sync(handle: int) -> None:
        steps.append("sync")
        sync(handle)

    def note_put(part: Path, path: Path) -> None:
        steps.append("put")
        put(part, path)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_put)
    write_atomic(tmp_path / "x", b"one")
    assert steps[:2] == ["sync", "put"]


def test_that_a_folder_that_cannot_be_synced_is_passed_over(tmp_path: Path) -> None:
    atomic.keep_names(tmp_path / "gone")


def test_that_a_link_left_under_the_unfinished_name_leads_nowhere(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    (tmp_path / "ours.part").symlink_to(other)
    write_atomic(tmp_path / "ours", b"new")
    assert (other.read_bytes(), (tmp_path / "ours").read_bytes()) == (b"theirs", b"new")
