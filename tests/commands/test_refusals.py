"""What a command does not take: it says what to do, ends with 2, and has written nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.resources import resources_folder
from tests.commands.conftest import Command

READERS = (("import",), ("import", "--out", "new.coprod"), ("check",), ("export", "--json", "new.json"))
READERS_OF_ANYTHING = pytest.mark.parametrize("words", READERS, ids=" ".join)


def changed(sample: Path, **changes: Any) -> Path:
    """Change the document in a JSON file. A name such as `people__0__name` leads inside the project."""
    document = json.loads(sample.read_text("utf-8"))
    for name, value in changes.items():
        inside, (*way, last) = document, name.split("__")
        for step in way:
            inside = inside[int(step) if step.isdigit() else step]
        inside[last] = value
    sample.write_text(json.dumps(document), "utf-8")
    return sample


def tell(command: Command, words: tuple[str, ...], file: str | Path) -> str:
    """Call a command that reads a file, and return what it says about it."""
    said = command(words[0], file, *words[1:])
    assert said.code == 2
    return said.err


@READERS_OF_ANYTHING
@pytest.mark.parametrize("name", ["gone.json", "gone.coprod", "gone", "gone/too.json"])
def test_that_a_file_that_is_not_there_is_named(command: Command, words: tuple[str, ...], name: str) -> None:
    assert f"There is no file {name}" in tell(command, words, name)


@READERS_OF_ANYTHING
@pytest.mark.parametrize("name", ["empty.json", "empty.coprod", "empty"])
def test_that_an_empty_file_is_refused(
    command: Command, folder: Path, words: tuple[str, ...], name: str
) -> None:
    (folder / name).touch()
    tell(command, words, name)


@pytest.mark.parametrize("words", [words for words in READERS if words != ("check",)], ids=" ".join)
@pytest.mark.parametrize("name", ["d.json", "d.coprod", "."])
def test_that_a_folder_is_not_taken_for_a_project(
    command: Command, folder: Path, words: tuple[str, ...], name: str
) -> None:
    (folder / name).mkdir(exist_ok=True)
    assert f"{name} is a folder" in tell(command, words, name)


@READERS_OF_ANYTHING
@pytest.mark.parametrize("kept", [1, 17, 100, 5000, -1])
def test_that_a_project_file_cut_short_is_refused(
    command: Command, project_file: Path, words: tuple[str, ...], kept: int
) -> None:
    project_file.write_bytes(project_file.read_bytes()[:kept])
    tell(command, words, project_file)


@READERS_OF_ANYTHING
@pytest.mark.parametrize("kept", [1, 100, 5000, -3])
def test_that_json_cut_short_is_refused_with_the_line(
    command: Command, sample: Path, words: tuple[str, ...], kept: int
) -> None:
    sample.write_bytes(sample.read_bytes()[:kept])
    assert "sample.json: Check line " in tell(command, words, sample)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe{", "sample.json: Save the file as UTF-8 text, then try again."),
        (b"[" * 100_000, "sample.json: Choose another file. This one is not a project."),
        (b"[]", "sample.json: Choose a project file."),
        (b"null", "sample.json: Choose a project file."),
        (b'{"format": "another"}', "sample.json: Choose a project file."),
        (b'{"format": 1, "format": 1}', "sample.json: format: Keep this entry once."),
        (b'{"a": NaN}', "sample.json: Use a whole number instead of NaN."),
    ],
    ids=["not UTF-8", "deep", "a list", "null", "another format", "an entry twice", "not a number"],
)
@READERS_OF_ANYTHING
def test_that_other_json_is_refused(
    command: Command, sample: Path, words: tuple[str, ...], content: bytes, said: str
) -> None:
    sample.write_bytes(content)
    assert tell(command, words, sample).startswith(said)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("colour", "red", "colour: Take this entry out. It is not known."),
        ("project__colour", "red", "project.colour: Take this entry out. It is not known."),
        ("project__people__1__age", 40, "project.people.1.age: Take this entry out. It is not known."),
        ("project__people__0__name", 7, "project.people.0.name: Use text here."),
        (
            "project__people__0__staff",
            "maybe",
            "project.people.0.staff: Use one of these: not-said, yes, no.",
        ),
        ("project__pretend", "yes", "project.pretend: Use true or false here."),
        ("project__people", {}, "project.people: Use a list here."),
        ("project__place", [], "project.place: Use an object with named entries here."),
        ("project__people__0__paper_size", "tiny", "project.people.0.paper_size: Use one of these: "),
        ("project__own_clauses__0__order", 1.5, "project.own_clauses.0.order: Use a whole number here."),
        ("project", None, "project: Use an object with named entries here."),
        ("version", 0, "version: Use the number 1 here."),
        ("version", "1", "version: Use the number 1 here."),
    ],
)
@READERS_OF_ANYTHING
def test_that_what_is_unknown_or_wrong_is_pointed_at(
    command: Command, sample: Path, words: tuple[str, ...], name: str, value: Any, said: str
) -> None:
    if "own_clauses" in name:
        changed(sample, project__own_clauses=[{"id": "c", "document": "working-together"}])
    assert tell(command, words, changed(sample, **{name: value})).startswith(f"sample.json: {said}")


@READERS_OF_ANYTHING
def test_that_a_newer_version_asks_for_an_update(
    command: Command, sample: Path, words: tuple[str, ...]
) -> None:
    assert tell(command, words, changed(sample, version=2)).startswith("Update this program")


@READERS_OF_ANYTHING
def test_that_a_file_larger_than_any_project_is_not_read_to_its_end(
    command: Command, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_desktop.store.portable.LARGEST_FILE", 1000)
    (folder / "large.json").write_bytes(b" " * 1001)
    assert "large.json: Choose a smaller file." in tell(command, words, "large.json")


OUT_OF_NAMES = "a" * 300


@pytest.mark.parametrize(
    "target",
    [
        "",
        ".",
        "..",
        "/",
        "p",
        "p.txt",
        ".json",
        ".coprod",
        f"{OUT_OF_NAMES}.json",
        f"{OUT_OF_NAMES}.coprod",
        f"{OUT_OF_NAMES}",
        "sample.json/x.json",
        "sample.json/x.coprod",
        "a-folder.json",
        "a-folder.coprod",
        "/proc/x.json",
        "/proc/new/x.coprod",
    ],
)
def test_that_a_place_where_nothing_can_be_written_is_refused(
    command: Command, sample: Path, folder: Path, target: str
) -> None:
    for name in ("a-folder.json", "a-folder.coprod"):
        (folder / name).mkdir()
    assert command("sample", "--out", target).code == 2
    assert command("import", sample, "--out", target).code == 2
    assert command("export", sample, "--json", target).code == 2
    assert command("export", sample, "--json", target, "--out", "papers").code == 2


@pytest.mark.parametrize("target", ["sample.json", "sample.json/papers", "/proc/papers", OUT_OF_NAMES])
def test_that_papers_go_only_where_a_folder_can_be(command: Command, sample: Path, target: str) -> None:
    assert command("export", sample, "--out", target).code == 2


def test_that_a_project_is_not_replaced_by_a_file_of_another_kind(
    command: Command, sample: Path, project_file: Path
) -> None:
    assert "ends in .json" in command("export", project_file, "--json", project_file).err
    assert "ends in .coprod" in command("import", sample, "--out", sample).err


def test_that_a_full_disk_leaves_what_was_there(
    command: Command, sample: Path, project_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    for words in (
        ("sample", "--out", sample),
        ("import", sample, "--out", project_file),
        ("import", sample),
        ("export", project_file, "--json", sample),
        ("export", project_file, "--out", folder / "papers"),
    ):
        assert command(*words).err.startswith("Make some room on the disk")


def test_that_a_data_folder_that_cannot_be_made_is_said(
    command: Command, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPROD_DATA", str(sample / "data"))
    assert command("import", sample).code == 2


def test_that_export_asks_where_to(command: Command, sample: Path) -> None:
    assert command("export", sample).err.startswith("Say where to write: --out DIR for the PDFs")


@pytest.mark.parametrize(
    "words",
    [
        ("sample",),
        ("sample", "--out"),
        ("import",),
        ("export",),
        ("check",),
        ("check", "a", "b"),
        ("trace", "a"),
        ("walk",),
        ("--walk",),
        ("sample", "--out", "a.json", "--walk"),
    ],
    ids=" ".join,
)
def test_that_a_command_written_another_way_is_answered_with_how_to_write_it(
    command: Command, words: tuple[str, ...]
) -> None:
    assert command(*words).err.startswith("Write it like this: coprod-desktop ")


@READERS_OF_ANYTHING
def test_that_a_file_that_may_not_be_read_is_said_calmly(
    command: Command, sample: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert tell(command, words, sample).startswith("Check that you may read")


def test_that_every_fault_of_a_pack_is_said_with_its_file(command: Command, folder: Path) -> None:
    shutil.copytree(resources_folder() / "packs" / "core", folder / "pack")
    (folder / "pack" / "roles.toml").unlink()
    (folder / "pack" / "terms.toml").write_text("[[terms]\n", "utf-8")
    lines = command("check", "pack").err.splitlines()
    assert [line.split(":")[0] for line in lines] == ["roles.toml", "terms.toml"]


def test_that_a_folder_that_is_no_pack_is_refused(command: Command, folder: Path) -> None:
    (folder / "pack").mkdir()
    assert "pack.toml: Put this file in the pack's folder." in command("check", "pack").err
