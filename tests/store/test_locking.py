"""Locking with words: the right secret opens, a wrong one is told from harm, nothing is lost on the way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.project import Project
from coprod_desktop.store import copies, keys, project_file, rewriting
from coprod_desktop.store.errors import CannotReach, Damaged, DiskFull, KeyLost, NewerFile
from coprod_desktop.store.keys import COPY, RECORD
from coprod_desktop.store.openers import Slowness, new_sheet_numbers, plain_words, sheet_numbers
from coprod_desktop.store.projects import Shelf
from tests.store.samples import ID, brochure

QUICK = Slowness(n=2**10)  # what is slow on purpose is not what these tests look at
SECRET = "Persimmon-Zeppelin"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "SLOWNESS", QUICK)


def folder_of(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / ID


def locked(shelf: Shelf, words: str = "tea bread milk") -> str:
    with shelf.open(ID) as file:
        return file.lock(words)


def key(shelf: Shelf, typed: str = "tea bread milk") -> bytes:
    found = shelf.unlock(ID, typed)
    assert found is not None
    return found


def told(project: Project) -> Project:
    return replace(project, answers=(*project.answers, Answer(id="secret", words=SECRET)))


def test_that_the_usual_slowness_is_what_the_decision_says() -> None:
    usual = Slowness()
    assert (usual.n, usual.r, usual.p) == (2**17, 8, 1)
    assert usual.is_sane
    assert not Slowness(n=2).is_sane
    assert not Slowness(n=2**17 + 1).is_sane


def test_that_a_wrapping_that_is_harmed_inside_is_harm_not_wrong_words(
    kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Harmed(sqlcipher3.DatabaseError):  # type: ignore[misc]
        sqlite_errorcode = 11

    def harmed(*_: object, **__: object) -> None:
        raise Harmed

    locked(kept)
    monkeypatch.setattr(keys, "connect", harmed)
    with pytest.raises(Damaged):
        kept.unlock(ID, "tea bread milk")


def test_that_a_project_locks_opens_with_its_words_and_lists_as_locked(kept: Shelf) -> None:
    assert not kept.is_locked(ID)
    locked(kept)
    assert kept.is_locked(ID)
    assert kept.labels()[0].locked
    with kept.open(ID, key(kept, "  TEA bread\tMilk ")) as file:
        assert file.locked
        file.save(told(file.project))
    with kept.open(ID, key(kept)) as file:
        assert file.project == told(brochure())


def test_that_the_sheet_opens_it_and_other_words_and_numbers_do_not(kept: Shelf) -> None:
    numbers = locked(kept)
    assert kept.unlock(ID, numbers.replace(" ", "-")) == key(kept)
    assert kept.unlock(ID, "tea bread") is None
    assert kept.unlock(ID, new_sheet_numbers()) is None


def test_that_numbers_as_words_are_words_too(kept: Shelf) -> None:
    own = new_sheet_numbers()
    locked(kept, own)
    assert kept.unlock(ID, own) is not None


def test_that_other_words_and_another_sheet_shut_the_ones_before_out(kept: Shelf) -> None:
    first = locked(kept)
    with kept.open(ID, key(kept)) as file:
        second = file.lock("green walk table")
        third = file.new_sheet()
        file.save(told(file.project))
    assert [kept.unlock(ID, one) for one in ("tea bread milk", first, second)] == [None, None, None]
    with kept.open(ID, key(kept, third)) as file:
        assert file.project == told(brochure())


def test_that_the_lock_comes_off(kept: Shelf, tmp_path: Path) -> None:
    locked(kept)
    with kept.open(ID, key(kept)) as file:
        file.make_copy("2026-01-02")
        file.take_lock_off()
        assert not file.locked
        assert len(file.copies()) == 1
    assert not kept.is_locked(ID)
    assert not (folder_of(tmp_path) / RECORD).exists()
    with kept.open(ID) as file:
        assert file.project == brochure()


def test_R11_that_nothing_of_a_locked_project_can_be_read_in_any_file(kept: Shelf, tmp_path: Path) -> None:
    with kept.open(ID) as file:
        file.save(told(file.project))
        file.make_copy("2026-01-02")
        assert any(SECRET.encode() in path.read_bytes() for path in files_in(tmp_path))  # it would be found
        numbers = file.lock("tea bread milk")
        file.save(replace(file.project, answers=(*file.project.answers, Answer(id="two", words=SECRET))))
        file.make_copy("2026-01-03")
        planted = (SECRET, numbers, "tea bread milk", file._key.hex())
        while_open = found_in(tmp_path, planted)
    assert (while_open, found_in(tmp_path, planted)) == ([], [])


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def found_in(folder: Path, planted: tuple[str, ...]) -> list[str]:
    """Return each planted text that stands in a file, in the two ways that text is kept."""
    return [
        f"{path.name}: {text}"
        for path in files_in(folder)
        for text in planted
        for way in ("utf-8", "utf-16-le")
        if text.encode(way) in path.read_bytes()
    ]


def test_that_a_harmed_record_is_read_from_its_copy_and_mended(kept: Shelf, tmp_path: Path) -> None:
    locked(kept)
    record, copy = folder_of(tmp_path) / RECORD, folder_of(tmp_path) / COPY
    whole = record.read_bytes()
    record.write_bytes(whole[:-40])
    opened = key(kept)
    record.write_bytes(whole)
    copy.write_bytes(b"")
    kept.open(ID, opened).close()
    assert copy.read_bytes() == whole
    record.write_bytes(whole.replace(b'"n": 1024', b'"n": 1025'))
    copy.unlink()
    assert kept.is_locked(ID)
    with pytest.raises(KeyLost, match="no words open it"):
        kept.unlock(ID, "tea bread milk")


def test_that_a_record_of_a_newer_program_or_a_forged_one_is_refused(kept: Shelf, tmp_path: Path) -> None:
    locked(kept)
    for change, refused in (({"version": 2}, NewerFile), ({"words": {"slowness": {"n": 2}}}, KeyLost)):
        plain = json.loads((folder_of(tmp_path) / RECORD).read_bytes())
        plain.pop("sum")
        for name, value in change.items():
            plain[name] = plain[name] | value if isinstance(value, dict) else value
        text = json.dumps({**plain, "sum": keys._sum(plain)})
        for name in (RECORD, COPY):
            (tmp_path / name).write_bytes((folder_of(tmp_path) / name).read_bytes())
            (folder_of(tmp_path) / name).write_text(text)
        with pytest.raises(refused):
            kept.unlock(ID, "tea bread milk")
        for name in (RECORD, COPY):
            (folder_of(tmp_path) / name).write_bytes((tmp_path / name).read_bytes())


def test_that_a_right_key_and_a_harmed_file_are_harm_not_wrong_words(kept: Shelf, tmp_path: Path) -> None:
    locked(kept)
    found = key(kept)
    database = folder_of(tmp_path) / "project.db"
    harmed = bytearray(database.read_bytes())
    harmed[2000] ^= 1
    database.write_bytes(harmed)
    assert kept.unlock(ID, "tea bread milk") == found
    with pytest.raises(Damaged):
        kept.open(ID, found)
    assert bytes(harmed) == database.read_bytes()


@pytest.mark.parametrize("step", ["read_project", "put_in_place", "keep_record"])
def test_that_a_lock_that_cannot_be_made_leaves_everything_as_it_was(
    kept: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: str
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    where = project_file if step == "keep_record" else rewriting
    with kept.open(ID) as file:
        with monkeypatch.context() as patch:
            patch.setattr(where, "check_whole" if step == "read_project" else step, full)
            with pytest.raises(DiskFull):
                file.lock("tea bread milk")
        assert not file.locked
        file.save(told(file.project))
    with kept.open(ID) as file:
        assert file.project == told(brochure())
    assert not list(tmp_path.rglob("*.part"))


def test_that_a_change_of_words_cut_off_half_way_opens_and_is_put_right(
    kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(kept)
    with kept.open(ID, key(kept)) as file:
        file.make_copy("2026-01-02")
        with monkeypatch.context() as patch:
            patch.setattr(rewriting, "put_in_place", lambda *_: (_ for _ in ()).throw(DiskFull()))
            with pytest.raises(DiskFull):
                file.lock("green walk table")
    with kept.open(ID, key(kept, "green walk table")) as file:
        assert file.project == brochure()
        assert len(file.copies()) == 1
        file.lock("green walk table")
    with kept.open(ID, key(kept, "green walk table")) as file:
        assert len(file.copies()) == 1


def test_that_a_database_with_a_log_beside_it_is_not_replaced(kept: Shelf, tmp_path: Path) -> None:
    database = folder_of(tmp_path) / "project.db"
    before = database.read_bytes()
    database.with_name("project.db-journal").touch()
    with pytest.raises(CannotReach):
        rewriting.rewrite(database, b"", b"x" * 32)
    assert database.read_bytes() == before


def test_that_what_would_be_plain_by_mistake_is_refused(
    kept: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewriting, "is_plain", lambda _: True)
    with pytest.raises(Damaged):
        rewriting.rewrite(folder_of(tmp_path) / "project.db", b"", b"x" * 32)


def test_that_copies_are_made_where_something_changed_and_old_ones_go(kept: Shelf, tmp_path: Path) -> None:
    with kept.open(ID) as file:
        for number in range(9):
            file.save(replace(file.project, name=f"Name {number}"))
            file.make_copy("2026-01-02")
            file.make_copy("2026-01-02")
        assert [copy.project.name for copy in file.copies()] == ["Name 8", "Name 7", "Name 6", "Name 5"]
        newest = folder_of(tmp_path) / "copies" / file.copies()[0].id
        newest.write_bytes(b"harmed")
        assert file.copies()[0].project.name == "Name 7"
    file.make_copy("2026-01-02")  # closed: nothing more is made


def test_that_the_last_copy_of_each_of_ten_days_stays_whatever_the_clock_says(tmp_path: Path) -> None:
    names = [f"{number:06d}-2026-01-{31 - number:02d}.db" for number in range(1, 20)]
    files = [tmp_path / name for name in (*names, "before-0001.db", "other.txt")]
    assert {file.name for file in copies.too_many(files)} == set(names[:9])
    assert copies.copies_in(tmp_path / "none") == ()


@pytest.mark.parametrize(
    "slip", [lambda n: "1" + n[1:] if n[0] != "1" else "2" + n[1:], lambda n: n[:-1], lambda n: n + "0"]
)
def test_that_a_slip_in_the_numbers_is_noticed_before_any_work(slip: object) -> None:
    numbers = new_sheet_numbers()
    assert sheet_numbers(numbers) == numbers
    assert sheet_numbers(slip(numbers)) is None  # type: ignore[operator]


def test_that_words_count_the_same_on_every_keyboard() -> None:
    assert plain_words(" Ｔea\u00a0BREAD  ﬁg ") == "tea bread fig"
