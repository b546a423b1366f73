"""The long run over every paper: what is in it, what it keeps, and when it looks again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.pack import DocumentKind, SheetKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from tests.papers import all as every
from tests.papers import kept
from tests.papers.kept import Kept, Look, key_of
from tests.papers.matrix import Paper, papers, project_for
from tests.papers.results import CHECKERS, as_page, as_record
from tests.papers.rules import RULES

WHERE = ("nothing yet", PaperSize.STANDARD, WordLevel.STANDARD)
KINDS = {kind.value for kind in (*DocumentKind, *SheetKind)}


def _kinds(situation: str, level: WordLevel) -> set[str]:
    return {paper.document.kind.value for paper in papers(situation, PaperSize.STANDARD, level)}


@pytest.mark.parametrize("level", WordLevel)
def test_that_every_kind_of_paper_is_looked_at_in_both_kinds_of_words(level: WordLevel) -> None:
    assert set().union(*(_kinds(situation, level) for situation in ("6 people", "40 people"))) == KINDS


def test_that_forty_people_are_forty_and_somebody_has_left() -> None:
    project = project_for("40 people", PaperSize.STANDARD, WordLevel.STANDARD)
    assert len([one for one in project.people if not one.left_on]) == 40
    assert "leaving-note" in _kinds("40 people", WordLevel.STANDARD)


@pytest.mark.parametrize("size", PaperSize)
def test_that_every_paper_is_looked_at_in_the_size_that_was_asked_for(size: PaperSize) -> None:
    assert {paper.document.paper_size for paper in papers("nothing yet", size, WordLevel.EASY)} == {size}


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Return the papers that were looked at. Something is found wrong on each."""
    seen: list[Document] = []

    def look_at(document: Document, _content: bytes) -> Look:
        seen.append(document)
        return Look(2, {who: ["splits: a row is split"][: who == "our rules"] for who in CHECKERS})

    monkeypatch.setattr(every, "look_at", look_at)
    return seen


def test_that_only_papers_that_changed_are_looked_at_again(
    looks: list[Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = every.look_at_cell(WHERE, tmp_path, "these rules")
    assert len(looks) == len(first.looks) == first.looked_now > 10
    assert every.look_at_cell(WHERE, tmp_path, "these rules").looked_now == 0

    def with_one_changed(*where: Any) -> Iterator[Paper]:
        one, *others = papers(*where)
        yield replace(one, document=replace(one.document, title="Other words"))
        yield from others

    monkeypatch.setattr(every, "papers", with_one_changed)
    assert every.look_at_cell(WHERE, tmp_path, "these rules").looked_now == 1
    assert looks[-1].title == "Other words"
    assert every.look_at_cell(WHERE, tmp_path, "other rules").looked_now == len(first.looks)


def test_that_what_was_found_is_not_forgotten_when_a_paper_is_not_looked_at_again(
    looks: list[Document], tmp_path: Path
) -> None:
    first = every.look_at_cell(WHERE, tmp_path, "these rules")
    second = every.look_at_cell(WHERE, tmp_path, "these rules")
    assert len(looks) == len(first.looks)
    assert second.wrong == first.wrong
    assert len(second.wrong) == len(looks)


def test_that_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    looks_kept = Kept(tmp_path / "cell.jsonl")
    looks_kept.keep("one", Look(3, {"our rules": ["headings: two titles"]}))
    with (tmp_path / "cell.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"key": "two", "pag')
    again = Kept(tmp_path / "cell.jsonl")
    assert again.of("one") == Look(3, {"our rules": ["headings: two titles"]})
    assert again.of("two") is None
    again.keep("three", Look(1))
    again.forget_the_rest()
    assert [Kept(tmp_path / "cell.jsonl").of(key) for key in ("one", "three")] == [again.of("one"), Look(1)]


def test_that_papers_that_are_no_more_are_forgotten(tmp_path: Path) -> None:
    looks_kept = Kept(tmp_path / "cell.jsonl")
    looks_kept.keep("one", Look(1))
    looks_kept.keep("two", Look(1))
    again = Kept(tmp_path / "cell.jsonl")
    again.of("two")
    again.forget_the_rest()
    assert Kept(tmp_path / "cell.jsonl").of("one") is None
    assert Kept(tmp_path / "cell.jsonl").of("two") == Look(1)


def test_that_a_digest_is_of_the_bytes_of_what_was_to_be_said_and_of_who_looked() -> None:
    document = next(papers(*WHERE)).document
    keys = {
        key_of(document, b"pdf", "rules"),
        key_of(document, b"other", "rules"),
        key_of(replace(document, title="Other"), b"pdf", "rules"),
        key_of(document, b"pdf", "others"),
    }
    assert len(keys) == 4


def test_that_the_rules_their_measures_and_the_checkers_are_in_the_digest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = kept.file_of
    digests = {kept.looked_with()}
    for name in (*kept.LOOKERS, "coprod_desktop.documents.styles"):
        changed = tmp_path / name
        changed.write_text(found(name).read_text("utf-8") + "# changed\n", "utf-8")
        with monkeypatch.context() as patch:
            instead = {name: changed}
            patch.setattr(kept, "file_of", lambda one, instead=instead: instead.get(one) or found(one))
            digests.add(kept.looked_with())
    monkeypatch.setattr(kept, "CHECKERS", ())
    digests.add(kept.looked_with())
    assert len(digests) == len(kept.LOOKERS) + 3


def test_that_what_was_found_is_counted_by_rule_checker_and_group(
    looks: list[Document], tmp_path: Path
) -> None:
    record = as_record([every.look_at_cell(WHERE, tmp_path, "these rules")])
    assert record["checkers"]["our rules"] == len(looks)
    assert record["rules"]["splits"] == len(looks)
    assert record["rules"]["headings"] == 0
    assert len(record["wrong"]) == len(looks)
    page = as_page([every.look_at_cell(WHERE, tmp_path, "these rules")])
    assert f"| nothing yet | {len(looks)} | {2 * len(looks)} | 2 | {len(looks)} |" in page
    assert all(f"| {rule.__name__} | " in page for rule in RULES)
