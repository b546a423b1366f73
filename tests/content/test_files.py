"""A pack's files are read as if a stranger had written them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop.content.files import LONGEST_LINE, MOST_BYTES, is_plain_file_name, read_toml
from coprod_desktop.content.packs import check_pack
from coprod_desktop.domain.errors import FileRefused

Spoil = Callable[[str, str, str], Path]


def refusal_of(folder: Path, content: bytes | str) -> FileRefused:
    as_bytes = content.encode() if isinstance(content, str) else content
    (folder / "one.toml").write_bytes(as_bytes)
    with pytest.raises(FileRefused) as refusal:
        read_toml(folder, "one.toml")
    return refusal.value


def test_that_a_plain_file_is_read(tmp_path: Path) -> None:
    text = 'a = "é\\n\\t"\nb = [1, true]\n[c]\nd = {}\n'
    (tmp_path / "one.toml").write_text(text, encoding="utf-8")
    assert read_toml(tmp_path, "one.toml") == {"a": "é\n\t", "b": [1, True], "c": {"d": {}}}


def test_that_a_missing_file_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"one\.toml: Put this file in the pack's folder\. It is missing"):
        read_toml(tmp_path, "one.toml")


def test_that_a_file_that_is_too_big_is_refused(tmp_path: Path) -> None:
    assert "smaller than 250,000 bytes" in refusal_of(tmp_path, b"#" * (MOST_BYTES + 1)).reason


def test_that_a_file_of_exactly_the_most_bytes_is_read(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_bytes(b"#\n" * (MOST_BYTES // 2))
    assert read_toml(tmp_path, "one.toml") == {}


def test_that_a_line_that_is_too_long_is_refused(tmp_path: Path) -> None:
    refusal = refusal_of(tmp_path, "# fine\n" + "#" * (LONGEST_LINE + 1))
    assert (refusal.where, refusal.reason) == ("line 2", "Split this line. It is longer than 2,000 letters.")
    (tmp_path / "one.toml").write_text("#" * LONGEST_LINE, encoding="utf-8")
    assert read_toml(tmp_path, "one.toml") == {}


def test_that_text_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    refusal = refusal_of(tmp_path, b'a = "fine"\nb = "caf\xe9"\n')
    assert (refusal.where, refusal.reason) == ("line 2", "Save this file as UTF-8 text.")


@pytest.mark.parametrize(
    ("text", "where"),
    [("a = 1\na = 2\n", "line 2, column 6"), ("a = [1,", "end of document")],
)
def test_that_what_is_not_toml_is_refused_with_its_place(tmp_path: Path, text: str, where: str) -> None:
    refusal = refusal_of(tmp_path, text)
    assert refusal.where == where
    assert "TOML" in refusal.reason


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 1_900,
        "a = " + "[" * 20 + "]" * 20,
        ".".join("a" * 900) + " = 1",
        "a = " + "{b=" * 600,
    ],
)
def test_that_lists_and_tables_too_deep_inside_each_other_are_refused(tmp_path: Path, text: str) -> None:
    assert "fewer lists and tables" in refusal_of(tmp_path, text).reason


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ('a = ["b", "\\u0000"]', "a 2", "hidden characters"),
        ('a = "\\u001b[2J"', "a", "hidden characters"),
        ('[a]\n"b\\u001bc" = 1', "a", "plain letters"),
        (f"{'a' * 61} = 1", "", "plain letters"),
        ("a = 2026-01-01", "a", "in quotes"),
        ("a = 10:00:00", "a", "in quotes"),
        ("a = nan", "a", "in quotes"),
    ],
)
def test_that_values_no_pack_needs_are_refused(tmp_path: Path, text: str, where: str, reason: str) -> None:
    refusal = refusal_of(tmp_path, text)
    assert refusal.where == where
    assert reason in refusal.reason


def test_that_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.toml").mkdir()
    with pytest.raises(FileRefused, match="plain file"):
        read_toml(tmp_path, "one.toml")


def test_that_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text('a = "secret"', encoding="utf-8")
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "one.toml").symlink_to(tmp_path / "secret.toml")
    with pytest.raises(FileRefused, match="not a link to another place"):
        read_toml(folder, "one.toml")


def test_that_a_file_that_does_not_open_is_refused(tmp_path: Path) -> None:
    # A name longer than any file system takes: the same failure as a file that may not be read.
    with pytest.raises(FileRefused, match="Check that you may read this file"):
        read_toml(tmp_path, "a" * 5000)


@pytest.mark.parametrize("name", ["questions.toml", "a.toml", "part-2_b.toml", "console.toml"])
def test_that_plain_file_names_are_taken(name: str) -> None:
    assert is_plain_file_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "../other.toml",
        "/etc/passwd",
        "c:\\x.toml",
        "sub/x.toml",
        "..",
        "",
        ".toml",
        "x.txt",
        "X.toml",
        "x.toml\n",
        "con.toml",
        "com1.toml",
        "a" * 61 + ".toml",
    ],
)
def test_that_names_with_a_folder_or_a_trick_in_them_are_not(name: str) -> None:
    assert not is_plain_file_name(name)


@pytest.mark.parametrize("name", ["../first.toml", "/etc/passwd", "sub/first.toml", "con.toml"])
def test_that_a_pack_cannot_reach_out_of_its_folder(spoil: Spoil, name: str) -> None:
    (finding,) = check_pack(spoil("pack.toml", '"second.toml"', f'"{name}"'))
    assert (finding.file, finding.where) == ("pack.toml", "sections 2")
    assert "plain file name" in finding.reason


def test_that_a_pack_names_only_so_many_files(spoil: Spoil) -> None:
    names = ", ".join(f'"part-{number}.toml"' for number in range(100))
    folder = spoil("pack.toml", '"second.toml"', names)
    assert len(check_pack(folder)) == 39  # the first file is there, and only 40 are looked for
    for number in range(100):
        text = (folder / "second.toml").read_text(encoding="utf-8").replace("second", f"part-{number}")
        (folder / f"part-{number}.toml").write_text(text.replace('"Another', f'"{number}'), encoding="utf-8")
    assert "Name at most 40 files." in [finding.reason for finding in check_pack(folder)]
