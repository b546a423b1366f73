"""Gathers the words people can meet: on screen, on paper, in a terminal and in the question pack."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src" / "coprod_desktop"
PACK = ROOT / "resources" / "packs" / "core"

BLANK = "{…}"
_BLANKS = re.compile(r"\{[^{}]*\}")
_PHRASE = re.compile(r"^[A-Z0-9“{…].*[a-z]{2}", re.DOTALL)
_STATEMENT = re.compile(
    r"^(PRAGMA|CREATE|SELECT|INSERT|UPDATE|DELETE|ATTACH|DETACH|VACUUM|BEGIN)\b|^[a-z_]+ = "
)


_TECHNICAL = (
    "cli.py", "verify.py", "__main__.py", "places.py", "resources.py", "content/", "store/plain.py",
    "store/portable.py", "store/soundness.py", "ui/theme.py",
)  # fmt: skip


class Sort(StrEnum):
    """What a string is for. Some rules hold for one sort only."""

    TEXT = "text"
    EASY = "easy"
    TITLE = "title"
    BUTTON = "button"
    PROBLEM = "problem"
    HINT = "hint"
    MODEL = "model"  # what a group might write: shown as an example


@dataclass(frozen=True)
class Words:
    """One string and where it is."""

    words: str
    place: str
    sort: Sort

    @property
    def file(self) -> str:
        """The file it is in."""
        return self.place.rsplit(":", 1)[0]

    @property
    def technical(self) -> bool:
        """Whether it is for people who write packs, move files or use a terminal."""
        return self.file.removeprefix("src/coprod_desktop/").startswith(_TECHNICAL)

    @property
    def plain(self) -> str:
        """The words, with each blank that is filled in later shown the same way."""
        return _BLANKS.sub(BLANK, self.words)


_SAYERS = {"words", "say", "_say"}
_REFUSALS = {"refuse", "Unfit", "_tell_problem"}
_OPEN = (ast.IfExp, ast.JoinedStr, ast.BinOp, ast.BoolOp)
# Modules whose other strings are for machines: markup, PDF tags, SQL, key names.
_FOR_MACHINES = ("documents/", "store/tables.py", "store/engine.py", "store/migrations", "ui/keys.py")
_ALL_PROBLEMS = (
    "store/errors.py",
    "content/sayings.py",
    "content/checks.py",
    "documents/files.py",
    "domain/limits.py",
)
_FOR_PROGRAMMERS = {"ValueError", "TypeError", "RuntimeError", "AssertionError"}
_NOT_WORDS = _FOR_PROGRAMMERS | {
    "TypeVar",
    "compile",
    "get",
    "partition",
    "getattr",
    "replace",
    "setStyle",
    "startswith",
    "endswith",
}


def on_screen() -> Iterator[Words]:
    """Yield each string of the program's own code that people can meet."""
    for file in sorted(CODE.rglob("*.py")):
        yield from _of_module(file)


def _of_module(file: Path) -> Iterator[Words]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    path = file.relative_to(CODE).as_posix()
    machines = path.startswith(_FOR_MACHINES) and path not in _ALL_PROBLEMS
    for node in ast.walk(tree):
        said = _string(node, parents)
        if not said or not re.search(r"[A-Za-z]{2}", said):
            continue
        way = list(_way_up(node, parents))
        calls = {step for step in way if not step.startswith("=")}
        spoken = bool(calls & _SAYERS)
        if not spoken and (machines or calls & _NOT_WORDS or not _is_phrase(said, file)):
            continue
        place = f"{file.relative_to(ROOT).as_posix()}:{node.lineno}"  # type: ignore[attr-defined]
        yield Words(said, place, Sort.PROBLEM if path in _ALL_PROBLEMS else _sort(node, way, parents))


def _string(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else BLANK for part in node.values)
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return ""
    alone = isinstance(
        parents[node],
        ast.Expr | ast.JoinedStr | ast.FormattedValue | ast.Subscript | ast.Compare | ast.Assert,
    )
    return "" if alone else node.value


def _is_phrase(said: str, file: Path) -> bool:
    if _STATEMENT.search(said) or "<" in said or not _PHRASE.search(said):
        return False
    tables = {"presenters", "domain"} & set(file.parts)
    return " " in said.strip() or (bool(tables) and re.fullmatch(r"[A-Z][a-z]{2,}…?", said) is not None)


def _way_up(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[str]:
    """Yield the calls a string is given to, and the names it is given as ("=title")."""
    steps = 0
    while node in parents and steps < 2:
        above = parents[node]
        if isinstance(above, ast.keyword):
            yield f"={above.arg}"
        elif isinstance(above, ast.Call):
            name = _name(above.func)
            yield name
            steps += name not in _SAYERS
        elif isinstance(above, ast.Assign):
            yield f"={_name(above.targets[0])}"
            return
        elif not isinstance(above, _OPEN):
            return
        node = above


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _sort(node: ast.AST, way: list[str], parents: dict[ast.AST, ast.AST]) -> Sort:
    outer = [step for step in way if step not in _SAYERS]
    first, second = [*outer, "", ""][:2]
    if first in {"=example", "=value"}:
        return Sort.MODEL
    if first in {"=hint"}:
        return Sort.HINT
    if (first, second) == ("=title", "Screen"):
        return Sort.TITLE
    if first == "CardField" and _argument(node, parents) == 1:
        return Sort.TITLE
    if first in {"go_on", "quiet", "PressButton"} or (first, second) == ("=words", "Button"):
        return Sort.BUTTON
    problem = (
        first in _REFUSALS or first.endswith(("Error", "Refused")) or (first, second) == ("=words", "Problem")
    )
    return Sort.PROBLEM if problem or first == "=does" else Sort.TEXT


def _argument(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> int:
    call = parents[node]
    return call.args.index(node) if isinstance(call, ast.Call) and node in call.args else -1


# Lines of the pack that machines read.
_MACHINE_KEYS = {
    "id", "kind", "seeds", "document", "sections", "version", "language", "has", "when",
    "question", "picture", "author",
}  # fmt: skip
_SORTS = {"easy": Sort.EASY, "hint": Sort.HINT, "example": Sort.MODEL, "asks": Sort.TITLE}


def in_the_pack() -> Iterator[Words]:
    """Yield each text of the question pack that is shipped."""
    for file in sorted(PACK.glob("*.toml")):
        raw = file.read_text(encoding="utf-8")
        at = 0
        for key, words in _leaves(tomllib.loads(raw)):
            at = max(at, raw.find(words.strip().split("\n")[0].split('"')[0], at))
            line = raw[:at].count("\n") + 1
            sort = Sort.EASY if file.name == "told.toml" and key == "words" else _SORTS.get(key, Sort.TEXT)
            yield Words(words.strip(), f"{file.relative_to(ROOT).as_posix()}:{line}", sort)


def _leaves(node: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, inner in node.items():
            if name not in _MACHINE_KEYS:
                yield from _leaves(inner, "asks" if name == "words" and "who_sees" in node else name)
    elif isinstance(node, list):
        for inner in node:
            yield from _leaves(inner, key)
    elif isinstance(node, str):
        yield key, node


@cache
def every() -> tuple[Words, ...]:
    """Return every string, from the code and from the pack."""
    return (*on_screen(), *in_the_pack())
