"""Every string on screen and on paper keeps to the rules for words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from statistics import median

import pytest

from tests.words import rules
from tests.words.measures import grade, sentences, stems, syllables, words_of
from tests.words.strings import PACK, Sort, Words, every

HIGHEST_MEDIAN = 5.0
HIGHEST_OF_ALL = 4.0
# A grade says something about running words only, not about a name or a label.
ENOUGH_WORDS = 8


@cache
def explained() -> frozenset[str]:
    terms = tomllib.loads((PACK / "terms.toml").read_text(encoding="utf-8"))["terms"]
    return frozenset(stem for term in terms for word in term["word"].split() for stem in stems(word))


def told(words: str, sort: Sort = Sort.TEXT) -> Words:
    return Words(words, "src/coprod_desktop/presenters/some_page.py:1", sort)


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_that_every_string_keeps_to_the_rule(rule: rules.Rule) -> None:
    found = [f"{said.place}: {finding} | {said.words}" for said in every() for finding in rule(said)]
    assert not found, "\n".join(found)


def test_that_each_hard_word_is_explained_in_the_glossary() -> None:
    found = {f"{said.place}: {hard}" for said in every() for hard in rules.hard_words(said, explained())}
    assert not found, "\n".join(sorted(found))


def test_that_no_file_reads_harder_than_a_child_of_10_can() -> None:
    grades = defaultdict(list)
    for said in every():
        if len(words_of(said.plain)) >= ENOUGH_WORDS and not said.technical:
            grades[said.file].append(grade([said.plain]))
    hard = {file: round(median(found), 1) for file, found in grades.items() if median(found) > HIGHEST_MEDIAN}
    assert not hard
    assert median(one for found in grades.values() for one in found) <= HIGHEST_OF_ALL


def test_that_the_strings_of_each_place_are_gathered() -> None:
    said = {one.words: one for one in every()}
    assert said["What do you want to do?"].sort is Sort.TITLE
    assert said["Print my own copy"].sort is Sort.BUTTON
    assert said["Draw in the box, or go back and choose another way."].sort is Sort.PROBLEM
    assert said["Write one task on each line."].sort is Sort.HINT
    assert said["What do we want to make or change?"].sort is Sort.TITLE
    assert said["What do we want to do together?"].sort is Sort.EASY
    assert said["Page {number} of {total}"].file == "src/coprod_desktop/documents/pages.py"
    assert said["Fixed"].file.startswith("src/coprod_desktop/")
    assert (
        said["Choose a project file. Its name ends in .coprod. This file is something else."].sort
        is Sort.PROBLEM
    )
    assert said["The project is sound."].technical
    assert len(every()) > 2000


@pytest.mark.parametrize(
    ("rule", "bad", "good", "sort"),
    [
        (rules.short_sentences, "word " * 21, "word " * 20, Sort.TEXT),
        (rules.short_sentences, "word " * 16, "word " * 15, Sort.EASY),
        (rules.short_sentences, "One {name} " + "a " * 19, "One {a.b} " + "a " * 18, Sort.TEXT),
        (rules.short_paragraphs, "Go. Go. Go. Go.", "Go. Go. Go.\nGo.", Sort.TEXT),
        (rules.short_paragraphs, "Go. Go. Go.", "Go. Go.", Sort.HINT),
        (rules.short_paragraphs, "Go. Go. Go. Go. Go. Go.", "Go. Go. Go. Go. Go.", Sort.MODEL),
        (rules.short_buttons, "go " * 11, "go " * 10, Sort.BUTTON),
        (rules.no_banned_words, "You must go.", "Muster the group.", Sort.TEXT),
        (rules.no_banned_words, "Pens, paper, etc.", "Pens and paper.", Sort.TEXT),
        (rules.no_banned_words, "Say it, e.g. in sessions.", "Say it, for example in sessions.", Sort.TEXT),
        (rules.no_banned_words, "An invalid date.", "Write a date.", Sort.TEXT),
        (rules.no_banned_words, "A service user said so.", "A person said so.", Sort.TEXT),
        (rules.no_banned_words, "Sign the contract.", "This is not a contract. Sign it.", Sort.TEXT),
        (rules.one_word_for_one_thing, "Come to the meeting.", "Come to the session.", Sort.TEXT),
        (rules.digits, "There are three pages.", "There are 3 pages. Take one.", Sort.TEXT),
        (rules.no_stars_and_no_periods, "Your name *", "Your name", Sort.TEXT),
        (rules.no_stars_and_no_periods, "After a period of 14 days", "After 14 days", Sort.TEXT),
        (rules.no_double_negatives, "It is not unusual.", "It is not until May.", Sort.TEXT),
        (
            rules.no_double_negatives,
            "You cannot go without it.",
            "You cannot go. It went without us.",
            Sort.TEXT,
        ),
        (rules.no_double_negatives, "Don’t say nothing.", "Do not stop, nothing is lost.", Sort.TEXT),
        (rules.no_shouting, "Ask the MDT.", "Ask the team. Use a USB stick.", Sort.TEXT),
        (rules.no_directions, "See the list below.", "Add up the list.", Sort.TEXT),
        (rules.no_directions, "Press the button on the right.", "That is the right word.", Sort.TEXT),
        (rules.problems_start_with_what_to_do, "There is no name.", "Write a name.", Sort.PROBLEM),
        (rules.buttons_mean_something_alone, "Change", "Change: the name", Sort.BUTTON),
        (rules.buttons_mean_something_alone, "More…", "Add another view", Sort.BUTTON),
        (rules.headings_say_enough, "Your role", "Whose role?", Sort.TITLE),
    ],
)
def test_that_each_rule_bites_on_what_it_is_for(rule: rules.Rule, bad: str, good: str, sort: Sort) -> None:
    assert list(rule(told(bad, sort)))
    assert not list(rule(told(good, sort)))


def test_that_a_hard_word_is_found_until_it_is_explained() -> None:
    hard = told("The ombudsman decides.")
    assert list(rules.hard_words(hard, ()))
    assert not list(rules.hard_words(hard, {"ombudsman"}))


def test_that_a_grade_grows_with_longer_words_and_sentences() -> None:
    assert grade(["We sit. We talk."]) < grade(["We sit together and talk about the work we want to do."])
    assert grade(["We talk."]) < grade(["We communicate."])
    assert grade([""]) == 0.0
    assert [syllables(word) for word in ("made", "talked", "session", "agreement")] == [1, 1, 2, 3]
    assert sentences("Go on. “Stop!” she says…\nNow") == ["Go on.", "“Stop!", "she says…", "Now"]
