"""What has to be true of each entry, and of all of them together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop.content.packs import check_pack, load_pack

Spoil = Callable[[str, str, str], Path]

MORE = "themes 1 › questions 3 (first.more)"
VIEWS = "themes 1 › questions 1 (second.views)"


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "reason"),
    [
        ("first.toml", 'why = "It helps."', 'why = " "', f"{MORE} › why", "Write why we ask."),
        ("second.toml", 'who_sees = "Everyone."', 'who_sees = ""', f"{VIEWS} › who_sees", "who will see"),
        ("second.toml", 'used_by = "The group."', 'used_by = "\\n"', f"{VIEWS} › used_by", "who uses"),
        ("second.toml", 'if_blank = "Nothing."', 'if_blank = ""', f"{VIEWS} › if_blank", "nobody answers"),
        ("first.toml", 'about = "A hard thing."', 'about = ""', f"{MORE} › note › about", "the hard part"),
        ("first.toml", 'talk_to = "Jo."', 'talk_to = ""', f"{MORE} › note › talk_to", "can talk to"),
        ("first.toml", "minutes = 5", "minutes = 0", f"{MORE} › note › minutes", "1 to 600"),
        ("second.toml", "minutes = 10", "minutes = 601", "section › minutes", "1 to 600"),
        ("first.toml", "minutes = 10", "minutes = -1", "section › minutes", "1 to 600"),
        ("first.toml", 'title = "The first part"', 'title = ""', "section › title", "Write “title”"),
        ("roles.toml", '["share your story"]', "[]", "roles 1 (helper) › not_asked", "will not be asked"),
        ("roles.toml", '["Help."]', '["Help.", ""]', "roles 1 (helper) › tasks", "Take out the blank"),
        ("pack.toml", 'title = "A small pack"', 'title = ""', "title", "Write “title”"),
        ("pack.toml", '["first.toml", "second.toml"]', "[]", "sections", "Write “sections”"),
        ("pack.toml", '"second.toml"', '"first.toml"', "sections 2", "Name each file once"),
        ("pack.toml", '"en-GB"', '"English, please"', "language", "en-GB"),
        ("pack.toml", 'version = "1.0"', 'version = "newest"', "version", "1.0.0"),
        (
            "second.toml",
            'id = "second.views"',
            'id = ""',
            "themes 1 (second.theme) › questions 1 › id",
            "Write an id",
        ),
        ("terms.toml", '"term.role"', '"Term role"', "terms 1 (Term role) › id", "small letters"),
        ("terms.toml", '"term.role"', f'"{"a" * 81}"', f"terms 1 ({'a' * 80}) › id", "at most 80"),
        (
            "roles.toml",
            'title = "Helper"',
            'title = "Helper"\npicture = "unicorn"',
            "roles 1 (helper) › picture",
            "“unicorn” is not one",
        ),
        ("screens.toml", '["P11"]', '["P11", "Q04"]', "screens 1 (map) › seeds", "“Q04” is not one"),
        ("screens.toml", '["P11"]', '[""]', "screens 1 (map) › seeds", "Take out the blank"),
        ("second.toml", 'kind = "views"', 'kind = "choice"', f"{VIEWS} › options", "2 or more"),
        ("clauses.toml", "{goal}", "{gaol}", "clauses 1 (clause.goal) › words", "Not “{gaol}”"),
        ("clauses.toml", "{goal}", "{goal", "clauses 1 (clause.goal) › words", "Not “{”"),
        ("clauses.toml", "{goal}", "{name}", "clauses 1 (clause.goal) › words", "Not “{name}”"),
        (
            "clauses.toml",
            "order = 10",
            'order = 10\neasy = "{}"',
            "clauses 1 (clause.goal) › easy",
            "Not “{}”",
        ),
        ("told.toml", "{name}", "{nom}", "told 1 (told.role) › words", "Not “{nom}”"),
        ("roles.toml", 'id = "helper"', 'id = "take-part"', "purposes 1 (take-part) › id", "used already"),
        ("second.toml", "What do you think?", "what is  it called?", f"{VIEWS} › words", "another heading"),
        ("second.toml", "The second part", "The first part", "section › title", "another heading"),
        ("second.toml", "Another theme", "A THEME", "themes 1 (second.theme) › title", "another heading"),
        (
            "first.toml",
            '"first.choice"\nhas = ["yes"]',
            '"first.gone"\nhas = ["yes"]',
            f"{MORE} › only_if",
            "“first.gone”",
        ),
        ("first.toml", '"first.choice"\nhas', '"first.name"\nhas', f"{MORE} › only_if", "“first.name”"),
        ("first.toml", '"first.choice"\nhas', '"first.more"\nhas', f"{MORE} › only_if", "“first.more”"),
        (
            "second.toml",
            'has = ["yes"]',
            'has = ["yes", "maybe"]',
            f"{VIEWS} › only_if",
            "“maybe” is not one",
        ),
    ],
)
def test_that_what_is_not_as_it_should_be_is_found_with_its_place(
    spoil: Spoil, file: str, old: str, new: str, where: str, reason: str
) -> None:
    finding = check_pack(spoil(file, old, new))[0]
    assert finding.where == where
    assert reason in finding.reason


def test_that_only_choices_have_options(spoil: Spoil) -> None:
    option = '[[themes.questions.options]]\nid = "a"\nwords = "A"\n'
    (finding,) = check_pack(
        spoil("second.toml", "[[themes.questions.only_if]]", f"{option}[[themes.questions.only_if]]")
    )
    assert finding.where == f"{VIEWS} › options"
    assert "Take out the options" in finding.reason


def test_that_each_option_of_a_question_has_its_own_id(spoil: Spoil) -> None:
    options = '[[themes.questions.options]]\nid = "a"\nwords = "A"\n' * 2
    spoil("second.toml", 'kind = "views"', 'kind = "choice"')
    (finding,) = check_pack(
        spoil("second.toml", "[[themes.questions.only_if]]", f"{options}[[themes.questions.only_if]]")
    )
    assert "“a” is here twice" in finding.reason


def test_that_a_list_of_choices_that_open_a_question_is_not_empty(spoil: Spoil) -> None:
    findings = check_pack(spoil("second.toml", 'has = ["yes"]', "has = []"))
    assert findings[0].where == "themes 1 › questions 1 (second.views) › only_if 1 › has"
    assert findings[0].reason == "Write which choices open this question."


def test_that_a_question_no_answers_lead_to_is_refused(spoil: Spoil) -> None:
    again = (
        '[[themes.questions.only_if]]\nquestion = "first.choice"\nhas = ["no"]\n[[themes.questions.only_if]]'
    )
    (finding,) = check_pack(spoil("second.toml", "[[themes.questions.only_if]]", again))
    assert finding.where == f"{VIEWS} › only_if"
    assert finding.reason == "Change when this is asked. No answers lead here."


def test_that_a_question_two_answers_lead_to_together_is_fine(spoil: Spoil) -> None:
    again = (
        '[[themes.questions.only_if]]\nquestion = "first.choice"\nhas = ["yes"]\n[[themes.questions.only_if]]'
    )
    assert check_pack(spoil("second.toml", "[[themes.questions.only_if]]", again)) == ()


def test_that_a_screen_may_have_the_name_of_an_entry(spoil: Spoil) -> None:
    assert load_pack(spoil("screens.toml", 'id = "map"', 'id = "helper"')).screens[0].id == "helper"


def test_that_a_screen_is_named_once(spoil: Spoil) -> None:
    twice = '[[screens]]\nid = "map"\nseeds = ["P11"]\nhow = "Again."\n[[screens]]'
    (finding,) = check_pack(spoil("screens.toml", "[[screens]]", twice))
    assert finding.where == "screens 2 (map) › id"


def test_that_everything_wrong_is_found_at_once(spoil: Spoil) -> None:
    spoil("terms.toml", '"term.role"', '"told.role"')
    spoil("clauses.toml", "{goal}", "{x} {y}")
    findings = check_pack(spoil("first.toml", 'why = "It helps."', 'why = ""'))
    assert [finding.file for finding in findings] == [
        "first.toml",
        "clauses.toml",
        "clauses.toml",
        "terms.toml",
    ]
