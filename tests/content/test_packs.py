"""Loading a pack, and the shape each of its files has to have."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop.content.packs import check_pack, load_pack
from coprod_desktop.domain.errors import FileRefused
from coprod_desktop.domain.pack import DocumentKind, Kind

Spoil = Callable[[str, str, str], Path]


def test_that_a_pack_comes_back_whole_and_in_order(small_pack: Path) -> None:
    pack = load_pack(small_pack)
    assert (pack.id, pack.version, pack.language) == ("small", "1.0", "en-GB")
    assert [section.id for section in pack.sections] == ["first", "second"]
    questions = pack.sections[0].themes[0].questions
    assert [one.kind for one in questions] == [Kind.WORDS, Kind.CHOICE, Kind.CHOICE]
    assert questions[2].only_if[0].has == ("yes",)
    assert questions[2].note is not None
    assert pack.clauses[0].document is DocumentKind.WORKING_TOGETHER
    assert [pack.roles[0].id, pack.purposes[0].id, pack.told[0].id] == ["helper", "take-part", "told.role"]
    assert [pack.terms[0].id, pack.screens[0].id] == ["term.role", "map"]


def test_that_a_pack_with_nothing_wrong_has_no_findings(small_pack: Path) -> None:
    assert check_pack(small_pack) == ()


def test_that_the_order_of_sections_is_the_one_named(spoil: Spoil) -> None:
    folder = spoil("pack.toml", '["first.toml", "second.toml"]', '["first.toml"]')
    assert [section.id for section in load_pack(folder).sections] == ["first"]


def test_that_loading_is_refused_with_the_first_finding(spoil: Spoil) -> None:
    spoil("first.toml", 'why = "It helps."\n', "")
    folder = spoil("second.toml", 'kind = "views"', 'kind = "sideways"')
    first, second = check_pack(folder)
    with pytest.raises(FileRefused) as refusal:
        load_pack(folder)
    assert str(refusal.value) == str(first)
    assert (first.file, second.file) == ("first.toml", "second.toml")


def test_that_a_finding_names_the_file_the_place_and_what_to_do(spoil: Spoil) -> None:
    (finding,) = check_pack(spoil("first.toml", 'why = "It helps."\n', ""))
    assert finding.file == "first.toml"
    assert finding.where == "themes 1 › questions 3 (first.more) › why"
    assert finding.reason == "Write why we ask."


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "reason"),
    [
        ("pack.toml", 'author = "Somebody"\n', "", "author", "Write “author”"),
        ("pack.toml", 'version = "1.0"', "version = 1", "version", "Write words in quotes"),
        ("pack.toml", '["first.toml", "second.toml"]', '"first.toml"', "sections", "Write a list in square"),
        ("first.toml", "minutes = 10", 'minutes = "10"', "section › minutes", "Write a whole number"),
        ("first.toml", "minutes = 10", "minutes = true", "section › minutes", "Write a whole number"),
        (
            "second.toml",
            'kind = "views"',
            'kind = "sideways"',
            "themes 1 › questions 1 (second.views) › kind",
            "'views'",
        ),
        (
            "roles.toml",
            'ask = "Jo."',
            'ask = "Jo."\nsigns_off = "yes"',
            "roles 1 (helper) › signs_off",
            "true or false",
        ),
        (
            "roles.toml",
            'ask = "Jo."',
            'ask = "Jo."\nboss = "Jo"',
            "roles 1 (helper) › boss",
            "Take out “boss”",
        ),
        (
            "roles.toml",
            'tasks = ["Help."]',
            'tasks = ["Help.", 5]',
            "roles 1 (helper) › tasks 2",
            "in quotes",
        ),
        ("terms.toml", "[[terms]]", "[terms]", "terms", "Write a list in square brackets"),
        ("screens.toml", "[[screens]]", "[[pages]]", "pages", "Take out “pages”"),
        ("told.toml", 'id = "told.role"\n', "", "told 1 › id", "Write an id"),
        ("first.toml", "[section]", "[part]", "section", "Write “section”"),
        (
            "first.toml",
            '[themes.questions.note]\nabout = "A hard thing."\nminutes = 5\ntalk_to = "Jo."\n',
            "[[themes.questions]]\n",
            "themes 1 (first.theme) › questions 4 › id",
            "Write an id",
        ),
        (
            "second.toml",
            '[[themes.questions.only_if]]\nquestion = "first.more"\nhas = ["yes"]',
            'note = "Take care."',
            "themes 1 › questions 1 (second.views) › note",
            "Write a table here",
        ),
    ],
)
def test_that_a_file_of_another_shape_is_refused(
    spoil: Spoil, file: str, old: str, new: str, where: str, reason: str
) -> None:
    finding = check_pack(spoil(file, old, new))[0]
    assert finding.file == file
    assert finding.where == where
    assert reason in finding.reason


def test_that_every_file_is_looked_at_even_when_the_first_one_is_missing(small_pack: Path) -> None:
    (small_pack / "pack.toml").unlink()
    (small_pack / "roles.toml").write_text("roles = 5", encoding="utf-8")
    findings = check_pack(small_pack)
    assert [finding.file for finding in findings] == ["pack.toml", "roles.toml"]
    assert "missing" in findings[0].reason


def test_that_pydantic_waits_until_a_pack_is_read() -> None:
    code = (
        "import sys, coprod_desktop.content.packs, coprod_desktop.content.trace; "
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
