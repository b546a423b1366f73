"""R15: a project taken away comes back whole until the program is closed; then it is gone for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.project import Project
from coprod_desktop.store.errors import AlreadyHere, StoreError
from coprod_desktop.store.gone import ROOM
from coprod_desktop.store.projects import Shelf

ID = "a" * 32
OURS = Project(id=ID, name="Our garden")
SECRET = b"Our garden"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path)
    shelf.create(OURS).close()
    return shelf


def take_away(shelf: Shelf, key: bytes = b"") -> None:
    shelf.open(ID, key).remove()


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_R15_a_project_taken_away_is_off_the_list_and_comes_back_whole(shelf: Shelf) -> None:
    take_away(shelf)
    assert shelf.labels() == ()
    assert shelf.recent(5) == ((), 0)
    [label] = shelf.gone.labels()
    assert label.name == "Our garden"
    shelf.gone.bring_back(label.id)
    assert shelf.gone.labels() == ()
    with shelf.open(ID) as file:
        assert file.project == OURS


def test_R15_a_locked_project_is_as_locked_while_it_is_taken_away(shelf: Shelf, tmp_path: Path) -> None:
    with shelf.open(ID) as file:
        file.lock("tea bread milk")
        file.make_copy("2026-01-02")
    key = shelf.unlock(ID, "tea bread milk")
    assert key
    before = everything_in(shelf.folder_of(ID))
    take_away(shelf, key)
    assert everything_in(tmp_path / ROOM) == before
    shelf.gone.bring_back(shelf.gone.labels()[0].id)
    with shelf.open(ID, key) as file:
        assert len(file.copies()) == 1


def test_R15_what_was_taken_away_is_gone_for_good_once_the_program_is_closed(
    shelf: Shelf, tmp_path: Path
) -> None:
    take_away(shelf)
    assert SECRET in everything_in(tmp_path)
    assert shelf.gone.let_go() == (ID,)
    assert list(tmp_path.iterdir()) == []
    assert shelf.gone.let_go() == ()


def test_that_after_a_power_cut_a_project_taken_away_can_still_come_back(
    shelf: Shelf, tmp_path: Path
) -> None:
    take_away(shelf)
    assert [label.name for label in Shelf(tmp_path).gone.labels()] == ["Our garden"]


def test_that_the_same_project_taken_away_twice_is_kept_twice(shelf: Shelf) -> None:
    take_away(shelf)
    shelf.create(Project(id=ID, name="Our garden, brought again")).close()
    first = shelf.gone.labels()[0]
    with pytest.raises(AlreadyHere):
        shelf.gone.bring_back(first.id)
    take_away(shelf)
    assert [label.name for label in shelf.gone.labels()] == ["Our garden", "Our garden, brought again"]
    shelf.gone.bring_back(first.id)
    assert shelf.gone.let_go() == ()  # it is on this laptop again
    with shelf.open(ID) as file:
        assert file.project.name == "Our garden"


def test_that_a_project_with_a_label_that_cannot_be_read_comes_back(shelf: Shelf, tmp_path: Path) -> None:
    (shelf.folder_of(ID) / "label.json").write_bytes(b"{")
    folder = shelf.folder_of(ID)
    (tmp_path / ROOM).mkdir()
    folder.rename(tmp_path / ROOM / f"{ID}.1")
    [label] = shelf.gone.labels()
    assert label.damaged
    shelf.gone.bring_back(label.id)
    with shelf.open(ID) as file:
        assert file.project == OURS


@pytest.mark.parametrize("name", ["", "..", "b" * 32, f"../{ID}"])
def test_that_nothing_comes_back_by_a_name_that_is_not_there(name: str, shelf: Shelf) -> None:
    take_away(shelf)
    with pytest.raises(StoreError):
        shelf.gone.bring_back(name)
    assert len(shelf.gone.labels()) == 1


def fails(*_: object) -> None:
    raise PermissionError


def test_that_what_cannot_be_done_now_leaves_it_taken_away(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_away(shelf)
    with monkeypatch.context() as broken:
        broken.setattr("coprod_desktop.store.gone.put_in_place", fails)
        with pytest.raises(StoreError):
            shelf.gone.bring_back(f"{ID}.1")
        broken.setattr("coprod_desktop.store.erasing.throw_away", fails)
        assert shelf.gone.let_go() == ()
    assert len(shelf.gone.labels()) == 1


def test_that_a_project_that_cannot_be_taken_away_stays(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("os.replace", fails)
        with pytest.raises(StoreError):
            take_away(shelf)
    assert len(shelf.labels()) == 1
    with shelf.open(ID) as file:
        assert file.project == OURS
