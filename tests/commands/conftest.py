"""The command, held at every call to what all of its answers have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from coprod_desktop.__main__ import main

FIRST_WORDS = {
    "Add",
    "Check",
    "Choose",
    "Compare",
    "Copy",
    "Keep",
    "Make",
    "Open",
    "Put",
    "Save",
    "Say",
    "Take",
}
FIRST_WORDS |= {"Look", "Update", "Use", "Write"}


class Said(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Command: TypeAlias = Callable[..., Said]


def files_in(folder: Path) -> dict[Path, bytes]:
    """Return every file below a folder, but for locks that only show who holds a project."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def begins_with_what_to_do(line: str) -> bool:
    """Return whether a line starts with a verb, after the file and the place it is about."""
    reason = re.sub(r"^(?:\S+: ){1,2}", "", line)
    return reason.split()[0] in FIRST_WORDS


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the command is called; the data folder is in it."""
    assert data_folder.parent == tmp_path
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def command(folder: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a way to call the program. A refusal writes nothing and starts with what to do."""

    def call(*words: str | Path) -> Said:
        before = files_in(folder)
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        said = Said(code, *capsys.readouterr())
        assert "Traceback" not in said.err
        if code == 0:
            assert (bool(said.out), said.err) == (True, "")
        elif code == 1:  # "no" is an answer too
            assert (bool(said.out), said.err, words[0]) == (True, "", "verify")
            assert files_in(folder) == before
        else:
            assert (code, said.out) == (2, "")
            assert begins_with_what_to_do(said.err), said.err
            assert "error" not in said.err
            assert "invalid" not in said.err
            assert files_in(folder) == before
        return said

    return call


@pytest.fixture
def sample(command: Command, folder: Path) -> Path:
    """Return the pretend project as JSON."""
    command("sample", "--out", "sample.json")
    return folder / "sample.json"


@pytest.fixture
def project_file(command: Command, sample: Path, folder: Path) -> Path:
    """Return the pretend project as a project file."""
    command("import", sample, "--out", "sample.coprod")
    return folder / "sample.coprod"
