"""A small whole pack on disk, and a way to spoil one line of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], Path]

PACK = """
id = "small"
version = "1.0"
title = "A small pack"
author = "Somebody"
language = "en-GB"
sections = ["first.toml", "second.toml"]
"""

FIRST = """
[section]
id = "first"
title = "The first part"
intro = "What it is for."
minutes = 10
needs = "Nothing."

[[themes]]
id = "first.theme"
title = "A theme"

[[themes.questions]]
id = "first.name"
kind = "words"
words = "What is it called?"
why = "So that we can talk about it."
who_sees = "Everyone."
used_by = "The group."
if_blank = "Nothing."
seeds = ["D01"]

[[themes.questions]]
id = "first.choice"
kind = "choice"
words = "Is there one?"
why = "It opens other questions."
who_sees = "Everyone."
used_by = "The group."
if_blank = "Nothing."
[[themes.questions.options]]
id = "yes"
words = "Yes"
[[themes.questions.options]]
id = "no"
words = "No"

[[themes.questions]]
id = "first.more"
kind = "choice"
words = "Is there more?"
why = "It helps."
who_sees = "Everyone."
used_by = "The group."
if_blank = "Nothing."
[[themes.questions.options]]
id = "yes"
words = "Yes"
[[themes.questions.options]]
id = "no"
words = "No"
[[themes.questions.only_if]]
question = "first.choice"
has = ["yes"]
[themes.questions.note]
about = "A hard thing."
minutes = 5
talk_to = "Jo."
"""

SECOND = """
[section]
id = "second"
title = "The second part"
intro = "What it is for."
minutes = 10
needs = "Nothing."

[[themes]]
id = "second.theme"
title = "Another theme"

[[themes.questions]]
id = "second.views"
kind = "views"
words = "What do you think?"
why = "We want to know."
who_sees = "Everyone."
used_by = "The group."
if_blank = "Nothing."
[[themes.questions.only_if]]
question = "first.more"
has = ["yes"]
"""

ROLES = """
[[roles]]
id = "helper"
title = "Helper"
purpose = "Helps."
tasks = ["Help."]
may_decide = "How to help."
limits = "None."
time = "1 hour."
support = "Jo."
ask = "Jo."
not_asked = ["share your story"]
"""

CLAUSES = """
[[clauses]]
id = "clause.goal"
document = "working-together"
heading = "Our goal"
words = "This is our goal. {goal}"
order = 10
"""

PURPOSES = """
[[purposes]]
id = "take-part"
asks = "Do you want to take part?"
means = "You come."
good = "You have a say."
hard = "It takes time."
if_no = "Nothing else changes."
who_sees = "The group."
kept = "A year."
"""

TOLD = """
[[told]]
id = "told.role"
heading = "Your role"
words = "Hello {name}. {role} {when}"
"""

TERMS = """
[[terms]]
id = "term.role"
word = "Role"
means = "What you do."
example = "A helper."
"""

SCREENS = """
[[screens]]
id = "map"
seeds = ["P11"]
how = "Shows what is ahead."
"""

FILES = {
    "pack.toml": PACK,
    "first.toml": FIRST,
    "second.toml": SECOND,
    "roles.toml": ROLES,
    "clauses.toml": CLAUSES,
    "purposes.toml": PURPOSES,
    "told.toml": TOLD,
    "terms.toml": TERMS,
    "screens.toml": SCREENS,
}


@pytest.fixture
def small_pack(tmp_path: Path) -> Path:
    """The folder of a small pack with nothing wrong in it."""
    folder = tmp_path / "small"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def spoil(small_pack: Path) -> Spoil:
    """Replace one piece of text, which has to be there exactly once, in one file of the small pack."""

    def replace_once(file: str, old: str, new: str) -> Path:
        text = (small_pack / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        (small_pack / file).write_text(text.replace(old, new), encoding="utf-8")
        return small_pack

    return replace_once
